// A decoded text as an article: its blocks and its title.
import type { Origin } from '../model/document';
import type { Article, Block, PageArticle } from '../model/segment';
import { guessedLanguage } from './languages';
import { segment, titleOf } from './segment';
import type { TextScan } from './text-scan';

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
): ReadArticle {
  const format = origin ? 'extracted' : /\.md$/i.test(file) ? 'markdown' : 'plain';
  const blocks = segment(text, format, origin?.language ?? undefined, scan);
  return { title: titleOf(blocks, text, file), blocks };
}

export function pageArticle(article: Article): PageArticle {
  const language = guessedLanguage(article.text);
  return {
    ...article,
    language: language?.code ?? article.document.origin?.language ?? null,
    direction: language?.direction ?? null,
  };
}
