// How well the marked changes agree with those of a person, on pairs written for it.
import { describe, expect, it } from 'vitest';
import { changedSpans, compareTexts } from '../../../src-main/analysis/text-changes';
import { revisions, touched, type Marked, type Revision } from '../../fixtures/revisions';

interface Score {
  readonly f1: number;
  /** Share of the pairs whose marks are those of the person, token by token. */
  readonly exact: number;
  readonly wrong: readonly string[];
}

function score(pairs: readonly Revision[]): Score {
  let hits = 0;
  let marked = 0;
  let found = 0;
  const wrong: string[] = [];
  for (const { a, b, marksA, marksB } of pairs) {
    const spans = changedSpans(compareTexts(a, b, { caseCounts: false }));
    const gold = [touched(a, marksA), touched(b, marksB)];
    const ours = [touched(a, spans.a), touched(b, spans.b)];
    const isExact = gold.map((tokens, side) => {
      const own = ours[side] ?? new Set();
      const shared = [...tokens].filter((token) => own.has(token)).length;
      hits += shared;
      marked += tokens.size;
      found += own.size;
      return shared === tokens.size && shared === own.size;
    });
    if (isExact.includes(false)) wrong.push(`${shown(a, spans.a)}  →  ${shown(b, spans.b)}`);
  }
  return {
    f1: (2 * hits) / (marked + found),
    exact: 1 - wrong.length / pairs.length,
    wrong,
  };
}

function shown(text: string, spans: readonly Marked[]): string {
  return [...spans].reverse().reduce((out, [from, to]) => {
    return `${out.slice(0, from)}[${out.slice(from, to)}]${out.slice(to)}`;
  }, text);
}

describe('the changes between an original and a revised sentence', () => {
  const all = revisions();

  it.each([
    ['the pairs that rules were chosen on', all.filter(({ isHeldOut }) => !isHeldOut)],
    ['the pairs held out', all.filter(({ isHeldOut }) => isHeldOut)],
  ])('are those that a person marks, on %s', (_, pairs) => {
    const { f1, exact, wrong } = score(pairs);
    expect(f1, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(exact, wrong.join('\n')).toBeGreaterThanOrEqual(0.8);
  });
});
