// Groups the lines of a Markdown text into paragraphs, list items and headings.
import type { Span } from '../model/span';
import { linesOf, trimmed } from './lines';
import type { Paragraph } from './paragraphs';

/** No construct that is recognised here needs more of a line than this. */
const LOOK = 200;
const HEADING = /^(#{1,6})(?=\s|$)/;
const HEADING_END = /\s#+$/;
const UNDERLINE = /^(?:=+|-{2,})$/;
const RULE = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const FENCE = /^(?:`{3,}|~{3,})/;
const STARTS_ITEM = /^(?:[-*+]|\d{1,9}[.)])\s|^>|^\|/;

/**
 * Headings are lines with `#` (without it) or with a line of `=` or `-` below; paragraphs end at a
 * blank line; a list item, a quoted line and a row of a table start their own. Fences and rules
 * are left out. Marks within a line, of emphasis, links and lists, stay in the text.
 */
export function groupMarkdown(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Span | null = null;
  let isFenced = false;
  const close = (isHeading: boolean): void => {
    if (open !== null) paragraphs.push({ span: open, isHeading });
    open = null;
  };
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, Math.min(line.end, line.start + LOOK));
    if (FENCE.test(words)) {
      close(false);
      isFenced = !isFenced;
    } else if (words === '') {
      close(false);
    } else if (isFenced) {
      paragraphs.push({ span: line, isHeading: false });
    } else if (open !== null && UNDERLINE.test(words)) {
      close(true);
    } else if (RULE.test(words)) {
      close(false);
    } else if (HEADING.test(words)) {
      close(false);
      const span = headingSpan(text, line);
      if (span.end > span.start) paragraphs.push({ span, isHeading: true });
    } else if (open === null || STARTS_ITEM.test(words)) {
      close(false);
      open = line;
    } else {
      open = { start: open.start, end: line.end };
    }
  }
  close(false);
  return paragraphs;
}

function headingSpan(text: string, line: Span): Span {
  const marks = HEADING.exec(text.slice(line.start, line.start + LOOK))?.[0].length ?? 0;
  const span = trimmed(text, line.start + marks, line.end);
  const ending = HEADING_END.exec(text.slice(Math.max(span.start, span.end - LOOK), span.end));
  return ending === null ? span : trimmed(text, span.start, span.end - ending[0].length);
}
