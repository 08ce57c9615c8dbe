// Paragraphs and headings from the lines of a PDF, by their places and the size of their letters.
import type { BlockKind } from '../../model/extracted-text';
import type { Line } from './pdf-lines';

export interface PdfBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

/** Times the size of most letters. */
const HEADING_SIZE = 1.15;
const TITLE_SIZE = 1.35;
/** Letters of one size differ a little in files that were scaled. */
const SAME_SIZE = 0.06;
/** Times the usual distance between lines. */
const PARAGRAPH_GAP = 1.35;
/** Of the size of the letters: the first line of a paragraph is set in by so much. */
const INDENT = 0.8;
/** A line that ends this much of the measure before the others was ended on purpose. */
const SHORT_SHARE = 0.12;
const MAX_HEADING_LENGTH = 220;

const ENDS_SENTENCE = /[.!?…:。！？]["'”’»)\]]*\s*$/;
const STARTS_LOWER = /^[\p{Ll}]/u;
const ITEM = /^\s*[•‣◦▪●■–]\s+/;
const HYPHENATED = /[\p{L}]-\s*$/u;

export function blocksOfPages(pages: readonly (readonly Line[])[]): PdfBlock[] {
  const lines = pages.flat();
  const body = usualSize(lines);
  const titleSize = largestSize(pages[0] ?? [], body);
  const blocks: { kind: BlockKind; text: string }[] = [];
  let last: Line | null = null;
  for (const page of pages) {
    const gap = usualGap(page);
    const measure = measureOf(page, body);
    let isFirst = true;
    for (const line of page) {
      const kind = kindOf(line, body, titleSize);
      const open = blocks.at(-1);
      const goesOn: boolean =
        open !== undefined &&
        last !== null &&
        open.kind === kind &&
        !ITEM.test(line.text) &&
        (isFirst ? goesOnOverPage(open.text, line, kind) : isNext(last, line, gap, measure, kind));
      if (goesOn && open) open.text = joined(open.text, line.text);
      else blocks.push({ kind, text: line.text });
      last = line;
      isFirst = false;
    }
  }
  return titledOnce(blocks).map(({ kind, text }) =>
    ITEM.test(text) && kind === 'paragraph'
      ? { kind: 'item', text: text.replace(ITEM, '') }
      : { kind, text },
  );
}

function isNext(
  last: Line,
  line: Line,
  gap: number,
  measure: { start: number; end: number },
  kind: BlockKind,
): boolean {
  const distance = last.y - line.y;
  if (Math.abs(line.size - last.size) > last.size * SAME_SIZE) return false;
  // The next column begins at the top.
  if (distance <= 0) return !ENDS_SENTENCE.test(last.text) && STARTS_LOWER.test(line.text);
  const usual = kind === 'paragraph' ? gap : line.size * PARAGRAPH_GAP;
  if (distance > Math.max(usual, line.size) * PARAGRAPH_GAP) return false;
  if (kind !== 'paragraph') return true;
  const isIndented = line.x - last.x > line.size * INDENT && line.x - measure.start < line.size * 6;
  if (isIndented && ENDS_SENTENCE.test(last.text)) return false;
  const width = measure.end - measure.start;
  const isShort = measure.end - last.end > width * SHORT_SHARE;
  return !(isShort && ENDS_SENTENCE.test(last.text));
}

function goesOnOverPage(open: string, line: Line, kind: BlockKind): boolean {
  if (kind !== 'paragraph') return false;
  return HYPHENATED.test(open) || (!ENDS_SENTENCE.test(open) && STARTS_LOWER.test(line.text));
}

/** A word that was divided at the end of a line is one again. */
function joined(open: string, next: string): string {
  if (HYPHENATED.test(open) && STARTS_LOWER.test(next)) {
    return open.trimEnd().slice(0, -1) + next.trimStart();
  }
  return `${open} ${next}`;
}

function kindOf({ size, text }: Line, body: number, titleSize: number): BlockKind {
  if (text.length > MAX_HEADING_LENGTH) return 'paragraph';
  if (titleSize > 0 && Math.abs(size - titleSize) <= titleSize * SAME_SIZE) return 'title';
  return size > body * HEADING_SIZE ? 'heading' : 'paragraph';
}

/** Only the first is the title; whatever is set as large later is a heading. */
function titledOnce(blocks: readonly { kind: BlockKind; text: string }[]): PdfBlock[] {
  let isTitled = false;
  return blocks.map(({ kind, text }) => {
    const isTitle = kind === 'title' && !isTitled && text.length <= MAX_HEADING_LENGTH;
    isTitled ||= isTitle;
    return { kind: kind === 'title' && !isTitle ? 'heading' : kind, text };
  });
}

/** The size that most letters have. */
function usualSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return mostFrequent(letters);
}

/** 0 where nothing on the first page is set as a title. */
function largestSize(lines: readonly Line[], body: number): number {
  const largest = Math.max(0, ...lines.slice(0, 40).map(({ size }) => size));
  return largest > body * TITLE_SIZE ? largest : 0;
}

function usualGap(lines: readonly Line[]): number {
  const gaps = new Map<number, number>();
  lines.forEach(({ y }, at) => {
    const gap = Math.round(((lines[at - 1]?.y ?? y) - y) * 2) / 2;
    if (gap > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  });
  return mostFrequent(gaps);
}

/** Where most lines of the text begin, and where the longest of them end. */
function measureOf(lines: readonly Line[], body: number): { start: number; end: number } {
  const text = lines.filter(({ size }) => Math.abs(size - body) <= body * SAME_SIZE * 2);
  const starts = new Map<number, number>();
  for (const { x } of text) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  const start = mostFrequent(starts);
  const ends = text.filter(({ x }) => Math.abs(x - start) < body * 3).map(({ end }) => end);
  return { start, end: ends.reduce((most, end) => Math.max(most, end), start) };
}

/** 0 where there is none; of several the smallest. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  let found = 0;
  let most = 0;
  for (const [value, count] of [...counts].sort(([p], [q]) => p - q)) {
    if (count > most) [found, most] = [value, count];
  }
  return found;
}
