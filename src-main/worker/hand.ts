// What one thread does in each stage of indexing a folder; it keeps in between what only it needs.
import { alignPair } from '../analysis/align';
import { readArticle } from '../analysis/article';
import { Search, WORDINGS_PER_PART } from '../analysis/candidates';
import { fillFrom } from '../analysis/collection';
import { evidenceOf } from '../analysis/corpus';
import { countShingles, fillPostings, type Postings } from '../analysis/postings';
import { ShardBuilder } from '../analysis/shard';
import { createVocabulary } from '../analysis/vocabulary';
import { WordHashes } from '../analysis/word-hashes';
import { passes } from '../export/match-filter';
import { matchLines, type LinedArticle } from '../export/match-lines';
import { documentId } from '../loading/ids';
import { loadFile, sha256, warningsOf } from '../loading/load-file';
import { TextPartBuilder } from '../loading/text-part';
import { summarisePair, type Alignment } from '../model/alignment';
import type { DocumentSummary, RefusedFile } from '../model/document';
import { PreparedDocuments } from './folder-documents';
import type { AlignedPart, Board, FileToRead, Folder, ReadPart, StageName, Stages } from './stages';

/** Files that are taken at a time. */
export const FILES_PER_PART = 64;
/** Pairs that are taken at a time. */
export const PAIRS_PER_PART = 64;

type Doing = {
  [N in StageName]: (
    input: Stages[N]['input'],
    say: (part: AlignedPart) => void,
  ) => Stages[N]['output'];
};

export class Hand implements Doing {
  #vocabulary = createVocabulary();
  #words: Int32Array[] = [];
  #folder: Folder | null = null;
  #postings: Postings | null = null;

  read({ files, isHashed, board }: Stages['read']['input']): Stages['read']['output'] {
    this.#vocabulary = createVocabulary();
    this.#words = [];
    const builder = new ShardBuilder(this.#vocabulary, new WordHashes());
    const parts: ReadPart[] = [];
    for (let taken = take(board); taken * FILES_PER_PART < files.length; taken = take(board)) {
      const some = files.slice(taken * FILES_PER_PART, (taken + 1) * FILES_PER_PART);
      const read = readSome(some, isHashed, builder, board);
      const { shard, words } = builder.finish();
      this.#words.push(words);
      parts.push({ taken, shard, ...read });
      if (isStopped(board)) break;
    }
    return { parts, words: this.#vocabulary.words() };
  }

  fill({ folder, shards, numbers, words }: Stages['fill']['input']): Int32Array {
    this.#folder = folder;
    const frequencies = new Int32Array(words);
    shards.forEach((shard, index) => {
      const own = this.#words[index] ?? new Int32Array(0);
      fillFrom(folder.collection, shard, folder.wordings, own, numbers, frequencies);
    });
    this.#words = [];
    this.#vocabulary = createVocabulary();
    return frequencies;
  }

  count({ tables, range }: Stages['count']['input']): Stages['count']['output'] {
    return countShingles(this.#known().wordings, tables, range);
  }

  post({ postings, range, base }: Stages['post']['input']): null {
    fillPostings(this.#known().wordings, postings, range, base);
    this.#postings = postings;
    return null;
  }

  search({
    weights,
    words,
    furniture,
    board,
  }: Stages['search']['input']): Stages['search']['output'] {
    const { wordings } = this.#known();
    if (this.#postings === null) throw new Error('nothing was posted');
    const search = new Search(evidenceOf(wordings, weights, this.#postings, words), furniture);
    const total = wordings.firstOf.length;
    const found: Stages['search']['output'] = [];
    for (let part = take(board); part * WORDINGS_PER_PART < total; part = take(board)) {
      const from = part * WORDINGS_PER_PART;
      const to = Math.min(total, from + WORDINGS_PER_PART);
      found.push({ part, verdicts: search.part(from, to) });
      Atomics.add(board.done, 0, to - from);
      if (isStopped(board)) break;
    }
    return found;
  }

  align({ corpus, form, board }: Stages['align']['input'], say: (part: AlignedPart) => void): null {
    const folder = this.#known();
    const documents = new PreparedDocuments(folder);
    const total = corpus.pairs.a.length;
    for (let part = take(board); part * PAIRS_PER_PART < total; part = take(board)) {
      const from = part * PAIRS_PER_PART;
      const to = Math.min(total, from + PAIRS_PER_PART);
      const alignments: AlignedPair[] = [];
      for (let pair = from; pair < to && !isStopped(board); pair += 1) {
        const [a, b] = [corpus.pairs.a[pair] ?? 0, corpus.pairs.b[pair] ?? 0];
        const alignment = alignPair(corpus, pair, documents.at(a), documents.at(b));
        alignments.push({ a, b, alignment });
      }
      if (isStopped(board)) break;
      say({ from, to, ...formed(alignments, form, folder, documents) });
      Atomics.add(board.done, 0, to - from);
    }
    return null;
  }

  #known(): Folder {
    if (this.#folder === null) throw new Error('no folder was filled in');
    return this.#folder;
  }
}

function take({ next }: Board): number {
  return Atomics.add(next, 0, 1);
}

function isStopped({ stop }: Board): boolean {
  return Atomics.load(stop, 0) !== 0;
}

function readSome(
  files: readonly FileToRead[],
  isHashed: boolean,
  builder: ShardBuilder,
  board: Board,
): Pick<ReadPart, 'texts' | 'articles' | 'refused'> {
  const texts = new TextPartBuilder();
  const articles: DocumentSummary[] = [];
  const refused: RefusedFile[] = [];
  for (const { name, path } of files) {
    if (isStopped(board)) break;
    const loaded = loadFile(path, name);
    if (loaded.ok) {
      const { bytes, text, encoding, guessed } = loaded.value;
      const { title, blocks } = readArticle(text, name);
      const words = builder.add(text, blocks);
      texts.add(bytes, encoding);
      const contentHash = isHashed ? sha256(bytes) : '';
      const warnings = warningsOf(guessed, words);
      articles.push({
        id: documentId(name),
        file: name,
        title,
        words,
        encoding,
        contentHash,
        warnings,
      });
    } else {
      refused.push({ file: name, error: loaded.error });
    }
    Atomics.add(board.done, 0, 1);
  }
  return { texts: texts.finish(), articles, refused };
}

interface AlignedPair {
  readonly a: number;
  readonly b: number;
  readonly alignment: Alignment;
}

function formed(
  pairs: readonly AlignedPair[],
  form: Stages['align']['input']['form'],
  { files }: Folder,
  documents: PreparedDocuments,
): Omit<AlignedPart, 'from' | 'to'> {
  const counts = { identical: 0, edited: 0, quotation: 0, related: 0 };
  if (form === 'summaries') {
    return {
      lines: null,
      counts,
      summaries: pairs.map(({ alignment }) => summarisePair(alignment)),
    };
  }
  const article = (d: number): LinedArticle => ({
    document: { file: files[d] ?? '' },
    text: documents.at(d).text,
  });
  const lines: string[] = [];
  for (const { a, b, alignment } of pairs) {
    const matches = alignment.matches.filter((match) => passes(form.lines, match));
    for (const { kind } of matches) counts[kind] += 1;
    if (matches.length === 0) continue;
    lines.push(matchLines(article(a), article(b), { ...alignment, matches }));
  }
  return { lines: new TextEncoder().encode(lines.join('')), counts, summaries: [] };
}
