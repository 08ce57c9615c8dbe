// Tells the lines of a page that are not its article by what they say: menus, players, credits, captions.
import type { FurnitureKind } from '../model/segment';
import type { Span } from '../model/span';
import { isCaption } from './captions';
import { isSpace } from './characters';
import { endsSentence } from './line-ends';
import {
  CREDIT_END,
  FIGURE,
  HEAD_FORMS,
  PAGE_FORMS,
  PAGE_PHRASES,
  PHRASE_OPENINGS,
} from './page-phrases';
import type { Paragraph } from './paragraphs';
import { countWords } from './tokenize';

/** No such line is longer, but captions: theirs is in `captions`. */
const MAX_LENGTH = 240;
/** Where a headline and what stands above it are looked for. */
export const HEAD_BLOCKS = 10;
/** A paragraph of so many words that ends in a stop is the article itself. */
const PROSE_MIN_WORDS = 12;
/** Words that two forms of one headline share at least: a page's title adds the outlet or a topic. */
const SAME_TITLE_SHARE = 0.7;
/** A headline that stands more often within the text is a refrain. */
const MOST_REPEATED = 2;
/** Where more than this share of a text were furniture, it is a list that only looks like it. */
const MAX_SHARE = 0.5;

/** With the marks at its ends. */
const LONGEST_PHRASE = 100;
const LONGEST_CREDIT = 180;
/** "contributed to this article." */
const CREDIT_LOOK = 30;
/** Longer words begin none of the lines that are looked for. */
const LONGEST_OPENING = 16;
const ZERO = 48;
const NINE = 57;

/** Marks of Markdown and of pages at the ends of a line. */
const MARKS = ' \t#*_>|•·»›→▶►[';
const ENDS = /^[\s#*_>|•·»›→▶►[\]]+|[\s#*_:|…»›>→▶►[\]]+$/gu;

/** What a text's paragraphs are, besides its article. */
export interface PageLines {
  /** By paragraph. */
  readonly kinds: (FurnitureKind | null)[];
  /** The first paragraph that is the article itself; their number where there is none. */
  readonly body: number;
}

/** Takes time linear in the short paragraphs. */
export function pageLines(text: string, paragraphs: readonly Paragraph[]): PageLines {
  const kinds = paragraphs.map(({ span }) => kindOf(text, span));
  const isProse = ({ span }: Paragraph, at: number): boolean =>
    kinds[at] === null && isBody(text, span);
  const found = paragraphs.findIndex(isProse);
  const body = found < 0 ? paragraphs.length : found;
  const last = paragraphs.findLastIndex(isProse);
  const head = Math.min(found < 0 ? 0 : body, HEAD_BLOCKS);
  paragraphs.forEach(({ span }, at) => {
    if (at < head) kinds[at] ??= formOf(lineOf(text, span), HEAD_FORMS);
  });
  // One word may be a heading where it stands between paragraphs.
  const isLoose = (at: number): boolean => {
    const words = kinds[at] === null ? '' : lineOf(text, paragraphs[at]?.span);
    return words !== '' && !words.includes(' ') && PAGE_PHRASES.has(words.toLowerCase());
  };
  for (let at = body; at <= last; at += 1) {
    if (kinds[at] === null) continue;
    const isBeside = [at - 1, at + 1].some((next) => kinds[next] != null && !isLoose(next));
    if (isLoose(at) && !isBeside) kinds[at] = null;
  }
  return { kinds, body };
}

/**
 * Marks what says the title once more: of the headlines above the text those that are much the same,
 * and of the lines after its beginning those that are the same and no refrain.
 */
export function markRepeated(
  text: string,
  paragraphs: readonly Paragraph[],
  { kinds, body }: PageLines,
  title: number,
): void {
  const span = paragraphs[title]?.span;
  if (!span || body === paragraphs.length) return;
  const wanted = wordsOf(text, span);
  const same: number[] = [];
  paragraphs.forEach(({ span: other }, at) => {
    if (at === title || kinds[at] !== null || other.end - other.start > MAX_LENGTH) return;
    if (endsSentence(text, other)) return;
    const share = shareOf(wordsOf(text, other), wanted);
    if (at < body && share >= SAME_TITLE_SHARE) kinds[at] = 'repeated';
    else if (share === 1) same.push(at);
  });
  if (same.length <= MOST_REPEATED) for (const at of same) kinds[at] = 'repeated';
}

/** Of the words of the longer line, how many both have. */
function shareOf(words: readonly string[], others: readonly string[]): number {
  const shared = words.filter((word) => others.includes(word)).length;
  return shared / Math.max(words.length, others.length, 1);
}

/** False for a text that would hardly be left: then none of its lines is furniture. Captions may be long. */
export function isPlausible(
  paragraphs: readonly Paragraph[],
  kinds: readonly (FurnitureKind | null)[],
): boolean {
  let all = 0;
  let furniture = 0;
  paragraphs.forEach(({ span }, at) => {
    all += span.end - span.start;
    if (kinds[at] !== null && kinds[at] !== 'caption') furniture += span.end - span.start;
  });
  return furniture <= MAX_SHARE * all;
}

function kindOf(text: string, span: Span): FurnitureKind | null {
  if (isCaption(text, span)) return 'caption';
  const length = span.end - span.start;
  if (length > MAX_LENGTH) return null;
  const opening = openingOf(text, span);
  const forms = PAGE_FORMS.get(opening);
  const isPhrase = length <= LONGEST_PHRASE && PHRASE_OPENINGS.has(opening);
  if (forms !== undefined || isPhrase) {
    const line = lineOf(text, span);
    const kind = PAGE_PHRASES.get(line.toLowerCase());
    if (kind !== undefined) return kind;
    const form = forms?.find((one) => one.form.test(line));
    if (form !== undefined) return form.kind;
  }
  const isCredit =
    length <= LONGEST_CREDIT &&
    text.slice(span.end - CREDIT_LOOK, span.end).includes('contributed');
  return isCredit && CREDIT_END.test(lineOf(text, span)) ? 'credit' : null;
}

/** The first word in small letters, behind marks; `FIGURE` for what begins with a digit. */
function openingOf(text: string, { start, end }: Span): string {
  let from = start;
  while (from < end && MARKS.includes(text.charAt(from))) from += 1;
  const first = text.charCodeAt(from);
  if (first >= ZERO && first <= NINE) return FIGURE;
  const last = Math.min(end, from + LONGEST_OPENING);
  let to = from;
  while (to < last && !isSpace(text.charCodeAt(to))) to += 1;
  return text
    .slice(from, to)
    .replace(/[:|»,]+$/u, '')
    .toLowerCase();
}

function formOf(
  line: string,
  forms: readonly (readonly [FurnitureKind, RegExp])[],
): FurnitureKind | null {
  return forms.find(([, form]) => form.test(line))?.[0] ?? null;
}

function lineOf(text: string, span: Span | undefined): string {
  if (!span || span.end - span.start > MAX_LENGTH) return '';
  return text
    .slice(span.start, span.end)
    .replace(ENDS, '')
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'");
}

function isBody(text: string, span: Span): boolean {
  return (
    span.end - span.start > MAX_LENGTH ||
    (endsSentence(text, span) && countWords(text, span) >= PROSE_MIN_WORDS)
  );
}

function wordsOf(text: string, span: Span): string[] {
  return (
    text
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
