// A folder from its files to all its alignments, stage by stage, each shared among the hands.
import { WORDINGS_PER_PART } from '../analysis/candidates';
import { collect, type Collection } from '../analysis/collection';
import type { Corpus } from '../analysis/corpus';
import { lexiconOf } from '../analysis/lexicon';
import { joinVerdicts } from '../analysis/pair-table';
import { sharedInts } from '../analysis/shared-memory';
import type { WordList } from '../analysis/word-list';
import { weighWords } from '../analysis/word-weights';
import type { DocumentSummary, RefusedFile } from '../model/document';
import { groupsOf } from './group-reader';
import { numberFolder, only, postShingles } from './number-folder';
import type { Hands } from './hands';
import { withDistinctNames, type Renamed } from './names';
import { searchPairs } from './search-pairs';
import type {
  AlignedPart,
  AlignForm,
  Board,
  FileToRead,
  Folder,
  ReadPart,
  StagePart,
} from './stages';

export type Stage = 'read' | 'index' | 'candidates' | 'align';

/**
 * Called now and then with how far a stage is: files, articles that are indexed, wordings or pairs;
 * while files are read, also with how many articles were.
 */
export type OnProgress = (stage: Stage, done: number, total: number, articles: number) => void;

/** How often that is. */
const TELL_EVERY_MS = 100;

/** Files that were read, in their order. */
export interface ReadFolder {
  readonly collection: Collection;
  readonly parts: readonly ReadPart[];
  readonly articles: readonly DocumentSummary[];
  readonly refused: readonly RefusedFile[];
  /** Articles whose names were taken. */
  readonly renamed: readonly Renamed[];
  /** By hand: its shards, in the order in which it read them, and its words by its own numbers. */
  readonly byHand: readonly {
    readonly shards: readonly number[];
    readonly words: WordList;
  }[];
}

export interface IndexedFolder {
  readonly folder: Folder;
  readonly corpus: Corpus;
  /** Shingles that stand in so many wordings that they brought no candidates. */
  readonly tooCommon: number;
  /** False where the search was stopped before its end. */
  readonly searched: boolean;
}

/** Whatever work is under way on a folder, as those who do it see it. */
export class FolderWork {
  readonly #hands: Hands;
  readonly #stop: Int32Array;
  readonly #tell: OnProgress;
  #deadline = Infinity;

  /** @param stop a shared cell; 1 ends the work with what is there */
  constructor(hands: Hands, stop: Int32Array, tell: OnProgress = () => undefined) {
    this.#hands = hands;
    this.#stop = stop;
    this.#tell = tell;
  }

  /** From now on the work ends so many milliseconds later with what is there. */
  limit(milliseconds: number): void {
    this.#deadline = this.#hands.now() + milliseconds;
  }

