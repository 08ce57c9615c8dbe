// The sentences that stand more than once in one article.
import type { Duplicate } from '../model/alignment';
import { MIN_SHARED_WORDS } from './measures';
import type { PreparedDocument } from './prepare';
import { lengthOf, tokensOf } from './token-range';
import { numberWordings } from './wordings';

/**
 * Sentences of five words or more that stand twice or more often, by the same words, in order of
 * where they first stand. Takes time linear in the words.
 */
export function duplicatesIn(document: PreparedDocument): Duplicate[] {
  const { firstOf, firstMember, members } = numberWordings([document]);
  const duplicates: Duplicate[] = [];
  firstOf.forEach((first, wording) => {
    const words = lengthOf(tokensOf(document, first));
    const segments = members.subarray(firstMember[wording], firstMember[wording + 1]);
    if (segments.length < 2 || words < MIN_SHARED_WORDS) return;
    duplicates.push({
      words,
      segments: [...segments],
      spans: Array.from(segments, (segment) => {
        const { start = 0, end = 0 } = document.segments[segment] ?? {};
        return { start, end };
      }),
    });
  });
  return duplicates;
}
