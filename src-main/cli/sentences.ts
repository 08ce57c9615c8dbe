// `variorum sentences`: texts as JSON Lines in, the places of their sentences out.
import { segment } from '../analysis/segment';
import type { Result } from '../model/result';
import { answerLines } from './json-lines';

/**
 * For each line `{"id","lang","text"}` a line `{"id","sents":[[start,end],…]}`, in UTF-16 code units
 * of `text`; `lang` is a BCP 47 tag and may be left out.
 */
export function sentenceLines(text: string): Generator<Result<string>, void> {
  return answerLines(text, ({ id, text: article, lang }) => {
    if (typeof article !== 'string') return 'has no text "text".';
    if (lang !== undefined && lang !== null && typeof lang !== 'string') {
      return 'has a "lang" that is no text.';
    }
    return { id, sents: placesOf(article, lang ?? undefined) };
  });
}

function placesOf(text: string, lang: string | undefined): [number, number][] {
  return segment(text, 'plain', lang).flatMap(({ segments }) =>
    segments.map(({ start, end }): [number, number] => [start, end]),
  );
}
