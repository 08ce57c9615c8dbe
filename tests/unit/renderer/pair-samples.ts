// Pairs for tests of what the window makes of them.
import type { PairSummary } from '../../../src-main/model/alignment';
import { toPairRows } from '../../../src-main/model/pair-rows';
import { PairList } from '../../../src-renderer/library/pair-list';

/** What a test says of a pair: its articles by place, and what is not nothing. */
export interface Told extends Partial<Omit<PairSummary, 'a' | 'b'>> {
  readonly of: readonly [a: number, b: number];
  /** In per cent of each article's words. */
  readonly shares?: readonly [ofA: number, ofB: number];
}

export function idsOf(articles: number): string[] {
  return Array.from({ length: articles }, (_, place) => `d${place}`);
}

export function pairOf({ of: [a, b], shares = [0, 0], ...rest }: Told): PairSummary {
  const coverage = (part: number): PairSummary['coverageA'] => ({
    words: 100,
    sharedWords: part,
    sentences: 10,
    sharedSentences: Math.ceil(part / 10),
  });
  return {
    a: `d${a}`,
    b: `d${b}`,
    identical: shares[0] + shares[1] > 0 ? 1 : 0,
    edited: 0,
    quotation: 0,
    related: 0,
    figures: 0,
    moved: 0,
    coverageA: coverage(shares[0]),
    coverageB: coverage(shares[1]),
    longestPassage: null,
    complete: true,
    ...rest,
  };
}

/** @param parts as they arrive */
export function listOf(articles: number, ...parts: readonly (readonly Told[])[]): PairList {
  const ids = idsOf(articles);
  const places = new Map(ids.map((id, place) => [id, place]));
  return parts.reduce(
    (list, part) => list.with(toPairRows(part.map(pairOf), places)),
    PairList.empty(ids),
  );
}
