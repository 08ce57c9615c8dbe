// What one thread does in each stage of indexing a folder; it keeps in between what only it needs.
import { Search, WORDINGS_PER_PART } from '../analysis/candidates';
import { fillFrom, rowsOf } from '../analysis/collection';
import { evidenceOf } from '../analysis/corpus';
import { findFurniture } from '../analysis/furniture';
import type { Evidence } from '../analysis/judge';
import { mergeVocabularies } from '../analysis/merged-vocabulary';
import { PairSearch, PAIRS_PER_SEARCH } from '../analysis/pair-search';
import type { PairTable } from '../analysis/pair-table';
import { PartPoster } from '../analysis/part-poster';
import { noteShingles, type Postings } from '../analysis/postings';
import { tabulatePairs } from '../analysis/tabulate';
import { createVocabulary } from '../analysis/vocabulary';
import { wordListOf } from '../analysis/word-list';
import { numberWordings } from '../analysis/number-wordings';
import type { ParseRich } from '../loading/parsed';
import type { DocumentSummary } from '../model/document';
import { PreparedDocuments } from './folder-documents';
import { FormedPairs } from './formed-pairs';
import { GroupReader } from './group-reader';
import { parseUnlessStopped } from './parse-relay';
import type { Board, Folder, ReadPart, StageName, StagePart, Stages } from './stages';

/** Pairs that are taken at a time. */
export const PAIRS_PER_PART = 64;

type Doing = {
  [N in StageName]: (
    input: Stages[N]['input'],
    say: (part: StagePart) => void,
  ) => Stages[N]['output'] | Promise<Stages[N]['output']>;
};

export class Hand implements Doing {
  readonly #parse: ParseRich;
  readonly #clock: () => number;
  #vocabulary = createVocabulary();
  #words: Int32Array[] = [];
  #folder: Folder | null = null;
  #postings: Postings | null = null;
  #searched: { evidence: Evidence; furniture: Uint8Array; hasRelated: boolean } | null = null;

  /**
   * @param clock milliseconds, the same for all hands
   * @param parse for rich formats
   */
  constructor(clock: () => number, parse: ParseRich) {
    this.#parse = parse;
    this.#clock = clock;
  }

  async read(
    { groups, isHashed, board }: Stages['read']['input'],
    say: (part: StagePart) => void,
  ): Promise<Stages['read']['output']> {
    this.#vocabulary = createVocabulary();
    this.#words = [];
    const parse = parseUnlessStopped(this.#parse, () => this.#stops(board));
    const reader = new GroupReader(this.#vocabulary, isHashed, parse);
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
    return {
      wordings: collection && numberWordings(rowsOf(collection)),
      vocabulary: lists && mergeVocabularies(lists),
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

  note({ postings, from, to }: Stages['note']['input']): null {
    noteShingles(this.#known().wordings, postings, from, to);
    this.#postings = postings;
    return null;
  }

  post({ parts, marks, board }: Stages['post']['input']): Stages['post']['output'] {
    if (this.#postings === null) throw new Error('nothing was noted');
    const furniture = marks ? findFurniture(this.#known().wordings) : null;
    const poster = new PartPoster(this.#known().wordings, this.#postings);
    let tooCommon = 0;
    for (let part = take(board); part < parts && !this.#stops(board); part = take(board)) {
      tooCommon += poster.post(part, parts);
    }
    return { tooCommon, furniture };
  }

  search(input: Stages['search']['input']): Stages['search']['output'] {
    const { weights, words, furniture, hasRelated, board } = input;
    const { wordings } = this.#known();
    if (this.#postings === null) throw new Error('nothing was posted');
    const evidence = evidenceOf(wordings, weights, this.#postings, words);
    const search = new Search(evidence, furniture, hasRelated);
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
    this.#searched = { evidence, furniture, hasRelated };
    return found;
  }

  searchPairs({ pairs, board }: Stages['searchPairs']['input']): Stages['searchPairs']['output'] {
    if (this.#searched === null) throw new Error('nothing was searched');
    const { evidence, furniture, hasRelated } = this.#searched;
    const search = new PairSearch(evidence, furniture, hasRelated);
    const total = pairs.a.length;
    const found: Stages['searchPairs']['output'] = [];
    for (let part = take(board); part * PAIRS_PER_SEARCH < total; part = take(board)) {
      if (this.#stops(board)) break;
      const from = part * PAIRS_PER_SEARCH;
      found.push({
        part,
        found: search.part(pairs, from, Math.min(total, from + PAIRS_PER_SEARCH)),
      });
    }
    this.#searched = null;
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
      const formed = new FormedPairs(form, corpus, folder.files);
      let reached = from;
      for (; reached < to && !this.#stops(board); reached += 1) {
        const one = documents.at(corpus.pairs.a[reached] ?? 0);
        const other = documents.at(corpus.pairs.b[reached] ?? 0);
        formed.add(reached, one, other);
      }
      say({ from, to: reached, ...formed.finish() });
      Atomics.add(board.done, 0, reached - from);
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
