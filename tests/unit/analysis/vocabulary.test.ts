// That equal words get equal numbers, wherever they stand and however they are asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeWord } from '../../../src-main/analysis/normalize';
import { TextScan } from '../../../src-main/analysis/text-scan';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';

/** Short spellings that often repeat, differ in case only, or fill their length. */
const spelling = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'A', 'b', 'B', '1', '9', 'é', '.', '’'),
    minLength: 1,
    maxLength: 12,
  }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
);

describe('Vocabulary', () => {
  it('numbers words as a map of their normal forms does, in the order they came', () => {
    fc.assert(
      fc.property(fc.array(spelling, { maxLength: 200 }), (spellings) => {
        const vocabulary = createVocabulary();
        const model = new Map<string, number>();
        for (const one of spellings) {
          const word = normalizeWord(one);
          if (!model.has(word)) model.set(word, model.size);
          expect(vocabulary.idOf(one)).toBe(model.get(word));
          expect(vocabulary.idAt(`x${one}x`, 1, one.length + 1)).toBe(model.get(word));
        }
        expect(vocabulary.size).toBe(model.size);
        expect(vocabulary.words()).toEqual([...model.keys()]);
      }),
    );
  });

  it('keeps thousands of words apart while it grows', () => {
    const vocabulary = createVocabulary();
    const words = Array.from(
      { length: 5000 },
      (_, index) => `word${index}-${'x'.repeat(index % 20)}`,
    );
    const numbers = words.map((word) => vocabulary.idOf(word));
    expect(numbers).toEqual(words.map((_, index) => index));
    expect(words.map((word) => vocabulary.idOf(word.toUpperCase()))).toEqual(numbers);
    expect(vocabulary.words()).toEqual(words);
  });
});

describe('numberFrom', () => {
  it('gives words of any length their number', () => {
    const vocabulary = createVocabulary();
    const scan = new TextScan();
    const words = Array.from({ length: 5000 }, (_, index) => `${index}${'a'.repeat(index % 14)}`);
    const text = words.join(' ');
    for (let round = 0; round < 2; round += 1) {
      const { tokens } = scan.scan(text);
      vocabulary.numberFrom(0, text, tokens);
      expect([...tokens.words.subarray(0, tokens.length)]).toEqual(words.map((_, id) => id));
    }
    expect(vocabulary.words()).toEqual(words);
  });
});
