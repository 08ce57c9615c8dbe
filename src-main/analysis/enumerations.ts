// Finds the items of an enumeration that runs on within a paragraph: "1. One thing 2. Another".
import type { Span } from '../model/span';

/** A number or letter that opens an item, and how it is set: "1.", "1)", "1.)", "(1)", "a.", "• 9.". */
const ITEM = /^((?:[•‣⁃◦▪·*-]\s*)?\(?)(\d{1,3}|[a-z])(\.\)|\)|\.)\s/;
/** An opening item is looked for in so many characters. */
const LOOK = 16;
/** Bullets that open an item wherever they stand. */
const BULLETS = /[•‣⁃◦▪]/;

/**
 * `span` cut before each further item, or whole where it is no enumeration. An enumeration begins
 * the span and counts up by one in the same setting; one that does not get to its second item is
 * none.
 */
export function itemsOf(text: string, span: Span): Span[] {
  const opening = text.slice(span.start, Math.min(span.start + LOOK, span.end));
  const [, before = '', number = '', after = ''] = ITEM.exec(opening) ?? [];
  if (number !== '') return cutBefore(text, span, countingUp(before.trimEnd(), number, after));
  return BULLETS.test(opening.charAt(0))
    ? cutBefore(text, span, repeated(opening.charAt(0)))
    : [span];
}

function* countingUp(before: string, number: string, after: string): Generator<RegExp> {
  const space = before === '' ? '' : ' ?';
  for (let item = successor(number); item !== null; item = successor(item)) {
    yield new RegExp(`(?<=\\s)${literal(before)}${space}${item}${literal(after)}\\s`, 'g');
  }
}

function* repeated(bullet: string): Generator<RegExp> {
  for (;;) yield new RegExp(`(?<=\\s)${literal(bullet)} ?\\S`, 'g');
}

function cutBefore(text: string, { start, end }: Span, openings: Iterable<RegExp>): Span[] {
  const items: Span[] = [];
  const words = text.slice(start, end);
  let from = 0;
  let looked = 1;
  for (const opening of openings) {
    opening.lastIndex = looked;
    const found = opening.exec(words);
    if (found === null) break;
    items.push({ start: start + from, end: start + found.index });
    from = found.index;
    looked = found.index + found[0].length;
  }
  items.push({ start: start + from, end });
  return items;
}

function successor(number: string): string | null {
  if (/\d/.test(number)) return String(Number(number) + 1);
  return number === 'z' ? null : String.fromCharCode(number.charCodeAt(0) + 1);
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
