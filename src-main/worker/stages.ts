// The stages of indexing a folder that hands share, and what each is given and gives.
import type { ReaderSays } from '../analysis/article';
import type { Collection } from '../analysis/collection';
import type { Corpus } from '../analysis/corpus';
import type { PairPart } from '../analysis/pair-search';
import type { PairTable, Verdicts } from '../analysis/pair-table';
import type { Postings } from '../analysis/postings';
import type { Shard } from '../analysis/shard';
import type { VerdictPart } from '../analysis/verdicts';
import type { WordList } from '../analysis/word-list';
import type { Wordings } from '../analysis/wordings';
import type { Reading } from '../loading/load-file';
import type { TextPart } from '../loading/text-part';
import type { MatchFilter } from '../export/match-filter';
import type { Alignment, MatchKind, PairSummary } from '../model/alignment';
import type { FieldNames } from '../model/article-fields';
import type { DocumentSummary, RefusedFile } from '../model/document';

/** A file to be read, as it is called and where it is; JSON Lines have an article on each line. */
export interface FileToRead {
  readonly name: string;
  readonly path: string;
  /** How it is to be read; by the rule of the command line where this is not said. */
  readonly reading?: Reading;
  readonly says?: ReaderSays;
  /** Of JSON Lines: what the fields are called where they are not called as usual. */
  readonly fields?: FieldNames;
  /** The same for whoever calls lines by their ids alone. */
  readonly fieldNames?: FieldNames;
  /** The same as `says` for articles of its lines, by their names. */
  readonly linesSay?: Readonly<Record<string, ReaderSays>>;
}

/** Cells that all threads see. */
export interface Board {
  /** The next piece of work that nobody has taken. */
  readonly next: Int32Array;
  /** Pieces that are done: files, wordings or pairs. */
  readonly done: Int32Array;
  /** Articles that were begun to be read; of JSON Lines, a file has many. */
  readonly articles: Int32Array;
  /** 1 asks everybody to stop. */
  readonly stop: Int32Array;
  /** By the clock of the hands: when everybody stops; infinite where there is no limit. */
  readonly deadline: number;
}

/** Some files in a row, read: `taken` says which. */
export interface ReadPart {
  readonly taken: number;
  /** By article: the file of JSON Lines that it is from, and its line there, from 1. */
  readonly lines: readonly (Line | null)[];
  readonly shard: Shard;
  readonly texts: TextPart;
  readonly articles: readonly DocumentSummary[];
  readonly refused: readonly RefusedFile[];
}

export interface Line {
  readonly file: string;
  readonly line: number;
  readonly id: string;
}

/** The articles of a group of files, as soon as it was read. */
export interface ReadGroup {
  readonly taken: number;
  readonly articles: readonly DocumentSummary[];
}

/** The words of the folder, and by hand from the numbers that it gave them to those of the folder. */
export interface Vocabulary {
  readonly words: WordList;
  readonly numbers: readonly Int32Array[];
}

/** The whole folder, as every hand knows it from `fill` on. */
export interface Folder {
  readonly collection: Collection;
  readonly texts: readonly TextPart[];
  readonly wordings: Wordings;
  readonly ids: readonly string[];
  readonly files: readonly string[];
}

export interface Stages {
  read: {
    input: { groups: readonly (readonly FileToRead[])[]; isHashed: boolean; board: Board };
    output: { parts: ReadPart[]; words: WordList };
  };
  /** What the whole folder takes, each part of it by one hand: null for the others. */
  number: {
    input: { collection: Collection | null; lists: readonly WordList[] | null };
    output: { wordings: Wordings | null; vocabulary: Vocabulary | null };
  };
  /** `shards` are the hand's own, in the order in which it read them, by their numbers in the folder. */
  fill: {
    input: { folder: Folder; shards: readonly number[]; numbers: Int32Array; words: number };
    /** By word: how often it stands in the hand's shards. */
    output: Int32Array;
  };
  /** Of wordings `[from, to)`. */
  note: {
    input: { postings: Postings; from: number; to: number };
    output: null;
  };
  /** One hand says before, too, which wordings are furniture, while the others post. */
  post: {
    input: { parts: number; marks: boolean; board: Board };
    /** `tooCommon` counts shingles that were too common to be posted. */
    output: { tooCommon: number; furniture: Uint8Array | null };
  };
  search: {
    input: {
      weights: Int32Array;
      words: WordList;
      furniture: Uint8Array;
      hasRelated: boolean;
      board: Board;
    };
    output: { part: number; verdicts: VerdictPart }[];
  };
  /** With what the hand was given to search. */
  searchPairs: {
    input: { pairs: PairTable; board: Board };
    output: { part: number; found: PairPart }[];
  };
  /** By one hand. */
  tabulate: { input: { furniture: Uint8Array; verdicts: Verdicts }; output: PairTable };
  /** Parts come as they are done, each some pairs in a row. */
  align: {
    input: { corpus: Corpus; form: AlignForm; board: Board };
    output: null;
  };
}
export type StageName = keyof Stages;

/** What a hand says while it is at a stage. */
export type StagePart = ReadGroup | AlignedPart;

/** What becomes of the alignments: lines of text, rows of the pair table, or nothing. */
export type AlignForm = { readonly lines: MatchFilter } | 'alignments' | 'summaries';

/** Pairs `[from, to)` of the corpus, aligned. */
export interface AlignedPart {
  readonly from: number;
  readonly to: number;
  /** Lines in UTF-8, or nothing. */
  readonly lines: Uint8Array | null;
  /** Matches in the lines, by kind. */
  readonly counts: Readonly<Record<MatchKind, number>>;
  /** Of these pairs, how many have a match in the lines, and whether a limit cut one of them. */
  readonly pairsWithMatches: number;
  readonly complete: boolean;
  readonly summaries: readonly PairSummary[];
  readonly alignments: readonly Alignment[];
}
