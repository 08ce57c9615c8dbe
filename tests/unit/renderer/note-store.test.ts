// Whatever is lost or damaged in one of the two places where notes are kept comes back from the other.
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { headerLine } from '../../../src-main/model/journal-format';
import { hashOf } from '../../../src-main/model/hash';
import { noteText } from '../../../src-main/model/annotation';
import { annotation } from '../app/note-records';
import { closed, keptNotes, type Kept } from './kept-notes';

const FOLDER = 'folder';
let folder: string;
let name: string;
let serial = 0;
let open: Kept[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-store-'));
  name = `store-${serial++}`;
  open = [];
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of open) await closed(one);
  rmSync(folder, { recursive: true });
});

async function start(compareAfter = 0): Promise<Kept> {
  for (const one of open) await closed(one);
  const next = keptNotes(folder, name, compareAfter);
  open = [next];
  return next;
}

async function save(kept: Kept, words: Readonly<Record<string, string | null>>): Promise<void> {
  await kept.store.save(
    Object.entries(words).map(([id, value]) => ({
      id,
      folderId: FOLDER,
      deleted: null,
      annotation: value === null ? null : annotation(id, value),
    })),
  );
}

async function wordsOf(kept: Kept): Promise<Record<string, string>> {
  const records = await kept.store.records(FOLDER);
  return Object.fromEntries(
    records.flatMap(({ id, annotation: note }) => (note ? [[id, noteText(note)]] : [])),
  );
}

const told = ({ toasts }: Kept): string[] => toasts.list.map(({ message }) => message);
const MANY = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`n${at}`, `words ${at}`]));

/** Both places have the same, and nothing is left to be done. */
async function expectAlike(kept: Kept): Promise<void> {
  const rows = await kept.database.records(null);
  const heads = (await kept.journal.heads()).filter(({ isGone }) => !isGone);
  const byId = (one: { id: string }, other: { id: string }): number =>
    one.id.localeCompare(other.id);
  expect([...heads].sort(byId).map(({ id, revision, seal }) => ({ id, revision, seal }))).toEqual(
    rows.sort(byId).map(({ id, revision, seal }) => ({ id, revision, seal })),
  );
}

