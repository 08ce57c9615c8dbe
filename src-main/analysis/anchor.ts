// Finds the words of a note again in an article that may have changed.
import {
  QUOTE_CONTEXT,
  type Placing,
  type SpecificResource,
  type TextQuoteSelector,
} from '../model/annotation';
import { classOf, DIGIT, LETTER, MARK } from './characters';

/** A quotation of this length that stands only once is surely the one, whatever surrounds it. */
const DISTINCTIVE_LENGTH = 12;
/** Characters of context that must agree where the words alone do not tell. */
const MIN_CONTEXT = 8;
/** By so many characters of context the best of several places must be better than the next. */
const CLEAR_LEAD = 4;
/** Places that are looked at; words that stand more often tell nothing. */
const MAX_PLACES = 10_000;

export const ORPHAN: Placing = { state: 'orphan', span: null, now: null, places: [] };

/**
 * Where the words of `target` stand in `text`, the article as it is now, whose bytes have the hash
 * `contentHash`. A ladder from precise to forgiving, and the words are checked at each rung; a note
 * never lands on other words than those that it was made on:
 * 1. the whole article, in its own bytes: `exact`, in others: `changed`;
 * 2. the same bytes, or the same words and context at the same place: `exact`;
 * 3. the same words elsewhere: the only place, or the one whose context clearly agrees best.
 *    `exact` where that is the old place, else `moved`;
 * 4. nowhere, or in several places alike: `orphan`.
 */
export function anchor(text: string, contentHash: string, target: SpecificResource): Placing {
  if (!target.selector)
    return { ...ORPHAN, state: target.contentHash === contentHash ? 'exact' : 'changed' };
  const [quote, position] = target.selector;
  if (quote.exact === '') return ORPHAN;
  const stands = text.slice(position.start, position.end) === quote.exact;
  const isSame =
    stands && (target.contentHash === contentHash || agreesFully(text, quote, position));
  if (isSame)
    return { ...ORPHAN, state: 'exact', span: { start: position.start, end: position.end } };
  const start = bestPlace(text, quote);
  if (start === null) return ORPHAN;
  const state = start === position.start ? 'exact' : 'moved';
  return { ...ORPHAN, state, span: { start, end: start + quote.exact.length } };
}

function agreesFully(
  text: string,
  { prefix, suffix }: TextQuoteSelector,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, end);
}

function bestPlace(text: string, quote: TextQuoteSelector): number | null {
  let best = -1;
  let agreement = -1;
  let next = -1;
  let places = 0;
  let at = text.indexOf(quote.exact);
  while (at >= 0 && places < MAX_PLACES) {
    if (!cutsWord(text, at, quote)) {
      places += 1;
      const found = agreementAt(text, at, quote);
      if (found > agreement) {
        next = agreement;
        agreement = found;
        best = at;
      } else if (found > next) {
        next = found;
      }
    }
    at = text.indexOf(quote.exact, at + 1);
  }
  if (best < 0) return null;
  if (places === 1 && quote.exact.length >= DISTINCTIVE_LENGTH) return best;
  return agreement >= MIN_CONTEXT && agreement - next >= CLEAR_LEAD ? best : null;
}

/**
 * Characters of context that agree at a place, from the words outwards. The start and the end of
 * the text are context too: what is missing of a short prefix agrees where the text starts there.
 */
function agreementAt(
  text: string,
  start: number,
  { exact, prefix, suffix }: TextQuoteSelector,
): number {
  const end = start + exact.length;
  let before = 0;
  while (
    before < prefix.length &&
    text[start - 1 - before] === prefix[prefix.length - 1 - before]
  ) {
    before += 1;
  }
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  if (before === prefix.length && start === before) before = QUOTE_CONTEXT;
  if (after === suffix.length && end + after === text.length) after = QUOTE_CONTEXT;
  return before + after;
}

/** True where the words would begin or end inside a word, and did not when the note was made. */
function cutsWord(
  text: string,
  start: number,
  { exact, prefix, suffix }: TextQuoteSelector,
): boolean {
  const end = start + exact.length;
  const [first, last] = [exact.charAt(0), exact.charAt(exact.length - 1)];
  const cutsStart = isInside(text.charAt(start - 1), first) && !isInside(prefix.slice(-1), first);
  const cutsEnd = isInside(last, text.charAt(end)) && !isInside(last, suffix.slice(0, 1));
  return cutsStart || cutsEnd;
}

function isInside(before: string, after: string): boolean {
  return isWordUnit(before) && isWordUnit(after);
}

function isWordUnit(character: string): boolean {
  if (character === '') return false;
  const kind = classOf(character.charCodeAt(0));
  return kind === LETTER || kind === DIGIT || kind === MARK;
}
