// How much each word tells: rare words are evidence of copying, frequent ones are not.
import { sharedInts } from './shared-memory';
import type { Wordings } from './wordings';

/** Weights are whole numbers of these parts of a bit, so that sums do not depend on their order. */
const PARTS_OF_BIT = 64;

/**
 * By number of the word: its self-information, -log2 of how often it stands in the corpus (Shannon
 * 1948), with one occurrence added to every word so that a corpus of two short articles does not
 * take a word that both have for a frequent one. A word of a few letters that stands everywhere
 * weighs some 4 bits, a name that stands twice in a thousand articles some 18.
 *
 * @param frequencies by number of the word: how often it stands in the corpus.
 */
export function weighWords(frequencies: Int32Array): Int32Array {
  let total = frequencies.length;
  for (const frequency of frequencies) total += frequency;
  const weights = sharedInts(frequencies.length);
  for (let word = 0; word < weights.length; word += 1) {
    const bits = Math.log2(total / ((frequencies[word] ?? 0) + 1));
    weights[word] = Math.round(bits * PARTS_OF_BIT);
  }
  return weights;
}

/**
 * By wording: the weight of its words together.
 *
 * @param wanted the others are left at 0
 */
export function weighWordings(
  { firstWord, words, firstOf }: Wordings,
  weights: Int32Array,
  wanted: Iterable<number> = firstOf.keys(),
): Int32Array {
  const sums = sharedInts(firstOf.length);
  for (const w of wanted) {
    let sum = 0;
    const end = firstWord[w + 1] ?? 0;
    for (let at = firstWord[w] ?? 0; at < end; at += 1) sum += weights[words[at] ?? 0] ?? 0;
    sums[w] = sum;
  }
  return sums;
}
