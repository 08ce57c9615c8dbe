// How alike two segments are, and what that makes of them: the thresholds and their reasons.
import type { MatchKind } from '../model/alignment';

/**
 * A match counts as copied when this share of its shorter segment stands in common runs. On five
 * news articles on one event every copied, edited or quoted pair of sentences scores 0.917 or
 * more; of all other pairs the best is 0.500 (two headlines that share five words), and 0.467 among
 * sentences (one report in two wordings). 0.7 leaves room on both sides.
 */
const COUNTED_SCORE = 0.7;

/**
 * From here on a match is worth showing as related: of the eleven pairs of sentences of the same
 * articles that score between this and `COUNTED_SCORE`, ten tell of one thing in other words; of
 * those below, most share a set phrase only.
 */
export const RELATED_SCORE = 0.33;

/** Shared words of any match. Up to four are a name or a set phrase ("John Kerry said on"). */
export const MIN_SHARED_WORDS = 5;

/**
 * An edited sentence keeps this share of its weight in words that stand in the same order on both
 * sides, weighed by how much each word tells.
 */
const IN_ORDER_SHARE = 0.45;
/** And so many words: fewer make a noun phrase that two articles on one event both have. */
const MIN_IN_ORDER_WORDS = 8;
/** A short sentence has fewer to keep, and so must keep more of them. */
export const SHORT_IN_ORDER_SHARE = 0.7;
const MIN_SHORT_WORDS = 4;

/**
 * Enough between two articles that have another match. Of 40 such pairs that weigh `SURE_IN_ORDER`,
 * 38 are copied, of 12 such short ones 11 (10,000 generated articles).
 */
const LIKELY_IN_ORDER_SHARE = 0.4;
const SHORT_LIKELY_SHARE = 0.65;
/** Between such words stand no more than so many: a report in other words leaves longer gaps. */
const MAX_LIKELY_GAP = 7;

/** True where so many words stand in the same order that one sentence is an edition of the other. */
export function isEdition(share: number, sharedWords: number): boolean {
  return (
    (share >= IN_ORDER_SHARE && sharedWords >= MIN_IN_ORDER_WORDS) ||
    (share >= SHORT_IN_ORDER_SHARE && sharedWords >= MIN_SHORT_WORDS)
  );
}

/**
 * True where that is likely: it counts between two articles that have another match.
 *
 * @param rareWords the weight of the words in order that are in no set phrase, as `SURE_IN_ORDER`
 */
export function isLikelyEdition(
  share: number,
  sharedWords: number,
  rareWords: number,
  longestGap: number,
): boolean {
  if (longestGap > MAX_LIKELY_GAP) return false;
  return (
    (share >= LIKELY_IN_ORDER_SHARE &&
      sharedWords >= MIN_IN_ORDER_WORDS &&
      rareWords >= SURE_IN_ORDER) ||
    (share >= SHORT_LIKELY_SHARE && sharedWords >= MIN_SHORT_WORDS)
  );
}

/**
 * A run of so many words is a part that was taken over, whatever stands around it. The longest
 * that articles share without copying are names with titles and set phrases of up to seven.
 */
export const MIN_PART_WORDS = 8;

/** It is likely to be one from so many words on, and counts between articles with another match. */
export const MIN_LIKELY_PART_WORDS = 7;

/** The same in fragments, as of a quotation that "he said" interrupts. */
export const MIN_INTERRUPTED_WORDS = 10;

/** Three words in a row that more sentences than this have are part of a formula. */
export const FORMULA_COUNT = 12;

/**
 * What is shared counts by itself where its words that are in no set phrase weigh as much as so many
 * words that stand but once in the folder; else it needs another match of the same two articles.
 * Two reports of one event share names and terms of three such words: "President Ann Lee said at a
 * news conference in Bern". Of 41 parts below
 * `SURE_PART` without another match 35 were false, of 124 with one 7 (10,000 generated articles).
 */
export const SURE_PART = 3.25;
export const SURE_IN_ORDER = 3;
/**
 * Where most of both sentences is the same, in runs or in order. Between 1.5 and this, 14 short
 * sentences more are found that were copied with an error, and none that was not (two folders of
 * 10,000 generated articles).
 */
export const SURE_IN_MOST = 0.8;

/** Two segments and the words in their common runs. */
export interface Likeness {
  readonly sharedWords: number;
  readonly wordsA: number;
  readonly wordsB: number;
}

/** The share of the shorter segment that is shared, from 0 to 1. */
export function scoreOf({ sharedWords, wordsA, wordsB }: Likeness): number {
  return sharedWords / Math.min(wordsA, wordsB);
}

/** The share of both segments that is shared (Dice 1945): which of several partners is most alike as a whole. */
export function resemblanceOf({ sharedWords, wordsA, wordsB }: Likeness): number {
  return (2 * sharedWords) / (wordsA + wordsB);
}

/** What two segments that are not the same words are to each other; null for nothing worth saying. */
export function kindOf(likeness: Likeness): Exclude<MatchKind, 'identical'> | null {
  const { sharedWords, wordsA, wordsB } = likeness;
  if (sharedWords < MIN_SHARED_WORDS) return null;
  const score = scoreOf(likeness);
  if (score < RELATED_SCORE) return null;
  if (score < COUNTED_SCORE) return 'related';
  return sharedWords < COUNTED_SCORE * Math.max(wordsA, wordsB) ? 'quotation' : 'edited';
}

/** The rules in words, with the thresholds that are in force. */
export function describeRules(): string[] {
  const percent = (share: number): string => `${String(Math.round(share * 100))}%`;
  return [
    'Each article is cut into sentences. Words are compared without regard to case, punctuation and kinds of quotation mark. Two sentences of the same words are identical.',
    `Other sentences are scored by the words that they have in common in runs of three or more, divided by the words of the shorter one. From a score of ${percent(COUNTED_SCORE)} and ${String(MIN_SHARED_WORDS)} shared words on they count as copied: as edited if that share of both sentences is in common, as quoted or part if only the shorter one is and its words are no set phrase.`,
    `They count as edited as well where ${String(MIN_IN_ORDER_WORDS)} words or more with ${percent(IN_ORDER_SHARE)} of the weight of both stand in the same order, rare words weighing more than frequent ones (of short sentences ${String(MIN_SHORT_WORDS)} words with ${percent(SHORT_IN_ORDER_SHARE)}); words that differ by a letter or two are taken for mistyped. They count as a part where ${String(MIN_PART_WORDS)} words in a row that are no set phrase stand in both, or ${String(MIN_INTERRUPTED_WORDS)} of a quotation that was interrupted. Words are a set phrase where more than ${String(FORMULA_COUNT)} sentences have them.`,
    `Where the shared words without set phrases weigh less than ${String(SURE_IN_MOST)} to ${String(SURE_PART)} words that stand but once in the folder, depending on the rule, the two articles must have another match as well. If they do, ${percent(LIKELY_IN_ORDER_SHARE)} of the weight in the same order (of short sentences ${percent(SHORT_LIKELY_SHARE)}) with no more than ${String(MAX_LIKELY_GAP)} words between, or ${String(MIN_LIKELY_PART_WORDS)} words in a row, are enough.`,
    `From a score of ${percent(RELATED_SCORE)} on sentences are named as related, which is never counted. A sentence has one partner in each other article, the one that is most alike as a whole; one that was split or merged has one for each part. Lines that recur around the articles all over the folder do not count, also where a name in them differs. Matches are moved where they stand outside the heaviest chain of matches in the same order on both sides.`,
  ];
}
