// Files that change between being listed and being read, and while they are read: nothing waits, nothing is followed.
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseRich } from '../../../src-main/loading/parse-rich';
import { OneHand } from '../../../src-main/worker/hands';
import { FolderWork } from '../../../src-main/worker/index-folder';
import { listLibrary, readLibrary } from '../../../src-main/worker/read-library';
import { temporaryFolder } from './temporary-folder';

const BEFORE = 'What the file said when it was listed.\n';
const BESIDE = 'What another file says all the time.\n';

/** Lists the folder, has `change` done, and reads what was listed. */
async function readAfter(folder: string, change: () => void): Promise<string> {
  const listed = await listLibrary(folder, () => false);
  if (!listed.ok) return listed.error.code;
  change();
  const hands = new OneHand(Date.now, parseRich);
  const read = await readLibrary(
    listed.value,
    new FolderWork(hands, new Int32Array(1), () => undefined),
  );
  if (!read.ok) return read.error.code;
  const { documents, refused } = read.value.library;
  expect(documents.some(({ file }) => file === 'beside.txt')).toBe(true);
  const document = documents.find(({ file }) => file === 'a.txt');
  return document?.title ?? refused.find(({ file }) => file === 'a.txt')?.error.code ?? 'lost';
}

type Change = (path: string, folder: string) => void;

const replaced =
  (place: (path: string, folder: string) => void): Change =>
  (path, folder) => {
    rmSync(path);
    place(path, folder);
  };

const CHANGES: readonly (readonly [about: string, change: Change, outcome: string])[] = [
  [
    'grows',
    (path) => appendFileSync(path, BESIDE.repeat(50_000)),
    'What the file said when it was listed',
  ],
  ['shrinks', (path) => truncateSync(path, 8), 'What the'],
  ['is emptied', (path) => truncateSync(path, 0), 'a'],
  ['becomes too large', (path) => truncateSync(path, 60_000_000), 'too-large'],
  ['becomes another text', (path) => writeFileSync(path, 'Other words.\n'), 'Other words'],
  ['becomes an archive', (path) => writeFileSync(path, 'PK\u0005\u0006'), 'damaged-file'],
  ['vanishes', (path) => rmSync(path), 'file-vanished'],
  ['becomes a link', replaced((path) => symlinkSync('beside.txt', path)), 'unreadable'],
  [
    'becomes a link out of the folder',
    replaced((path) => symlinkSync('/etc/passwd', path)),
    'unreadable',
  ],
  ['becomes a pipe', replaced((path) => void execFileSync('mkfifo', [path])), 'unreadable'],
  ['becomes a folder', replaced((path) => mkdirSync(path)), 'unreadable'],
  ['becomes a device', replaced((path) => symlinkSync('/dev/zero', path)), 'unreadable'],
];

it.each(CHANGES)('a file that %s', async (_about, change, outcome) => {
  const folder = temporaryFolder({ 'a.txt': BEFORE, 'beside.txt': BESIDE });
  const found = await readAfter(folder, () => change(join(folder, 'a.txt'), folder));
  expect(found.replace(/\.$/, '')).toBe(outcome);
});

/** Another program, which does all of it again and again as fast as it can. */
const RESTLESS = `
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = process.argv[1];
const gone = () => fs.rmSync(path, { recursive: true, force: true });
const pipe = path + '.pipe';
execFileSync('mkfifo', [pipe]);
const acts = [
  () => fs.writeFileSync(path, 'word '.repeat(100000)),
  () => fs.truncateSync(path, 9),
  () => fs.appendFileSync(path, 'more '.repeat(100000)),
  () => { gone(); fs.symlinkSync('/etc/passwd', path); },
  () => { gone(); fs.linkSync(pipe, path); },
  () => { gone(); fs.mkdirSync(path); },
  () => { gone(); fs.writeFileSync(path, 'again'); },
];
process.stdout.write('ready');
for (let at = 0; ; at += 1) { try { acts[at % acts.length](); } catch {} }
`;
const OPENED = 60;

it('a file that another program changes all the time', async () => {
  const folder = temporaryFolder({ 'a.txt': BEFORE, 'beside.txt': BESIDE });
  const restless = spawn(process.execPath, ['-e', RESTLESS, join(folder, 'a.txt')]);
  try {
    await once(restless.stdout, 'data');
    for (let opened = 0; opened < OPENED; opened += 1) {
      expect(await readAfter(folder, () => undefined)).not.toContain('root:');
    }
  } finally {
    restless.kill('SIGKILL');
    await once(restless, 'exit');
  }
});
