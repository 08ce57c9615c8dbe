// What the spans and numbers of every alignment keep to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { isCounted, type Alignment } from '../../../src-main/model/alignment';
import { compareSpans, contains, overlaps, slice } from '../../../src-main/model/span';
import { articles } from './arbitraries';
import { prepared } from './documents';

const RUNS = { numRuns: 500 };
const LONE_SURROGATE = /\p{Surrogate}/u;

function aligned(a: string, b: string): Alignment {
  const vocabulary = createVocabulary();
  return align(prepared('a', a, vocabulary), prepared('b', b, vocabulary));
}

describe('align', () => {
  it('gives matches in order, with spans that hold their words', () => {
    fc.assert(
      fc.property(articles(2), ([one = '', other = '']) => {
        const { matches, coverageA, coverageB } = aligned(one, other);
        const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
        expect(new Set(matches.map(({ id }) => id)).size).toBe(matches.length);
        expect([...matches].sort((p, q) => compareSpans(p.a, q.a))).toEqual(matches);
        for (const match of matches) {
          for (const { a, b } of match.shared) {
            expect(words(slice(one, a))).toBe(words(slice(other, b)));
            expect(contains(match.a, a) && contains(match.b, b)).toBe(true);
          }
          match.shared.forEach(({ a, b }, index) => {
            for (const later of match.shared.slice(index + 1)) {
              expect(overlaps(a, later.a) || overlaps(b, later.b)).toBe(false);
            }
          });
          for (const { a, b } of match.changes) {
            expect(contains(match.a, a) && contains(match.b, b)).toBe(true);
            expect(a.end > a.start || b.end > b.start).toBe(true);
            expect(LONE_SURROGATE.test(slice(one, a) + slice(other, b))).toBe(false);
          }
          expect(match.score).toBeLessThanOrEqual(1);
          expect(match.rule.sharedWords).toBeLessThanOrEqual(match.rule.shorterWords);
        }
        const counted = matches.filter(({ kind }) => isCounted(kind));
        expect(coverageA.sharedSentences).toBeLessThanOrEqual(counted.length);
        expect(coverageA.sharedSentences).toBeLessThanOrEqual(coverageA.sentences);
        expect(coverageA.sharedWords).toBeLessThanOrEqual(coverageA.words);
        expect(coverageB.sharedWords).toBeLessThanOrEqual(coverageB.words);
      }),
      RUNS,
    );
  });
});
