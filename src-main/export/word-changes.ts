// Two texts side by side, in pieces that are the same in both and pieces that are not.
import { changedSpans, compareTexts, type TextChanges } from '../analysis/text-changes';
import type { ChangeTokens } from '../analysis/change-tokens';
import type { TokenRange } from '../analysis/token-range';

export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Joined, the pieces of a side are its text. */
export interface WordChanges {
  readonly a: readonly Piece[];
  readonly b: readonly Piece[];
  /** What stands against what; one of the two is empty where words were added or left out. */
  readonly replaced: readonly { readonly a: string; readonly b: string }[];
}

/** UTF-16 code units; longer texts are set side by side without marks, as no one compares them by eye. */
const LONGEST_COMPARED = 40_000;

/** "Civilians" and "civilians" differ: an export is there to be checked word by word. */
const OPTIONS = { caseCounts: true };

/** Null where the texts are too long to be compared. */
export function wordChanges(a: string, b: string): WordChanges | null {
  if (a.length > LONGEST_COMPARED || b.length > LONGEST_COMPARED) return null;
  const compared: TextChanges = compareTexts(a, b, OPTIONS);
  const spans = changedSpans(compared);
  const replaced = compared.hunks.map((hunk) => ({
    a: wordsOf(a, compared.a, hunk.a),
    b: wordsOf(b, compared.b, hunk.b),
  }));
  return { a: piecesOf(a, spans.a), b: piecesOf(b, spans.b), replaced };
}

function wordsOf(text: string, tokens: ChangeTokens, { from, to }: TokenRange): string {
  return to > from ? text.slice(tokens.starts[from], tokens.ends[to - 1]) : '';
}

function piecesOf(text: string, changed: readonly (readonly [number, number])[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of changed) {
    pieces.push({ text: text.slice(at, start), isChanged: false });
    pieces.push({ text: text.slice(start, end), isChanged: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), isChanged: false });
  return pieces.filter((piece) => piece.text !== '');
}
