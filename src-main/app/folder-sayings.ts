// What the reader says of the files of the open folder: kept from then on, and heeded at once.
import { join } from 'node:path';
import { fileHash } from '../loading/file-hash';
import { isJsonLinesName } from '../loading/json-lines-articles';
import {
  choicesOf,
  followFiles,
  joinFolder,
  NO_CHOICES,
  saidOf,
  withFile,
  withFolder,
  withHashes,
  withLines,
  withoutLines,
  type FolderChoices,
  type LinesToCount,
  type ReaderChoices,
} from '../model/choices';
import type { FieldNames } from '../model/article-fields';
import type { WrittenDetails } from '../model/details';
import { fileOfName, type DocumentId, type Encoding, type LibraryHead } from '../model/document';
import { isLikelyMoved, type KnownFile } from '../model/moved-folder';
import { fail, type Result } from '../model/result';
import { formerPlace } from './former-place';
import type { Library } from './library';
import { recentPath } from './recent-folders';
import type { SessionStore } from './session-store';
import type { StoredSession } from './stored-session';

type OpenFolder = Pick<
  Library,
  'folderId' | 'path' | 'documents' | 'files' | 'has' | 'reload' | 'pool'
>;

/** A folder that seems to be the open one now. */
interface Former {
  readonly id: string;
  /** Nothing is at its old place: it is this folder and no other. */
  readonly isGone: boolean;
  /** Files that are at its old place as they were. */
  readonly stay: readonly string[];
}

export class FolderSayings {
  readonly #library: OpenFolder;
  readonly #store: Pick<SessionStore, 'update' | 'value'>;

  constructor(library: OpenFolder, store: Pick<SessionStore, 'update' | 'value'>) {
    this.#library = library;
    this.#store = store;
  }

