// Finds the words of a note again in an article that may have changed.
import type {
  PassageSelectors,
  Placing,
  SpecificResource,
  TextQuoteSelector,
} from '../model/annotation';
import { compareSpans, overlaps, type Span } from '../model/span';
import { AnchorArticle } from './anchor-article';
import { candidateIn, sameWordsAt, type Candidate } from './anchor-candidates';
import { agreementAt, cutsWord, isWholeContext, surelyAround } from './anchor-quote';
import { wantedOf } from './anchor-wanted';
import { likelyWindows } from './anchor-windows';

/** Places of the same characters that are looked at; what stands more often is found by its context. */
const MAX_OCCURRENCES = 20_000;
/** Of these so many are weighed, those with most of the context. */
const MAX_WEIGHED = 64;
/** A longer quotation is found word for word or not at all: to weigh it would take seconds. */
const MAX_WEIGHED_LENGTH = 20_000;
/** Places that the reader is asked about; among more nobody chooses. */
const MAX_ASKED = 12;

/** The same words are taken for the note's from this score on, other words from the higher one. */
const SAME_FLOOR = 0.4;
const CHANGED_FLOOR = 0.5;
/** Words that have less in common with the note's are only taken where the context is sure. */
const LEAST_WORDS = 0.3;
/** By so much the best place must be better than the next; of the same words, in context. */
const LEAD = 0.08;
const CONTEXT_LEAD = 0.15;

export const ORPHAN: Placing = { state: 'orphan', span: null, now: null, places: [] };

/** `anchorIn` for one note. */
export function anchor(text: string, contentHash: string, target: SpecificResource): Placing {
  return anchorIn(new AnchorArticle(text, contentHash), target);
}

/**
 * Where the words of `target` stand in an article as it is now. A ladder from precise to forgiving;
 * the words are checked at each rung, and what is not word for word the note's is never taken for
 * it without saying so:
 * 1. the whole article, in its own bytes: `exact`, in others: `changed`;
 * 2. the same words at the same place, in the same bytes or the same context: `exact`;
 * 3. the same words in the same context elsewhere, once: `moved`;
 * 4. the place whose words and context agree clearly best: `exact` or `moved` where they are the
 *    same words, whatever their typography, else `changed`, with the words that stand there `now`;
 * 5. none, or several alike: `orphan`, with the `places` to choose from.
 */
export function anchorIn(article: AnchorArticle, target: SpecificResource): Placing {
  const isSameContent = target.contentHash === article.contentHash;
  if (!target.selector) return { ...ORPHAN, state: isSameContent ? 'exact' : 'changed' };
  const [quote, position] = target.selector;
  const { text } = article;
  if (quote.exact === '') return ORPHAN;
  const stood = { start: position.start, end: position.end };
  const stands = text.slice(stood.start, stood.end) === quote.exact;
  if (stands && (isSameContent || isWholeContext(text, quote, stood.start)))
    return { ...ORPHAN, state: 'exact', span: stood };
  const isWhole = (start: number): boolean => !cutsWord(text, start, quote);
  if (surelyAround(quote)) {
    const ahead = quote.prefix.length;
    const sure = article.occurrencesOf(
      quote.prefix + quote.exact + quote.suffix,
      MAX_OCCURRENCES,
      (start) => isWhole(start + ahead),
    );
    if (sure.length > 0) return oneOf(article, target, sure, ahead, stood, quote);
  }
  const places = article.occurrencesOf(quote.exact, MAX_OCCURRENCES).filter(isWhole);
  if (quote.exact.length > MAX_WEIGHED_LENGTH)
    return oneOf(article, target, places, 0, stood, quote);
  return chosen(text, stood, candidates(article, target, target.selector, places));
}

/**
 * One of some places with the same words and nothing to tell them apart but their sentences.
 * @param ahead how far behind each place the words begin
 */
