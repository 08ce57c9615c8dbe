// A type that is ruled out at a look is one that the change does not have.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeTokens } from '../../../src-main/analysis/change-tokens';
import { changeType } from '../../../src-main/analysis/figures';
import { possibleTypes } from '../../../src-main/analysis/possible-types';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';

const WORDS = [
  ...'the van Kerry US U.S. O’Neill Über über Éluard Москва москва Ёлка не без нет'.split(' '),
  ...'5 $5 10% 1994-96 ten Ten TEN ten-year twenty-five third сто СТО dreißig fünf'.split(' '),
  ...'four fo fou\u0301r Fünf fu\u0308nf ten ½ ² 五 不 Ⅳ Monday monday May may März'.split(' '),
  ...'legal illegal expected unexpected known unKNOWN вестный невестный İnci'.split(' '),
  ...'not NOT doesn’t DOESN’T n’est cannot non-legal discover cover discovered'.split(' '),
];

function typeOf(a: readonly string[], b: readonly string[], possible?: number): string {
  return changeType(a, b, false, undefined, possible);
}

describe('possibleTypes', () => {
  it('leaves every change the type that it has', () => {
    const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const vocabulary = createVocabulary();
        const [a, b] = [one, other].map((side) =>
          changeTokens(side.join(' '), (spelling) => vocabulary.idOf(spelling)),
        );
        if (a === undefined || b === undefined) throw new Error('no tokens');
        fc.pre(a.count === one.length && b.count === other.length);
        const possible = possibleTypes(a, b, { from: 0, to: a.count }, { from: 0, to: b.count });
        expect(typeOf(one, other, possible)).toBe(typeOf(one, other));
      }),
      { numRuns: 10_000 },
    );
  });

  it('rules all of them out for most words', () => {
    const vocabulary = createVocabulary();
    const [a, b] = ['big and green', 'large'].map((text) =>
      changeTokens(text, (spelling) => vocabulary.idOf(spelling)),
    );
    if (a === undefined || b === undefined) throw new Error('no tokens');
    expect(possibleTypes(a, b, { from: 0, to: 3 }, { from: 0, to: 1 })).toBe(0);
  });
});
