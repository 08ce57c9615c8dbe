// Random articles that share, repeat, split, join, quote and edit each other's sentences.
import fc from 'fast-check';

/** Few words, so that chance matches are frequent; with figures, marks and letters beyond ASCII. */
const WORDS =
  'the talks in Rome ended on Monday after 600 or 1.700 people’s envoys were heard café Straße Ünal 😀 U.S. деревня said not of a to новый “we” treaty fishing northern islands council vote'.split(
    ' ',
  );
/** Sentences to choose from. */
const MAX_POOL = 6;
const MAX_SENTENCE_WORDS = 16;
const MAX_SENTENCES = 8;

/** What becomes of a sentence of the pool where it is taken over. */
type Reuse = (one: readonly string[], other: readonly string[], at: number) => string[];

const half = (words: readonly string[]): number => Math.ceil(words.length / 2);
const sentence = (words: readonly string[]): string => {
  const joined = words.join(' ');
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`;
};

const AS_IT_IS: Reuse = (one) => [sentence(one)];
const REUSES: readonly Reuse[] = [
  AS_IT_IS,
  AS_IT_IS,
  AS_IT_IS,
  (one) => [sentence(one).toUpperCase()],
  // One word is another.
  (one, _, at) => [sentence(one.with(at % one.length, WORDS[at % WORDS.length] ?? ''))],
  // One word is gone, or there twice.
  (one, _, at) => [sentence(one.length > 1 ? one.toSpliced(at % one.length, 1) : one)],
  (one, _, at) => [sentence(one.toSpliced(at % one.length, 0, one[at % one.length] ?? ''))],
  // Split, with or without another sentence between.
  (one) => [sentence(one.slice(0, half(one))), sentence([...one.slice(half(one)), 'then'])],
  (one, other) => [
    sentence(one.slice(0, half(one))),
    sentence(other),
    sentence(['Later', ...one.slice(half(one))]),
  ],
  // Merged, and quoted.
  (one, other) => [sentence([...one, 'and', ...other])],
  (one, other) => [`${other.join(' ')}, “${one.join(' ')},” he said.`],
  (one) => [
    `“${one.slice(0, half(one)).join(' ')},” she told us, “${one.slice(half(one)).join(' ')}.”`,
  ],
  // Its parts in the other order.
  (one) => [sentence([...one.slice(half(one)), ...one.slice(0, half(one))])],
];

const words = fc
  .array(fc.nat({ max: WORDS.length - 1 }), { minLength: 1, maxLength: MAX_SENTENCE_WORDS })
  .map((indices) => indices.map((index) => WORDS[index] ?? ''));
const place = fc.nat({ max: 0xffff });

/** Texts of up to some twenty sentences, by line or in paragraphs. */
export function relatedArticles(count: number): fc.Arbitrary<string[]> {
  return fc
    .tuple(
      fc.array(words, { minLength: 1, maxLength: MAX_POOL }),
      fc.array(fc.array(fc.tuple(place, place), { maxLength: MAX_SENTENCES }), {
        minLength: count,
        maxLength: count,
      }),
    )
    .map(([pool, articles]) => articles.map((moves) => written(pool, moves)));
}

function written(pool: readonly string[][], moves: readonly [number, number][]): string {
  let text = '';
  for (const [which, how] of moves) {
    const one = pool[which % pool.length] ?? [];
    const other = pool[(which >> 4) % pool.length] ?? [];
    const reused = REUSES[how % REUSES.length]?.(one, other, how >> 4) ?? [];
    text += `${reused.join(how % 2 === 0 ? ' ' : '\n')}${which % 2 === 0 ? '\n\n' : ' '}`;
  }
  return text;
}
