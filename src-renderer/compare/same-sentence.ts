// Where columns have the same sentence of the base: which matches go with the chosen one.
import { isCounted, type Match } from '../../src-main/model/alignment';
import type { PartnerSide } from './sides';

/** The matches that are drawn of one column with the base. */
export interface ColumnMatches {
  readonly side: PartnerSide;
  readonly visible: readonly Match[];
}

/** The match that each column has with the sentence of a match, its own column's being itself. */
export function litBy(
  match: Match,
  own: PartnerSide,
  columns: readonly ColumnMatches[],
): ReadonlyMap<PartnerSide, Match> {
  const lit = new Map([[own, match]]);
  for (const { side, visible } of columns) {
    if (side === own) continue;
    const same = visible.filter((one) => meet(one, match));
    const found = same.find(({ kind }) => isCounted(kind)) ?? same[0];
    if (found) lit.set(side, found);
  }
  return lit;
}

/** The place of a match among those that are stepped through, or of another column's on its sentence. */
export function stopOf(match: Match, stops: readonly Match[]): number {
  if (!isCounted(match.kind)) return -1;
  const own = stops.findIndex(({ id }) => id === match.id);
  return own >= 0 ? own : stops.findIndex((one) => meet(one, match));
}

/** Whether two matches are of the same sentence of the base. */
export function meet(one: Match, other: Match): boolean {
  return one.segmentsA.some((ordinal) => other.segmentsA.includes(ordinal));
}
