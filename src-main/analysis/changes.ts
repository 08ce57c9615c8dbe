// What differs inside a match, as spans of the two texts.
import type { Change } from '../model/alignment';
import type { Span } from '../model/span';
import { changeType } from './figures';
import type { Pairing } from './pairing';
import type { PreparedDocument } from './prepare';
import { spanOf, tokensOf, type TokenRange } from './token-range';
import { diffWords } from './word-diff';

export interface Changes {
  /** In order of A. */
  readonly changes: readonly Change[];
  /** False where the segments were too long to be compared word by word. */
  readonly exact: boolean;
}

/**
 * The changes of an edited segment; of a quotation those between its first and its last shared
 * word, since what stands around it was never quoted. Identical segments have none, and of related
 * ones they would be most of the sentence.
 */
export function changesOf(a: PreparedDocument, b: PreparedDocument, pairing: Pairing): Changes {
  if (pairing.kind === 'identical' || pairing.kind === 'related') {
    return { changes: [], exact: true };
  }
  const wholeA = tokensOf(a, pairing.a);
  const wholeB = tokensOf(b, pairing.b);
  const isPart = pairing.kind === 'quotation';
  const inA = isPart ? hullOf(pairing.runs.map((run) => [run.a, run.length])) : wholeA;
  const inB = isPart ? hullOf(pairing.runs.map((run) => [run.b, run.length])) : wholeB;
  const { hunks, exact } = diffWords(a.words, b.words, inA, inB);
  const changes = hunks.map((hunk) => ({
    a: changedSpan(a, hunk.a, wholeA),
    b: changedSpan(b, hunk.b, wholeB),
    type: changeType(
      spellings(a, hunk.a),
      spellings(b, hunk.b),
      hunk.a.from === wholeA.from || hunk.b.from === wholeB.from,
    ),
  }));
  return { changes, exact };
}

/** From the first of the runs to the last, `[from, length]` each. */
function hullOf(runs: readonly (readonly [from: number, length: number])[]): TokenRange {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const [start, length] of runs) {
    from = Math.min(from, start);
    to = Math.max(to, start + length);
  }
  return { from, to };
}

/** Of an empty range, the place right after the word before it, or before the segment's first. */
function changedSpan(document: PreparedDocument, range: TokenRange, segment: TokenRange): Span {
  if (range.to > range.from) return withBracket(document.text, spanOf(document, range));
  const place =
    range.from > segment.from ? document.ends[range.from - 1] : document.starts[range.from];
  return { start: place ?? 0, end: place ?? 0 };
}

/** A bracket that opens inside the span is closed inside it: "(Reuters)". */
function withBracket(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')');
  return isOpen && text.charAt(span.end) === ')' ? { start: span.start, end: span.end + 1 } : span;
}

function spellings(document: PreparedDocument, range: TokenRange): string[] {
  const words: string[] = [];
  for (let token = range.from; token < range.to; token += 1) {
    words.push(document.text.slice(document.starts[token], document.ends[token]));
  }
  return words;
}
