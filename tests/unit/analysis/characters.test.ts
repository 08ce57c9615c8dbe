// That what is known of characters from the start agrees with Unicode.
import { expect, it } from 'vitest';
import {
  classOf,
  DIGIT,
  INVISIBLE,
  isSpace,
  LETTER,
  MARK,
  OTHER,
} from '../../../src-main/analysis/characters';

it('knows the characters of the Latin blocks as Unicode has them', () => {
  for (let unit = 0; unit < 0x250; unit += 1) {
    const character = String.fromCodePoint(unit);
    const expected = /\p{L}/u.test(character)
      ? LETTER
      : /[\p{Nd}\p{No}]/u.test(character)
        ? DIGIT
        : /\p{Mn}/u.test(character)
          ? MARK
          : unit === 0xad
            ? INVISIBLE
            : OTHER;
    expect([unit, classOf(unit)]).toEqual([unit, expected]);
  }
});

it('knows white space as regular expressions do', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (isSpace(unit) !== /\s/.test(String.fromCharCode(unit))) expect(unit).toBe('white space');
  }
});
