// Wordings that look the same: what differs in them is named, and nothing where the eye can tell it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unseenChange, unseenText } from '../../../src-main/model/unseen-change';

it.each([
  ['stone', 'st\u043ene', 'one look-alike letter: Cyrillic \u043e for Latin o'],
  ['st\u043ene', 'stone', 'one look-alike letter: Latin o for Cyrillic \u043e'],
  [
    'Peace',
    'P\u0435\u0430c\u0435',
    '3 look-alike letters: Cyrillic \u0435 for Latin e, Cyrillic \u0430 for Latin a',
  ],
  ['Stone', 'st\u043ene', 'one look-alike letter: Cyrillic \u043e for Latin o'],
  ['\u03bf\u03c5', '\u043e\u03c5', 'one look-alike letter: Cyrillic \u043e for Greek \u03bf'],
  ['old', 'o\u200bld', 'one invisible character more: Zero-width space (U+200B)'],
  ['winter', 'win\ufeffter', 'one invisible character more: Byte order mark (U+FEFF)'],
  ['win\u00adter', 'winter', 'one invisible character fewer: Soft hyphen (U+00AD)'],
  [
    'the old',
    'the\u00a0\u043eld',
    'one look-alike letter: Cyrillic \u043e for Latin o; one invisible character more: No-break space (U+00A0)',
  ],
  [
    'ABEHKMOP',
    '\u0410\u0412\u0415\u041d\u041a\u041c\u041e\u0420',
    '8 look-alike letters: Cyrillic \u0410 for Latin A, Cyrillic \u0412 for Latin B, Cyrillic \u0415 for Latin E, and 5 more',
  ],
])('names what differs between %j and %j', (first, second, told) => {
  expect(unseenText(first, second)).toBe(told);
});

it.each([
  ['stone', 'stone'],
  ['stone', 'bridge'],
  ['600', '500'],
  ['', 'not'],
  ['caf\u00e9', 'cafe\u0301'],
  ['\u041c\u043e\u0441\u043a\u0432\u0430', 'Moscow'],
  ['stone', 'Stone'],
])('says nothing of %j and %j, which are the same or look different', (first, second) => {
  expect(unseenText(first, second)).toBe('');
});

it('sees the same from the other side, turned round', () => {
  const letters = fc.constantFrom(
    'a',
    '\u0430',
    'o',
    '\u043e',
    '\u03bf',
    '\u200b',
    '\u00ad',
    ' ',
    't',
  );
  const wording = fc.array(letters, { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(wording, wording, (first, second) => {
      const [there, back] = [unseenChange(first, second), unseenChange(second, first)];
      expect(back === null).toBe(there === null);
      expect(back?.added).toEqual(there?.lost);
      expect(back?.lookAlikes.map(({ letter, otherLetter }) => [otherLetter, letter])).toEqual(
        there?.lookAlikes.map(({ letter, otherLetter }) => [letter, otherLetter]),
      );
    }),
  );
});
