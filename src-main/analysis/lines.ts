// The lines of a text, whatever ends them, without the white space at their sides.
import type { Span } from '../model/span';
import { isSpace } from './characters';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

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
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > CARRIAGE_RETURN && unit < LINE_SEPARATOR) continue;
    if (
      unit !== LINE_FEED &&
      unit !== CARRIAGE_RETURN &&
      unit !== LINE_SEPARATOR &&
      unit !== PARAGRAPH_SEPARATOR
    ) {
      continue;
    }
    lines.push(trimmed(text, from, at));
    if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    from = at + 1;
  }
  lines.push(trimmed(text, from, text.length));
  return lines;
}
