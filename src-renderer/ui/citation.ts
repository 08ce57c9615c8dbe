// Words of an article with where they stand, to be pasted into a text of one's own.
import { segmentsOf } from '../../src-main/model/segment';
import { overlaps, slice } from '../../src-main/model/span';
import type { Excerpt } from '../notes/note-making';
import { citationText } from './command-strings';

/** `“It rained.” (Rain over Aleppo, rain.txt, sentence 3)` */
export function citationOf({ article, span }: Excerpt): string {
  const sentences = segmentsOf(article.blocks)
    .filter((segment) => overlaps(segment, span))
    .map(({ ordinal }) => ordinal + 1);
  const { title, file } = article.document;
  return citationText(slice(article.text, span).trim(), title, file, sentences);
}
