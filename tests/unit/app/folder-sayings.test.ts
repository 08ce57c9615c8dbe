// What the reader says of the open folder is kept and heeded at once, and comes along when files or the folder move.
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FolderSayings } from '../../../src-main/app/folder-sayings';
import { readStored, type StoredSession } from '../../../src-main/app/stored-session';
import { folderId } from '../../../src-main/loading/ids';
import { sha256 } from '../../../src-main/loading/load-file';
import type { ReaderChoices } from '../../../src-main/model/choices';
import type { DocumentSummary } from '../../../src-main/model/document';
import { fail, ok } from '../../../src-main/model/result';
import type { WorkerPool } from '../../../src-main/worker/pool';
import { temporaryFolder } from '../loading/temporary-folder';

const TEXTS = { 'a.txt': 'The council has met.', 'b.txt': 'It rained all day.' };
const ANY: Readonly<Record<string, string>> = TEXTS;
const hashOf = (text: string): string => sha256(Buffer.from(text));

function documentsOf(texts: Readonly<Record<string, string>>): DocumentSummary[] {
  return Object.entries(texts).map(([file, text]) => ({
    ...{ id: `id-${file}`, file, title: text, words: 4, encoding: 'utf-8' },
    ...{ contentHash: hashOf(text), warnings: [] },
  }));
}

/** An open folder; `lines` is what the worker knows of the lines that are asked about. */
function makeSayings(
  id: string,
  { texts = ANY, recent = [] as readonly string[], path = null as string | null } = {},
  choices: ReaderChoices = {},
) {
  let value: StoredSession = { ...readStored(null), choices, recent };
  let reloads = 0;
  const lines = ok({ keys: ['4-ab'], documents: ['id-a.txt', 'id-b.txt'] });
  const library = {
    folderId: id,
    path,
    documents: documentsOf(texts).filter(({ file }) => !file.endsWith('.jsonl')),
    files: Object.keys(texts),
    has: (file: string) => Object.hasOwn(texts, file),
    reload: () => {
      reloads += 1;
      return Promise.resolve(fail('no-folder', 'gone'));
    },
    pool: {
      run: (() => ({
        output: Promise.resolve(lines),
        cancel: () => undefined,
      })) as unknown as WorkerPool['run'],
      close: () => Promise.resolve(),
    },
  };
  const store = {
    get value() {
      return value;
    },
    update: (change: Partial<StoredSession>) => {
      value = { ...value, ...change };
      return true;
    },
  };
  const sayings = new FolderSayings(library, store);
  return { sayings, library, store, choices: () => value.choices, reloads: () => reloads };
}

const A = hashOf(TEXTS['a.txt']);
const B = hashOf(TEXTS['b.txt']);
const LINES = { document: 'id-a.txt', segments: [3], among: ['id-a.txt', 'id-b.txt'] };

it('lines are put back in the open articles, everywhere, and left out again', async () => {
  const { sayings, choices, reloads } = makeSayings('f');
  await sayings.count({ ...LINES, scope: 'article' });
  const here = {
    'a.txt': { putBack: ['4-ab'], contentHash: A },
    'b.txt': { putBack: ['4-ab'], contentHash: B },
  };
  expect(choices()).toEqual({ f: { putBack: [], files: here } });
  await sayings.count({ ...LINES, scope: 'folder' });
  expect(choices()).toEqual({ f: { putBack: ['4-ab'], files: here } });
  await sayings.count({ ...LINES, scope: null });
  expect(choices()).toEqual({});
  expect(reloads()).toBe(3);
});

it('lines are put back in no other folder that was opened while they were looked for', async () => {
  const { sayings, library, choices, reloads } = makeSayings('f');
  for (const scope of ['article', 'folder', null] as const) {
    library.folderId = 'f';
    const counting = sayings.count({ ...LINES, scope });
    library.folderId = 'g';
    expect(await counting).toMatchObject({ ok: false, error: { code: 'no-such-document' } });
  }
  expect(choices()).toEqual({});
  expect(reloads()).toBe(0);
});

