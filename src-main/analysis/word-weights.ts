// How much each word tells: rare words are evidence of copying, frequent ones are not.
import type { PreparedDocument } from './prepare';

/**
 * By number of the word: its self-information in bits, -log2 of how often it stands in the corpus
 * (Shannon 1948), with one occurrence added to every word so that a corpus of two short articles
 * does not take a word that both have for a frequent one. A word of a few letters that stands
 * everywhere weighs some 4 bits, a name that stands twice in a thousand articles some 18.
 */
export function weighWords(documents: readonly PreparedDocument[]): Float32Array {
  let size = 0;
  let total = 0;
  for (const { words } of documents) {
    for (const word of words) size = Math.max(size, word + 1);
    total += words.length;
  }
  const weights = new Float32Array(size);
  for (const { words } of documents) {
    for (const word of words) weights[word] = (weights[word] ?? 0) + 1;
  }
  for (let word = 0; word < size; word += 1) {
    weights[word] = Math.log2((total + size) / ((weights[word] ?? 0) + 1));
  }
  return weights;
}
