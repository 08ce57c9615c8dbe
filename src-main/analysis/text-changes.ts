// The changes between two texts, as a reader would mark them.
import { changeTokens, type ChangeTokens } from './change-tokens';
import { withCase } from './hunk-case';
import { asMarked } from './hunk-passes';
import type { TokenRange } from './token-range';
import { weightOf } from './token-weights';
import { createVocabulary } from './vocabulary';
import { diffWords, type WordDiff } from './word-diff';

/** The hunks point into the tokens of the two sides. */
export interface TextChanges extends WordDiff {
  readonly a: ChangeTokens;
  readonly b: ChangeTokens;
}

export interface CompareOptions {
  /** Whether words that differ in case only are changes; the kinds of a mark never are. */
  readonly caseCounts: boolean;
}

/** Compares by words and punctuation marks. */
export function compareTexts(a: string, b: string, options: CompareOptions): TextChanges {
  const vocabulary = createVocabulary();
  const idOf = (spelling: string): number => vocabulary.idOf(spelling);
  const compared = compareTokens(changeTokens(a, idOf), changeTokens(b, idOf));
  if (!options.caseCounts) return compared;
  return { ...compared, hunks: withCase(compared.hunks, compared.a, compared.b) };
}

/** Compares by words and punctuation marks, whatever their case and kind. */
export function compareTokens(a: ChangeTokens, b: ChangeTokens): TextChanges {
  const { hunks, exact } = diffWords(
    a.ids,
    b.ids,
    { from: 0, to: a.count },
    { from: 0, to: b.count },
    (token) => weightOf(a, token),
  );
  return { a, b, hunks: asMarked(hunks, { a, b }), exact };
}

/** Stretches of each text that are changed: one a hunk and side, from token to token. */
export function changedSpans({ a, b, hunks }: TextChanges): {
  readonly a: readonly (readonly [start: number, end: number])[];
  readonly b: readonly (readonly [start: number, end: number])[];
} {
  return {
    a: hunks.flatMap((hunk) => spansOf(a, hunk.a)),
    b: hunks.flatMap((hunk) => spansOf(b, hunk.b)),
  };
}

function spansOf(tokens: ChangeTokens, { from, to }: TokenRange): [number, number][] {
  return to > from ? [[tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0]] : [];
}
