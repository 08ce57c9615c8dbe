// Groups the lines of a text that was taken out of a rich format: each says what it is.
import { BLOCK_SEPARATOR, readBlockLine } from '../model/extracted-text';
import type { Paragraph } from './paragraphs';

/** Longer than any mark. */
const LOOK = 4;

export function groupExtracted(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf(BLOCK_SEPARATOR, start);
    const end = found < 0 ? text.length : found;
    const { kind, mark } = readBlockLine(text.slice(start, start + LOOK));
    const isHeading = kind === 'title' || kind === 'heading';
    paragraphs.push({
      span: { start: start + mark, end },
      isHeading,
      ...(kind === 'title' && { isTitle: true }),
      ...(kind === 'caption' && { isCaption: true }),
    });
    start = end + BLOCK_SEPARATOR.length;
  }
  return paragraphs;
}
