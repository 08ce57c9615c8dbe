// Which words could be one word, mistyped.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNearSpelling } from '../../../src-main/analysis/near-spelling';
import { normalizeWord } from '../../../src-main/analysis/normalize';
import { wordListOf } from '../../../src-main/analysis/word-list';

const isNear = (a: string, b: string): boolean =>
  isNearSpelling(wordListOf([a, b].map(normalizeWord)), 0, 1);

describe('isNearSpelling', () => {
  it.each([
    ['government', 'governmnt', true],
    ['Government', 'govrenment', true],
    ['government', 'gvernmnt', true],
    ['heavy', 'hevay', true],
    ['heavy', 'hvya', false],
    ['market', 'markket', true],
    ['was', 'war', false],
    ['2013', '2014', false],
    ['600th', '500th', false],
    ['market', 'marketing', false],
  ])('%s, %s', (a, b, expected) => {
    expect(isNear(a, b)).toBe(expected);
  });

  it('is symmetric', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 3, maxLength: 9 });
    fc.assert(fc.property(word, word, (a, b) => isNear(a, b) === isNear(b, a)));
  });
});