it('an encoding and details are kept side by side, also while the folder is gone', async () => {
  const { sayings, choices } = makeSayings('f');
  expect((await sayings.reopen('a.txt', 'koi8-r')).ok).toBe(false);
  await sayings.describe('id-a.txt', { outlet: 'Reuters' });
  const said = { encoding: 'koi8-r', details: { outlet: 'Reuters' }, contentHash: A };
  expect(choices()).toEqual({ f: { putBack: [], files: { 'a.txt': said } } });
  await sayings.reopen('a.txt', null);
  await sayings.describe('id-a.txt', {});
  expect(choices()).toEqual({});
  expect(await sayings.describe('none', { title: 'A' })).toMatchObject({ ok: false });
});

it('nothing is kept of a file that the folder does not have', async () => {
  const { sayings, choices, reloads } = makeSayings('f');
  for (const file of ['../a.txt', '/etc/passwd', '__proto__', '']) {
    expect(await sayings.reopen(file, 'utf-8')).toMatchObject({
      ok: false,
      error: { code: 'file-vanished' },
    });
  }
  expect(choices()).toEqual({});
  expect(reloads()).toBe(0);
});

it('what was said of a file that was renamed goes with it', async () => {
  const said = { details: { title: 'One' }, contentHash: A };
  const before = { f: { putBack: [], files: { 'old.txt': said } } };
  const { sayings, choices, reloads } = makeSayings('f', {}, before);
  await sayings.follow();
  expect(choices()).toEqual({ f: { putBack: [], files: { 'a.txt': said } } });
  await sayings.follow();
  expect(reloads()).toBe(1);
});

it('what was said of a file that was edited goes with it once it is renamed', async () => {
  const details = { title: 'One' };
  const said = { putBack: [], files: { 'a.txt': { details, contentHash: hashOf('Before.') } } };
  const edited = makeSayings('f', {}, { f: said });
  await edited.sayings.follow();
  const files = { 'a.txt': { details, contentHash: A } };
  expect(edited.choices()).toEqual({ f: { putBack: [], files } });
  expect(edited.reloads()).toBe(0);
  const renamed = makeSayings('f', { texts: { 'new.txt': TEXTS['a.txt'] } }, edited.choices());
  await renamed.sayings.follow();
  expect(renamed.choices()['f']?.files).toEqual({ 'new.txt': files['a.txt'] });
});

it('what was said of a folder comes along when it was renamed, and not to a copy', async () => {
  const old = join(temporaryFolder({ 'old/a.txt': TEXTS['a.txt'] }), 'old');
  const id = folderId(old);
  const said = { putBack: [], files: { 'a.txt': { details: { title: 'One' }, contentHash: A } } };
  const copy = makeSayings('new', { recent: [old] }, { [id]: said });
  await copy.sayings.follow();
  expect(copy.choices()).toEqual({ [id]: said });
  renameSync(old, `${old} of 2016`);
  const moved = makeSayings('new', { recent: [old] }, { [id]: said });
  await moved.sayings.follow();
  expect(moved.choices()).toEqual({ new: said });
  const unlisted = makeSayings('new', {}, { [id]: said });
  await unlisted.sayings.follow();
  expect(unlisted.choices()).toEqual({ [id]: said, new: said });
  const other = makeSayings('new', { texts: { 'a.txt': 'Other words.' } }, { [id]: said });
  await other.sayings.follow();
  expect(other.reloads()).toBe(0);
});

it('of a folder that was renamed nothing stays under its old name, nor is any of it lost', async () => {
  const old = join(temporaryFolder(), 'gone');
  const id = folderId(old);
  const here = { 'a.txt': { details: { title: 'One' }, contentHash: A } };
  const away = { 'away.txt': { details: { title: 'Two' }, contentHash: hashOf('Away.') } };
  const before = { putBack: ['4-ab'], files: { ...here, ...away } };
  const { sayings, choices, reloads } = makeSayings('new', { recent: [old] }, { [id]: before });
  await sayings.follow();
  expect(choices()).toEqual({ new: before });
  await sayings.follow();
  expect(reloads()).toBe(1);
});

