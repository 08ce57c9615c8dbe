// Lists the articles of a folder and what it would not read.
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RefusedFile, SkippedKind } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { codeOf, reasonOf } from './file-errors';
import { endingOf, formatOfName } from './format-table';
import { isJsonLinesName } from './json-lines-articles';

/** Folders within folders; deeper ones are not made by hand. */
export const MAX_DEPTH = 32;
/** Articles in one folder; the most that a comparison of all with all is meant for. */
const MAX_FILES = 100_000;
/** Files and folders that are looked at, so that opening the root of a disk ends. */
const MAX_ENTRIES = 1_000_000;

const TEXT = /\.(?:txt|md)$/i;

/** By its name alone: plain text or Markdown. */
export function isTextName(name: string): boolean {
  return TEXT.test(name);
}

/** By its name alone: text, lines of it, or a rich format. */
export function isArticleName(name: string): boolean {
  return isTextName(name) || isJsonLinesName(name) || formatOfName(name) !== null;
}

export interface Scan {
  /** Absolute, with symbolic links resolved. */
  readonly path: string;
  /** Relative to `path`, with `/`, in code-unit order. */
  readonly files: readonly string[];
  /** Folders that could not be listed, and limits that were met. */
  readonly refused: readonly RefusedFile[];
  /** Files of other kinds, symbolic links and special files. */
  readonly skipped: number;
  /** The files among them by ending, and the links. */
  readonly skippedKinds: readonly SkippedKind[];
}

interface Found {
  readonly files: string[];
  readonly refused: RefusedFile[];
  skipped: number;
  readonly endings: Map<string, number>;
  links: number;
  entries: number;
}

/**
 * The articles of a folder and of the folders in it, or the files that `isArticle` names. Hidden files and folders are passed
 * over, symbolic links are not followed, and nothing is opened. Fails with `no-folder`,
 * `not-a-folder`, `not-permitted`, `empty-folder` or `no-articles`.
 */
export async function scanFolder(
  folder: string,
  cancelled: () => boolean = () => false,
  isArticle: (name: string) => boolean = isArticleName,
): Promise<Result<Scan>> {
  const root = await rootOf(folder);
  if (!root.ok) return root;
  const found: Found = {
    files: [],
    refused: [],
    skipped: 0,
    endings: new Map(),
    links: 0,
    entries: 0,
  };
  // Folders still to be listed, as paths relative to the root; '' is the root itself.
  const open: { path: string; depth: number }[] = [{ path: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (cancelled()) return fail('cancelled', 'Opening the folder was cancelled.');
    const { path, depth } = next;
    const folders = await listInto(found, root.value, path, isArticle);
    if (!folders.ok) {
      if (path === '') return folders;
      found.refused.push({ file: path, error: { ...folders.error, file: path } });
      continue;
    }
    if (folders.value.length > 0 && depth >= MAX_DEPTH) {
      refuse(found, path, `Folders nested more than ${String(MAX_DEPTH)} deep are not read.`);
      continue;
    }
    for (const inner of folders.value) open.push({ path: inner, depth: depth + 1 });
    if (found.entries > MAX_ENTRIES || found.files.length > MAX_FILES) {
      refuse(found, path, 'The folder holds more files than can be read. Open a smaller folder.');
      break;
    }
  }
  return resultOf(folder, root.value, found);
}

async function rootOf(folder: string): Promise<Result<string>> {
  try {
    const path = await realpath(folder);
    if ((await stat(path)).isDirectory()) return ok(path);
    return fail('not-a-folder', `“${folder}” is not a folder. Choose the folder that it is in.`);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return fail('no-folder', `There is no folder “${folder}”. Check its name or choose another.`);
    }
    return fail(
      reasonOf(error).code,
      `The folder “${folder}” cannot be opened. ${reasonOf(error).advice}`,
    );
  }
}

/** Lists one folder: articles and counts go into `found`, the folders in it are returned. */
async function listInto(
  found: Found,
  root: string,
  path: string,
  isArticle: (name: string) => boolean,
): Promise<Result<string[]>> {
  const folders: string[] = [];
  try {
    for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
      found.entries += 1;
      if (entry.name.startsWith('.')) continue;
      const relative = path === '' ? entry.name : `${path}/${entry.name}`;
      const isOpened = entry.isDirectory() || (entry.isFile() && isArticle(entry.name));
      if (isOpened && !(await hasReadableName(root, relative))) {
        const error = { code: 'unreadable', message: UNREADABLE_NAME, file: relative } as const;
        found.refused.push({ file: relative, error });
      } else if (entry.isDirectory()) folders.push(relative);
      else if (entry.isFile() && isArticle(entry.name)) found.files.push(relative);
      else {
        found.skipped += 1;
        if (entry.isSymbolicLink()) {
          found.links += 1;
          continue;
        }
        const ending = endingOf(entry.name);
        found.endings.set(ending, (found.endings.get(ending) ?? 0) + 1);
      }
    }
    return ok(folders);
  } catch (error) {
    const { code, advice } = reasonOf(error);
    // A folder within the opened one is named beside the message.
    const what = path === '' ? `The folder “${basename(root)}”` : 'This folder';
    return fail(code, `${what} cannot be listed. ${advice}`);
  }
}

/** What stands for bytes of a name that are no letters. */
const REPLACED = '\ufffd';
const UNREADABLE_NAME =
  'This name has bytes in it that are no letters, and nothing of such a name can be opened. Rename it and reload the folder.';

/** False where a name as text leads nowhere any more; names that have such a letter themselves do. */
async function hasReadableName(root: string, relative: string): Promise<boolean> {
  if (!relative.includes(REPLACED)) return true;
  return lstat(join(root, relative)).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
}

function refuse(found: Found, path: string, message: string): void {
  const file = path === '' ? '.' : path;
  found.refused.push({ file, error: { code: 'too-large', message, file } });
}

function resultOf(folder: string, path: string, found: Found): Result<Scan> {
  const { files, refused, skipped, links } = found;
  const skippedKinds = [...found.endings]
    .map(([ending, count]): SkippedKind => ({ ending, files: count }))
    .concat(links > 0 ? { ending: '', files: links, areLinks: true } : [])
    .sort((p, q) => q.files - p.files || compareCodeUnits(p.ending, q.ending));
  if (files.length === 0 && refused.length === 0) {
    return skipped === 0
      ? fail('empty-folder', `The folder “${folder}” is empty. Put articles into it.`)
      : fail(
          'no-articles',
          `The folder “${folder}” holds no articles that can be read. Put some into it, or choose another.`,
        );
  }
  return ok({
    path,
    files: files.slice(0, MAX_FILES).sort(compareCodeUnits),
    refused,
    skipped,
    skippedKinds,
  });
}

function compareCodeUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
