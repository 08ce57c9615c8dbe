// How well the marked changes agree with those of a person, on pairs written for it.
import { describe, expect, it } from 'vitest';
import { changedSpans, compareTexts } from '../../../src-main/analysis/text-changes';
import { scoreRevisions } from '../../fixtures/revision-score';
import { revisions } from '../../fixtures/revisions';

describe('the changes between an original and a revised sentence', () => {
  const all = revisions();

  it.each([
    ['the pairs that rules were chosen on', all.filter(({ isHeldOut }) => !isHeldOut)],
    ['the pairs held out', all.filter(({ isHeldOut }) => isHeldOut)],
  ])('are those that a person marks, on %s', (_, pairs) => {
    const { f1, exact, wrong } = scoreRevisions(pairs, ({ a, b }) =>
      changedSpans(compareTexts(a, b, { caseCounts: false })),
    );
    expect(f1, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(exact, wrong.join('\n')).toBeGreaterThanOrEqual(0.8);
  });
});