function oneOf(
  article: AnchorArticle,
  { fingerprint }: SpecificResource,
  places: readonly number[],
  ahead: number,
  stood: Span,
  { exact }: TextQuoteSelector,
): Placing {
  const spanAt = (place: number): Span => {
    const start = place + ahead;
    return { start, end: start + exact.length };
  };
  const inSentence =
    places.length > 1 && places.length <= MAX_WEIGHED && fingerprint !== undefined
      ? places.filter((place) => article.fingerprintAt(spanAt(place)) === fingerprint)
      : [];
  const left = inSentence.length > 0 ? inSentence : places;
  const [only] = left;
  if (only !== undefined && left.length === 1) {
    return placed(article.text, stood, spanAt(only), true);
  }
  return asked(nearest(left, stood.start - ahead).map(spanAt));
}

/** Of places in order, the `MAX_ASKED` nearest to another, in order. */
function nearest(places: readonly number[], to: number): readonly number[] {
  let [from, until] = [0, places.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((places[middle] ?? 0) < to) from = middle + 1;
    else until = middle;
  }
  while (until - from < MAX_ASKED && (from > 0 || until < places.length)) {
    const before = to - (places[from - 1] ?? -Infinity);
    const behind = (places[until] ?? Infinity) - to;
    if (before <= behind) from -= 1;
    else until += 1;
  }
  return places.slice(from, until);
}

function candidates(
  article: AnchorArticle,
  { fingerprint }: SpecificResource,
  selectors: PassageSelectors,
  places: readonly number[],
): Candidate[] {
  const [quote] = selectors;
  const wanted = wantedOf(article, selectors);
  const isInSentence = (span: Span): boolean =>
    fingerprint !== undefined && article.fingerprintAt(span) === fingerprint;
  const weighed =
    places.length <= MAX_WEIGHED
      ? places
      : places
          .map((start) => ({ start, agreement: agreementAt(article.text, start, quote) }))
          .sort((one, other) => other.agreement - one.agreement || one.start - other.start)
          .slice(0, MAX_WEIGHED)
          .map(({ start }) => start);
  const same = weighed.map((start) => {
    const span = { start, end: start + quote.exact.length };
    return sameWordsAt(article, wanted, span, isInSentence(span));
  });
  const other = likelyWindows(article, wanted).map((window) =>
    candidateIn(article, wanted, window, isInSentence),
  );
  return [...same, ...other.filter((one) => one !== null)];
}

/** The best place, if it is good enough and clearly better than all others. */
function chosen(text: string, stood: Span, found: readonly Candidate[]): Placing {
  const good = found.filter(isGood).sort(byScore);
  const [best] = good;
  if (!best) return ORPHAN;
  const rivals = good.filter((one) => !overlaps(one.span, best.span) && !isBehind(best, one));
  if (rivals.length > 0) {
    const spans: Span[] = [];
    for (const { span } of [best, ...rivals]) {
      if (!spans.some((other) => overlaps(other, span))) spans.push(span);
    }
    return asked(spans.slice(0, MAX_ASKED).sort(compareSpans));
  }
  return placed(text, stood, best.span, best.isSame);
}

function isBehind(best: Candidate, one: Candidate): boolean {
  return best.isSame && one.isSame
    ? best.context - one.context >= CONTEXT_LEAD
    : best.score - one.score >= LEAD;
}

function isGood({ isSame, words, isSure, score }: Candidate): boolean {
  if (isSame) return score >= SAME_FLOOR;
  return score >= CHANGED_FLOOR && (words >= LEAST_WORDS || isSure);
}

function byScore(one: Candidate, other: Candidate): number {
  return (
    other.score - one.score ||
    Number(other.isSame) - Number(one.isSame) ||
    one.span.start - other.span.start
  );
}

function placed(text: string, stood: Span, span: Span, isSame: boolean): Placing {
  if (!isSame) {
    return { ...ORPHAN, state: 'changed', span, now: text.slice(span.start, span.end) };
  }
  return { ...ORPHAN, state: span.start === stood.start ? 'exact' : 'moved', span };
}

function asked(places: readonly Span[]): Placing {
  return { ...ORPHAN, places };
}
