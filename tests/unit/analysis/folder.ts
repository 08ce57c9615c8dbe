// A small folder of articles for the tests of what only a whole folder shows.
import { alignIn } from '../../../src-main/analysis/align';
import { finish, indexCorpus } from '../../../src-main/analysis/corpus';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { isCounted } from '../../../src-main/model/alignment';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';

/** The counted texts of each pair that shares something, by "a-b". */
export function matched(texts: readonly string[]): {
  pairs: Map<string, string[]>;
  complete: boolean;
} {
  const vocabulary = createVocabulary();
  const documents = texts.map((text, index) => prepared(String(index), text, vocabulary));
  const corpus = finish(indexCorpus(documents));
  const pairs = new Map<string, string[]>();
  for (let pair = 0; pair < corpus.pairs.a.length; pair += 1) {
    const [a, b] = [corpus.pairs.a[pair] ?? -1, corpus.pairs.b[pair] ?? -1];
    const [one, other] = [documents[a], documents[b]];
    if (one === undefined || other === undefined) throw new RangeError('there is no such pair');
    const { matches } = alignIn(corpus, a, b, one, other);
    const counted = matches.filter(({ kind }) => isCounted(kind));
    const told = counted.map((match) => slice(texts[a] ?? '', match.a));
    if (told.length > 0) pairs.set(`${String(a)}-${String(b)}`, told);
  }
  return { pairs, complete: !corpus.pairs.cut.includes(1) };
}

/** Five sentences that no other article has. */
export function own(article: number): string {
  return Array.from({ length: 5 }, (_, at) => {
    const word = `${'abcdefghij'.charAt(at)}${String(article)}`;
    return `Here x${word} and y${word} tell z${word} of v${word} and w${word}.`;
  }).join('\n');
}
