// The lines of a text, whatever ends them, without the white space at their sides.
import type { Span } from '../model/span';
import { isSpace } from './characters';

const LINE_FEED = '\n';
const CARRIAGE_RETURN = '\r';
const CARRIAGE_RETURN_LINE_FEED = '\r\n';
const LINE_SEPARATOR = '\u2028';
const PARAGRAPH_SEPARATOR = '\u2029';
const LINE_ENDS = [LINE_FEED, CARRIAGE_RETURN, LINE_SEPARATOR, PARAGRAPH_SEPARATOR];

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
  // Where each kind of end stands next: most texts have one kind only, which is found natively.
  const nextEnds = LINE_ENDS.map((end) => placeOf(text, end, 0));
  let from = 0;
  for (;;) {
    const at = Math.min(...nextEnds);
    lines.push(trimmed(text, from, at));
    if (at === text.length) return lines;
    from = text.startsWith(CARRIAGE_RETURN_LINE_FEED, at) ? at + 2 : at + 1;
    for (const [kind, end] of LINE_ENDS.entries()) {
      if ((nextEnds[kind] ?? 0) < from) nextEnds[kind] = placeOf(text, end, from);
    }
  }
}

function placeOf(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at;
}
