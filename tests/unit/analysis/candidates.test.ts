// Which sentences share shingles, and how many have each: whatever the order of the articles.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachCandidate } from '../../../src-main/analysis/candidates';
import { finish } from '../../../src-main/analysis/corpus';
import { countOf, postShingles, tokensOfWording } from '../../../src-main/analysis/postings';
import { shingleAt, SHINGLE_WORDS } from '../../../src-main/analysis/shingles';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { numberWordings, type Wordings } from '../../../src-main/analysis/wordings';
import { prepared } from './documents';
import { relatedArticles } from './related-articles';

/** More than the sentences of any of these folders. */
const CEILING = 1000;

function wordingsOf(texts: readonly string[]): Wordings {
  const vocabulary = createVocabulary();
  return numberWordings(texts.map((text, at) => prepared(String(at), text, vocabulary)));
}

function textOf(wordings: Wordings, wording: number): string {
  const { document, range } = tokensOfWording(wordings, wording);
  const text = document.text.slice(document.starts[range.from], document.ends[range.to - 1]);
  return text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}

function shinglesOf(wordings: Wordings, wording: number): Set<number> {
  const { document, range } = tokensOfWording(wordings, wording);
  const shingles = new Set<number>();
  for (let at = range.from; at + SHINGLE_WORDS <= range.to; at += 1) {
    shingles.add(shingleAt(document.words, at));
  }
  return shingles;
}

/** The texts of the pairs, both in order. */
function candidates(texts: readonly string[]): string[] {
  const wordings = wordingsOf(texts);
  const pairs: string[] = [];
  const work = forEachCandidate(wordings, postShingles(wordings, CEILING), (u, v) => {
    pairs.push([textOf(wordings, u), textOf(wordings, v)].sort().join(' | '));
  });
  finish(work);
  return pairs.sort();
}

describe('candidates', () => {
  it('are the same in both orders', () => {
    fc.assert(
      fc.property(relatedArticles(2), ([one = '', other = '']) => {
        expect(candidates([other, one])).toEqual(candidates([one, other]));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts a shingle that one sentence repeats once, in both orders', () => {
    const own = (prefix: string): string =>
      Array.from({ length: 16 }, (_, at) => `${prefix}${String(at)}`).join(' ');
    const once = `The talks ended ${own('x')}.`;
    const twice = `The talks ended ${own('y')} the talks ended.`;
    expect(candidates([once, twice])).toEqual([]);
    expect(candidates([twice, once])).toEqual([]);
  });

  it('counts in how many sentences a shingle stands, whatever shares its slot', () => {
    fc.assert(
      fc.property(relatedArticles(2), (texts) => {
        const wordings = wordingsOf(texts);
        const postings = postShingles(wordings, CEILING);
        const all = Array.from(wordings.firstOf, (_, w) => shinglesOf(wordings, w));
        for (const shingles of all) {
          for (const shingle of shingles) {
            const count = all.filter((others) => others.has(shingle)).length;
            expect(countOf(postings, shingle)).toBe(count);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
