// How much of a document stands in another: the words and sentences of counted pairings.
import type { Coverage } from '../model/alignment';
import type { Pairing } from './pairing';
import type { PreparedDocument } from './prepare';
import type { TokenRun } from './token-range';

/**
 * Each word and each sentence once, also where a sentence has several partners. Takes time
 * n log n in the runs of the pairings, not in the length of the document.
 */
export function coverageOf(
  document: PreparedDocument,
  counted: readonly Pairing[],
  side: 'a' | 'b',
): Coverage {
  return {
    words: document.firstToken.at(-1) ?? 0,
    sharedWords: sharedWords(counted, side),
    sentences: document.sentenceCount,
    sharedSentences: sharedSentences(document, counted, side),
  };
}

function sharedWords(counted: readonly Pairing[], side: 'a' | 'b'): number {
  const runs: TokenRun[] = [];
  for (const pairing of counted) for (const run of pairing.runs) runs.push(run);
  let words = 0;
  let reached = 0;
  for (const run of inOrder(runs, side)) {
    const end = run[side] + run.length;
    if (end <= reached) continue;
    words += end - Math.max(run[side], reached);
    reached = end;
  }
  return words;
}

function sharedSentences(
  document: PreparedDocument,
  counted: readonly Pairing[],
  side: 'a' | 'b',
): number {
  let sentences = 0;
  let last = -1;
  for (const pairing of inOrder(counted, side)) {
    const segment = pairing[side];
    if (segment === last) continue;
    last = segment;
    sentences += document.sentences[segment] ?? 0;
  }
  return sentences;
}

/** The same list where it is in order already, as it mostly is. */
function inOrder<T extends Readonly<Record<'a' | 'b', number>>>(
  all: readonly T[],
  side: 'a' | 'b',
): readonly T[] {
  for (let i = 1; i < all.length; i += 1) {
    if ((all[i - 1]?.[side] ?? 0) > (all[i]?.[side] ?? 0)) {
      return [...all].sort((p, q) => p[side] - q[side]);
    }
  }
  return all;
}
