// Of articles that are edited at random, the notes are found again: the figures that are promised.
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { fuzz, type Outcome } from '../../fixtures/anchor-fuzz';
import { articles } from '../../fuzz/anchors';

const ROOT = resolve(import.meta.dirname, '../../..');

it.each([11, 12])(
  'finds 95 of 100 surviving notes rightly and marks all others (seed %i)',
  (seed) => {
    const counts = new Map<Outcome, number>();
    for (const { outcome } of fuzz(articles(ROOT, seed), { edits: 300, seed, notesPerEdit: 4 })) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const of = (outcome: Outcome): number => counts.get(outcome) ?? 0;
    const surviving = of('right') + of('asked') + of('lost') + of('astray');
    expect(surviving).toBeGreaterThan(700);
    expect(of('right') / surviving).toBeGreaterThanOrEqual(0.95);
    expect(of('marked')).toBeGreaterThan(10 * of('mismarked'));
    expect(of('silent')).toBe(0);
    expect([...counts.values()].reduce((sum, one) => sum + one)).toBe(1200);
  },
);
