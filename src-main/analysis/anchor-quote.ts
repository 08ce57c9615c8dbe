// A quotation with its context, character for character.
import { QUOTE_CONTEXT, type TextQuoteSelector } from '../model/annotation';
import { classOf, DIGIT, LETTER, MARK } from './characters';

/** So much context makes any words the only ones; less may recur. */
const SURE_LENGTH = 40;

export function isWholeContext(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  start: number,
): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, start + exact.length);
}

/** Whether a place with this quotation and all its context can be no other, if it is the only one. */
export function surelyAround({ exact, prefix, suffix }: TextQuoteSelector): boolean {
  return prefix.length + exact.length + suffix.length >= SURE_LENGTH;
}

/**
 * Characters of context that agree at a place, from the words outwards. The start and the end of
 * the text are context too: what is missing of a short prefix agrees where the text starts there.
 */
export function agreementAt(
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
export function cutsWord(
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
