// The documents of a folder that may have a sentence, told from the pair table without aligning them.
import type { Corpus } from './corpus';
import { KINDS, VERDICT_WIDTH } from './verdicts';

/** A document that may have a match with one of the sentences; its alignment has the last word. */
export interface Candidate {
  readonly document: number;
  /** Of the best pair of sentences, from 0 to 1; 1 where the words are the same. */
  readonly score: number;
}

/**
 * Documents that share one of the segments of `document`, the surest first, of equals in order. What
 * is only related is left out. Takes time proportional to the pairs, of which it looks closer only
 * at those of the document.
 */
export function candidatesFor(
  corpus: Corpus,
  document: number,
  segments: readonly number[],
): Candidate[] {
  const { wordings, furniture, pairs } = corpus;
  const first = wordings.firstRow[document] ?? 0;
  const rows = new Set(segments.map((segment) => first + segment));
  const same = documentsOf(
    corpus,
    [...rows].map((row) => wordings.wordingOf[row] ?? -1).filter((w) => furniture[w] === 0),
  );
  const found: Candidate[] = [];
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const isFirst = pairs.a[pair] === document;
    if (!isFirst && pairs.b[pair] !== document) continue;
    const other = (isFirst ? pairs.b[pair] : pairs.a[pair]) ?? 0;
    const score = same.has(other) ? 1 : bestScore(corpus, pair, isFirst, rows);
    if (score > 0) found.push({ document: other, score });
  }
  return found.sort((p, q) => q.score - p.score || p.document - q.document);
}

/** Documents that have one of these wordings. */
function documentsOf({ wordings }: Corpus, ofWordings: readonly number[]): ReadonlySet<number> {
  const { firstMember, members, documentOf } = wordings;
  const found = new Set<number>();
  for (const wording of ofWordings) {
    const end = firstMember[wording + 1] ?? 0;
    for (let at = firstMember[wording] ?? 0; at < end; at += 1) {
      found.add(documentOf[members[at] ?? 0] ?? 0);
    }
  }
  return found;
}

/** Of the entries of a pair that have one of the rows, the best score; 0 where there is none. */
function bestScore(
  { pairs }: Corpus,
  pair: number,
  isFirst: boolean,
  rows: ReadonlySet<number>,
): number {
  const own = isFirst ? pairs.rowA : pairs.rowB;
  const { columns, scores } = pairs.verdicts;
  const end = pairs.firstEntry[pair + 1] ?? 0;
  let best = 0;
  for (let entry = pairs.firstEntry[pair] ?? 0; entry < end; entry += 1) {
    if (!rows.has(own[entry] ?? -1)) continue;
    const verdict = pairs.verdict[entry] ?? 0;
    if (KINDS[columns[verdict * VERDICT_WIDTH + 2] ?? 0] === 'related') continue;
    best = Math.max(best, scores[verdict] ?? 0);
  }
  return best;
}
