// What a match is on one side: its words there, and the matches of a stretch of the text.
import { isCounted, type Match, type PairReading } from '../../src-main/model/alignment';
import { compareSpans, type Span } from '../../src-main/model/span';
import { firstWhere } from '../ui/first-where';
import type { PartnerSide, Side } from './sides';

/** In the base a match is its A side, in every other column its B side. */
export function spanIn(match: Match, side: Side): Span {
  return side === 'left' ? match.a : match.b;
}

export function segmentsIn(match: Match, side: Side): readonly number[] {
  return side === 'left' ? match.segmentsA : match.segmentsB;
}

/** A quotation stands where its words do, not where the sentence around them begins. */
export function extentOf(match: Match, side: Side): Span {
  if (match.kind !== 'quotation' || match.shared.length === 0) return spanIn(match, side);
  const runs = match.shared.map((pair) => (side === 'left' ? pair.a : pair.b));
  return {
    start: Math.min(...runs.map(({ start }) => start)),
    end: Math.max(...runs.map(({ end }) => end)),
  };
}

/**
 * A reading whose matches have ids that no other column's have. Those of the first two columns stay
 * as they are.
 */
export function namedFor(side: PartnerSide, reading: PairReading): PairReading {
  if (side === 'right') return reading;
  const named = (id: string): string => `${side}-${id}`;
  const { alignment, formulas, fine } = reading;
  const renamed = <T>(byId: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(byId).map(([id, found]) => [named(id), found]));
  return {
    ...reading,
    alignment: {
      ...alignment,
      matches: alignment.matches.map((match) => ({ ...match, id: named(match.id) })),
    },
    formulas: renamed(formulas),
    fine: renamed(fine),
  };
}

/** The matches of several columns in order of the base. */
export function inBaseOrder(columns: readonly (readonly Match[])[]): readonly Match[] {
  const [only] = columns;
  if (only && columns.length === 1) return only;
  return columns.flat().sort((p, q) => compareSpans(p.a, q.a) || compareSpans(p.b, q.b));
}

/**
 * The matches that the base shows where several columns have the same sentence: the first column's
 * that has it, and what counts before what does not.
 */
export function shownInBase(columns: readonly (readonly Match[])[]): readonly Match[] {
  if (columns.length <= 1) return columns[0] ?? [];
  const takenBy = new Map<number, number>();
  const kept: Match[] = [];
  for (const counted of [true, false]) {
    for (const [column, matches] of columns.entries()) {
      for (const match of matches) {
        if (isCounted(match.kind) !== counted) continue;
        const isFree = match.segmentsA.every((one) => (takenBy.get(one) ?? column) === column);
        if (!isFree) continue;
        kept.push(match);
        for (const one of match.segmentsA) takenBy.set(one, column);
      }
    }
  }
  return inBaseOrder([kept, []]);
}

/** The parts of one side that the other does not have, in order, if they have so many characters. */
export function gapsOf(spans: readonly Span[], length: number, least: number): Span[] {
  const gaps: Span[] = [];
  let end = 0;
  for (const span of [...spans].sort((p, q) => p.start - q.start)) {
    if (span.start - end >= least) gaps.push({ start: end, end: span.start });
    end = Math.max(end, span.end);
  }
  if (length - end >= least) gaps.push({ start: end, end: length });
  return gaps;
}

/** Things that stand at stretches of one text, in its order, for finding those of a part of it. */
export class InOrder<T> {
  readonly #entries: readonly { readonly item: T; readonly span: Span }[];
  /** By entry: how far the entries up to it reach. */
  readonly #reach: Float64Array;

  /** @param spanOf null for what does not stand in this text */
  constructor(items: readonly T[], spanOf: (item: T) => Span | null) {
    this.#entries = items
      .flatMap((item) => {
        const span = spanOf(item);
        return span ? [{ item, span }] : [];
      })
      .sort((p, q) => p.span.start - q.span.start);
    let reach = 0;
    this.#reach = Float64Array.from(
      this.#entries,
      ({ span }) => (reach = Math.max(reach, span.end)),
    );
  }

  /** Those that have a character of `[start, end)`. */
  in({ start, end }: Span): T[] {
    const low = firstWhere(0, this.#entries.length, (at) => (this.#reach[at] ?? 0) > start);
    const found: T[] = [];
    for (let at = low; at < this.#entries.length; at += 1) {
      const entry = this.#entries[at];
      if (!entry || entry.span.start >= end) break;
      if (entry.span.end > start) found.push(entry.item);
    }
    return found;
  }
}

export function matchesInOrder(matches: readonly Match[], side: Side): InOrder<Match> {
  return new InOrder(matches, (match) => extentOf(match, side));
}