it('what was said of a folder that is forgotten meanwhile does not come back', async () => {
  const old = join(temporaryFolder(), 'gone');
  const said = { putBack: [], files: { 'a.txt': { encoding: 'big5' as const, contentHash: A } } };
  const parts = makeSayings('new', { recent: [old] }, { [folderId(old)]: said });
  const following = parts.sayings.follow();
  parts.store.update({ choices: {} });
  await following;
  expect(parts.choices()).toEqual({});
  expect(parts.reloads()).toBe(0);
});

it('nothing that is said while it is looked for is lost', async () => {
  const old = join(temporaryFolder(), 'gone');
  const id = folderId(old);
  const said = { putBack: [], files: { 'a.txt': { details: { title: 'One' }, contentHash: A } } };
  const { sayings, choices, reloads } = makeSayings('new', { recent: [old] }, { [id]: said });
  const following = sayings.follow();
  await sayings.describe('id-b.txt', { outlet: 'Reuters' });
  await following;
  const late = { details: { outlet: 'Reuters' }, contentHash: B };
  expect(choices()['new']?.files).toEqual({ ...said.files, 'b.txt': late });
  expect(reloads()).toBe(2);
});

const NAMED = { text: 'words' };
const LINES_OF_JSON = '{"words": "The council has met."}\n';

it('the fields of a file that was renamed are named for it still, by its content', async () => {
  const path = temporaryFolder({ 'news.jsonl': LINES_OF_JSON });
  const parts = makeSayings('f', { path, texts: { ...ANY, 'news.jsonl': '' } });
  await parts.sayings.nameFields('news.jsonl', NAMED);
  const said = { fields: NAMED, contentHash: hashOf(LINES_OF_JSON) };
  expect(parts.choices()).toEqual({ f: { putBack: [], files: { 'news.jsonl': said } } });
  await parts.sayings.follow();
  expect(parts.reloads()).toBe(1);

  renameSync(join(path, 'news.jsonl'), join(path, 'old news.jsonl'));
  const texts = { ...ANY, 'old news.jsonl': '' };
  const renamed = makeSayings('f', { path, texts }, parts.choices());
  await renamed.sayings.follow();
  expect(renamed.choices()).toEqual({ f: { putBack: [], files: { 'old news.jsonl': said } } });
  expect(renamed.reloads()).toBe(1);
  await renamed.sayings.nameFields('old news.jsonl', {});
  expect(renamed.choices()).toEqual({});
});

it('named fields come along with a folder that was renamed, with what was said of their articles', async () => {
  const path = temporaryFolder({ 'news.jsonl': LINES_OF_JSON });
  const files = {
    'news.jsonl': { fields: NAMED, contentHash: hashOf(LINES_OF_JSON) },
    'news.jsonl#1': { details: { title: 'One' }, contentHash: A },
    'news.jsonl#2': { details: { title: 'Two' }, contentHash: B },
  };
  const old = join(temporaryFolder(), 'gone');
  const before = { [folderId(old)]: { putBack: [], files } };
  const texts = { 'news.jsonl': '' };
  const moved = makeSayings('new', { path, recent: [old], texts }, before);
  await moved.sayings.follow();
  expect(moved.choices()).toEqual({ new: { putBack: [], files } });
  writeFileSync(join(path, 'news.jsonl'), 'other lines');
  const other = makeSayings('new', { path, recent: [old], texts }, before);
  await other.sayings.follow();
  expect(other.choices()).toEqual(before);
});

it('fields that were named before their file was known by its content are known by it now', async () => {
  const path = temporaryFolder({ 'news.jsonl': LINES_OF_JSON });
  const before = { f: { putBack: [], files: { 'news.jsonl': { fields: NAMED } } } };
  const { sayings, choices, reloads } = makeSayings(
    'f',
    { path, texts: { 'news.jsonl': '' } },
    before,
  );
  await sayings.follow();
  const contentHash = hashOf(LINES_OF_JSON);
  expect(choices()['f']?.files).toEqual({ 'news.jsonl': { fields: NAMED, contentHash } });
  expect(reloads()).toBe(0);
});
