// What holds of every alignment.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { isCounted, mirrorMatch, type Alignment } from '../../../src-main/model/alignment';
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
  it('mirrors its result when A and B are swapped', () => {
    fc.assert(
      fc.property(articles(2), ([one = '', other = '']) => {
        const vocabulary = createVocabulary();
        const a = prepared('a', one, vocabulary);
        const b = prepared('b', other, vocabulary);
        const there = align(a, b);
        const back = align(b, a);
        expect(back.matches).toEqual(
          there.matches.map(mirrorMatch).sort((p, q) => compareSpans(p.a, q.a)),
        );
        expect(back.coverageA).toEqual(there.coverageB);
        expect(back.coverageB).toEqual(there.coverageA);
        expect(back.complete).toBe(there.complete);
      }),
      RUNS,
    );
  });

  it('does not depend on the order in which documents were prepared', () => {
    fc.assert(
      fc.property(articles(2), ([one = '', other = '']) => {
        const vocabulary = createVocabulary();
        const b = prepared('b', other, vocabulary);
        const a = prepared('a', one, vocabulary);
        expect(align(a, b)).toEqual(aligned(one, other));
      }),
      RUNS,
    );
  });

  it('finds an article wholly identical to itself', () => {
    fc.assert(
      fc.property(articles(1), ([text = '']) => {
        const { matches, coverageA } = aligned(text, text);
        fc.pre(coverageA.words >= 5);
        expect(matches.every(({ kind, moved }) => kind === 'identical' && !moved)).toBe(true);
        expect(coverageA.sharedWords).toBe(coverageA.words);
        expect(matches.map(({ a }) => a)).toEqual(matches.map(({ b }) => b));
      }),
      RUNS,
    );
  });

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

  it('keeps identical sentences when a foreign one is put between', () => {
    fc.assert(
      fc.property(articles(2), fc.nat(9), ([one = '', other = ''], at) => {
        const lines = other.split('\n');
        const more = [
          ...lines.slice(0, at),
          'Quite foreign wording stands here alone now.',
          ...lines.slice(at),
        ];
        const found = (text: string): number =>
          aligned(one, text).matches.filter(
            ({ kind, rule }) => kind === 'identical' && rule.sharedWords >= 5,
          ).length;
        expect(found(more.join('\n'))).toBe(found(other));
      }),
      RUNS,
    );
  });
});
