// A folder on the command line: loaded, prepared, and its pairs aligned one after another.
import { alignPair } from '../analysis/align';
import { readArticle } from '../analysis/article';
import { finish, indexCorpus } from '../analysis/corpus';
import { prepare, type PreparedDocument } from '../analysis/prepare';
import { createVocabulary } from '../analysis/vocabulary';
import { loadFolder } from '../loading/load';
import type { Alignment } from '../model/alignment';
import type { DocumentSummary, LibrarySummary } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import type { Article } from '../model/segment';

export interface Corpus {
  readonly library: LibrarySummary;
  /** In order of file name. */
  readonly articles: readonly Article[];
  /** Of the articles, in the same order. */
  readonly prepared: readonly PreparedDocument[];
}

/** Fails as `loadFolder` does, and with `no-articles` where fewer than two have words to compare. */
export async function openCorpus(folder: string): Promise<Result<Corpus>> {
  const loaded = await loadFolder(folder, { readArticle });
  if (!loaded.ok) return loaded;
  const { library, documents } = loaded.value;
  if (library.documents.filter(hasWords).length < 2) {
    return fail('no-articles', tooFew(folder, library));
  }
  const vocabulary = createVocabulary();
  return ok({
    library,
    articles: documents.map(({ document, blocks }) => {
      const { text, ...summary } = document;
      return { document: summary, text, blocks };
    }),
    prepared: documents.map(({ document, blocks }) => prepare(document, blocks, vocabulary)),
  });
}

export interface AlignedPair {
  readonly a: Article;
  readonly b: Article;
  readonly alignment: Alignment;
}

/** Every pair that shares something, `a` before `b`, in order of the two file names. */
export function* alignedPairs({ articles, prepared }: Corpus): Generator<AlignedPair> {
  const corpus = finish(indexCorpus(prepared));
  const { pairs } = corpus;
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    const [indexA, indexB] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0];
    const [a, b] = [articles[indexA], articles[indexB]];
    const [one, other] = [prepared[indexA], prepared[indexB]];
    if (a && b && one && other) yield { a, b, alignment: alignPair(corpus, pair, one, other) };
  }
}

function hasWords({ words }: DocumentSummary): boolean {
  return words > 0;
}

function tooFew(folder: string, { documents, refused }: LibrarySummary): string {
  const [only] = documents.filter(hasWords);
  const empty = documents.length - (only === undefined ? 0 : 1);
  const lost = refused.length === 0 ? '' : ` ${String(refused.length)} could not be read.`;
  const mute = empty === 0 ? '' : ` ${empty === 1 ? '1 has' : `${String(empty)} have`} no words.`;
  return only === undefined
    ? `No article in “${folder}” can be compared.${lost}${mute} Two are needed for a comparison.`
    : `“${folder}” holds one article only, “${only.file}”.${lost}${mute} Two are needed for a comparison.`;
}
