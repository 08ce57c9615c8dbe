// What holds of every alignment, whatever the articles share.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, alignIn, alignPair, mirrorAlignment } from '../../../src-main/analysis/align';
import { finish, indexCorpus, type Corpus } from '../../../src-main/analysis/corpus';
import type { PreparedDocument } from '../../../src-main/analysis/prepare';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { isCounted, type Alignment, type Match } from '../../../src-main/model/alignment';
import { contains, overlaps, slice, type Span } from '../../../src-main/model/span';
import { prepared } from './documents';
import { relatedArticles } from './related-articles';

const RUNS = { numRuns: 10_000 };
const IDS = ['a', 'b', 'c'];
/** No word of it is in the articles. */
const FOREIGN = 'Quite unknown vocabulary stands here alone, wholly apart.';

function aligned(a: string, b: string): Alignment {
  const vocabulary = createVocabulary();
  return align(prepared('a', a, vocabulary), prepared('b', b, vocabulary));
}

/** The alignments of a folder whose files come in the order given, by the ids of their articles. */
function folder(texts: readonly string[], order: readonly number[]): string[] {
  const vocabulary = createVocabulary();
  const documents = order.map((at) => prepared(IDS[at] ?? '', texts[at] ?? '', vocabulary));
  const corpus = finish(indexCorpus(documents));
  return allPairs(corpus, documents)
    .map((alignment) => (alignment.a < alignment.b ? alignment : mirrorAlignment(alignment)))
    .map((alignment) => JSON.stringify(alignment))
    .sort();
}

/** All pairs that share something. */
function allPairs(corpus: Corpus, documents: readonly PreparedDocument[]): Alignment[] {
  return Array.from(corpus.pairs.a, (a, pair) => {
    const b = corpus.pairs.b[pair] ?? -1;
    const [one, other] = [documents[a], documents[b]];
    if (one === undefined || other === undefined) throw new RangeError('there is no such pair');
    return alignPair(corpus, pair, one, other);
  });
}

describe('every alignment', () => {
  it('is mirrored when A and B are swapped', () => {
    fc.assert(
      fc.property(relatedArticles(2), ([one = '', other = '']) => {
        const vocabulary = createVocabulary();
        const a = prepared('a', one, vocabulary);
        const b = prepared('b', other, vocabulary);
        expect(JSON.stringify(align(b, a))).toBe(JSON.stringify(mirrorAlignment(align(a, b))));
      }),
      RUNS,
    );
  });

  it('is the same whatever the order of the files', () => {
    fc.assert(
      fc.property(
        relatedArticles(3),
        fc.constantFrom([0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]),
        (texts, order) => {
          expect(folder(texts, order)).toEqual(folder(texts, [0, 1, 2]));
        },
      ),
      RUNS,
    );
  });

  it('has spans that lie in their segments and hold the words that they share', () => {
    fc.assert(
      fc.property(relatedArticles(2), ([one = '', other = '']) => {
        const vocabulary = createVocabulary();
        const a = prepared('a', one, vocabulary);
        const b = prepared('b', other, vocabulary);
        const wordsOf = (text: string, span: Span): string =>
          slice(text, span)
            .toUpperCase()
            .replace(/[^\p{L}\p{N}]+/gu, '');
        const { matches, longestPassage, coverageA, coverageB } = align(a, b);
        expect(longestPassage === null).toBe(!matches.some(({ kind }) => isCounted(kind)));
        expect(longestPassage?.words ?? 0).toBeLessThanOrEqual(
          Math.min(coverageA.sharedWords, coverageB.sharedWords),
        );
        for (const match of matches) {
          expect(match.moved || match.movedBy === 0).toBe(true);
          const covered = (document: typeof a, segments: readonly number[]): Span => ({
            start: document.segmentStarts[segments[0] ?? -1] ?? -1,
            end: document.segmentEnds[segments.at(-1) ?? -1] ?? -1,
          });
          expect(match.a).toEqual(covered(a, match.segmentsA));
          expect(match.b).toEqual(covered(b, match.segmentsB));
          for (const pair of match.shared) {
            expect(contains(match.a, pair.a) && contains(match.b, pair.b)).toBe(true);
            expect(wordsOf(one, pair.a)).toBe(wordsOf(other, pair.b));
          }
          for (const change of match.changes) {
            expect(contains(match.a, change.a) && contains(match.b, change.b)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('of an article with itself is wholly identical, in order', () => {
    fc.assert(
      fc.property(relatedArticles(1), ([text = '']) => {
        const { matches, coverageA, coverageB } = aligned(text, text);
        // Fewer than five words prove nothing.
        fc.pre(coverageA.words >= 5);
        expect(coverageA.sharedWords).toBe(coverageA.words);
        expect(coverageB).toEqual(coverageA);
        for (const { a, b, kind, moved } of matches) {
          expect({ b, kind, moved }).toEqual({ b: a, kind: 'identical', moved: false });
        }
      }),
      RUNS,
    );
  });

  // How rare words are in the folder counts, so the sentence comes from a third article.
  it('loses no match when a foreign sentence is put into one article', () => {
    fc.assert(
      fc.property(relatedArticles(2), fc.nat({ max: 20 }), ([one = '', other = ''], at) => {
        const paragraphs = other.split(/(?<=\n\n)/);
        // Not above the title.
        const longer = paragraphs
          .toSpliced(1 + (at % paragraphs.length), 0, `\n\n${FOREIGN}\n\n`)
          .join('');
        const after = counted(one, longer, '');
        const before = counted(one, other, FOREIGN).filter(({ rule }) => rule.sharedWords >= 5);
        for (const match of before) {
          const isKept = after.some(
            (found) =>
              tellMatch(one, longer, found) === tellMatch(one, other, match) ||
              // What stands between parts of a sentence makes them one match, or several, or fewer.
              ((found.rule.form ?? match.rule.form) && overlaps(found.a, match.a)),
          );
          expect(isKept).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

/** The counted matches of the first two of three articles. */
function counted(one: string, other: string, third: string): Match[] {
  const vocabulary = createVocabulary();
  const documents = [one, other, third].map((text, at) =>
    prepared(IDS[at] ?? '', text, vocabulary),
  );
  const corpus = finish(indexCorpus(documents));
  const [a, b] = documents;
  if (a === undefined || b === undefined) throw new RangeError('there are three');
  return alignIn(corpus, 0, 1, a, b).matches.filter(({ kind }) => isCounted(kind));
}

function tellMatch(one: string, other: string, { kind, a, b }: Match): string {
  return `${kind} ${slice(one, a)} | ${slice(other, b)}`;
}
