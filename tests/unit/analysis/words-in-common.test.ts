// What two sentences have in common, in whatever order: the same as by looking at each word.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordsInCommon } from '../../../src-main/analysis/words-in-common';

const VOCABULARY = 12;
const weightsOfWords = fc.array(fc.nat(2000), { minLength: VOCABULARY, maxLength: VOCABULARY });
const sentence = fc.array(fc.nat(VOCABULARY - 1), { maxLength: 40 });
/** Longer than there is room for at first. */
const long = fc.array(fc.nat(VOCABULARY - 1), { minLength: 300, maxLength: 700 });

it('finds each word of a sentence that the one turned to has, however many came before', () => {
  fc.assert(
    fc.property(weightsOfWords, fc.array(fc.oneof(sentence, long)), (weights, sentences) => {
      const common = new WordsInCommon(Int32Array.from(sentences.flat()), Int32Array.from(weights));
      const ranges = sentences.map((_, at) => {
        const from = sentences.slice(0, at).flat().length;
        return { from, to: from + (sentences[at]?.length ?? 0) };
      });
      ranges.forEach((range, one) => {
        common.turnTo(range);
        ranges.forEach(({ from, to }, other) => {
          common.find(from, to);
          const shared = sentences[other]?.filter((word) => sentences[one]?.includes(word)) ?? [];
          expect(common.words).toBe(shared.length);
          expect(common.weight).toBe(shared.reduce((sum, word) => sum + (weights[word] ?? 0), 0));
        });
      });
    }),
    { numRuns: 50 },
  );
});
