// Which words could be one word, mistyped.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNearSpelling } from '../../../src-main/analysis/near-spelling';

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
    expect(isNearSpelling(a, b)).toBe(expected);
  });

  it('is symmetric', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 3, maxLength: 9 });
    fc.assert(fc.property(word, word, (a, b) => isNearSpelling(a, b) === isNearSpelling(b, a)));
  });
});
