// The sentences that stand more than once in one article.
import type { Duplicate } from '../model/alignment';
import { COUNTING } from '../model/segment';
import { MIN_SHARED_WORDS } from './measures';
import type { PreparedDocument } from './prepare';
import { lengthOf, spanOfSegments, tokensOf } from './token-range';

/**
 * Sentences of five words or more that stand twice or more often, by the same words, in order of
 * where they first stand. Takes time linear in the words.
 */
export function duplicatesIn(document: PreparedDocument): Duplicate[] {
  const bySentence = new Map<string, number[]>();
  for (let segment = 0; segment < document.segmentStarts.length; segment += 1) {
    const { from, to } = tokensOf(document, segment);
    if (document.leftOut[segment] === COUNTING.leftOut || to - from < MIN_SHARED_WORDS) continue;
    const words = document.words.subarray(from, to).join(' ');
    const known = bySentence.get(words);
    if (known) known.push(segment);
    else bySentence.set(words, [segment]);
  }
  return [...bySentence.values()]
    .filter((segments) => segments.length > 1)
    .map((segments) => ({
      words: lengthOf(tokensOf(document, segments[0] ?? 0)),
      segments,
      spans: segments.map((segment) => spanOfSegments(document, segment, segment)),
    }));
}
