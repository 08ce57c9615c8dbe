// Finds words in a text as a reader types them: any white space, quotation mark or hyphen for another.
import type { Span } from '../../src-main/model/span';
import { firstWhere } from '../ui/first-where';
import type { SearchText } from './folded-text';
import { fold, hasAccents } from './folded-text';

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Nobody steps through more; one letter stands in a long text a hundred thousand times. */
export const MOST_FOUND = 10_000;

/** What stands on the keyboard for what stands in print. */
const ALIKE: readonly (readonly [typed: RegExp, pattern: string])[] = [
  [/\s+/gu, String.raw`\s+`],
  [/['‘’ʼ]/gu, "['‘’ʼ]"],
  [/["“”„«»]/gu, '["“”„«»]'],
  [/[-‐‑–—]/gu, '[-‐‑–—]'],
];
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;
const BEFORE = String.raw`(?<![\p{L}\p{M}\p{N}_])`;
const AFTER = String.raw`(?![\p{L}\p{M}\p{N}_])`;

/**
 * In order, without overlaps, `MOST_FOUND` at most, each of whole characters. Who types no accents
 * finds letters with and without.
 */
export function findIn(
  text: SearchText,
  typed: string,
  { matchCase, wholeWords }: FindOptions,
): Span[] {
  if (typed.trim() === '') return [];
  const folding = { accents: !hasAccents(typed), case: !matchCase };
  const folded = text.folded(folding);
  let pattern = fold(typed, folding).replace(SPECIAL, String.raw`\$&`);
  for (const [one, any] of ALIKE) pattern = pattern.replace(one, any.replaceAll('$', '$$$$'));
  if (wholeWords) pattern = `${BEFORE}${pattern}${AFTER}`;
  const found: Span[] = [];
  const search = new RegExp(pattern, matchCase ? 'gu' : 'giu');
  for (let hit = search.exec(folded.text); hit; hit = search.exec(folded.text)) {
    const span = folded.spanOf({ start: hit.index, end: search.lastIndex });
    // It may begin anew within what was no hit.
    if (!span) search.lastIndex = hit.index + lengthOfFirst(hit[0]);
    else if (found.push(span) === MOST_FOUND) break;
  }
  return found;
}

/** In code units: a search that begins in the middle of a character begins at it. */
function lengthOfFirst(found: string): number {
  return String.fromCodePoint(found.codePointAt(0) ?? 0).length;
}

/** Those of spans in order that have a character of `[start, end)`, `most` at most. */
export function spansNear(spans: readonly Span[], { start, end }: Span, most: number): Span[] {
  const low = firstWhere(0, spans.length, (at) => (spans[at]?.end ?? 0) > start);
  const near: Span[] = [];
  for (let at = low; at < spans.length && near.length < most; at += 1) {
    const span = spans[at];
    if (!span || span.start >= end) break;
    near.push(span);
  }
  return near;
}
