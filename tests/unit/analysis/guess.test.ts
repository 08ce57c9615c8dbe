// That a language guessed from words that are known already is the one guessed from the letters.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guessCode } from '../../../src-main/analysis/languages/guess';
import { hasDigit, pack } from '../../../src-main/analysis/plain-words';
import { TextScan } from '../../../src-main/analysis/text-scan';

const PIECES =
  "the|of|and|der|die|und|le|est|que|un|il|è|och|være|że|się|și|és|и|что|він|е|和|の|ก|क|א|ع|Ω|Ա|a1|1a|2014|the1|’|'|-|.|, |\u00ad|\u0301|। |・|“|”|😀|𝐀|x|kilometres| | | |\n".split(
    '|',
  );

it('guesses the same language from the tokens of a text as from its letters', () => {
  const scan = new TextScan();
  const guessed = new Set<string>();
  const texts = fc
    .tuple(
      fc.constantFrom('', 'x'.repeat(1015), 'over and '.repeat(112)),
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 2 })), {
        maxLength: 30,
      }),
    )
    .map(([before, pieces]) => before + pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const code = guessCode(text);
      expect(guessCode(text, scan.scan(text).tokens)).toBe(code);
      guessed.add(code);
    }),
    { numRuns: 10_000 },
  );
  expect(guessed.size).toBeGreaterThan(10);
});

it('sees a digit among packed letters, wherever it stands', () => {
  const words = fc.string({
    unit: fc.constantFrom('0', '5', '9', 'a', 'z', 'A', 'Z', 'k', 'p'),
    minLength: 1,
    maxLength: 10,
  });
  fc.assert(
    fc.property(words, (word) => {
      const { high, low } = pack(word, 0, word.length) ?? { high: 0, low: 0 };
      expect(hasDigit(high, low)).toBe(/\d/.test(word));
    }),
    { numRuns: 10_000 },
  );
});
