// Documents that are taken up anew: their pairs are those that an analysis of the whole would find.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { alignIn } from '../../../src-main/analysis/align';
import { finish, indexCorpus, type Corpus } from '../../../src-main/analysis/corpus';
import type { PreparedDocument } from '../../../src-main/analysis/prepare';
import { renewCorpus } from '../../../src-main/analysis/renewal';
import { createVocabulary, type Vocabulary } from '../../../src-main/analysis/vocabulary';
import type { Alignment } from '../../../src-main/model/alignment';
import { prepared } from './documents';
import { own } from './folder';

const SEEDS = join(import.meta.dirname, '../../../seeds');
const seeds = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'));

function prepareAll(texts: readonly string[], vocabulary: Vocabulary): PreparedDocument[] {
  return texts.map((text, index) => prepared(String(index), text, vocabulary));
}

/** `texts` analysed, then `was` (by document as they are then: which it was) with the others taken up anew. */
function renewed(texts: readonly string[], was: readonly number[], now: readonly string[]): Corpus {
  const before = finish(indexCorpus(prepareAll(texts, createVocabulary())));
  // The numbers of the words are others than those of the corpus.
  const vocabulary = createVocabulary();
  const anew = prepareAll(
    now.filter((_, place) => (was[place] ?? 0) < 0),
    vocabulary,
  ).map(({ firstToken, words }) => ({ firstWord: firstToken, words, putBack: new Set<number>() }));
  const renewal = { was: Int32Array.from(was), anew, spellings: vocabulary.words() };
  return finish(renewCorpus(before, renewal, true));
}

function allAlignments(corpus: Corpus, texts: readonly string[]): Alignment[] {
  const documents = prepareAll(texts, createVocabulary());
  return documents.flatMap((one, a) =>
    documents.slice(a + 1).map((other, at) => alignIn(corpus, a, a + 1 + at, one, other)),
  );
}

function analysed(texts: readonly string[]): Alignment[] {
  return allAlignments(finish(indexCorpus(prepareAll(texts, createVocabulary()))), texts);
}

describe('an article that is taken up anew', () => {
  it.each([0, 1, 2, 3, 4])('is found in the pairs of all others, as number %i', (added) => {
    const before = seeds.filter((_, index) => index !== added);
    const was = seeds.map((_, d) => (d === added ? -1 : d < added ? d : d - 1));
    const told = allAlignments(renewed(before, was, seeds), seeds);
    const isOfAdded = ({ a, b }: Alignment): boolean => a === String(added) || b === String(added);
    expect(told.filter(isOfAdded)).toEqual(analysed(seeds).filter(isOfAdded));
    expect(told.filter(isOfAdded).some(({ matches }) => matches.length > 0)).toBe(true);
  });

  it('may have changed, with sentences that stay, new ones, and new words', () => {
    const [one = '', other = '', ...rest] = seeds;
    const sentence = other.split('\n').find((line) => line.length > 150) ?? '';
    const changed = `${one}\n\n${sentence}\n\nA gorgonzola was never mentioned in the quorumvirate.`;
    const now = [changed, other, ...rest];
    const told = allAlignments(renewed(seeds, [-1, 1, 2, 3, 4], now), now);
    expect(told).toEqual(analysed(now));
    const words = told.flatMap(({ matches }) => matches.map(({ rule }) => rule.sharedWords));
    expect(words.length).toBeGreaterThan(25);
  });

  it('leaves no pairs behind where it has gone', () => {
    const now = seeds.slice(1);
    const told = allAlignments(renewed(seeds, [1, 2, 3, 4], now), now);
    expect(told).toEqual(analysed(now));
  });

  it('may come back as it was, again and again', () => {
    const shared = 'The council voted to close the old bridge after the flood of last winter.';
    const texts = [`${shared}\n${own(1)}`, own(2), `${own(3)}\n${shared}`];
    const was = [
      [1, 2],
      [-1, 0, 1],
      [0, -1, -1],
      [0, 1],
      [0, 1, -1],
    ];
    const states = [
      [1, 2],
      [0, 1, 2],
      [0, 1, 2],
      [0, 1],
      [0, 1, 2],
    ];
    let corpus = finish(indexCorpus(prepareAll(texts, createVocabulary())));
    was.forEach((documents, step) => {
      const now = (states[step] ?? []).map((index) => texts[index] ?? '');
      const vocabulary = createVocabulary();
      const anew = prepareAll(
        now.filter((_, place) => (documents[place] ?? 0) < 0),
        vocabulary,
      ).map(({ firstToken, words }) => ({
        firstWord: firstToken,
        words,
        putBack: new Set<number>(),
      }));
      const renewal = { was: Int32Array.from(documents), anew, spellings: vocabulary.words() };
      corpus = finish(renewCorpus(corpus, renewal, true));
      expect(allAlignments(corpus, now)).toEqual(analysed(now));
    });
    const { wordings, lexicon } = finish(indexCorpus(prepareAll(texts, createVocabulary())));
    expect(wordings.firstRow).toEqual(corpus.wordings.firstRow);
    const sum = (values: ArrayLike<number>): number =>
      Array.from(values).reduce((all, value) => all + value, 0);
    expect(sum(corpus.lexicon.frequencies)).toBe(sum(lexicon.frequencies));
  });

  it('stays out of the analysis that it is taken from', () => {
    const documents = prepareAll(seeds, createVocabulary());
    const before = finish(indexCorpus(documents));
    const told = allAlignments(before, seeds);
    const vocabulary = createVocabulary();
    const [one] = prepareAll([`${seeds[1] ?? ''} More.`], vocabulary);
    if (one === undefined) throw new Error('there are no seeds');
    const anew = [{ firstWord: one.firstToken, words: one.words, putBack: new Set<number>() }];
    const was = Int32Array.of(-1, 1, 2);
    finish(renewCorpus(before, { was, anew, spellings: vocabulary.words() }, true));
    expect(allAlignments(before, seeds)).toEqual(told);
  });
});
