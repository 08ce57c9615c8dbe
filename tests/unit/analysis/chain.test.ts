// The heaviest increasing chain, against every subset of a few pairs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Backbone, heaviestChain, type WeightedPair } from '../../../src-main/analysis/chain';

const small = fc.integer({ min: 0, max: 6 });
const pairs = fc.array(fc.record({ a: small, b: small, weight: fc.integer({ min: 1, max: 9 }) }), {
  maxLength: 9,
});

function weightOf(chain: readonly WeightedPair[]): number {
  return chain.reduce((sum, { weight }) => sum + weight, 0);
}

function increases(chain: readonly WeightedPair[]): boolean {
  return chain.every((pair, i) => {
    const before = chain[i - 1];
    return before === undefined || (before.a < pair.a && before.b < pair.b);
  });
}

function heaviestByTrial(all: readonly WeightedPair[]): number {
  const sorted = [...all].sort((p, q) => p.a - q.a || p.b - q.b);
  let best = 0;
  for (let subset = 0; subset < 1 << sorted.length; subset += 1) {
    const chain = sorted.filter((_, i) => (subset & (1 << i)) !== 0);
    if (increases(chain)) best = Math.max(best, weightOf(chain));
  }
  return best;
}

describe('heaviestChain', () => {
  it('increases on both sides and is as heavy as any', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const chain = heaviestChain(all);
        expect(increases(chain)).toBe(true);
        expect(weightOf(chain)).toBe(heaviestByTrial(all));
      }),
      { numRuns: 1000 },
    );
  });

  it('says what fits between its pairs', () => {
    const backbone = new Backbone([
      { a: 1, b: 1 },
      { a: 5, b: 7 },
    ]);
    expect(backbone.fits(5, 7)).toBe(true);
    expect(backbone.fits(3, 4)).toBe(true);
    expect(backbone.fits(6, 4)).toBe(false);
    expect(backbone.fits(5, 6)).toBe(false);
    expect(backbone.offset(6, 0)).toBe(-2);
    expect(backbone.offset(0, 6)).toBe(1);
    expect(backbone.offset(3, 4)).toBe(0);
  });
});
