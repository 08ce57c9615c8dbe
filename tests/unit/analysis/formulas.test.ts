// Shared words that were set aside because the whole folder has them.
import { describe, expect, it } from 'vitest';
import { alignIn } from '../../../src-main/analysis/align';
import { finish, indexCorpus } from '../../../src-main/analysis/corpus';
import { formulasIn } from '../../../src-main/analysis/formulas';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';

const FORMULA = 'spoke on condition of anonymity because';
/** `FORMULA_COUNT` sentences may have a phrase before it is a formula; two more are compared. */
const LIMIT = 12;

/** The formulas that `a` and `b` share in a folder where `others` more sentences have the phrase. */
function told(a: string, b: string, others: number): string[] {
  const vocabulary = createVocabulary();
  const texts = [
    a,
    b,
    ...Array.from(
      { length: others },
      (_, at) => `Man${String(at)} ${FORMULA} of man${String(at)}.`,
    ),
  ];
  const documents = texts.map((text, at) => prepared(String(at), text, vocabulary));
  const [one, other] = documents;
  if (!one || !other) throw new Error('two articles are compared');
  const corpus = finish(indexCorpus(documents));
  return alignIn(corpus, 0, 1, one, other)
    .matches.flatMap((match) => formulasIn(one, 0, other, match, corpus))
    .map((pair) => `${slice(a, pair.a)} | ${slice(b, pair.b)}`);
}

describe('formulasIn', () => {
  const a = `The first envoy ${FORMULA} talks went on.`;
  const b = `Her aide ${FORMULA.toUpperCase()} no one may tell.`;

  it('gives a set phrase with its place in both articles', () => {
    expect(told(a, b, LIMIT)).toEqual([`${FORMULA} | ${FORMULA.toUpperCase()}`]);
    expect(told(a, b, 3 * LIMIT)).toEqual([`${FORMULA} | ${FORMULA.toUpperCase()}`]);
  });

  it('gives none where few sentences have the phrase', () => {
    expect(told(a, b, LIMIT - 2)).toEqual([]);
  });

  it('gives the formula only of a run that goes on with words that tell something', () => {
    const rest = 'the treaty of Rome was void';
    expect(told(`One ${FORMULA} ${rest}.`, `Two ${FORMULA} ${rest}.`, LIMIT)).toEqual([
      'spoke on condition of | spoke on condition of',
    ]);
  });

  it('looks through all segments of a sentence that was split', () => {
    expect(
      told(`One ${FORMULA} talks went on.`, `Two came. Three ${FORMULA} it rained.`, LIMIT),
    ).toEqual([`${FORMULA} | ${FORMULA}`]);
  });

  it('gives none where nothing is shared', () => {
    expect(told('Nothing of this is in it.', b, LIMIT)).toEqual([]);
  });
});
