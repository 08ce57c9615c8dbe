// Which matches are told: by kind, and by how many words they share.
import type { MatchKind, ToldMatch } from '../model/alignment';

export interface MatchFilter {
  readonly kinds: readonly MatchKind[];
  /** Matches that share fewer words are left out. */
  readonly minWords: number;
}

export function passes(
  { kinds, minWords }: MatchFilter,
  { kind, rule }: Pick<ToldMatch, 'kind' | 'rule'>,
): boolean {
  return kinds.includes(kind) && rule.sharedWords >= minWords;
}
