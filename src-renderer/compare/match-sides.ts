// What a match is on one side: its words there, and the matches of a stretch of the text.
import type { Match } from '../../src-main/model/alignment';
import type { Span } from '../../src-main/model/span';
import type { Side } from './compare-state.svelte';

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

/** The matches of one side in order of its text, for finding those of a stretch of it. */
export class MatchesInOrder {
  readonly #entries: readonly { readonly match: Match; readonly span: Span }[];
  /** By entry: how far the entries up to it reach. */
  readonly #reach: Float64Array;

  constructor(matches: readonly Match[], side: Side) {
    this.#entries = matches
      .map((match) => ({ match, span: extentOf(match, side) }))
      .sort((p, q) => p.span.start - q.span.start);
    let reach = 0;
    this.#reach = Float64Array.from(
      this.#entries,
      ({ span }) => (reach = Math.max(reach, span.end)),
    );
  }

  /** Those that have a character of `[start, end)`. */
  in({ start, end }: Span): Match[] {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reach[middle] ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    const found: Match[] = [];
    for (let at = low; at < this.#entries.length; at += 1) {
      const entry = this.#entries[at];
      if (!entry || entry.span.start >= end) break;
      if (entry.span.end > start) found.push(entry.match);
    }
    return found;
  }
}
