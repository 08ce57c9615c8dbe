// A decoded text as an article: its blocks, its title, and how many words it has.
import { segmentsOf, type Block } from '../model/segment';
import { segment, titleOf } from './segment';
import { countWords } from './tokenize';

export interface ReadArticle {
  readonly title: string;
  /** Counted when it is asked for: whoever prepares the article has its tokens counted anyway. */
  readonly words: number;
  readonly blocks: readonly Block[];
}

/** `file` names the article where its text gives no title; `.md` is read as Markdown. */
export function readArticle(text: string, file: string): ReadArticle {
  const blocks = segment(text, /\.md$/i.test(file) ? 'markdown' : 'plain');
  return {
    title: titleOf(blocks, text, file),
    get words() {
      return segmentsOf(blocks).reduce((words, span) => words + countWords(text, span), 0);
    },
    blocks,
  };
}
