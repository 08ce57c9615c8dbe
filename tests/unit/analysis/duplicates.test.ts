// Sentences that stand twice in one article.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicatesIn } from '../../../src-main/analysis/duplicates';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';
import { relatedArticles } from './related-articles';

/** "text | text" for each sentence that stands twice. */
function told(text: string): string[] {
  return duplicatesIn(prepared('a', text, createVocabulary())).map(({ spans }) =>
    spans.map((span) => slice(text, span)).join(' | '),
  );
}

const ONE = 'The minister met the press on Monday.';
const TWO = 'No date was given for more talks.';

describe('duplicatesIn', () => {
  it('gives every copy of a sentence, in order of the first', () => {
    expect(told(`${TWO} ${ONE}\n\nMore followed. ${ONE.toUpperCase()} ${TWO} ${ONE}`)).toEqual([
      `${TWO} | ${TWO}`,
      `${ONE} | ${ONE.toUpperCase()} | ${ONE}`,
    ]);
  });

  it('passes over short sentences and what stands once', () => {
    expect(told(`He declined. ${ONE} He declined. ${TWO}`)).toEqual([]);
    expect(told('')).toEqual([]);
    expect(told('* * *\n\n* * *')).toEqual([]);
  });

  it('counts words as the matcher does', () => {
    const [duplicate] = duplicatesIn(prepared('a', `${ONE} ${TWO} ${ONE}`, createVocabulary()));
    expect(duplicate).toMatchObject({ words: 7, segments: [0, 2] });
  });

  it('finds all of them, and no other', () => {
    fc.assert(
      fc.property(relatedArticles(1), ([text = '']) => {
        const document = prepared('a', text, createVocabulary());
        const wordsOf = (segment: number): string =>
          document.words
            .subarray(document.firstToken[segment], document.firstToken[segment + 1])
            .join(' ');
        const all = Array.from(document.segmentStarts, (_, segment) => wordsOf(segment));
        const repeated = all.flatMap((words, at) => {
          const isLong = words.split(' ').length >= 5;
          return isLong && all.filter((other) => other === words).length > 1 ? [at] : [];
        });
        const found = duplicatesIn(document).flatMap(({ segments }) => segments);
        expect(found.sort((p, q) => p - q)).toEqual(repeated);
      }),
      { numRuns: 500 },
    );
  });
});
