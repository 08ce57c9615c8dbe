// Every message between the window and the main process, in one place.
import type { OtherMatches, PairReading } from './alignment';
import type { Anchor, SpecificResource } from './annotation';
import type { FieldNames, FileFields } from './article-fields';
import type { LinesToCount } from './choices';
import type { Command, CommandState, SystemCommand } from './commands';
import type { WrittenDetails } from './details';
import type { DocumentId, DocumentSummary, Encoding, LibraryHead } from './document';
import type { FolderQuery, FoundPage } from './found';
import type { NoteFilter } from './note-filter';
import type { Exported, NotesExport, NotesFormat } from './notes-export';
import type { FormerPlace, FormerQuestion } from './moved-folder';
import type { NotesFromFile } from './notes-import';
import type { SnapshotReason } from './journal-format';
import type { JournalState, Snapshot, SnapshotContents } from './keeping';
import type { NoteRecord } from './note-record';
import type { Packed } from './packed';
import type { PairRows } from './pair-rows';
import type { NoteHead } from './reconcile';
import type { AppError, Result } from './result';
import type { PageArticle } from './segment';
import type { Settings } from './settings';

export type View = 'overview' | 'compare' | 'notes';
/** Of the articles in the matrix: by file name, most shared first, or copies together. */
export const MATRIX_ORDERS = ['file', 'shared', 'together'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** Folders that are remembered: as many as a menu shows without becoming a list to search. */
export const MOST_RECENT = 10;

/** What is read in an article: a block by number, and how much of its height is above. */
export interface ReadPlace {
  readonly block: number;
  readonly part: number;
}

/** A column beside the first two, and where it was read. */
export interface FurtherColumn {
  readonly id: DocumentId;
  readonly place: ReadPlace | null;
}

/** A place in one article and one in another that the reader says belong together, by offset. */
export interface Pin {
  readonly base: number;
  readonly other: number;
}

/** The pins of two articles, as the one whose id comes first sees them. */
export interface PairPins {
  readonly base: DocumentId;
  readonly other: DocumentId;
  readonly pins: readonly Pin[];
}

/** What was being read of a folder. */
export interface FolderReading {
  readonly view: View;
  readonly left: DocumentId | null;
  readonly right: DocumentId | null;
  readonly places: { readonly left: ReadPlace | null; readonly right: ReadPlace | null };
  readonly further: readonly FurtherColumn[];
  /** The id of the chosen match. */
  readonly chosen: string | null;
  readonly pins: readonly PairPins[];
  /** The content hashes of the articles that the match and the pins are of: both go with the texts. */
  readonly versions: Readonly<Record<DocumentId, string>>;
  /** What the library is filtered by. */
  readonly query: string;
  readonly noteFilter: NoteFilter;
}

/** What the window shows again at the next start. */
export interface Session extends FolderReading {
  /** The folder that was open; what was read is about it. */
  readonly folderId: string | null;
  /** What was read in the folders that were open before it, the latest first. */
  readonly earlier: readonly (FolderReading & { readonly folderId: string })[];
  readonly sync: boolean;
  /** Of the things that Compare can show, those that are switched off. */
  readonly hidden: readonly string[];
  readonly libraryShown: boolean;
  readonly matrixOrder: MatrixOrder;
  readonly notesShown: boolean;
  readonly matchesShown: boolean;
  readonly sizes: PanelSizes;
}

/** In CSS pixels: the widths of the library and the notes, the height of the list of matches. */
export interface PanelSizes {
  readonly library: number;
  readonly notes: number;
  readonly matches: number;
}

/** A folder that was opened before. Its path stays with the main process. */
export interface RecentFolder {
  readonly id: string;
  readonly name: string;
  /** Where it lies, for telling apart two of one name: to be read, not to be opened by. */
  readonly place: string;
  /** Whether it cannot be reached now. */
  readonly isMissing: boolean;
}

export interface Progress {
  readonly task: 'loading' | 'indexing' | 'analysing' | 'searching';
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

/** A folder that was opened, numbered, so that what is said of an earlier opening is known. */
export interface Opening {
  readonly serial: number;
  readonly library: LibraryHead;
}

/** Articles of a folder that is being opened, as they are read: those from place `from` on. */
export interface ReadArticles {
  readonly serial: number;
  readonly folderId: string;
  readonly name: string;
  readonly from: number;
  readonly documents: readonly DocumentSummary[];
}

/** Articles that one message carries: thousands at once would block who sends and who gets them. */
export const ARTICLES_PER_MESSAGE = 256;

/** Pairs that were found while the comparison of an opening's articles goes on. */
export interface FoundPairs {
  readonly serial: number;
  readonly pairs: PairRows;
}

/** Asked by the window, answered by the main process. */
export interface Requests {
  'session:load': { ask: null; answer: Session };
  'session:save': { ask: Session; answer: null };
  'settings:load': { ask: null; answer: Settings };
  'settings:save': { ask: Settings; answer: null };
  /** Tells the menus what can be used now. */
  'commands:state': { ask: CommandState; answer: null };
  /** The latest first. */
  'recent:list': { ask: null; answer: readonly RecentFolder[] };
  'recent:open': { ask: string; answer: Result<LibraryHead> };
  /**
   * Shows the system's folder dialog for where a folder is now, which takes the place of the one in
   * the list; null when the reader closes it.
   */
  'recent:locate': { ask: string; answer: Result<LibraryHead | null> };
  'recent:remove': { ask: string; answer: null };
  'recent:clear': { ask: null; answer: null };
  /**
   * Closes a folder, where it is open, and drops all that is kept of it but its notes. The page is
   * loaded anew where it showed the folder.
   */
  'folder:forget': { ask: string; answer: Result<null> };
  /** What is now where another folder was: of its files those asked about. */
  'folder:former': { ask: FormerQuestion; answer: FormerPlace };
  /** Puts plain text on the clipboard. */
  'text:copy': { ask: string; answer: null };
  /** What is open once any opening under way has ended, or why the first opening failed. */
  'library:current': { ask: null; answer: Result<Opening | null> };
  /** Shows the system's folder dialog; null when the reader closes it. */
  'library:choose': { ask: null; answer: Result<LibraryHead | null> };
  /** Reads a file of the open folder in this encoding from now on; null to find out again. */
  'file:reopen': { ask: { file: string; encoding: Encoding | null }; answer: Result<LibraryHead> };
  /** What a file of JSON Lines has fields for. */
  'file:fields': { ask: string; answer: Result<FileFields> };
  /** What the fields of a file of JSON Lines are called from now on; nothing for what they usually are. */
  'file:name-fields': {
    ask: { file: string; fields: FieldNames };
    answer: Result<LibraryHead>;
  };
  /** Puts lines of an article back into the comparison, or leaves them out again. */
  'lines:count': { ask: LinesToCount; answer: Result<LibraryHead> };
  /** What the reader writes of an article in the place of what was found. */
  'article:describe': {
    ask: { document: DocumentId; details: WrittenDetails };
    answer: Result<LibraryHead>;
  };
  'library:reload': { ask: null; answer: Result<LibraryHead> };
  /** Some articles from a place on, in order of file name; none of an opening that was overtaken. */
  'library:articles': {
    ask: { serial: number; from: number };
    answer: readonly DocumentSummary[];
  };
  'article:read': { ask: DocumentId; answer: Result<Packed<PageArticle>> };
  'pair:align': { ask: { a: DocumentId; b: DocumentId }; answer: Result<Packed<PairReading>> };
  /** The other articles that have these sentences of one; null until the folder has been compared. */
  'match:others': {
    ask: { document: DocumentId; segments: readonly number[] };
    answer: Result<OtherMatches | null>;
  };
  /** Compares all articles. The pairs come as `pairs:found`; the answer is how many they are. */
  'pairs:analyse': { ask: null; answer: Result<number> };
  /** Words in all articles, a page at a time; takes the place of a search that runs. */
  'folder:search': { ask: FolderQuery; answer: Result<FoundPage> };
  'folder:search-stop': { ask: null; answer: null };
  'task:cancel': { ask: null; answer: null };
  'notes:anchor': {
    ask: readonly SpecificResource[];
    answer: Result<readonly Anchor[]>;
  };
  'journal:state': { ask: null; answer: Result<JournalState> };
  /** Of all notes, those that are gone as well. */
  'journal:heads': { ask: null; answer: Result<Packed<readonly NoteHead[]>> };
  'journal:records': {
    ask: readonly string[];
    answer: Result<Packed<readonly NoteRecord[]>>;
  };
  /** Answered once the records are on the disk. */
  'journal:append': { ask: Packed<readonly NoteRecord[]>; answer: Result<null> };
  /** Whether `journal:forget` can remove all of them; otherwise what to do about it. */
  'journal:may-forget': { ask: string; answer: Result<null> };
  /** Removes the notes of a folder from the journal, the snapshots and what was set aside. */
  'journal:forget': { ask: string; answer: Result<null> };
  /** The newest first. */
  'snapshots:list': { ask: null; answer: Result<readonly Snapshot[]> };
  /** Of all that the journal has; null where the daily one is not due. */
  'snapshots:take': {
    ask: Exclude<SnapshotReason, 'migration'>;
    answer: Result<Snapshot | null>;
  };
  /** Keeps the notes of an older version as they will be once they are migrated. */
  'snapshots:migration': {
    ask: Packed<readonly NoteRecord[]>;
    answer: Result<Snapshot>;
  };
  'snapshots:read': { ask: string; answer: Result<Packed<SnapshotContents>> };
  /** Shows the system's file dialog; null when the reader closes it. */
  'snapshots:choose': { ask: null; answer: Result<Packed<SnapshotContents> | null> };
  'snapshots:reveal': { ask: string; answer: null };
  /** Copies a database that cannot be read, and answers with the copy's name. */
  'database:set-aside': { ask: null; answer: Result<string> };
  /** Removes the database, where it cannot even be deleted from the window. */
  'database:clear': { ask: null; answer: null };
  'notes:export': { ask: NotesExport; answer: Result<Exported> };
  /** Lets the reader choose a file of notes, and attaches them to the open folder. */
  'notes:import': { ask: null; answer: Result<NotesFromFile> };
  /** Shows what an export would hold in a window of its own. */
  'notes:preview': { ask: NotesExport; answer: Result<null> };
  /** The format of the last export; the first one that is offered before there was any. */
  'notes:export-format': { ask: null; answer: NotesFormat };
  /** Undoes or redoes what was typed where the cursor is. */
  'edit:history': { ask: 'undo' | 'redo'; answer: null };
  'export:reveal': { ask: null; answer: null };
  /** Hands an address, see `readAddress`, to the system; asked once the reader has seen it whole. */
  'address:open': { ask: string; answer: Result<null> };
  /** Does what the system's own items of the menus do. */
  'window:do': { ask: SystemCommand; answer: null };
  /** Said once, when the first view has been painted. */
  'window:drawn': { ask: null; answer: null };
  /** Said once all is written that was to be written before the window closes. */
  'window:settled': { ask: null; answer: null };
}
export type RequestName = keyof Requests;

/** Said by the main process, heard by the window. */
export interface Events {
  'library:reading': ReadArticles;
  'library:opened': Opening;
  'library:failed': AppError;
  /** The open folder is gone from the disk; what was read of it stays. */
  'library:vanished': AppError;
  /** What the reader should know of the open folder, as a sentence. */
  'library:notice': string;
  'pairs:found': FoundPairs;
  progress: Progress | null;
  /** How far the articles have been made ready to be searched. */
  'folder:search-progress': Progress;
  command: Command;
  /** The window is about to close, and waits a little for what is still to be written. */
  'window:closing': null;
  /** The folders that were opened before are others than they were. */
  recent: readonly RecentFolder[];
}
export type EventName = keyof Events;

/** Carries a dropped file's path from the preload script, which alone can learn it. */
export const DROP_CHANNEL = 'library:open-dropped';

/** `window.variorum`, as the preload script builds it. */
export interface Bridge {
  readonly platform: string;
  ask<N extends RequestName>(name: N, message: Requests[N]['ask']): Promise<Requests[N]['answer']>;
  /** Returns what stops the listening. */
  on<N extends EventName>(name: N, hear: (message: Events[N]) => void): () => void;
  /** Opens a folder, or the folder of a file, that was dropped onto the window. */
  openDropped(file: File): Promise<Result<LibraryHead>>;
}
