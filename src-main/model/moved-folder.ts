// Which notes come along when a folder was moved or renamed as a whole: told by the content of the files that they are on.
import type { Annotation } from './annotation';

/** A file as it was when something was said about it. */
export interface KnownFile {
  readonly file: string;
  readonly contentHash: string;
}

/** About a folder: what is now where it was? */
export interface FormerQuestion {
  readonly folderId: string;
  readonly files: readonly KnownFile[];
}

/** What is now where a folder was that is not the open one. */
export type FormerPlace =
  /** Nothing, or nothing that can be told: it may be on a drive that is not there now. */
  | { readonly state: 'gone' | 'unknown' }
  /** Articles of the open folder, as they are there: this is a copy, and nothing was moved. */
  | { readonly state: 'same' }
  /** A folder that has none of them as it is. */
  | {
      readonly state: 'other';
      /** Of the files asked about, those that are there, and those of them that have the same bytes. */
      readonly present: readonly string[];
      readonly unchanged: readonly string[];
    };

export interface Coming {
  /** Ids of notes, in the order given. */
  readonly notes: readonly string[];
  /** False where it cannot be told for sure that the folder was moved: the reader has to say so. */
  readonly isSure: boolean;
}

const NONE: Coming = { notes: [], isSure: true };

/** The files that notes are on, each of its states once; not of notes that never had an article. */
export function filesOf(notes: readonly Annotation[]): KnownFile[] {
  const files = new Map<string, KnownFile>();
  for (const { target } of notes) {
    for (const { file, contentHash } of target) {
      if (contentHash !== '') files.set(`${contentHash} ${file}`, { file, contentHash });
    }
  }
  return [...files.values()];
}

/**
 * Whether what was said of these files may be about the open folder: one of the files is in it byte for byte
 * under its own name, and at least half of them by name, since the others may have been edited.
 * @param open the content hash of each file of the open folder
 */
export function isLikelyMoved(
  files: readonly KnownFile[],
  open: ReadonlyMap<string, string>,
): boolean {
  const names = new Set(files.map(({ file }) => file));
  const known = [...names].filter((file) => open.has(file)).length;
  return (
    known * 2 >= names.size && files.some(({ file, contentHash }) => open.get(file) === contentHash)
  );
}

/**
 * Notes that were made on a folder that is the open one now. Where another folder has taken its old
 * place, notes on files that are there as they were noted stay with it; where files of the same
 * names are there in other words, it cannot be told which of the two was meant.
 * @param notes all of the other folder
 */
export function comingNotes(
  notes: readonly Annotation[],
  open: ReadonlyMap<string, string>,
  former: FormerPlace,
): Coming {
  if (former.state === 'same') return NONE;
  const unchanged = new Set(former.state === 'other' ? former.unchanged : []);
  const present = new Set(former.state === 'other' ? former.present : []);
  const moved = notes.filter(({ target }) => !target.some(({ file }) => unchanged.has(file)));
  const files = filesOf(moved);
  if (!isLikelyMoved(files, open)) return NONE;
  const isMixed = files.some(({ file }) => open.has(file) && present.has(file));
  const coming = moved.filter(
    ({ target }) => former.state !== 'other' || target.some(({ file }) => open.has(file)),
  );
  return {
    notes: coming.map(({ id }) => id),
    isSure: former.state !== 'unknown' && !isMixed,
  };
}
