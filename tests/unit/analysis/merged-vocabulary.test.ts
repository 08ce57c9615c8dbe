// One numbering for all threads: each word has a number of its own, which depends on the words alone.
import { describe, expect, it } from 'vitest';
import { mergeVocabularies } from '../../../src-main/analysis/merged-vocabulary';

const WORDS = ['the', 'storm', 'grew', 'over', 'night', 'and', 'broke', 'trees'];

describe('mergeVocabularies', () => {
  it('gives the same numbers however the words are divided and ordered', () => {
    const { words } = mergeVocabularies([WORDS]);
    const other = mergeVocabularies([WORDS.slice(3).reverse(), WORDS.slice(0, 5)]);
    expect(other.words).toEqual(words);
    expect(new Set(words)).toEqual(new Set(WORDS));
    expect(Array.from(other.numbers[1] ?? [], (number) => words[number])).toEqual(
      WORDS.slice(0, 5),
    );
  });

  it('keeps more than two million words apart', () => {
    const many = Array.from({ length: 2_100_000 }, (_, at) => at.toString(36));
    const { words, numbers } = mergeVocabularies([many]);
    expect(words).toHaveLength(many.length);
    // Not one by one with expect, which would take minutes.
    expect(many.findIndex((word, at) => words[numbers[0]?.[at] ?? -1] !== word)).toBe(-1);
  });
});