  isStopped(): boolean {
    return Atomics.load(this.#stop, 0) !== 0 || this.#hands.now() >= this.#deadline;
  }

  /**
   * @param isHashed whether the articles need the hashes of their content
   * @param hear given articles in their order, while the others are still being read; that two of
   *   them have one name is settled only at the end
   */
  async read(
    files: readonly FileToRead[],
    isHashed: boolean,
    hear: (articles: readonly DocumentSummary[]) => void = () => undefined,
  ): Promise<ReadFolder> {
    const board = this.#board();
    const input = { groups: groupsOf(files), isHashed, board };
    const groups = new Map<number, readonly DocumentSummary[]>();
    let next = 0;
    const read = await this.#telling('read', board, files.length, () =>
      this.#hands.do(
        'read',
        this.#each(() => input),
        (part) => {
          if (!('taken' in part)) return;
          groups.set(part.taken, part.articles);
          for (let group = groups.get(next); group !== undefined; group = groups.get(next)) {
            groups.delete(next++);
            hear(group);
          }
        },
      ),
    );
    const taken = read.flatMap(({ parts }, hand) => parts.map((part) => ({ part, hand })));
    // The shards of one group were read one after the other by one hand.
    taken.sort((p, q) => p.part.taken - q.part.taken);
    const parts = taken.map(({ part }) => part);
    return {
      collection: collect(parts.map(({ shard }) => shard)),
      parts,
      ...withDistinctNames(parts, files),
      refused: parts.flatMap(({ refused }) => refused),
      byHand: read.map(({ words, parts: own }, hand) => ({
        words,
        shards: own.map((part) => taken.findIndex((one) => one.hand === hand && one.part === part)),
      })),
    };
  }

  /**
   * @param hasRelated whether sentences that are only related are wanted
   * @param timed told how long a part of it took
   */
  async index(
    read: ReadFolder,
    hasRelated: boolean,
    timed: (stage: Stage, milliseconds: number) => void = () => undefined,
  ): Promise<IndexedFolder> {
    const { collection, parts, articles, byHand } = read;
    this.#tell('index', 0, articles.length, 0);
    const lists = byHand.map(({ words }) => words);
    const { wordings, vocabulary } = await numberFolder(this.#hands, collection, lists);
    const size = vocabulary.words.firstUnit.length - 1;
    const folder: Folder = {
      collection,
      texts: parts.map(({ texts }) => texts),
      wordings,
      ids: articles.map(({ id }) => id),
      files: articles.map(({ file }) => file),
    };
    const counted = await this.#hands.do(
      'fill',
      this.#each((hand) => ({
        folder,
        shards: byHand[hand]?.shards ?? [],
        numbers: vocabulary.numbers[hand] ?? new Int32Array(0),
        words: size,
      })),
    );
    const frequencies = sumOf(counted, size);
    const lexicon = lexiconOf(vocabulary.words, frequencies);
    const weights = weighWords(frequencies);
    const board = this.#board();
    const { formulas, furniture, tooCommon } = await postShingles(this.#hands, board, wordings);
    this.#tell('index', articles.length, articles.length, 0);
    const start = this.#hands.now();
    const searching = this.#board();
    const total = wordings.firstOf.length;
    const found = await this.#telling('candidates', searching, total, () =>
      this.#hands.do(
        'search',
        this.#each(() => ({
          weights,
          words: lexicon.words,
          furniture,
          hasRelated,
          board: searching,
        })),
      ),
    );
    const inOrder = found.flat().sort((p, q) => p.part - q.part);
    const verdicts = joinVerdicts(inOrder.map((one) => one.verdicts));
    const first = only(await this.#hands.do('tabulate', [{ furniture, verdicts }]));
    const { pairs, isWhole } = await searchPairs(this.#hands, this.#board(), first, wordings);
    timed('candidates', this.#hands.now() - start);
    const searched = inOrder.length * WORDINGS_PER_PART >= total && isWhole;
    if (!searched) pairs.cut.fill(1);
    return {
      folder,
      searched,
      corpus: { wordings, furniture, pairs, postings: { formulas }, lexicon },
      tooCommon,
    };
  }

  /** Pairs in their order, some at a time. */
  async *align({ corpus }: IndexedFolder, form: AlignForm): AsyncGenerator<AlignedPart, void> {
    const board = this.#board();
    const total = corpus.pairs.a.length;
    const waiting = new Map<number, AlignedPart>();
    const state = { isOver: false, wake: (): void => undefined };
    const hear = (part: StagePart): void => {
      if (!('from' in part)) return;
      waiting.set(part.from, part);
      state.wake();
    };
    const work = this.#telling('align', board, total, () =>
      this.#hands.do(
        'align',
        this.#each(() => ({ corpus, form, board })),
        hear,
      ),
    ).finally(() => {
      state.isOver = true;
      state.wake();
    });
    // Whoever leaves early does not wait for how it ends.
    work.catch(() => undefined);
    for (let next = 0; ;) {
      const part = waiting.get(next);
      if (part !== undefined) {
        waiting.delete(next);
        next = part.to;
        yield part;
      } else if (state.isOver) {
        break;
      } else {
        await new Promise<void>((resolve) => (state.wake = resolve));
      }
    }
    await work;
  }

  #each<T>(input: (hand: number) => T): T[] {
    return Array.from({ length: this.#hands.size }, (_, hand) => input(hand));
  }

  #board(): Board {
    return {
      next: sharedInts(1),
      done: sharedInts(1),
      articles: sharedInts(1),
      stop: this.#stop,
      deadline: this.#deadline,
    };
  }

  async #telling<T>(
    stage: Stage,
    { done, articles }: Board,
    total: number,
    work: () => Promise<T>,
  ): Promise<T> {
    const tell = (): void =>
      this.#tell(stage, Atomics.load(done, 0), total, Atomics.load(articles, 0));
    const timer = setInterval(tell, TELL_EVERY_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      tell();
    }
  }
}

function sumOf(columns: readonly Int32Array[], length: number): Int32Array {
  const sum = sharedInts(length);
  for (const column of columns) {
    for (let at = 0; at < length; at += 1) sum[at] = (sum[at] ?? 0) + (column[at] ?? 0);
  }
  return sum;
}