describe('after a start', () => {
  it('a database that was emptied is filled from the journal, and the reader is told once', async () => {
    await save(await start(), MANY);
    await open[0]?.database.delete();
    const again = await start();
    expect(await wordsOf(again)).toEqual(MANY);
    expect(told(again)).toEqual([
      expect.stringMatching(/database of notes was damaged. 60 notes came back/),
    ]);
    await again.store.settled();
    await expectAlike(again);
    const third = await start();
    expect(await wordsOf(third)).toEqual(MANY);
    await third.store.settled();
    expect(told(third)).toEqual([]);
  });

  it('a journal that was damaged is filled from the database, and the reader is told once', async () => {
    await save(await start(), MANY);
    await start().then(closed);
    const path = join(folder, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('words 7', 'words 8'));
    const again = await start();
    expect(await wordsOf(again)).toEqual(MANY);
    expect(told(again)).toEqual([
      expect.stringMatching(/journal of notes was damaged. 1 note came back/),
    ]);
    await again.store.settled();
    await expectAlike(again);
    const third = await start();
    expect(await wordsOf(third)).toEqual(MANY);
    expect(told(third)).toEqual([]);
  });

  it('a journal that is gone is written anew', async () => {
    await save(await start(), MANY);
    await start().then(closed);
    rmSync(join(folder, 'journal.jsonl'));
    const again = await start();
    expect(await wordsOf(again)).toEqual(MANY);
    await expectAlike(again);
    expect(told(again)).toEqual([
      expect.stringMatching(/journal of notes was damaged. 60 notes came back/),
    ]);
  });

  it('what a kill left in one place only is put right without a word', async () => {
    const kept = await start();
    await save(kept, { a: 'one', b: 'two' });
    vi.spyOn(kept.journal, 'append').mockRejectedValueOnce(new Error('killed'));
    await save(kept, { a: 'one, newer' }).catch(() => undefined);
    const next = await start();
    expect(await wordsOf(next)).toEqual({ a: 'one, newer', b: 'two' });
    vi.spyOn(next.database, 'apply').mockRejectedValueOnce(new Error('killed'));
    await save(next, { b: null, c: 'three' }).catch(() => undefined);
    const last = await start();
    await wordsOf(last);
    // What a quick look does not show, the full comparison does.
    await last.store.settled();
    expect(await wordsOf(last)).toEqual({ a: 'one, newer', c: 'three' });
    await expectAlike(last);
    expect(told(last)).toEqual([]);
  });

  it('an older or damaged row that the quick look does not notice is found and told of to the window', async () => {
    const kept = await start();
    await save(kept, { a: 'old', b: 'other' });
    const before = await kept.database.get(['a']);
    await save(kept, { a: 'new' });
    await save(kept, { b: 'other, newer' });
    await closed(kept);
    const raw = await new Dexie(name).open();
    await raw.table('notes').bulkPut(before);
    raw.close();
    const again = await start();
    expect((await wordsOf(again))['a']).toBe('old');
    await again.store.settled();
    expect(again.changes()).toBe(1);
    expect((await wordsOf(again))['a']).toBe('new');
    await expectAlike(again);
  });

  it('what is written while both places are compared is not taken for what was lost', async () => {
    await start().then((first) => save(first, { a: 'one', b: 'two', c: 'three' }));
    const kept = await start();
    const { heads, append } = kept.journal;
    // One note is on its way as the comparison begins, others are written in its midst.
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((done) => (goOn = done));
    vi.spyOn(kept.journal, 'append').mockImplementationOnce(async (records) => {
      await held;
      await append(records);
    });
    vi.spyOn(kept.journal, 'heads').mockImplementationOnce(async () => {
      const found = await heads();
      await save(kept, { b: null, c: 'three, newer', d: 'four' });
      return found;
    });
    const first = save(kept, { a: 'one, newer' });
    await new Promise((done) => setTimeout(done, 20));
    goOn();
    await first;
    await kept.store.settled();
    expect(kept.journal.heads).toHaveBeenCalledTimes(1);
    expect(kept.changes()).toBe(0);
    expect(await wordsOf(kept)).toEqual({ a: 'one, newer', c: 'three, newer', d: 'four' });
    await expectAlike(kept);
  });

  it('rows without a sound record anywhere are kept, and the reader is told', async () => {
    const kept = await start();
    await save(kept, { a: 'safe' });
    await closed(kept);
    const raw = await new Dexie(name).open();
    // As the first version of the app writes it.
    const note = {
      id: 'old',
      folderId: FOLDER,
      annotation: annotation('old', 'kept'),
      deleted: null,
    };
    await raw.table('notes').put(note);
    raw.close();
    const again = await start();
    await again.store.settled();
    expect(await wordsOf(again)).toEqual({ a: 'safe', old: 'kept' });
    await expectAlike(again);
    expect(told(again)).toEqual([expect.stringMatching(/1 note may have been damaged/)]);
  });

  it('a damaged row is not kept in its old form where the reader writes it meanwhile', async () => {
    await start().then((first) => save(first, { a: 'safe', b: 'lost' }));
    await closed(open[0] ?? (await start()));
    const raw = await new Dexie(name).open();
    const row = { id: 'old', folderId: FOLDER, annotation: annotation('old', 'kept') };
    await raw.table('notes').put({ ...row, deleted: null });
    // As many rows as there were: the opening itself sees nothing.
    await raw.table('notes').delete('b');
    raw.close();
    const again = await start(50);
    await again.store.records(FOLDER);
    const { get } = again.database;
    vi.spyOn(again.database, 'get').mockImplementationOnce(async (ids) => {
      const found = await get.call(again.database, ids);
      await save(again, { old: 'written' });
      return found;
    });
    await again.store.settled();
    expect(await wordsOf(again)).toEqual({ a: 'safe', b: 'lost', old: 'written' });
    await expectAlike(again);
  });

  it('what one place refuses during the comparison is compared once more', async () => {
    await start().then((first) => save(first, { a: 'one', b: 'two' }));
    const kept = await start();
    const { heads } = kept.journal;
    vi.spyOn(kept.journal, 'heads').mockImplementationOnce(async () => {
      const found = await heads();
      vi.spyOn(kept.database, 'apply').mockRejectedValueOnce(new Error('refused'));
      await save(kept, { a: 'one, newer' }).catch(() => undefined);
      return found;
    });
    await wordsOf(kept);
    await kept.store.settled();
    await wordsOf(kept);
    await kept.store.settled();
    expect(await wordsOf(kept)).toEqual({ a: 'one, newer', b: 'two' });
    await expectAlike(kept);
  });

  it('a database that cannot be read is set aside before it is made anew', async () => {
    await save(await start(), MANY);
    const again = await start();
    const spy = vi
      .spyOn(again.database, 'state')
      .mockRejectedValueOnce(new DOMException('', 'UnknownError'));
    expect(await wordsOf(again)).toEqual(MANY);
    expect(again.setAside()).toBe(1);
    spy.mockRestore();
    await expectAlike(again);
  });

  it('a database is not removed where it could not be set aside, or where the disk is full', async () => {
    await save(await start(), MANY);
    for (const error of ['UnknownError', 'QuotaExceededError']) {
      const again = await start();
      vi.spyOn(again.database, 'state').mockRejectedValue(new DOMException('', error));
      vi.spyOn(again.journal, 'setDatabaseAside').mockRejectedValue(new Error('full'));
      const removed = vi.spyOn(again.database, 'delete');
      expect(await wordsOf(again)).toEqual(MANY);
      expect(removed).not.toHaveBeenCalled();
    }
  });
});

