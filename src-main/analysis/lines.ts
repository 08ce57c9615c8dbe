// The lines of a text, whatever ends them, without the white space at their sides.
import type { Span } from '../model/span';
import { isSpace } from './characters';

const LINE_FEED = '\n';
const CARRIAGE_RETURN = '\r';
const LINE_SEPARATOR = '\u2028';
const PARAGRAPH_SEPARATOR = '\u2029';

/** `text` without the white space at both sides of `[from, to)`; empty at `from` if it is all white. */
export function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === end ? { start: from, end: from } : { start, end };
}

/** One trimmed span a line; an empty span for a blank one. `\n`, `\r\n` and `\r` end a line. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  // Where each kind of end stands next: most texts have one kind only, and searching is native.
  let feed = -1;
  let carriage = -1;
  let line = -1;
  let paragraph = -1;
  let from = 0;
  for (;;) {
    if (feed < from) feed = placeOf(text, LINE_FEED, from);
    if (carriage < from) carriage = placeOf(text, CARRIAGE_RETURN, from);
    if (line < from) line = placeOf(text, LINE_SEPARATOR, from);
    if (paragraph < from) paragraph = placeOf(text, PARAGRAPH_SEPARATOR, from);
    const end = Math.min(feed, carriage, line, paragraph);
    lines.push(trimmed(text, from, end));
    if (end === text.length) return lines;
    const isPair = end === carriage && feed === end + 1 && feed < text.length;
    from = isPair ? end + 2 : end + 1;
  }
}

function placeOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at;
}
