// Alignments as JSON Lines: one line a match, for other programs to read.
import type { Alignment, Match } from '../model/alignment';
import { mirrorMatch } from '../model/alignment';
import type { DocumentSummary } from '../model/document';
import { compareSpans, slice, type Span } from '../model/span';

/** What a line needs of an article. */
export interface LinedArticle {
  readonly document: DocumentSummary;
  readonly text: string;
}

/**
 * The lines of one pair, each with its line end, in order of the offsets in the file that sorts
 * first by code units, which is `a` in every line. Offsets are UTF-16 code units of the decoded
 * file, half-open. `one` is the article `alignment.a`, `other` is `alignment.b`.
 * Where the alignment is not complete, each line says so.
 */
export function matchLines(one: LinedArticle, other: LinedArticle, alignment: Alignment): string[] {
  const isSwapped = other.document.file < one.document.file;
  const [a, b] = isSwapped ? [other, one] : [one, other];
  const matches = isSwapped ? alignment.matches.map(mirrorMatch) : alignment.matches;
  return [...matches]
    .sort((p, q) => compareSpans(p.a, q.a) || compareSpans(p.b, q.b))
    .map((match) => `${JSON.stringify(lineOf(a, b, match, alignment))}\n`);
}

function lineOf(a: LinedArticle, b: LinedArticle, match: Match, { complete }: Alignment): object {
  return {
    a: place(a, match.a),
    b: place(b, match.b),
    kind: match.kind,
    moved: match.moved,
    score: rounded(match.score),
    changes: match.changes.map((change) => ({
      a: slice(a.text, change.a),
      b: slice(b.text, change.b),
      type: change.type,
    })),
    ...(complete ? {} : { complete }),
  };
}

function place({ document, text }: LinedArticle, span: Span): object {
  return { file: document.file, start: span.start, end: span.end, text: slice(text, span) };
}

/** Four decimals tell all scores of ordinary sentences apart. */
function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
