// Addresses are shown as what they are, and only those of pages and letters are any.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressesIn,
  isAddress,
  partsByAddress,
  readAddress,
} from '../../../src-main/model/address';

describe('an address', () => {
  it('is shown in letters of which none looks like another', () => {
    const address = readAddress('https://аррӏе.com/räder?ü#ß');
    expect(address).toMatchObject({
      href: 'https://xn--80ak6aa92e.com/r%C3%A4der?%C3%BC#%C3%9F',
      host: 'xn--80ak6aa92e.com',
      writtenHost: 'аррӏе.com',
    });
  });

  it('is told in the letters of its language as well, also where these came as bytes', () => {
    expect(readAddress('https://www.%D0%B0%D1%80%D1%80%D3%8F%D0%B5.com/')).toMatchObject({
      host: 'www.xn--80ak6aa92e.com',
      writtenHost: 'www.аррӏе.com',
    });
    expect(readAddress('https://%E0%A4%A.example/')).toBeNull();
  });

  it('has nothing that turns the direction of its letters, or hides', () => {
    expect(readAddress('https://example.org/\u202Egnp.exe')?.href).toBe(
      'https://example.org/%E2%80%AEgnp.exe',
    );
    expect(readAddress('mailto:a@b.org?subject=\u202E x')?.href).toBe(
      'mailto:a@b.org?subject=%E2%80%AE%20x',
    );
    expect(readAddress('https://exa\u00ADmple.org/')?.host).toBe('example.org');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('https://a.org/', 'mailto:'),
        (end, start) => {
          const address = readAddress(start + end);
          if (address) expect(address.href).toMatch(/^[\x21-\x7e]+$/);
          if (address) expect(address.host).toMatch(/^[\x21-\x7e]+$/);
        },
      ),
    );
  });

  it('leads where it says, also with a name before its host', () => {
    expect(readAddress('https://bank.example:x@evil.example:8080/bank.example')).toMatchObject({
      host: 'evil.example:8080',
      user: 'bank.example:x',
      writtenHost: null,
    });
    expect(readAddress('https://evil.example\\@bank.example/')?.host).toBe('evil.example');
  });

  it('opens to what it was shown as, however often it is read', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (written) => {
        const address = readAddress(written);
        expect(address).not.toBeNull();
        expect(readAddress(address?.href ?? '')?.href).toBe(address?.href);
        expect(address?.href).toBe(new URL(written).href);
      }),
    );
  });

  it('is of a page or a letter, and whole', () => {
    for (const none of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'ftp://example.org/',
      'app://variorum/index.html',
      'https:',
      'https://',
      'mailto:',
      '//example.org',
      'example.org',
      ' https://example.org',
      '\u0000https://example.org',
      'java\nscript:alert(1)',
      `https://example.org/${'a'.repeat(9000)}`,
      `https://example.org/${'ü'.repeat(3000)}`,
    ]) {
      expect(isAddress(none), none).toBe(false);
    }
  });
});

describe('addresses in a text', () => {
  it.each([
    ['See https://a.org/b.', ['https://a.org/b']],
    ['(https://a.org/b) and “https://c.org”', ['https://a.org/b', 'https://c.org']],
    ['https://a.org/b_(c), https://a.org/b_(c)', ['https://a.org/b_(c)']],
    ['write to mailto:a@b.org!', ['mailto:a@b.org']],
    ['no address, example.org, javascript:alert(1)', []],
    ['[https://a.org/]', ['https://a.org/']],
  ])('%s', (text, found) => {
    expect(addressesIn(text)).toEqual(found);
  });

  it.each([
    ['(see https://a.org/x.)', 'https://a.org/x'],
    ['((https://a.org/x))', 'https://a.org/x'],
    ['[(https://a.org/x_(y).)]', 'https://a.org/x_(y)'],
  ])('leave the marks of the sentences and brackets around %s', (text, found) => {
    expect(addressesIn(text)).toEqual([found]);
  });

  it('cut it so that the parts are the text again', () => {
    const piece = fc.constantFrom(
      ...['https://a.org/b', 'http://', 'mailto:a@b.org', ' ', '.', '(', ')', '\n', 'x', '“', '_*'],
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const parts = partsByAddress(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const part of parts) if (part.isAddress) expect(isAddress(part.text)).toBe(true);
      }),
    );
  });

  it('are found at once also behind a hundred thousand points', () => {
    expect(addressesIn(`https://a.org/${'.'.repeat(100_000)}x`)).toEqual([]);
    expect(addressesIn(`https://a.org/${'.'.repeat(100_000)}`)).toEqual(['https://a.org/']);
    expect(addressesIn(`https://a.org/${'.)'.repeat(100_000)}`)).toEqual(['https://a.org/']);
  });
});
