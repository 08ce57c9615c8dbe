// One numbering for all threads: each word has a number of its own, which depends on the words alone.
import { describe, expect, it } from 'vitest';
import { mergeVocabularies, orderOf } from '../../../src-main/analysis/merged-vocabulary';
import { spellingAt, wordListOf, type WordList } from '../../../src-main/analysis/word-list';

const WORDS = ['the', 'storm', 'grew', 'over', 'night', 'and', 'broke', 'trees'];

const spellings = (words: WordList): string[] =>
  Array.from({ length: words.firstUnit.length - 1 }, (_, word) => spellingAt(words, word));

describe('mergeVocabularies', () => {
  it('gives the same numbers however the words are divided and ordered', () => {
    const words = spellings(mergeVocabularies([wordListOf(WORDS)]).words);
    const other = mergeVocabularies([
      wordListOf(WORDS.slice(3).reverse()),
      wordListOf(WORDS.slice(0, 5)),
    ]);
    expect(spellings(other.words)).toEqual(words);
    expect(new Set(words)).toEqual(new Set(WORDS));
    expect(Array.from(other.numbers[1] ?? [], (number) => words[number])).toEqual(
      WORDS.slice(0, 5),
    );
  });

  it('orders words by their hashes, and those of one hash by their letters', () => {
    const found = wordsOfOneOrder();
    expect(found.length).toBeGreaterThan(1);
    for (const lists of [[found], [[...found].reverse()], found.map((word) => [word])]) {
      const { words } = mergeVocabularies([wordListOf(WORDS), ...lists.map(wordListOf)]);
      const merged = spellings(words);
      const orders = merged.map(orderOf);
      expect(orders).toEqual([...orders].sort((p, q) => p - q));
      expect(merged.filter((word) => found.includes(word))).toEqual([...found].sort());
    }
  });

  it('keeps more than two million words apart', () => {
    const many = Array.from({ length: 2_100_000 }, (_, at) => at.toString(36));
    const merged = mergeVocabularies([wordListOf(many)]);
    const { numbers } = merged;
    const words = spellings(merged.words);
    expect(words).toHaveLength(many.length);
    // Not one by one with expect, which would take minutes.
    expect(many.findIndex((word, at) => words[numbers[0]?.[at] ?? -1] !== word)).toBe(-1);
  });
});

/** The first words of figures that share what words are ordered by. */
function wordsOfOneOrder(): string[] {
  const seen = new Map<number, string>();
  for (let at = 0; ; at += 1) {
    const word = at.toString(36);
    const other = seen.get(orderOf(word));
    if (other !== undefined) return [other, word];
    seen.set(orderOf(word), word);
  }
}
