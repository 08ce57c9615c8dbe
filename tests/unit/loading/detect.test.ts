// Encodings that nothing declares: known by their form, or guessed rightly for nearly all languages.
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import {
  guessEncoding,
  isNearlyUtf8,
  isShifted,
  unmarkedWide,
} from '../../../src-main/loading/detect';
import { ENCODINGS } from '../../../src-main/model/document';
import { heldOut } from '../../fixtures/encoding-samples';
import { readSamples } from '../../fixtures/encoding-score';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** Of texts in encodings of bytes, which have to be guessed, and of all. */
const LEAST_RIGHT = 0.95;

it('tells the encodings of texts that it was not made after', async () => {
  const samples = heldOut(FIXTURES);
  for (const { bytes } of samples) expect(bytes.length).toBeGreaterThanOrEqual(400);
  const readings = await readSamples(samples);
  const guessed = readings.filter(({ sample }) => !sample.encoding.startsWith('utf-'));
  expect(new Set(guessed.map(({ sample }) => sample.language)).size).toBeGreaterThan(25);
  for (const some of [readings, guessed]) {
    const right = some.filter(({ isRight }) => isRight);
    expect(right.length / some.length).toBeGreaterThanOrEqual(LEAST_RIGHT);
  }
});

it('knows UTF-8 of which a few bytes are wrong, and no other text', () => {
  const russian = 'Вчера вечером в нашем городе открылась новая библиотека.';
  const whole = Buffer.from(russian);
  expect(isNearlyUtf8(whole.subarray(0, -2))).toBe(true);
  expect(isNearlyUtf8(Buffer.concat([whole, Buffer.of(0xff), whole]))).toBe(true);
  for (const encoding of ['windows-1251', 'koi8-r', 'ibm866']) {
    expect(isNearlyUtf8(iconv.encode(russian, encoding))).toBe(false);
  }
  expect(isNearlyUtf8(iconv.encode('新しい図書館が開館した', 'shift_jis'))).toBe(false);
  expect(isNearlyUtf8(Buffer.from('ASCII'))).toBe(false);
});

it('knows UTF-16 of any script, Japanese by its escapes, and neither in other bytes', () => {
  for (const text of ['Новая библиотека открыта.', '昨天晚上，新图书馆开馆了。']) {
    for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const) {
      expect(unmarkedWide(iconv.encode(text.repeat(4), encoding))).toBe(encoding);
    }
  }
  for (const encoding of ['windows-1251', 'gb18030', 'shift_jis', 'windows-1252']) {
    const bytes = iconv.encode('Новая библиотека 図書館 première été ouverte '.repeat(9), encoding);
    expect(unmarkedWide(bytes)).toBeNull();
  }
  expect(isShifted(Buffer.from('Some words \u001b$B4A;z\u001b(B'))).toBe(true);
  expect(isShifted(Buffer.from('\u001b[31mred\u001b[0m'))).toBe(false);
});

it('guesses an encoding for any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(ENCODINGS).toContain(await guessEncoding(bytes));
      const wide = unmarkedWide(bytes);
      if (wide !== null) expect(ENCODINGS).toContain(wide);
    }),
  );
});
