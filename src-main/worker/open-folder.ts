// Opens a folder for the worker thread: by what was kept of it, or by reading it.
import { join } from 'node:path';
import { isSilent, saidOf, type FolderChoices, type ReaderChoices } from '../model/choices';
import { described } from '../model/details';
import type { DocumentSummary, LibrarySummary } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { ArticleTeller } from './article-teller';
import { areFew, changesSince, isSame } from './changed-files';
import type { Hands } from './hands';
import { FolderWork, type OnProgress, type ReadFolder } from './index-folder';
import { keptAnalysis, stampsOf, type KeptFolder, type Stamp } from './kept-analysis';
import type { ParseRich } from '../loading/parsed';
import { textsInMemory, textsOnDisk, type LibraryTexts } from './library-texts';
import { readAnew, type ChangedFolder } from './read-anew';
import { listLibrary, readLibrary, type ListedLibrary, type ReadLibrary } from './read-library';
import type { TaskContext } from './tasks';

/** For so many bytes of articles. */
export type NewHands = (bytes: number) => Hands;

/** Where analyses are kept; null to keep none. */
export type KeepIn = string | null;

/** A folder that was read, or that was kept. */
export interface Opened {
  readonly listed: ListedLibrary;
  readonly library: LibrarySummary;
  readonly texts: LibraryTexts;
  readonly stamps: readonly Stamp[];
  readonly kept: KeptFolder | null;
  readonly changed: ChangedFolder | null;
  readonly read: ReadFolder | null;
  readonly hands: Hands | null;
}

export function bytesOf(stamps: readonly Stamp[]): number {
  return stamps.reduce((sum, [size]) => sum + Math.max(0, size), 0);
}

export function isStopped({ stop }: { readonly stop: Int32Array }): boolean {
  return Atomics.load(stop, 0) !== 0;
}

export function keptPath(folder: string, folderId: string): string {
  return join(folder, `${folderId}.kept`);
}

function keptIn(keepIn: KeepIn, folderId: string): KeptFolder | null {
  return keepIn === null ? null : keptAnalysis(keptPath(keepIn, folderId), __VERSION__);
}

/**
 * A folder whose articles are the same as when it was last analysed is not read again; where a few
 * have changed, only these.
 *
 * @param newHands called for a folder that is read; the caller lets go of them
 * @param before the analysis of the folder that is open, if it is this one
 * @param parse for rich formats
 * @returns its articles as they were found; as the reader describes them they are told
 */
export async function openFolder(
  folder: string,
  asked: TaskContext<'open'>,
  newHands: NewHands,
  keepIn: KeepIn,
  before: KeptFolder | null,
  parse: ParseRich,
  choices: ReaderChoices,
): Promise<Result<Opened>> {
  const listed = await listLibrary(folder, () => isStopped(asked), choices);
  if (!listed.ok) return listed;
  const context = describing(asked, listed.value.choices);
  const { files, folderId } = listed.value;
  const stamps = stampsOf(files);
  const known = before?.library.folderId === folderId ? before : keptIn(keepIn, folderId);
  const found = known && (await openKnown(listed.value, stamps, known, context, parse));
  if (isStopped(context)) return openingCancelled();
  if (found) return ok(found);
  const hands = newHands(bytesOf(stamps));
  const read = await readAll(listed.value, hands, context);
  if (!read.ok) {
    await hands.close();
    return read;
  }
  const texts = textsInMemory(read.value.read);
  const opened = { listed: listed.value, ...read.value, texts, stamps, hands };
  return ok({ ...opened, kept: null, changed: null });
}

/** The articles as the reader describes them. */
export function asDescribed(
  documents: readonly DocumentSummary[],
  choices: FolderChoices,
): readonly DocumentSummary[] {
  if (isSilent(choices)) return documents;
  return documents.map((document) => described(document, saidOf(choices, document.file).details));
}

function describing(context: TaskContext<'open'>, choices: FolderChoices): TaskContext<'open'> {
  return {
    ...context,
    part: (part) => context.part({ ...part, documents: asDescribed(part.documents, choices) }),
  };
}

/** Null where so much has changed that all must be analysed again. */
async function openKnown(
  listed: ListedLibrary,
  stamps: readonly Stamp[],
  known: KeptFolder,
  context: TaskContext<'open'>,
  parse: ParseRich,
): Promise<Opened | null> {
  const changes = changesSince(known, listed.files, stamps);
  const isWhole = isSame(changes);
  if (!isWhole && !areFew(changes, known, listed.files)) return null;
  const changed = isWhole
    ? null
    : await readAnew(listed, changes, known, () => isStopped(context), parse);
  const library = changed?.library ?? known.library;
  articleTeller(library, Date.now, context).finish(library.documents);
  return {
    ...{ listed, library, stamps, changed, read: null, hands: null },
    kept: isWhole ? known : null,
    texts: textsOnDisk(library.documents, listed.files, (changed ?? known).extracted),
  };
}

async function readAll(
  listed: ListedLibrary,
  hands: Hands,
  context: TaskContext<'open'>,
): Promise<Result<ReadLibrary>> {
  const tell: OnProgress = (_stage, done, total) =>
    context.progress({ task: 'loading', done, total });
  const teller = articleTeller(listed, hands.now, context);
  const unwatch = closeOnStop(hands, context.stop);
  try {
    const read = await readLibrary(listed, new FolderWork(hands, context.stop, tell), (some) =>
      teller.add(some),
    );
    if (read.ok) teller.finish(read.value.library.documents);
    return read;
  } catch (error) {
    // Threads that were let go in the midst of it.
    if (!isStopped(context)) throw error;
    return openingCancelled();
  } finally {
    unwatch();
  }
}

function openingCancelled(): Result<never> {
  return fail('cancelled', 'Opening the folder was cancelled.');
}

/** How often it is looked whether the work should stop: well within what a reader notices. */
const LOOK_EVERY_MS = 20;

/** Ends threads in the midst of whatever they do as soon as they should stop. */
export function closeOnStop(hands: Hands, stop: Int32Array): () => void {
  const timer = setInterval(() => {
    if (Atomics.load(stop, 0) === 0) return;
    clearInterval(timer);
    void hands.close();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function articleTeller(
  { folderId, name }: Pick<LibrarySummary, 'folderId' | 'name'>,
  now: () => number,
  context: TaskContext<'open'>,
): ArticleTeller {
  return new ArticleTeller(now, (documents, from) =>
    context.part({ folderId, name, from, documents }),
  );
}
