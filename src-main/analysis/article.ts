// A decoded text as an article: its blocks, its title, and how many words it has.
import type { Block } from '../model/segment';
import { segment, titleOf } from './segment';
import { countWords } from './tokenize';

export interface ReadArticle {
  readonly title: string;
  readonly words: number;
  readonly blocks: readonly Block[];
}

/** `file` names the article where its text gives no title; `.md` is read as Markdown. */
export function readArticle(text: string, file: string): ReadArticle {
  const blocks = segment(text, /\.md$/i.test(file) ? 'markdown' : 'plain');
  let words = 0;
  for (const block of blocks) words += countWords(text, block);
  return { title: titleOf(blocks, text, file), words, blocks };
}