describe('while the app runs', () => {
  it('a database that the browser emptied is filled again before the next note counts as saved', async () => {
    const kept = await start();
    await save(kept, MANY);
    await Dexie.delete(name);
    await vi.waitFor(() => expect(kept.database.isOpen).toBe(false));
    await save(kept, { z: 'after' });
    expect(await wordsOf(kept)).toEqual({ ...MANY, z: 'after' });
    await expectAlike(kept);
  });

  it('notes are read from the database where the journal cannot be opened', async () => {
    await save(await start(), MANY);
    const again = await start();
    vi.spyOn(again.journal, 'state').mockRejectedValue(new Error('no permission'));
    expect(await wordsOf(again)).toEqual(MANY);
    await expect(save(again, { z: 'no' })).rejects.toThrow('no permission');
  });
});

describe('what a newer version has written', () => {
  it('is not touched in the database, and the reader is told to use that version', async () => {
    const raw = new Dexie(name);
    raw.version(3).stores({ notes: 'id, folderId, revision, colour' });
    await raw.open();
    await raw.table('notes').put({ id: 'new', folderId: FOLDER, form: 'unknown' });
    raw.close();
    const kept = await start();
    await expect(kept.writer.notesOf(FOLDER)).rejects.toThrow();
    expect(kept.writer.refusal).toMatch(/newer version/);
    kept.writer.write(FOLDER, 'a', annotation('a', 'no'));
    await kept.writer.idle();
    expect(told(kept)).toEqual([expect.stringMatching(/newer version/)]);
    await closed(kept);
    const after = await new Dexie(name).open();
    expect(after.verno).toBe(3);
    expect(await after.table('notes').toArray()).toEqual([
      { id: 'new', folderId: FOLDER, form: 'unknown' },
    ]);
    after.close();
  });

  it('is not touched in the journal, nor is the database then', async () => {
    const header = { format: 'variorum-journal', version: 2 };
    const content = `${JSON.stringify({ ...header, seal: hashOf(JSON.stringify(header)) })}\n`;
    writeFileSync(join(folder, 'journal.jsonl'), content);
    const kept = await start();
    await expect(kept.writer.notesOf(FOLDER)).rejects.toThrow();
    expect(kept.writer.refusal).toMatch(/newer version/);
    await closed(kept);
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toBe(content);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });
});

describe('a journal without a line', () => {
  it('is no damage at the first start', async () => {
    writeFileSync(join(folder, 'journal.jsonl'), headerLine());
    const kept = await start();
    expect(await wordsOf(kept)).toEqual({});
    await kept.store.settled();
    expect(told(kept)).toEqual([]);
  });
});

describe('forgetting the notes of a folder', () => {
  it('leaves those of others, in both places, also at the next start', async () => {
    const first = await start();
    await save(first, { ...MANY, gone: 'deleted before' });
    await save(first, { gone: null });
    await first.store.save([
      { id: 'other', folderId: 'another', deleted: null, annotation: annotation('other', 'stays') },
    ]);
    await first.store.forget(FOLDER);
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).not.toMatch(/words|n12|gone/);
    const ids = (await first.store.records(null)).map(({ id }) => id);
    expect(ids).toEqual(['other']);
    await expectAlike(first);
    const second = await start();
    await second.store.records(null);
    await second.store.settled();
    await expectAlike(second);
    expect((await second.journal.heads()).map(({ id }) => id)).toEqual(['other']);
    expect([...told(first), ...told(second)]).toEqual([]);
  });

  it('makes the database anew, since a database keeps for a while what was deleted', async () => {
    const kept = await start();
    await save(kept, { one: 'first' });
    const cleared = vi.spyOn(kept.journal, 'clearDatabase');
    await kept.store.forget(FOLDER);
    expect(cleared).toHaveBeenCalledOnce();
    await save(kept, { two: 'written after it' });
    expect(await wordsOf(kept)).toEqual({ two: 'written after it' });
    await expectAlike(kept);
  });

  it('deletes nothing where they cannot all be removed', async () => {
    const kept = await start();
    await save(kept, { one: 'first' });
    vi.spyOn(kept.journal, 'mayForget').mockRejectedValue(new Error('a backup is in the way'));
    await expect(kept.store.forget(FOLDER)).rejects.toThrow('a backup is in the way');
    expect(await wordsOf(kept)).toEqual({ one: 'first' });
  });

  it('brings nothing back where the app ends in the midst of it', async () => {
    const first = await start();
    await save(first, MANY);
    vi.spyOn(first.journal, 'forget').mockRejectedValue(new Error('killed'));
    await expect(first.store.forget(FOLDER)).rejects.toThrow('killed');
    const second = await start();
    expect(await wordsOf(second)).toEqual({});
    await second.store.settled();
    expect(await wordsOf(second)).toEqual({});
  });
});
