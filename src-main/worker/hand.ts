// What one thread does in each stage of indexing a folder; it keeps in between what only it needs.
import { alignPair } from '../analysis/align';
import { Search, WORDINGS_PER_PART } from '../analysis/candidates';
import { fillFrom, rowsOf } from '../analysis/collection';
import { evidenceOf } from '../analysis/corpus';
import { findFurniture } from '../analysis/furniture';
import { mergeVocabularies } from '../analysis/merged-vocabulary';
import type { PairTable } from '../analysis/pair-table';
import { countSlots, fillPostings, noteSlots, type Postings } from '../analysis/postings';
import { tabulatePairs } from '../analysis/tabulate';
import { createVocabulary } from '../analysis/vocabulary';
import { spellingsOf, wordListOf } from '../analysis/word-list';
import { numberWordings } from '../analysis/wordings';
import { passes } from '../export/match-filter';
import { matchLines, type LinedArticle } from '../export/match-lines';
import { summarisePair, type Alignment } from '../model/alignment';
import type { DocumentSummary } from '../model/document';
import { PreparedDocuments } from './folder-documents';
import { GroupReader } from './group-reader';
import type { AlignedPart, Board, Folder, ReadPart, StageName, StagePart, Stages } from './stages';

/** Pairs that are taken at a time. */
export const PAIRS_PER_PART = 64;

type Doing = {
  [N in StageName]: (
    input: Stages[N]['input'],
    say: (part: StagePart) => void,
  ) => Stages[N]['output'] | Promise<Stages[N]['output']>;
};

export class Hand implements Doing {
  readonly #clock: () => number;
  #vocabulary = createVocabulary();
  #words: Int32Array[] = [];
  #folder: Folder | null = null;
  #postings: Postings | null = null;

  /** @param clock milliseconds, the same for all hands */
  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  async read(
    { groups, isHashed, board }: Stages['read']['input'],
    say: (part: StagePart) => void,
  ): Promise<Stages['read']['output']> {
    this.#vocabulary = createVocabulary();
    this.#words = [];
    const reader = new GroupReader(this.#vocabulary, isHashed);
    const parts: ReadPart[] = [];
    for (let taken = take(board); taken < groups.length; taken = take(board)) {
      const articles: DocumentSummary[] = [];
      for await (const { part, words } of reader.read(groups[taken] ?? [], () => {
        Atomics.add(board.articles, 0, 1);
        return this.#stops(board);
      })) {
        this.#words.push(words);
        parts.push({ taken, ...part });
        articles.push(...part.articles);
      }
      say({ taken, articles });
      Atomics.add(board.done, 0, groups[taken]?.length ?? 0);
      if (this.#stops(board)) break;
    }
    return { parts, words: wordListOf(this.#vocabulary.words()) };
  }

  number({ collection, lists }: Stages['number']['input']): Stages['number']['output'] {
    const merged = lists && mergeVocabularies(lists.map(spellingsOf));
    return {
      wordings: collection && numberWordings(rowsOf(collection)),
      vocabulary: merged && { words: wordListOf(merged.words), numbers: merged.numbers },
    };
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

  mark(): Stages['mark']['output'] {
    return findFurniture(this.#known().wordings);
  }

  note({ tables, from, to }: Stages['note']['input']): null {
    noteSlots(this.#known().wordings, tables, from, to);
    return null;
  }

  count({ tables, range }: Stages['count']['input']): Stages['count']['output'] {
    return countSlots(tables, range);
  }

  post({ postings, range, base }: Stages['post']['input']): null {
    fillPostings(this.#known().wordings, postings, range, base);
    this.#postings = postings;
    return null;
  }

  search(input: Stages['search']['input']): Stages['search']['output'] {
    const { weights, words, furniture, hasRelated, board } = input;
    const { wordings } = this.#known();
    if (this.#postings === null) throw new Error('nothing was posted');
    const search = new Search(
      evidenceOf(wordings, weights, this.#postings, words),
      furniture,
      hasRelated,
    );
    const total = wordings.firstOf.length;
    const found: Stages['search']['output'] = [];
    for (let part = take(board); part * WORDINGS_PER_PART < total; part = take(board)) {
      const from = part * WORDINGS_PER_PART;
      const to = Math.min(total, from + WORDINGS_PER_PART);
      found.push({ part, verdicts: search.part(from, to) });
      Atomics.add(board.done, 0, to - from);
      if (this.#stops(board)) break;
    }
    this.#postings = null;
    return found;
  }

  tabulate({ furniture, verdicts }: Stages['tabulate']['input']): PairTable {
    return tabulatePairs(this.#known().wordings, furniture, verdicts);
  }

  align({ corpus, form, board }: Stages['align']['input'], say: (part: StagePart) => void): null {
    const folder = this.#known();
    const documents = new PreparedDocuments(folder);
    const total = corpus.pairs.a.length;
    for (let part = take(board); part * PAIRS_PER_PART < total; part = take(board)) {
      const from = part * PAIRS_PER_PART;
      const to = Math.min(total, from + PAIRS_PER_PART);
      const alignments: AlignedPair[] = [];
      for (let pair = from; pair < to && !this.#stops(board); pair += 1) {
        const [a, b] = [corpus.pairs.a[pair] ?? 0, corpus.pairs.b[pair] ?? 0];
        const alignment = alignPair(corpus, pair, documents.at(a), documents.at(b));
        alignments.push({ a, b, alignment });
      }
      const reached = from + alignments.length;
      say({ from, to: reached, ...formed(alignments, form, folder, documents) });
      Atomics.add(board.done, 0, alignments.length);
      if (reached < to) break;
    }
    return null;
  }

  #stops({ stop, deadline }: Board): boolean {
    return Atomics.load(stop, 0) !== 0 || (deadline < Infinity && this.#clock() >= deadline);
  }

  #known(): Folder {
    if (this.#folder === null) throw new Error('no folder was filled in');
    return this.#folder;
  }
}

function take({ next }: Board): number {
  return Atomics.add(next, 0, 1);
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
  const alignments = pairs.map(({ alignment }) => alignment);
  const complete = alignments.every((alignment) => alignment.complete);
  const nothing = {
    lines: null,
    counts,
    pairsWithMatches: 0,
    complete,
    summaries: [],
    alignments: [],
  };
  if (form === 'alignments') return { ...nothing, alignments };
  if (form === 'summaries') return { ...nothing, summaries: alignments.map(summarisePair) };
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
  const bytes = new TextEncoder().encode(lines.join(''));
  return { ...nothing, lines: bytes, pairsWithMatches: lines.length };
}
