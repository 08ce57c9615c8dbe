// Places that the words of a note may have now, each with how well it agrees.
import type { Span } from '../model/span';
import type { AnchorArticle } from './anchor-article';
import { isWord } from './anchor-tokens';
import { contextAt, matchWords } from './anchor-matching';
import type { Wanted } from './anchor-wanted';
import type { TokenRange } from './token-range';

export interface Candidate {
  readonly span: Span;
  /** Whether they are the words of the note, word for word. */
  readonly isSame: boolean;
  /** The share of the words of the note that stand there, from 0 to 1. */
  readonly words: number;
  /** Whether enough of the context stands on both sides to know that the words stood between. */
  readonly isSure: boolean;
  /** The share of the context that stands around them, from 0 to 1. */
  readonly context: number;
  /** All of it together, from 0 to 1. */
  readonly score: number;
}

/** A quotation that weighs as much as five rare words says as much as its whole context. */
const SELF_RELIANT = 5;
/** Less context than this is not enough to tell, though all of it is there. */
const LEAST_CONTEXT = 3;
/** On each side the context is sure from this share on, and from two rare words on. */
const SURE_SHARE = 0.6;
const SURE_WEIGHT = 1.5;
/** What the context of words is worth that stand in the same sentence as they did. */
const SAME_SENTENCE = 0.7;

/** The very words of the note at a place; `inSentence` where the sentence is the same, too. */
export function sameWordsAt(
  article: AnchorArticle,
  wanted: Wanted,
  span: Span,
  inSentence: boolean,
): Candidate {
  const place = {
    from: article.tokenAt(span.start),
    to: Math.max(article.tokenAt(span.start), behind(article, span)),
  };
  return judged(article, wanted, span, place, { isSame: true, words: 1, inSentence });
}

/** Behind the last token that begins before the end of a span. */
function behind(article: AnchorArticle, { end }: Span): number {
  const at = article.tokenAt(end - 1);
  return (article.tokens.starts[at] ?? 0) < end ? at + 1 : at;
}

/** What stands for the words of the note in a stretch of the article; null where nothing does. */
export function candidateIn(
  article: AnchorArticle,
  wanted: Wanted,
  window: TokenRange,
  isInSentence: (span: Span) => boolean,
): Candidate | null {
  const { from, to, words } = wanted;
  const all = { from: 0, to: words.length };
  const { partner, credit } = matchWords(article, wanted, all, window);
  const place = placeOfQuotation(article, wanted, partner, window);
  if (place === null || to <= from) return null;
  const { starts, ends, weights, words: texts } = article.tokens;
  let isSame = place.to - place.from === to - from;
  for (let at = from; at < to && isSame; at += 1) {
    isSame = partner[at] === place.from + at - from && credit[at] === 1;
  }
  const whole = { start: starts[place.from] ?? 0, end: ends[place.to - 1] ?? 0 };
  const span = isSame ? withoutCuts(article, wanted, place, whole) : whole;
  // A part of a word that is spelled otherwise now: all of it is shown.
  if (span === null) {
    return judged(article, wanted, whole, place, { isSame: false, words: 1, inSentence: false });
  }
  const found = { isSame, inSentence: isSame && isInSentence(span) };
  if (isSame) return judged(article, wanted, span, place, { ...found, words: 1 });
  // What was put in between counts against it as what was taken away does.
  let shared = 0;
  for (let at = from; at < to; at += 1) shared += (wanted.weights[at] ?? 0) * (credit[at] ?? 0);
  let weight = 0;
  for (let at = place.from; at < place.to; at += 1) weight += weights[texts[at] ?? 0] ?? 0;
  const share = (2 * shared) / (wanted.weight + weight || 1);
  return judged(article, wanted, span, place, { ...found, words: Math.min(1, share) });
}

