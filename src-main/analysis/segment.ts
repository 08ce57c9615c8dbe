// Divides a text into blocks, a paragraph or a heading each, and these into sentences.
import type { Block, BlockRole, FurnitureKind } from '../model/segment';
import type { Span } from '../model/span';
import { groupExtracted } from './extracted';
import {
  HEAD_BLOCKS,
  isPlausible,
  markRepeated,
  pageLines,
  type PageLines,
} from './furniture-rules';
import { languageOf } from './languages';
import { groupMarkdown } from './markdown';
import { groupPlain, type Paragraph } from './paragraphs';
import { sentencesOf } from './sentences';
import { TextScan } from './text-scan';
import { countWords } from './tokenize';

/** "Analysis" above a headline is no title, "Talks end early" is. */
const TITLE_MIN_WORDS = 3;
/** A longer first line is a paragraph: it names the article but is not set as a title. */
const TITLE_MAX_LENGTH = 200;
const FULL_STOP = /[.。।]['"’”»)\]]*$/u;
const CAPITALISED = /^[\p{Lu}\p{Lo}]/u;

export type TextFormat = 'plain' | 'markdown' | 'extracted';

const GROUP = { plain: groupPlain, markdown: groupMarkdown, extracted: groupExtracted };

/**
 * Blocks of `text` in reading order, with spans in UTF-16 code units of it. At most one has the role
 * `title`: of the lines above the article itself that are no furniture of the page and do not end in
 * a full stop, the first with three words or more, else the first. What the page says around its article is marked as
 * `furniture`. `lang`, a BCP 47 tag, names the language where it is known. Whoever has
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
  const { title, kinds } = partsOfPage(text, paragraphs);
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
    const furniture = kinds[index];
    return { start: span.start, end: span.end, role, segments, ...(furniture && { furniture }) };
  });
}

/** The words of the title block, cut to a line; where there is none, the file's name without its ending. */
export function titleOf(blocks: readonly Block[], text: string, file: string): string {
  const block =
    blocks.find(({ role }) => role === 'title') ??
    blocks.find(({ furniture }) => !furniture) ??
    blocks[0];
  if (block === undefined) return nameOf(file);
  const words = text.slice(block.start, Math.min(block.end, block.start + TITLE_MAX_LENGTH));
  const title = words.replace(/\s+/g, ' ').trim();
  return block.end - block.start > TITLE_MAX_LENGTH ? `${title.replace(/ \S*$/, '')} …` : title;
}

function nameOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/, '') || name;
}

function partsOfPage(
  text: string,
  paragraphs: readonly Paragraph[],
): { readonly title: number; readonly kinds: readonly (FurnitureKind | null)[] } {
  const lines = pageLines(text, paragraphs);
  const named = paragraphs.findIndex(({ isTitle }) => isTitle === true);
  const titleIn = (those: PageLines): number =>
    named >= 0 ? named : titleIndex(paragraphs, text, those);
  const title = titleIn(lines);
  markRepeated(text, paragraphs, lines, title);
  if (isPlausible(paragraphs, lines.kinds)) {
    return { title, kinds: withNamed(paragraphs, lines.kinds, named) };
  }
  const none = { kinds: paragraphs.map(() => null), body: lines.body };
  return { title: titleIn(none), kinds: withNamed(paragraphs, none.kinds, named) };
}

/** What a text itself names as its title or as a caption is that. */
function withNamed(
  paragraphs: readonly Paragraph[],
  kinds: readonly (FurnitureKind | null)[],
  title: number,
): readonly (FurnitureKind | null)[] {
  return kinds.map((kind, at) =>
    at === title ? null : paragraphs[at]?.isCaption ? 'caption' : kind,
  );
}

function titleIndex(
  paragraphs: readonly Paragraph[],
  text: string,
  { kinds, body }: PageLines,
): number {
  const above = paragraphs.slice(0, Math.min(body, HEAD_BLOCKS));
  const mayBe = ({ span }: Paragraph, at: number): boolean => kinds[at] === null && isShort(span);
  const isLong = ({ span }: Paragraph): boolean => countWords(text, span) >= TITLE_MIN_WORDS;
  const isOpen = ({ span }: Paragraph): boolean =>
    !FULL_STOP.test(text.slice(span.start, span.end));
  // Headlines seldom end in a full stop, and sentences do.
  const wishes = [
    (one: Paragraph) => isLong(one) && isOpen(one),
    isOpen,
    isLong,
    (): boolean => true,
  ];
  const found = wishes.map((isWished) =>
    above.findIndex((one, at) => mayBe(one, at) && isWished(one)),
  );
  return found.find((at) => at >= 0) ?? -1;
}

/** "U.S. In Talks With Russia": headings of capitalised words are one, whatever stops they hold. */
function isTitleCased(text: string, span: Span): boolean {
  const words = text.slice(span.start, span.end).match(/\p{L}{4,}/gu) ?? [];
  return words.every((word) => CAPITALISED.test(word));
}

function isShort(span: Span): boolean {
  return span.end - span.start <= TITLE_MAX_LENGTH;
}
