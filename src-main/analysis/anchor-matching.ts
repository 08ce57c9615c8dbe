// How well some words that are looked for agree with some of an article, and which goes with which.
import type { AnchorArticle } from './anchor-article';
import type { Wanted } from './anchor-wanted';
import type { TokenRange } from './token-range';
import { diffWords } from './word-diff';

/** Of two words, the share of letters at the start and the end that makes one a form of the other. */
const NEAR_SHARE = 0.6;
const NEAR_LETTERS = 4;
/** What a word in another form is worth beside the word itself: "responds" for "respond". */
const NEAR_CREDIT = 0.7;
/** The word aligner counts in whole numbers: what a word weighs at most, and at least. */
const ALIGNED_WEIGHT = 9;
const LEAST_ALIGNED = 2;
/** Context that stands further from the words than it did says a tenth less a word, about. */
const DISPLACED = 0.1;
/** Further away than so many words more than it has, context is none. */
const CONTEXT_ROOM = 5;
const FIGURE = /\p{N}/u;

export interface Matching {
  /** By token of what is wanted, from the start of the range: the article's token, or -1. */
  readonly partner: Int32Array;
  /** By token: 1 for the same word, less for one like it. */
  readonly credit: Float64Array;
}

/** Aligns tokens `range` of what is wanted with tokens `place` of the article. */
export function matchWords(
  article: AnchorArticle,
  wanted: Wanted,
  range: TokenRange,
  place: TokenRange,
): Matching {
  const { words, texts } = { words: wanted.words, texts: article.tokens.words };
  const size = Math.max(0, range.to - range.from);
  const partner = new Int32Array(size).fill(-1);
  const credit = new Float64Array(size);
  const { hunks } = diffWords(words, texts, range, place, (token) =>
    Math.max(LEAST_ALIGNED, Math.round((wanted.weights[token] ?? 0) * ALIGNED_WEIGHT)),
  );
  let a = range.from;
  let b = place.from;
  const takeUntil = (end: number): void => {
    for (; a < end; a += 1, b += 1) {
      partner[a - range.from] = b;
      credit[a - range.from] = 1;
    }
  };
  for (const hunk of hunks) {
    takeUntil(hunk.a.from);
    takeNear(article, wanted, hunk, range.from, { partner, credit });
    a = hunk.a.to;
    b = hunk.b.to;
  }
  takeUntil(range.to);
  return { partner, credit };
}

/** Words in other forms, where as many stand in the place of as many. */
function takeNear(
  article: AnchorArticle,
  wanted: Wanted,
  { a, b }: { readonly a: TokenRange; readonly b: TokenRange },
  first: number,
  { partner, credit }: Matching,
): void {
  if (a.to - a.from !== b.to - b.from) return;
  const { starts, ends } = article.tokens;
  for (let at = 0; at < a.to - a.from; at += 1) {
    const place = b.from + at;
    const spelling = article.text.slice(starts[place], ends[place]).toLowerCase();
    if (!isNear(wanted.spellings[a.from + at] ?? '', spelling)) continue;
    partner[a.from + at - first] = place;
    credit[a.from + at - first] = NEAR_CREDIT;
  }
}

/** Another figure is another fact. */
function isNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < NEAR_LETTERS || FIGURE.test(one) || FIGURE.test(other)) return false;
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return head + tail >= NEAR_SHARE * Math.max(one.length, other.length);
}

/** How much of the context stands around a place: shares from 0 to 1, and what they are shares of. */
export interface Context {
  readonly before: number;
  readonly behind: number;
  readonly weightBefore: number;
  readonly weightBehind: number;
}

/** Around tokens `place` of the article. */
export function contextAt(article: AnchorArticle, wanted: Wanted, place: TokenRange): Context {
  const last = article.tokens.words.length;
  const before = { from: 0, to: wanted.from };
  const behind = { from: wanted.to, to: wanted.words.length };
  const reach = (range: TokenRange): number => range.to - range.from + CONTEXT_ROOM;
  const roomBefore = { from: Math.max(0, place.from - reach(before)), to: place.from };
  const roomBehind = { from: place.to, to: Math.min(last, place.to + reach(behind)) };
  const one = share(article, wanted, before, roomBefore, place.from - wanted.from);
  const other = share(article, wanted, behind, roomBehind, place.to - wanted.to);
  return {
    ...{ before: one.share, weightBefore: one.weight },
    ...{ behind: other.share, weightBehind: other.weight },
  };
}

/** @param shift how far on each token stands in the article where nothing was put in or taken out */
function share(
  article: AnchorArticle,
  wanted: Wanted,
  range: TokenRange,
  place: TokenRange,
  shift: number,
): { share: number; weight: number } {
  const { credit, partner } = matchWords(article, wanted, range, place);
  let [weight, found] = [0, 0];
  credit.forEach((value, index) => {
    const one = wanted.weights[range.from + index] ?? 0;
    weight += one;
    if (value === 0) return;
    const displaced = Math.abs((partner[index] ?? 0) - range.from - index - shift);
    found += (one * value) / (1 + DISPLACED * displaced);
  });
  return { share: weight > 0 ? found / weight : 0, weight };
}
