// What the reader has said of files and of lines of a folder: how they are to be read and what they are called.
import type { FieldNames } from './article-fields';
import type { DocumentId, Encoding } from './document';
import type { WrittenDetails } from './details';
import type { PutBackScope } from './segment';

/** Lines that the reader put back into the comparison, by `lineKey`. */
export type LineKeys = readonly string[];

/** Of one article; what is not there is as it was found. */
export interface FileChoices {
  readonly encoding?: Encoding;
  readonly putBack?: LineKeys;
  /** Of JSON Lines: what its fields are called, where they are not called as usual. */
  readonly fields?: FieldNames;
  readonly details?: WrittenDetails;
  /** Of the file when its folder was open last: by this it is known where it has moved. */
  readonly contentHash?: string;
}

export interface FolderChoices {
  /** Lines that were put back wherever in the folder they stand. */
  readonly putBack: LineKeys;
  /** By file, as `DocumentSummary.file`. */
  readonly files: Readonly<Record<string, FileChoices>>;
}

/** By folder, as `LibrarySummary.folderId`. */
export type ReaderChoices = Readonly<Record<string, FolderChoices>>;

export const NO_CHOICES: FolderChoices = { putBack: [], files: {} };

export function choicesOf(choices: ReaderChoices, folderId: string): FolderChoices {
  return Object.hasOwn(choices, folderId) ? (choices[folderId] ?? NO_CHOICES) : NO_CHOICES;
}

/** Whether nothing was said, neither of the folder nor of any of its files. */
export function isSilent({ putBack, files }: FolderChoices): boolean {
  return putBack.length === 0 && Object.keys(files).length === 0;
}

/** What was said of one file. */
export function saidOf({ files }: FolderChoices, file: string): FileChoices {
  return Object.hasOwn(files, file) ? (files[file] ?? {}) : {};
}

/** With other choices for a folder; one of which nothing is said any more is not remembered. */
export function withFolder(
  choices: ReaderChoices,
  folderId: string,
  now: FolderChoices,
): ReaderChoices {
  const others = Object.entries(choices).filter(([id]) => id !== folderId);
  return Object.fromEntries(isSilent(now) ? others : [...others, [folderId, now]]);
}

/** With something else said of one file; null takes back what was said of that. */
export function withFile(
  choices: FolderChoices,
  file: string,
  change: { readonly [K in keyof FileChoices]: FileChoices[K] | null },
): FolderChoices {
  const said = Object.fromEntries(
    Object.entries({ ...saidOf(choices, file), ...change }).filter(
      ([, value]) => !isNothing(value),
    ),
  ) as FileChoices;
  const others = Object.entries(choices.files).filter(([name]) => name !== file);
  const isEmpty = Object.keys(said).every((name) => name === 'contentHash');
  return { ...choices, files: Object.fromEntries(isEmpty ? others : [...others, [file, said]]) };
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Where lines are put back: in these files, or all over the folder. */
export type PutBackIn =
  readonly { readonly file: string; readonly contentHash: string }[] | 'folder';

/** With lines put back into the comparison. */
export function withLines(choices: FolderChoices, keys: LineKeys, where: PutBackIn): FolderChoices {
  const added = (before: LineKeys = []): LineKeys => [...new Set([...before, ...keys])];
  if (where === 'folder') return { ...choices, putBack: added(choices.putBack) };
  return where.reduce(
    (now, { file, contentHash }) =>
      withFile(now, file, { putBack: added(saidOf(now, file).putBack), contentHash }),
    choices,
  );
}

/** With lines left out again in these files; those that were put back all over the folder, in all. */
export function withoutLines(
  choices: FolderChoices,
  keys: LineKeys,
  files: readonly string[],
): FolderChoices {
  const less = (before: LineKeys, gone: LineKeys): LineKeys =>
    before.filter((key) => !gone.includes(key));
  const everywhere = choices.putBack.filter((key) => keys.includes(key));
  return Object.entries(choices.files).reduce(
    (now, [file, { putBack = [] }]) => {
      const rest = less(putBack, files.includes(file) ? keys : everywhere);
      return rest.length === putBack.length ? now : withFile(now, file, { putBack: rest });
    },
    { ...choices, putBack: less(choices.putBack, everywhere) },
  );
}

/**
 * What was said of files that are elsewhere now. A file is known by its content; where several
 * have it, or the file of the same name has it, nothing else is taken for it. What is said of the
 * other file already stays.
 *
 * @param open the content hash of each file of the open folder
 */
export function followFiles(
  choices: FolderChoices,
  from: FolderChoices,
  open: ReadonlyMap<string, string>,
): FolderChoices {
  const byHash = new Map<string, string[]>();
  for (const [file, hash] of open) byHash.set(hash, [...(byHash.get(hash) ?? []), file]);
  const isSame = choices === from;
  let now = choices;
  for (const [file, said] of Object.entries(from.files)) {
    if (isSame && open.has(file)) continue;
    const copies = byHash.get(said.contentHash ?? '') ?? [];
    const there = open.has(file) ? file : copies.length === 1 ? copies[0] : undefined;
    if (there === undefined || Object.hasOwn(now.files, there)) continue;
    if (isSame) now = { ...now, files: without(now.files, file) };
    now = withFile(now, there, said);
  }
  const putBack = [...new Set([...now.putBack, ...from.putBack])];
  return putBack.length === now.putBack.length ? now : { ...now, putBack };
}

/**
 * With all that was said of a folder that has become this one, so that its files are looked for as
 * this one's are; what is said of this one stays.
 */
export function joinFolder(choices: FolderChoices, former: FolderChoices): FolderChoices {
  return {
    putBack: [...new Set([...choices.putBack, ...former.putBack])],
    files: { ...former.files, ...choices.files },
  };
}

/**
 * With the files known by what they have in them now, so that one that was edited is found once it
 * is renamed; the same object where nothing changes.
 *
 * @param open the content hash of each file of the open folder
 */
export function withHashes(
  choices: FolderChoices,
  open: ReadonlyMap<string, string>,
): FolderChoices {
  return Object.entries(choices.files).reduce((now, [file, said]) => {
    const contentHash = open.get(file);
    if (contentHash === undefined || contentHash === said.contentHash) return now;
    return withFile(now, file, { contentHash });
  }, choices);
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));
}

/** Lines of an article that are to count for matches, or not. */
export interface LinesToCount {
  readonly document: DocumentId;
  /** Ordinals of the segments. */
  readonly segments: readonly number[];
  /** The open articles: those of them that have the lines as well do the same. */
  readonly among: readonly DocumentId[];
  /** In these articles or all over the folder; null to leave the lines out again. */
  readonly scope: PutBackScope | null;
}
