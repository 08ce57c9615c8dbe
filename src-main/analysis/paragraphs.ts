// Groups the lines of a plain text into paragraphs and headings.
import type { Span } from '../model/span';
import { linesOf } from './lines';
import { countWords } from './tokenize';

export interface Paragraph {
  readonly span: Span;
  readonly isHeading: boolean;
}

/** A shorter line was ended on purpose; texts are wrapped at 60 characters or more. */
const WRAPPED_MIN_LENGTH = 50;
/** Longer lines are paragraphs: nobody wraps there. */
const WRAPPED_MAX_LENGTH = 120;
/** A heading of more words is rather a sentence without its stop. */
const HEADING_MAX_WORDS = 12;
/** No heading of twelve words is longer, and the words of a longer line need not be counted. */
const HEADING_MAX_LENGTH = 160;

const ENDS_SENTENCE = /[.!?…:;。！？؟।][”’»"')\]}›」』）】]*$/;
const STARTS_HEADING = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const ENDS_OPEN = /[\p{L}\p{M}\p{N})\]”’"]$/u;
const LONGEST_CLOSE = 8;

/**
 * A line is a paragraph, and blank lines separate. A line goes on in the next one where it looks
 * wrapped: it is 50 characters or longer and ends no sentence, or its paragraph was seen to be
 * wrapped already. A heading is a line alone between blank lines, with text after it, that starts
 * with a capital or a figure, has twelve words or fewer, and ends without a stop.
 */
export function groupPlain(text: string): Paragraph[] {
  const lines = linesOf(text);
  const paragraphs: Paragraph[] = [];
  let index = 0;
  while (index < lines.length) {
    const first = lines[index];
    if (first === undefined || isBlank(first)) {
      index += 1;
      continue;
    }
    const last = lastOfParagraph(text, lines, index);
    const isAlone = isBlank(lines[index - 1]) && last === index && isBlank(lines[last + 1]);
    const span = { start: first.start, end: lines[last]?.end ?? first.end };
    paragraphs.push({ span, isHeading: isAlone && looksLikeHeading(text, span) });
    index = last + 1;
  }
  // A heading heads something: a short last line is a credit or a signature.
  const final = paragraphs.pop();
  if (final !== undefined) paragraphs.push({ ...final, isHeading: false });
  return paragraphs;
}

/** The index of the last line of the paragraph that starts at `index`. */
function lastOfParagraph(text: string, lines: readonly Span[], index: number): number {
  let last = index;
  for (;;) {
    const line = lines[last];
    if (line === undefined || isBlank(lines[last + 1])) return last;
    const length = line.end - line.start;
    const isLong = length >= WRAPPED_MIN_LENGTH;
    const isWrapped = last > index && length <= WRAPPED_MAX_LENGTH;
    if (!isLong || (endsSentence(text, line) && !isWrapped)) return last;
    last += 1;
  }
}

function endsSentence(text: string, line: Span): boolean {
  return ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - LONGEST_CLOSE), line.end));
}

function looksLikeHeading(text: string, span: Span): boolean {
  if (span.end - span.start > HEADING_MAX_LENGTH) return false;
  const line = text.slice(span.start, span.end);
  if (!STARTS_HEADING.test(line) || !ENDS_OPEN.test(line) || !/\p{L}/u.test(line)) return false;
  return !ENDS_SENTENCE.test(line) && countWords(text, span) <= HEADING_MAX_WORDS;
}

function isBlank(line: Span | undefined): boolean {
  return line === undefined || line.start === line.end;
}
