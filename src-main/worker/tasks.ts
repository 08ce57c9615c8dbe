// What the worker thread can be asked, and the messages that carry it.
import type { OtherMatches, PairReading } from '../model/alignment';
import type { Anchor, Annotation, SpecificResource } from '../model/annotation';
import type { FileFields } from '../model/article-fields';
import type { Progress, ReadArticles } from '../model/channels';
import type { LineKeys, ReaderChoices } from '../model/choices';
import type { DocumentId, LibraryHead } from '../model/document';
import type { FolderQuery, FoundPage } from '../model/found';
import type { NotesExport } from '../model/notes-export';
import type { Packed } from '../model/packed';
import type { PairRows } from '../model/pair-rows';
import type { Result } from '../model/result';
import type { PageArticle } from '../model/segment';
import type { ParseRequest } from './parse-relay';

export interface Tasks {
  /**
   * Reads a folder, given as an absolute path, and keeps its analysis in the folder `keepIn`; what
   * was open before is dropped on success. Each
   * article comes in a part before the end; one that comes again is meant as it came last.
   */
  open: {
    input: { folder: string; keepIn: string | null; choices: ReaderChoices };
    output: Result<LibraryHead>;
    part: Omit<ReadArticles, 'serial'>;
  };
  /** Drops a folder, where it is open, and ends once nothing is written of it any more. */
  leave: { input: string; output: Result<null>; part: never };
  read: { input: DocumentId; output: Result<Packed<PageArticle>>; part: never };
  align: {
    input: { a: DocumentId; b: DocumentId };
    output: Result<Packed<PairReading>>;
    part: never;
  };
  /** What lines of an article are known by, and which of some articles have one of them. */
  lines: {
    input: {
      document: DocumentId;
      segments: readonly number[];
      among: readonly DocumentId[];
    };
    output: Result<{ readonly keys: LineKeys; readonly documents: readonly DocumentId[] }>;
    part: never;
  };
  /** What a file of JSON Lines has fields for. */
  fields: { input: string; output: Result<FileFields>; part: never };
  /** Null until the folder has been compared. */
  others: {
    input: { document: DocumentId; segments: readonly number[] };
    output: Result<OtherMatches | null>;
    part: never;
  };
  analyse: {
    input: null;
    /** How many pairs came in the parts. */
    output: Result<number>;
    part: PairRows;
  };
  search: { input: FolderQuery; output: Result<FoundPage>; part: never };
  anchor: {
    input: readonly SpecificResource[];
    output: Result<readonly Anchor[]>;
    part: never;
  };
  /** The file's content, of a PDF the page to print; `date` is the ISO date that the export states. */
  exportNotes: {
    input: NotesExport & { date: string };
    output: Result<string | Uint8Array>;
    part: never;
  };
  /** Notes of a file, attached to the folder's articles; `date` is for those that have none. */
  importNotes: {
    input: { name: string; text: string; date: string };
    output: Result<readonly Annotation[]>;
    part: never;
  };
}
export type TaskName = keyof Tasks;

export interface TaskRequest<N extends TaskName = TaskName> {
  readonly id: number;
  readonly name: N;
  readonly input: Tasks[N]['input'];
  /** One cell; 1 asks the task to stop. */
  readonly cancel: Int32Array;
}

export type TaskReply =
  | ParseRequest
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly part: unknown }
  | { readonly id: number; readonly output: unknown };

/** What a running task may say, and how it learns that it should stop. */
export interface TaskContext<N extends TaskName> {
  progress(progress: Progress): void;
  part(part: Tasks[N]['part']): void;
  /** A shared cell; 1 once the task should stop. */
  readonly stop: Int32Array;
}
