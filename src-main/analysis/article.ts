// A decoded text as an article: its blocks and its title.
import type { Origin } from '../model/document';
import type { Article, Block, PageArticle } from '../model/segment';
import { guessedLanguage, wayOf } from './languages';
import { withPutBack, type PutBackLines } from './put-back';
import { segment, titleOf, type TextFormat } from './segment';
import { TextScan } from './text-scan';

/** What the reader says of an article, and what decides how it is read. */
export interface ReaderSays {
  /** A BCP 47 tag. */
  readonly language?: string;
  readonly putBack?: PutBackLines;
}

export interface ReadArticle {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * `file` names the article where its text gives no title; `.md` is read as Markdown, and what has an
 * `origin` as a text that was taken out of it; for `scan`, see `segment`.
 */
export function readArticle(
  text: string,
  file: string,
  scan?: TextScan,
  origin?: Origin,
  says: ReaderSays = {},
): ReadArticle {
  const format = formatOf(file, origin);
  const scanned = scan ?? new TextScan().scan(text);
  const blocks = segment(text, format, says.language ?? origin?.language ?? undefined, scanned);
  const title = titleOf(blocks, text, file);
  return {
    title,
    blocks: says.putBack ? withPutBack(text, blocks, scanned, says.putBack) : blocks,
  };
}

/** A line of JSON is never Markdown, whatever it is called. */
function formatOf(file: string, origin: Origin | undefined): TextFormat {
  if (origin) return origin.format === 'jsonl' ? 'plain' : 'extracted';
  return /\.md$/i.test(file) ? 'markdown' : 'plain';
}

export function pageArticle(article: Article): PageArticle {
  const guessed = guessedLanguage(article.text);
  const found = guessed?.code ?? article.document.origin?.language ?? null;
  // The reader may say that the language is none of those that there are tags for.
  const written = article.document.written?.language;
  return {
    ...article,
    foundLanguage: found,
    language: written === undefined ? found : written || null,
    direction: written ? wayOf(written) : (guessed?.direction ?? null),
  };
}
