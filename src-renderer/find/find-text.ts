// Finds words in a text as a reader types them: any white space, quotation mark or hyphen for another.
import type { Span } from '../../src-main/model/span';
import { firstWhere } from '../ui/first-where';

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

/** In order, without overlaps, `MOST_FOUND` at most. */
export function findIn(
  text: string,
  typed: string,
  { matchCase, wholeWords }: FindOptions,
): Span[] {
  if (typed.trim() === '') return [];
  let pattern = typed.replace(SPECIAL, String.raw`\$&`);
  for (const [one, any] of ALIKE) pattern = pattern.replace(one, any.replaceAll('$', '$$$$'));
  if (wholeWords) pattern = `${BEFORE}${pattern}${AFTER}`;
  const found: Span[] = [];
  for (const match of text.matchAll(new RegExp(pattern, matchCase ? 'gu' : 'giu'))) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === MOST_FOUND) break;
  }
  return found;
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
