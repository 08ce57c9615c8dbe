// Random articles for the laws of the matcher.
import fc from 'fast-check';

/** Few words, so that runs in common are frequent; with figures, marks and a surrogate pair. */
const word = fc.constantFrom(
  ...'the talks with Russia on Syria ended after 600 or 1.700 people’s “words” were 😀heard not U.S.'.split(
    ' ',
  ),
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(' ')}.`);

/** A few sentences to choose from, so that two articles share some, repeat some and move some. */
export function articles(count: number): fc.Arbitrary<string[]> {
  return fc.array(sentence, { minLength: 1, maxLength: 8 }).chain((pool) =>
    fc.array(
      fc
        .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pool) }, sentence), {
          maxLength: 10,
        })
        .map((lines) => lines.join('\n')),
      { minLength: count, maxLength: count },
    ),
  );
}
