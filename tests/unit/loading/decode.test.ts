// Encodings, and what is no text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src-main/loading/decode';

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('decode', () => {
  const text = 'Caf\u00e9 \u201cna\u00efve\u201d \u{1f600}\r\nline';

  it.each([
    ['utf-8', Buffer.from(text), 'utf-8'],
    ['utf-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['utf-16le', utf16(text, false), 'utf-16le'],
    ['utf-16be', utf16(text, true), 'utf-16be'],
  ] as const)('reads %s', (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ ok: true, value: { text, encoding, guessed: false } });
  });

  it('reads anything else as windows-1252, with its quotation marks', () => {
    const bytes = Uint8Array.from([
      0x93, 0x53, 0x79, 0x72, 0x69, 0x61, 0x92, 0x73, 0x94, 0x80, 0xe9,
    ]);
    expect(decode(bytes)).toEqual({
      ok: true,
      value: {
        text: '\u201cSyria\u2019s\u201d\u20ac\u00e9',
        encoding: 'windows-1252',
        guessed: true,
      },
    });
  });

  it('takes an empty file for empty UTF-8', () => {
    expect(decode(new Uint8Array())).toMatchObject({
      ok: true,
      value: { text: '', guessed: false },
    });
  });

  it.each([
    ['NUL', Buffer.from('text\0text')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['control characters', Buffer.from('\x01\x02\x03\x04abc')],
    ['NUL in UTF-16', utf16('a\0b', false)],
  ])('refuses %s', (_, bytes) => {
    expect(decode(bytes)).toMatchObject({ ok: false, error: { code: 'binary-file' } });
  });

  it('reads a text that a control character strayed into', () => {
    expect(decode(Buffer.from(`${'word '.repeat(20)}\x07`)).ok).toBe(true);
  });

  it('gives every text back that was written in UTF-8', () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((one) => !one.startsWith('\ufeff'));
    fc.assert(
      fc.property(texts, (one) => {
        const decoded = decode(Buffer.from(one));
        fc.pre(decoded.ok);
        expect(decoded).toMatchObject({ value: { text: one } });
      }),
    );
  });
});
