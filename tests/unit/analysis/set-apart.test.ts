// A line that was put back in some articles is set apart only from what is furniture in the others.
import fc from 'fast-check';
import { expect, it } from 'vitest';
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
    const isBack = back && (words === SENTENCE || words === LINE);
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
