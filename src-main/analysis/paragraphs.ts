// Groups the lines of a plain text into paragraphs and headings.
import type { Span } from '../model/span';
import { classOf, isSpace, LETTER } from './characters';
import { endsOpen, endsOpenToJoin, endsSentence, startsIn } from './line-ends';
import { linesOf } from './lines';
import { countWords } from './tokenize';

export interface Paragraph {
  readonly span: Span;
  readonly isHeading: boolean;
  /** Where the text itself names it as its title. */
  readonly isTitle?: boolean;
  /** Where it says that these words tell what a picture shows. */
  readonly isCaption?: boolean;
}

/** A shorter line was ended on purpose; texts are wrapped at 60 characters or more. */
const WRAPPED_MIN_LENGTH = 50;
/** Longer lines are paragraphs: nobody wraps there. */
const WRAPPED_MAX_LENGTH = 120;
/** A heading of more words is rather a sentence without its stop. */
const HEADING_MAX_WORDS = 12;
/** No heading of twelve words is longer, and the words of a longer line need not be counted. */
const HEADING_MAX_LENGTH = 160;

const STARTS_HEADING = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** A line of so many words that begins with a capital is prose, not an item of a list. */
const PROSE_MIN_WORDS = 4;

/** The last word of a line of prose is seldom a capitalised one, that of a headline often is. */
const ENDS_LOWER = /(?:^|[^\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*$/u;
const STARTS_ITEM = /^(?:[•‣⁃◦▪*]\s|[-–—]\s|\(?\d{1,3}[.)]{1,2}\s|\(?[a-z]\)\s)/;
const BULLETS = '•‣⁃◦▪';
/** No construct that is looked for at a line's beginning is longer. */
const LOOK = 40;

/**
 * A line is a paragraph, and blank lines separate. A line goes on in the next one where it looks
 * wrapped: it ends no sentence and the next one starts in lower case, or its next word would not
 * have fitted in; or its paragraph was seen to be wrapped already. It goes on over a blank line
 * where it is as long as a wrapped one, ends open, and the next starts in lower case. An item of a
 * list starts its own paragraph. A heading is a line alone between blank lines, with text after it,
 * that starts with a capital or a figure, has twelve words or fewer, and ends without a stop.
 */
export function groupPlain(text: string): Paragraph[] {
  const lines = linesOf(text);
  const paragraphs: Paragraph[] = [];
  const page: Page = { text, lines, widthUntil: -1, width: 0 };
  let index = 0;
  while (index < lines.length) {
    const first = lines[index];
    if (first === undefined || isBlank(first)) {
      index += 1;
      continue;
    }
    const last = lastOfParagraph(page, index);
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

/** A text's lines, with the width of the unbroken run of lines that is being read. */
interface Page {
  readonly text: string;
  readonly lines: readonly Span[];
  /** The index of the blank line that ends the run. */
  widthUntil: number;
  /** Of its longest line that may be a wrapped one. */
  width: number;
}

/** The index of the last line of the paragraph that starts at `index`. */
function lastOfParagraph(page: Page, index: number): number {
  const { lines } = page;
  measure(page, index);
  let last = index;
  for (;;) {
    const next = lines[last + 1];
    if (next === undefined) return last;
    if (isBlank(next)) {
      const beyond = lines[last + 2];
      if (beyond === undefined || !goesOnOverBlank(page, last, beyond)) return last;
      last += 2;
      measure(page, last);
    } else if (goesOn(page, index, last, next)) {
      last += 1;
    } else {
      return last;
    }
  }
}

function measure(page: Page, from: number): void {
  if (from < page.widthUntil) return;
  let at = from;
  page.width = 0;
  for (let line = page.lines[at]; line !== undefined && !isBlank(line); line = page.lines[at]) {
    const length = line.end - line.start;
    if (length <= WRAPPED_MAX_LENGTH) page.width = Math.max(page.width, length);
    at += 1;
  }
  page.widthUntil = at;
}

function goesOn(page: Page, first: number, last: number, next: Span): boolean {
  const { text, lines } = page;
  const line = lines[last] ?? next;
  const length = line.end - line.start;
  const startsLower = startsIn(text, next, 'lower');
  // Most lines of most texts end here.
  if (length < WRAPPED_MIN_LENGTH && !startsLower) return false;
  const ends = endsSentence(text, line);
  const opening = lines[first] ?? line;
  if (BULLETS.includes(text.charAt(next.start))) return false;
  if (startsItem(text, next) && (ends || startsItem(text, opening))) return false;
  if (!ends && startsLower) {
    return length >= WRAPPED_MIN_LENGTH || endsInside(text, line, opening);
  }
  if (length < WRAPPED_MIN_LENGTH || length > WRAPPED_MAX_LENGTH) return false;
  const isFull = length + 1 + lengthOfFirstWord(text, next) > page.width;
  return isFull && (!ends || last > first);
}

/** A shorter line that a small word, a comma or its being prose shows to be unfinished. */
function endsInside(text: string, line: Span, opening: Span): boolean {
  if (text.charAt(line.end - 1) === ',') return true;
  const startsUpper = startsIn(text, opening, 'upper');
  if (!startsUpper || !endsOpenToJoin(text, line)) return false;
  const ending = text.slice(Math.max(line.start, line.end - LOOK), line.end);
  return ENDS_LOWER.test(ending) && countWords(text, line) >= PROSE_MIN_WORDS;
}

function goesOnOverBlank({ text, lines }: Page, last: number, beyond: Span): boolean {
  const line = lines[last] ?? beyond;
  if (isBlank(beyond) || line.end - line.start < WRAPPED_MIN_LENGTH) return false;
  return endsOpenToJoin(text, line) && startsIn(text, beyond, 'lower');
}

function startsItem(text: string, line: Span): boolean {
  const unit = text.charCodeAt(line.start);
  const isPlain = classOf(unit) === LETTER && text.charAt(line.start + 1) !== ')';
  return (
    !isPlain && STARTS_ITEM.test(text.slice(line.start, Math.min(line.end, line.start + LOOK)))
  );
}

function lengthOfFirstWord(text: string, line: Span): number {
  const last = Math.min(line.end, line.start + LOOK);
  let at = line.start;
  while (at < last && !isSpace(text.charCodeAt(at))) at += 1;
  return at - line.start;
}

function looksLikeHeading(text: string, span: Span): boolean {
  if (span.end - span.start > HEADING_MAX_LENGTH) return false;
  if (!endsOpen(text, span) || endsSentence(text, span)) return false;
  const line = text.slice(span.start, span.end);
  if (!STARTS_HEADING.test(line) || !/\p{L}/u.test(line)) return false;
  return countWords(text, span) <= HEADING_MAX_WORDS;
}

function isBlank(line: Span | undefined): boolean {
  return line === undefined || line.start === line.end;
}
