// Divides a text into blocks, a paragraph or a heading each, and these into sentences.
import type { Block, BlockRole } from '../model/segment';
import type { Span } from '../model/span';
import { groupExtracted } from './extracted';
import { languageOf } from './languages';
import { groupMarkdown } from './markdown';
import { groupPlain, type Paragraph } from './paragraphs';
import { sentencesOf } from './sentences';
import { TextScan } from './text-scan';
import { countWords } from './tokenize';

/** Where a title is looked for: a page's furniture above it is rarely longer. */
const TITLE_LINES = 10;
/** "Breaking News" is no title, "Talks end early" is. */
const TITLE_MIN_WORDS = 3;
/** A longer first line is a paragraph: it names the article but is not set as a title. */
const TITLE_MAX_LENGTH = 200;
const CAPITALISED = /^[\p{Lu}\p{Lo}]/u;

export type TextFormat = 'plain' | 'markdown' | 'extracted';

const GROUP = { plain: groupPlain, markdown: groupMarkdown, extracted: groupExtracted };

/**
 * Blocks of `text` in reading order, with spans in UTF-16 code units of it. One block has the
 * role `title`: the first with three words or more among the first ten, else the first, unless it
 * is as long as a paragraph. `lang`, a BCP 47 tag, names the language where it is known. Whoever has
 * scanned the text hands on what was found. Sentences: see `sentencesOf`; headings: see
 * `groupPlain`, `groupMarkdown` and, for a text that names its title itself, `groupExtracted`.
 */
export function segment(
  text: string,
  format: TextFormat,
  lang?: string,
  { stops, tokens }: TextScan = new TextScan().scan(text),
): Block[] {
  const language = languageOf(text, lang, tokens);
  const paragraphs = GROUP[format](text);
  const title = titleIndex(paragraphs, text);
  let ordinal = 0;
  return paragraphs.map(({ span, isHeading }, index) => {
    const sentences = sentencesOf(text, span, language, stops);
    const isOne = isHeading && (sentences.length < 2 || isTitleCased(text, span));
    const role: BlockRole = index === title ? 'title' : isOne ? 'heading' : 'paragraph';
    const segments = (isOne ? [span] : sentences).map(({ start, end }) => {
      const segment = { start, end, ordinal };
      ordinal += 1;
      return segment;
    });
    return { start: span.start, end: span.end, role, segments };
  });
}

/** The words of the title block, cut to a line; where there is none, the file's name without its ending. */
export function titleOf(blocks: readonly Block[], text: string, file: string): string {
  const block = blocks.find(({ role }) => role === 'title') ?? blocks[0];
  if (block === undefined) return nameOf(file);
  const words = text.slice(block.start, Math.min(block.end, block.start + TITLE_MAX_LENGTH));
  const title = words.replace(/\s+/g, ' ').trim();
  return block.end - block.start > TITLE_MAX_LENGTH ? `${title.replace(/ \S*$/, '')} …` : title;
}

function nameOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/, '') || name;
}

function titleIndex(paragraphs: readonly Paragraph[], text: string): number {
  const named = paragraphs.findIndex(({ isTitle }) => isTitle === true);
  if (named >= 0) return named;
  const first = paragraphs.slice(0, TITLE_LINES);
  const found = first.findIndex(
    ({ span }) => isShort(span) && countWords(text, span) >= TITLE_MIN_WORDS,
  );
  if (found >= 0) return found;
  const [only] = first;
  return only !== undefined && isShort(only.span) ? 0 : -1;
}

/** "U.S. In Talks With Russia": headings of capitalised words are one, whatever stops they hold. */
function isTitleCased(text: string, span: Span): boolean {
  const words = text.slice(span.start, span.end).match(/\p{L}{4,}/gu) ?? [];
  return words.every((word) => CAPITALISED.test(word));
}

function isShort(span: Span): boolean {
  return span.end - span.start <= TITLE_MAX_LENGTH;
}