  /** Reads a file in another encoding from now on; null to find out again. */
  async reopen(file: string, encoding: Encoding | null): Promise<Result<LibraryHead>> {
    if (!this.#library.has(file)) return fail('file-vanished', NO_SUCH_FILE);
    return this.#say((said) => withFile(said, file, { encoding, ...this.#hashOf(file) }));
  }

  /** What the fields of a file of JSON Lines are called from now on. */
  async nameFields(file: string, fields: FieldNames): Promise<Result<LibraryHead>> {
    const { folderId, path } = this.#library;
    if (path === null || !this.#library.has(file)) return fail('file-vanished', NO_SUCH_FILE);
    const contentHash = await fileHash(join(path, file));
    // Another folder may have a file of this name.
    if (this.#library.folderId !== folderId) return fail('file-vanished', NO_SUCH_FILE);
    return this.#say((said) => withFile(said, file, { fields, contentHash }));
  }

  /** Puts lines back into the comparison, or leaves them out again. */
  async count({ scope, ...lines }: LinesToCount): Promise<Result<LibraryHead>> {
    const { folderId } = this.#library;
    const found = await this.#library.pool.run('lines', lines).output;
    if (!found.ok) return found;
    // Articles of another folder may have the same ids and the same lines.
    if (this.#library.folderId !== folderId) return fail('no-such-document', GONE);
    const { keys, documents: ids } = found.value;
    const having = this.#library.documents.filter(({ id }) => ids.includes(id));
    return this.#say((said) => {
      if (scope === null)
        return withoutLines(
          said,
          keys,
          having.map(({ file }) => file),
        );
      // By the articles it is known where the folder has gone.
      const here = withLines(said, keys, having);
      return scope === 'folder' ? withLines(here, keys, 'folder') : here;
    });
  }

  /** Keeps what the reader wrote of an article; nothing for what was found. */
  async describe(id: DocumentId, details: WrittenDetails): Promise<Result<LibraryHead>> {
    const document = this.#library.documents.find((one) => one.id === id);
    if (!document) return fail('no-such-document', GONE);
    const { file, contentHash } = document;
    return this.#say((said) => withFile(said, file, { details, contentHash }));
  }

  /** Brings along what was said of files that were renamed, and of a folder that is elsewhere now. */
  async follow(): Promise<void> {
    const { folderId, documents } = this.#library;
    if (folderId === null) return;
    const before = this.#store.value;
    const lineFiles = await this.#lineFiles(folderId, before.choices);
    const formers = await formersOf(folderId, before, [...documents, ...lineFiles]);
    // What was said meanwhile stays, and this comes along with it.
    const isOpen = this.#library.folderId === folderId;
    const open = hashesOf([...(isOpen ? this.#library.documents : documents), ...lineFiles]);
    const { choices } = this.#store.value;
    const own = choicesOf(choices, folderId);
    let now = followFiles(own, own, open);
    for (const { id, isGone, stay } of formers) {
      if (!Object.hasOwn(choices, id)) continue;
      const said = choicesOf(choices, id);
      const both = isGone ? joinFolder(now, said) : now;
      now = followFiles(both, isGone ? both : without(said, stay), open);
    }
    const known = withHashes(now, open);
    if (known === own) return;
    const gone = formers.filter(({ isGone }) => isGone).map(({ id }) => id);
    this.#keep(folderId, known, gone);
    // A hash that is other now changes nothing in how a file is read.
    if (isOpen && now !== own) await this.#library.reload();
  }

  /**
   * Files of JSON Lines by their content, which no article tells: those whose fields are named, and
   * all where such a file is looked for.
   */
  async #lineFiles(folderId: string, choices: ReaderChoices): Promise<KnownFile[]> {
    const { path, files } = this.#library;
    const said = choicesOf(choices, folderId);
    const named = Object.hasOwn(choices, folderId)
      ? filesWithFields(said)
      : Object.values(choices).flatMap(filesWithFields);
    if (path === null || named.length === 0) return [];
    const present = new Set(files.filter(isJsonLinesName));
    const areAllHere = named.every((file) => present.has(file));
    const wanted = areAllHere ? named : [...present];
    const known = await Promise.all(
      [...new Set(wanted)].map(async (file) => {
        const contentHash = await fileHash(join(path, file));
        return contentHash === null ? [] : { file, contentHash };
      }),
    );
    return known.flat();
  }

  async #say(change: (said: FolderChoices) => FolderChoices): Promise<Result<LibraryHead>> {
    const { folderId } = this.#library;
    if (folderId !== null) {
      this.#keep(folderId, change(choicesOf(this.#store.value.choices, folderId)));
    }
    return this.#library.reload();
  }

  /** @param gone ids of folders that have become this one */
  #keep(folderId: string, said: FolderChoices, gone: readonly string[] = []): void {
    const choices = gone.reduce<ReaderChoices>(
      (now, id) => withFolder(now, id, NO_CHOICES),
      withFolder(this.#store.value.choices, folderId, said),
    );
    this.#store.update({ choices });
  }

  #hashOf(file: string): { readonly contentHash?: string } {
    const known = this.#library.documents.find((one) => one.file === file);
    return known ? { contentHash: known.contentHash } : {};
  }
}

const NO_SUCH_FILE = 'This file is not in the open folder. Reload the folder.';
const GONE = 'That article is no longer in the open folder. Reload the folder and choose it again.';

function hashesOf(files: readonly KnownFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ file, contentHash }) => [file, contentHash]));
}

function filesWithFields({ files }: FolderChoices): string[] {
  return Object.entries(files).flatMap(([file, { fields }]) => (fields ? [file] : []));
}

function knownFiles(said: FolderChoices): KnownFile[] {
  return Object.keys(said.files).flatMap((file) => {
    const { contentHash } = saidOf(said, file);
    return contentHash === undefined ? [] : [{ file, contentHash }];
  });
}

function without(said: FolderChoices, files: readonly string[]): FolderChoices {
  const rest = Object.entries(said.files).filter(([file]) => !files.includes(file));
  return { ...said, files: Object.fromEntries(rest) };
}

/** Folders that were where the open one is now, or that it was taken from. */
async function formersOf(
  folderId: string,
  { choices, recent }: StoredSession,
  files: readonly KnownFile[],
): Promise<Former[]> {
  if (Object.hasOwn(choices, folderId)) return [];
  const open = hashesOf(files);
  const formers: Former[] = [];
  for (const [id, said] of Object.entries(choices)) {
    const known = knownFiles(said);
    // An article of JSON Lines is read only once the fields of its file are named again.
    const telling = known.filter(({ file }) => open.has(file) || !open.has(fileOfName(file)));
    if (!isLikelyMoved(telling, open)) continue;
    const former = await formerPlace(recentPath(recent, id) ?? null, files, known);
    if (former.state === 'same') continue;
    const stay = former.state === 'other' ? former.unchanged : [];
    formers.push({ id, isGone: former.state === 'gone', stay });
  }
  return formers;
}
