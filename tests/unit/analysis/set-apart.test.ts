// A line that was put back in some articles is set apart only from what is furniture in the others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignIn } from '../../../src-main/analysis/align';
import { finish, indexCorpus, type Corpus } from '../../../src-main/analysis/corpus';
import { prepare, type PreparedDocument } from '../../../src-main/analysis/prepare';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import type { Alignment } from '../../../src-main/model/alignment';
import type { Block, Segment } from '../../../src-main/model/segment';
import { documentOf } from './documents';

const SENTENCE =
  'The council of the old town had voted on Tuesday to close the bridge over the river after the flood.';
const LINE = 'Our letter of the morning is for you.';
const CREDIT = 'Reporting by Ann Lee in Geneva for our evening desk';

/** Paragraphs of one sentence each; those of `back` are put back. */
function documentIn(
  place: number,
  paragraphs: readonly string[],
  back: boolean,
): (vocabulary: ReturnType<typeof createVocabulary>) => PreparedDocument {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((words, ordinal): Block => {
    const span = { start, end: start + words.length };
    start = span.end + 2;
    const isBack = back && [SENTENCE, LINE, CREDIT].includes(words);
    const segment: Segment = { ...span, ordinal, ...(isBack && { putBack: 'article' as const }) };
    return { ...span, role: 'paragraph', segments: [segment] };
  });
  return (vocabulary) => prepare(documentOf(String(place), text), blocks, vocabulary);
}

interface Analysed {
  readonly corpus: Corpus;
  readonly alignments: readonly Alignment[];
}

function analysed(texts: readonly (readonly string[])[], back: ReadonlySet<number>): Analysed {
  const vocabulary = createVocabulary();
  const documents = texts.map((text, at) => documentIn(at, text, back.has(at))(vocabulary));
  const corpus = finish(indexCorpus(documents));
  const alignments = documents.flatMap((one, a) =>
    documents.slice(a + 1).map((other, at) => alignIn(corpus, a, a + 1 + at, one, other)),
  );
  return { corpus, alignments };
}

const own = (article: number, at: number): string => {
  const name = `${'abcdefghij'.charAt(at)}${String(article)}`;
  return `Here x${name} and y${name} tell z${name} of v${name} and w${name}.`;
};

/** In how many articles the lines stand, where in them, and in which of them they were put back. */
const folders = fc
  .record({
    articles: fc.integer({ min: 9, max: 16 }),
    having: fc.integer({ min: 2, max: 16 }),
    where: fc.constantFrom('edge', 'midst', 'all'),
    what: fc.constantFrom(SENTENCE, LINE),
    back: fc.uniqueArray(fc.nat(15), { minLength: 1, maxLength: 8 }),
  })
  .map(({ articles, having, where, what, back }) => {
    const texts = Array.from({ length: articles }, (_, article) => {
      const sentences = Array.from({ length: where === 'all' ? 1 : 8 }, (_one, at) =>
        own(article, at),
      );
      if (article >= having) return sentences;
      const at = where === 'midst' ? 4 : sentences.length;
      return [...sentences.slice(0, at), what, ...sentences.slice(at)];
    });
    return { texts, what, back: new Set(back.filter((at) => at < articles)) };
  });

it('where a line counts everywhere, putting it back in some articles changes nothing', () => {
  let counting = 0;
  fc.assert(
    fc.property(folders, ({ texts, back }) => {
      const plain = analysed(texts, new Set());
      if (plain.corpus.furniture.includes(1)) return;
      counting += 1;
      expect(analysed(texts, back).alignments).toEqual(plain.alignments);
    }),
  );
  expect(counting).toBeGreaterThan(20);
});

it('no line is edited that has the same words on both sides', () => {
  let apart = 0;
  fc.assert(
    fc.property(folders, ({ texts, what, back }) => {
      const { corpus, alignments } = analysed(texts, back);
      if (corpus.furniture.includes(1)) apart += 1;
      const wrong = alignments.filter(({ matches }) =>
        matches.some(({ a, kind }) => a.end - a.start === what.length && kind !== 'identical'),
      );
      expect(wrong).toEqual([]);
    }),
  );
  expect(apart).toBeGreaterThan(20);
});

describe('a line that is furniture by its form only', () => {
  /** Some articles have one credit, the others of its form; it is put back in some. */
  const credited = (back: readonly number[], articles = 12, having = 3): Analysed => {
    const texts = Array.from({ length: articles }, (_, article) => [
      ...Array.from({ length: 8 }, (_one, at) => own(article, at)),
      article < having
        ? CREDIT
        : `Reporting by N${String(article)} in C${String(article)} for our evening desk`,
    ]);
    return analysed(texts, new Set(back));
  };
  const matched = ({ alignments }: Analysed): string[] =>
    alignments.flatMap(({ a, b, matches }) => matches.map(({ kind }) => `${a}-${b} ${kind}`));

  it('matches nowhere', () => {
    expect(matched(credited([]))).toEqual([]);
  });

  it('stays that in the other articles where it is put back in one', () => {
    const { corpus, ...found } = credited([0]);
    expect(matched({ corpus, ...found })).toEqual([]);
    // No row of what was put back is furniture, and no other row counts.
    const { wordingOf, firstRow, putBack } = corpus.wordings;
    const wordings = [0, 1, 2].map((article) => wordingOf[(firstRow[article + 1] ?? 0) - 1] ?? -1);
    expect(wordings.map((wording) => corpus.furniture[wording])).toEqual([0, 1, 1]);
    expect([...putBack]).toEqual([wordings[0]]);
  });

  it('matches between those in which it was put back', () => {
    expect(matched(credited([0, 2]))).toEqual(['0-2 identical']);
    expect(matched(credited([0, 1, 2]))).toEqual([
      '0-1 identical',
      '0-2 identical',
      '1-2 identical',
    ]);
  });

  it('stays that as well where it recurs word for word only with the rows that were put back', () => {
    for (const having of [8, 9, 10, 11]) {
      expect(matched(credited([0, 1], 24, having))).toEqual(['0-1 identical']);
    }
  });

  it('keeps its one wording where the folder has too few of its form', () => {
    const plain = credited([], 8);
    expect(matched(plain)).toContain('0-1 identical');
    expect(credited([0], 8).alignments).toEqual(plain.alignments);
  });
});
