// The other articles of the folder that have a sentence: the surest candidates, aligned.
import { alignIn } from '../analysis/align';
import type { Corpus } from '../analysis/corpus';
import { candidatesFor } from '../analysis/partners';
import type { PreparedDocument } from '../analysis/prepare';
import { isCounted, type OtherMatch, type OtherMatches } from '../model/alignment';
import type { Result } from '../model/result';

/** Nobody steps through more, and so many short articles are aligned within a tenth of a second. */
const MOST_ALIGNED = 48;
/** Long articles take longer: from so many code units on, no further one is aligned. */
const MOST_UNITS = 1_000_000;

/**
 * In order of the folder. Only what an alignment has as a counted match is told, so that opening the
 * article shows it; the candidates that were not aligned are counted.
 *
 * @param prepared a document by its place, all with one vocabulary
 */
export function otherMatches(
  corpus: Corpus,
  place: number,
  segments: readonly number[],
  prepared: (place: number) => Result<PreparedDocument>,
): Result<OtherMatches> {
  const candidates = candidatesFor(corpus, place, segments);
  const found: { readonly place: number; readonly match: OtherMatch }[] = [];
  let one: Result<PreparedDocument> | null = null;
  let [looked, units] = [0, 0];
  for (const candidate of candidates) {
    if (looked === MOST_ALIGNED || units > MOST_UNITS) break;
    one ??= prepared(place);
    if (!one.ok) return one;
    looked += 1;
    const other = prepared(candidate.document);
    // A file that has gone since is no article that could be opened.
    if (!other.ok) continue;
    units += one.value.text.length + other.value.text.length;
    const { matches } = alignIn(corpus, place, candidate.document, one.value, other.value);
    const match = matches.find(
      ({ kind, segmentsA }) => isCounted(kind) && segmentsA.some((own) => segments.includes(own)),
    );
    if (match === undefined) continue;
    const { id, kind } = match;
    found.push({
      place: candidate.document,
      match: { document: other.value.id, match: id, kind },
    });
  }
  found.sort((p, q) => p.place - q.place);
  return {
    ok: true,
    value: { found: found.map(({ match }) => match), more: candidates.length - looked },
  };
}
