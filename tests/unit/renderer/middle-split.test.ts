// Long titles: both parts are the title, and no character is cut in two.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitForMiddle } from '../../../src-renderer/overview/middle-split';

it('leaves a title alone that fits', () => {
  expect(splitForMiddle('Short title', 11)).toEqual(['Short title', '']);
});

it('keeps an end that begins with a word where one begins near by', () => {
  expect(splitForMiddle('Syria peace efforts must continue despite break with Russia', 30)).toEqual(
    ['Syria peace efforts must continue despite break ', 'with Russia'],
  );
  expect(splitForMiddle('Donaudampfschifffahrtsgesellschaft', 20)).toEqual([
    'Donaudampfschifffahrtsgesel',
    'lschaft',
  ]);
});

it('cuts neither a character in two nor an accent off its letter', () => {
  expect(splitForMiddle(`a${'😀'.repeat(9)}`, 9)[1]).toBe('😀😀');
  expect(splitForMiddle('e\u0301'.repeat(20), 9)[1]).toBe('e\u0301e\u0301');
});

it('gives back the title, with an end that takes less than half of the room', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.integer({ min: 4, max: 60 }),
      (title, room) => {
        const [start, end] = splitForMiddle(title, room);
        expect(start + end).toBe(title);
        expect(end.length).toBeLessThanOrEqual(room / 2);
      },
    ),
  );
});

it('keeps more of the end where that tells titles apart', () => {
  const title = 'Storm closes the old harbour after a long night · daily.txt';
  expect(splitForMiddle(title, 20)[1]).not.toContain('daily');
  expect(splitForMiddle(title, 20, 'daily.txt'.length)[1]).toBe('daily.txt');
});
