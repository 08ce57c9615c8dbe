// What is compared: the files that the words of the command name, before any is read.
import { statSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeOf, reasonOf } from '../loading/file-errors';
import { isJsonLinesName } from '../loading/json-lines-articles';
import { isTextName, scanFolder } from '../loading/scan';
import type { FieldNames } from '../model/article-fields';
import type { RefusedFile } from '../model/document';
import { fail, ok, type Result } from '../model/result';

export interface SourceFile {
  /** As it is told to the user: relative to the folder, with `/`, or as it was given. */
  readonly name: string;
  /** Absolute, with symbolic links resolved. */
  readonly path: string;
  readonly bytes: number;
  /** Of JSON Lines: what its fields are called, where that was said. */
  readonly fieldNames?: FieldNames;
}

export interface Sources {
  /** The folder's own name, or the names of the files. */
  readonly name: string;
  /** In quotation marks, as they were given. */
  readonly called: string;
  /** Null where the files were named one by one: each of them must then be readable. */
  readonly folder: string | null;
  /** In code-unit order of their names, each file once. */
  readonly files: readonly SourceFile[];
  /** Folders that could not be listed, and limits that were met. */
  readonly refused: readonly RefusedFile[];
  /** How many files of other kinds lay in the folder. */
  readonly skipped: number;
}

/**
 * The articles of one folder or of the files named. Fails as `scanFolder` does, and with
 * `unreadable` or `bad-request` where a file cannot be compared with another.
 */
export async function findSources(paths: readonly string[]): Promise<Result<Sources>> {
  const [first = '', second] = paths;
  const isFile = await stat(first).then(
    (stats) => !stats.isDirectory(),
    () => false,
  );
  if (second !== undefined) return filesOf(paths);
  if (!isFile) return folderOf(first);
  if (isJsonLinesName(first)) return filesOf(paths);
  return fail(
    'bad-request',
    `“${first}” is one file. Name another one to compare it with, or a folder.`,
  );
}

async function folderOf(folder: string): Promise<Result<Sources>> {
  const scan = await scanFolder(
    folder,
    () => false,
    (name) => isTextName(name) || isJsonLinesName(name),
  );
  if (!scan.ok) return scan;
  const { path, files, refused, skipped } = scan.value;
  const found: SourceFile[] = [];
  for (const name of files) {
    const inFolder = join(path, name);
    found.push({ name, path: inFolder, bytes: sizeOf(inFolder) });
  }
  const called = `“${folder}”`;
  return ok({ name: basename(path) || path, called, folder, files: found, refused, skipped });
}

/** Without a promise, which would take ten times as long. What has gone by now is told when it is read. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

async function filesOf(paths: readonly string[]): Promise<Result<Sources>> {
  const files: SourceFile[] = [];
  for (const name of paths) {
    const file = await fileOf(name);
    if (!file.ok) return file;
    const same = files.find(({ path }) => path === file.value.path);
    if (same !== undefined) {
      const other = same.name === name ? 'twice' : `and “${same.name}”, which are one file`;
      return fail('bad-request', `“${name}” was named ${other}. Name two different articles.`);
    }
    files.push(file.value);
  }
  files.sort((p, q) => (p.name < q.name ? -1 : 1));
  return ok({
    name: paths.map((name) => basename(name)).join(', '),
    called: paths.map((name) => `“${name}”`).join(', '),
    folder: null,
    files,
    refused: [],
    skipped: 0,
  });
}

async function fileOf(name: string): Promise<Result<SourceFile>> {
  try {
    const path = await realpath(name);
    const stats = await stat(path);
    if (stats.isFile()) return ok({ name, path, bytes: stats.size });
    return stats.isDirectory()
      ? fail('unreadable', `“${name}” is a folder. Name one folder alone, or files.`)
      : fail('unreadable', `“${name}” is no ordinary file and cannot be compared.`);
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? fail('unreadable', `There is no file “${name}”. Check the name and try again.`)
      : fail('unreadable', `“${name}” cannot be read. ${reasonOf(error).advice}`);
  }
}
