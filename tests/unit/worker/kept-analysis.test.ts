// What is kept of an analysed folder: used again for the very same files, and for no others.
import { appendFileSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { alignIn } from '../../../src-main/analysis/align';
import type { Corpus } from '../../../src-main/analysis/corpus';
import type { LibrarySummary } from '../../../src-main/model/document';
import { changesSince, isSame } from '../../../src-main/worker/changed-files';
import { PreparedDocuments } from '../../../src-main/worker/folder-documents';
import { OneHand } from '../../../src-main/worker/hands';
import { FolderWork, type IndexedFolder } from '../../../src-main/worker/index-folder';
import {
  keepAnalysis,
  keptAnalysis,
  stampsOf,
  type KeptFolder,
} from '../../../src-main/worker/kept-analysis';
import { listLibrary, readLibrary } from '../../../src-main/worker/read-library';
import type { FileToRead } from '../../../src-main/worker/stages';
import { temporaryFolder } from '../loading/temporary-folder';

const SHARED = 'The council voted to close the old bridge after the flood of last winter.';
const EDITED = 'The council voted to open the old bridge after the flood of this winter.';

let folder: string;
let path: string;
let files: readonly FileToRead[];
let library: LibrarySummary;
let indexed: IndexedFolder;

beforeEach(async () => {
  folder = temporaryFolder({
    'a.txt': `One headline here\n\n${SHARED} Nobody was asked before.`,
    'b.txt': `Another headline there\n\n${EDITED} Some were glad.`,
    'c.txt': `Third headline somewhere\n\n${SHARED}`,
  });
  path = join(temporaryFolder(), 'kept');
  const work = new FolderWork(new OneHand(), new Int32Array(new SharedArrayBuffer(4)));
  const listed = await listLibrary(folder, () => false);
  if (!listed.ok) throw new Error(listed.error.message);
  const opened = await readLibrary(listed.value, work);
  if (!opened.ok) throw new Error(opened.error.message);
  ({ files } = listed.value);
  ({ library } = opened.value);
  const stamps = stampsOf(files);
  indexed = await work.index(opened.value.read, true);
  const rows = Int32Array.of(1, 2, 3);
  const names = files.map(({ name }) => name);
  const kept = await keepAnalysis(path, '1', {
    ...{ names, stamps, library, rows, renewed: 0, extracted: new Map() },
    corpus: indexed.corpus,
  });
  expect(kept.ok).toBe(true);
});

/** Null where it is not of these very files. */
function kept(version: string, of: readonly FileToRead[]): KeptFolder | null {
  const found = keptAnalysis(path, version);
  return found && isSame(changesSince(found, of, stampsOf(of))) ? found : null;
}

function aligned(corpus: Corpus): string {
  const documents = new PreparedDocuments(indexed.folder);
  return JSON.stringify(
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([a = 0, b = 0]) => alignIn(corpus, a, b, documents.at(a), documents.at(b))),
  );
}

describe('an analysis that was kept', () => {
  it('is what it was', () => {
    const found = kept('1', files);
    expect(found?.library).toEqual(library);
    expect([...(found?.rows ?? [])]).toEqual([1, 2, 3]);
    const corpus = found?.corpus();
    if (!corpus) throw new Error('nothing was kept');
    expect(aligned(corpus)).toBe(aligned(indexed.corpus));
    expect(aligned(corpus)).toContain('"kind":"edited"');
  });

  it('is not used once a file was changed, even to one of its size and time', () => {
    const file = join(folder, 'a.txt');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('Nobody', 'Anyone'));
    utimesSync(file, new Date(0), new Date(0));
    expect(kept('1', files)).toBeNull();
  });

  it('is not used for other files, or by another version', () => {
    expect(kept('2', files)).toBeNull();
    expect(kept('1', files.slice(1))).toBeNull();
    const added = [...files, { name: 'd.txt', path: join(folder, 'd.txt') }];
    expect(kept('1', added)).toBeNull();
    rmSync(join(folder, 'c.txt'));
    expect(kept('1', files)).toBeNull();
  });

  it('is not used where it is damaged or gone', () => {
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 10));
    expect(kept('1', files)?.corpus()).toBeNull();
    writeFileSync(path, whole.subarray(0, 100));
    expect(kept('1', files)).toBeNull();
    writeFileSync(path, '');
    expect(kept('1', files)).toBeNull();
    appendFileSync(path, 'else');
    expect(kept('1', files)).toBeNull();
    rmSync(path);
    expect(kept('1', files)).toBeNull();
  });
});