/** Without the parts of the first and the last word that are not quoted; null where these are spelled otherwise. */
function withoutCuts(
  { text, tokens: { starts, ends } }: AnchorArticle,
  { cutStart, cutEnd, firstSpelling, lastSpelling }: Wanted,
  place: TokenRange,
  { start, end }: Span,
): Span | null {
  const first = text.slice(start, ends[place.from]);
  const last = text.slice(starts[place.to - 1], end);
  if (cutStart > 0 && first !== firstSpelling) return null;
  if (cutEnd > 0 && last !== lastSpelling) return null;
  return { start: start + cutStart, end: end - cutEnd };
}

/**
 * From the first token that stands for one of the quotation to the last. Words between the context
 * and these, which stand where some of the quotation did, are theirs.
 */
function placeOfQuotation(
  article: AnchorArticle,
  { from, to, spellings }: Wanted,
  partner: Int32Array,
  window: TokenRange,
): TokenRange | null {
  let [before, first, last, after] = [from - 1, from, to - 1, to];
  while (before >= 0 && (partner[before] ?? -1) < 0) before -= 1;
  while (first < to && (partner[first] ?? -1) < 0) first += 1;
  while (last >= from && (partner[last] ?? -1) < 0) last -= 1;
  while (after < partner.length && (partner[after] ?? -1) < 0) after += 1;
  const afterContext = before < 0 ? null : (partner[before] ?? 0) + 1;
  const beforeContext = after >= partner.length ? null : (partner[after] ?? 0);
  let start: number;
  let end: number;
  if (first >= to) {
    // None of its words is left: what stands between its neighbours, if these are known to be so.
    if (afterContext === null || beforeContext === null) return null;
    if (before !== from - 1 || after !== to) return null;
    if (beforeContext - afterContext > mostFor(to - from)) return null;
    [start, end] = [afterContext, beforeContext];
  } else {
    start = partner[first] ?? 0;
    end = (partner[last] ?? 0) + 1;
    start = Math.max(
      afterContext ?? window.from,
      start - taken(first - from, before, from - 1, start - (afterContext ?? start)),
    );
    end = Math.min(
      beforeContext ?? window.to,
      end + taken(to - 1 - last, to, after, (beforeContext ?? end) - end),
    );
  }
  // A sign at an edge that was not quoted is no part of what stands there now.
  const { text, tokens } = article;
  const isLoose = (token: number): boolean =>
    !partner.includes(token) && !isWord(text.slice(tokens.starts[token], tokens.ends[token]));
  start = Math.max(1, start);
  end = Math.min(end, tokens.words.length - 1);
  if (isWord(spellings[from] ?? '')) while (start < end && isLoose(start)) start += 1;
  if (isWord(spellings[to - 1] ?? '')) while (end > start && isLoose(end - 1)) end -= 1;
  return start < end ? { from: start, to: end } : null;
}

/** How many of `gap` tokens stand for the `missing` ones at an edge of the quotation. */
function taken(missing: number, one: number, other: number, gap: number): number {
  if (missing === 0 || gap <= 0) return 0;
  return one === other && gap <= mostFor(missing) ? gap : Math.min(gap, missing);
}

/** More words than this do not stand for so many: they were put in beside. */
function mostFor(words: number): number {
  return 2 * words + 3;
}

function judged(
  article: AnchorArticle,
  wanted: Wanted,
  span: Span,
  place: TokenRange,
  found: Pick<Candidate, 'isSame' | 'words'> & { readonly inSentence: boolean },
): Candidate {
  const { before, behind, weightBefore, weightBehind } = contextAt(article, wanted, place);
  const share =
    (before * weightBefore + behind * weightBehind) /
    Math.max(weightBefore + weightBehind, LEAST_CONTEXT);
  const context = found.inSentence ? SAME_SENTENCE + (1 - SAME_SENTENCE) * share : share;
  const trust = wanted.weight / (wanted.weight + SELF_RELIANT);
  const score = trust * found.words + (1 - trust) * context;
  const isSure =
    Math.min(before, behind) >= SURE_SHARE &&
    Math.min(before * weightBefore, behind * weightBehind) >= SURE_WEIGHT;
  return { span, isSame: found.isSame, words: found.words, isSure, context, score };
}
