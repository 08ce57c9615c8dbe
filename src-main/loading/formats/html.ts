// Web pages: the article in them, without navigation, comments and whatever else is around it.
import { Readability } from '@mozilla/readability';
import type { Encoding, LoadWarning } from '../../model/document';
import { BlockText, cleanedOrNull } from '../block-text';
import { decodeAny, replacedWarnings } from '../charset';
import { originOf } from '../facts';
import { Refusal, type ParsedFile } from '../parsed';
import { addBlocks, type DomNode } from './dom-blocks';
import { declaredIn, readPage } from './html-source';

/** Elements of a page: a newspaper's front page has a few thousand. */
const MAX_ELEMENTS = 200_000;
/** Shorter ones are left-overs of a page whose article was not found. */
const MIN_ARTICLE_LENGTH = 140;

const WHOLE_PAGE: LoadWarning = {
  code: 'whole-page',
  message:
    'No article was found on this page, so all of its text is shown. Save the page in reader view if too much is in it.',
};

export async function parseHtml(
  bytes: Uint8Array,
  chosen: Encoding | null = null,
): Promise<ParsedFile> {
  const { text: source, encoding, guessed } = await decodeAny(bytes, chosen, declaredIn(bytes));
  if (source.includes('\0')) {
    throw new Refusal(
      'binary-file',
      'This is no web page. Save the page again as “web page, HTML only”.',
    );
  }
  const page = textOfPage(source);
  const warnings = [...page.warnings, ...replacedWarnings(page.text, encoding)];
  return { ...page, encoding, guessed, warnings };
}

type PageText = Pick<ParsedFile, 'text' | 'title' | 'origin' | 'warnings'>;

/** @param source the page as it was written */
function textOfPage(source: string): PageText {
  const found = articleOf(source);
  if (found !== null) return found;
  const { document, body, language } = readPage(source);
  const title = cleanedOrNull(document.title);
  const text = new BlockText();
  if (title !== null) text.add('title', title);
  const titled = text.size;
  addBlocks(body, text);
  if (text.size === titled) {
    throw new Refusal(
      'no-text',
      'This page has no text in it: it is made by a program when it is shown. Save it again once it is shown, as “web page, complete”.',
    );
  }
  return {
    text: text.toString(),
    title,
    origin: originOf('html', { language }),
    warnings: [WHOLE_PAGE],
  };
}

/** Null where no article stands out. */
function articleOf(source: string): PageText | null {
  const { document, language } = readPage(source);
  const read = new Readability<DomNode>(document, {
    maxElemsToParse: MAX_ELEMENTS,
    serializer: (node) => node,
  });
  const article = read.parse();
  const content = article?.content;
  if (!article || !content) return null;
  const title = cleanedOrNull(article.title);
  const text = new BlockText();
  if (title !== null) text.add('title', title);
  addBlocks(content, text);
  if (text.toString().length < MIN_ARTICLE_LENGTH) return null;
  const origin = originOf('html', {
    author: article.byline,
    outlet: article.siteName,
    date: article.publishedTime,
    language: article.lang ?? language,
  });
  return { text: text.toString(), title, origin, warnings: [] };
}
