// Notes are stored before they are said to be saved, and every step can be undone and redone.
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteText, type Annotation } from '../../../src-main/model/annotation';
import type { Bridge } from '../../../src-main/model/channels';
import type { Article } from '../../../src-main/model/segment';
import { NotesState } from '../../../src-renderer/notes/notes-state.svelte';
import type { Toasts } from '../../../src-renderer/ui/toasts.svelte';
import { closed, keptNotes, type Kept } from './kept-notes';

const TEXT = 'Since 19 September, more than 600 civilians have been killed.';
const FOLDER = 'folder';
let serial = 0;

const article: Article = {
  document: {
    id: 'doc',
    file: 'a.txt',
    title: 'A title',
    words: 10,
    encoding: 'utf-8',
    contentHash: 'hash',
    warnings: [],
  },
  text: TEXT,
  blocks: [],
};

/** The article that every target is found in. */
let standsIn: string | null = article.document.id;

/** Finds every target where it says it is; finding again is the main process's work. */
const bridge = {
  platform: 'linux',
  ask: (_name: string, targets: Annotation['target']) =>
    Promise.resolve({
      ok: true,
      value: targets.map(({ selector }) => ({
        state: 'exact',
        document: standsIn,
        span: selector?.[1] ?? null,
        now: null,
        places: [],
      })),
    }),
  on: () => () => undefined,
} as unknown as Bridge;

let folder: string;
let name: string;
let kept: Kept;
let toasts: Toasts;
let notes: NotesState;
let later: Kept[];

beforeEach(async () => {
  standsIn = article.document.id;
  folder = mkdtempSync(join(tmpdir(), 'variorum-notes-'));
  name = `notes-${serial++}`;
  kept = keptNotes(folder, name);
  toasts = kept.toasts;
  notes = new NotesState(bridge, kept.writer, toasts);
  later = [];
  await notes.open(FOLDER);
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const one of [kept, ...later]) await closed(one);
  rmSync(folder, { recursive: true });
});

/** The app as it is after a restart, which has what is on the disk. */
async function restarted(): Promise<Kept> {
  for (const one of [kept, ...later]) await closed(one);
  const next = keptNotes(folder, name);
  later.push(next);
  return next;
}

function add(value: string): string {
  notes.create([{ article, span: { start: 30, end: 43 } }]);
  const id = notes.list[notes.list.length - 1]?.id ?? '';
  notes.write(id, value);
  notes.finish(id);
  return id;
}

const storedIn = async (folderId: string): Promise<string[]> =>
  (await (await restarted()).writer.notesOf(folderId)).map(noteText);
const stored = (): Promise<string[]> => storedIn(FOLDER);
const written = (): string[] => notes.list.map(noteText);
const settled = (): Promise<void> => vi.waitFor(() => expect(notes.saving).not.toBe('saving'));

describe('a note', () => {
  it('is a W3C annotation with a quotation and a position', async () => {
    add('Ask for the list.');
    await settled();
    const [note] = await kept.writer.notesOf(FOLDER);
    expect(note).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      motivation: 'commenting',
      body: [{ type: 'TextualBody', value: 'Ask for the list.', format: 'text/markdown' }],
      target: [
        {
          type: 'SpecificResource',
          source: 'urn:variorum:document:doc',
          contentHash: 'hash',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: '600 civilians',
              prefix: 'Since 19 September, more than ',
              suffix: ' have been killed.',
            },
            { type: 'TextPositionSelector', start: 30, end: 43 },
          ],
        },
      ],
    });
  });

  it('is on the disk once it is said to be saved, in the database and in the journal', async () => {
    add('first');
    expect(notes.saving).toBe('saving');
    await settled();
    expect(notes.saving).toBe('saved');
    const rows = await kept.database.records(null);
    expect(rows).toMatchObject([{ annotation: { body: [{ value: 'first' }] } }]);
    expect(await kept.journal.records(rows.map(({ id }) => id))).toEqual(rows);
    expect(await stored()).toEqual(['first']);
  });

  it('is stored in its newest form when typing outruns the disk', async () => {
    const id = add('a');
    for (const value of ['ab', 'abc', 'abcd']) notes.write(id, value);
    await settled();
    expect(await stored()).toEqual(['abcd']);
  });

  it('is there again for the same folder, and only for it', async () => {
    add('kept');
    await settled();
    const again = new NotesState(bridge, (await restarted()).writer, toasts);
    await again.open(FOLDER);
    expect(again.list.map(noteText)).toEqual(['kept']);
    await again.open('another folder');
    expect(again.list).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('take back and bring back creating, writing and deleting', async () => {
    const id = add('one');
    notes.editing = id;
    notes.write(id, 'one two');
    notes.finish(id);
    notes.delete([id]);
    expect(written()).toEqual([]);
    notes.undo();
    expect(written()).toEqual(['one two']);
    notes.undo();
    expect(written()).toEqual(['one']);
    notes.undo();
    expect(written()).toEqual([]);
    notes.redo();
    notes.redo();
    expect(written()).toEqual(['one two']);
    await settled();
    expect(await stored()).toEqual(['one two']);
  });

  it('treat words typed in one go as one step', () => {
    const id = add('zero');
    notes.editing = id;
    for (const value of ['o', 'on', 'one']) notes.write(id, value);
    notes.finish(id);
    notes.undo();
    expect(written()).toEqual(['zero']);
  });

  it('take back a note that was left without words', () => {
    add('');
    expect(written()).toEqual([]);
  });

  it('forget what was undone once something new is done', () => {
    add('one');
    notes.undo();
    add('two');
    notes.redo();
    expect(written()).toEqual(['two']);
  });

  it('restore a deleted note from the message that says so', async () => {
    const id = add('precious');
    notes.delete([id]);
    await settled();
    expect(await kept.writer.notesOf(FOLDER)).toEqual([]);
    toasts.list[0]?.action?.run();
    await settled();
    expect(await stored()).toEqual(['precious']);
  });
});

describe.each(['database', 'journal'] as const)('when the %s refuses', (which) => {
  it('says loudly that the note is not saved, keeps its words, and tries again by itself', async () => {
    const refused = new DOMException('', 'QuotaExceededError');
    const spy =
      which === 'database'
        ? vi.spyOn(kept.database, 'apply').mockRejectedValue(refused)
        : vi.spyOn(kept.journal, 'append').mockRejectedValue(refused);
    const id = add('not yet safe');
    await settled();
    expect(notes.saving).toBe('failed');
    expect(written()).toEqual(['not yet safe']);
    const warned = () => toasts.list.filter(({ urgent }) => urgent).map(({ message }) => message);
    expect(warned()).toEqual([expect.stringMatching(/not saved yet.*disk is full/)]);
    notes.write(id, 'not yet safe either');
    await vi.waitFor(() => expect(spy.mock.calls.length).toBeGreaterThan(3));
    expect(notes.saving).toBe('failed');
    expect(warned()).toHaveLength(1);
    spy.mockRestore();
    await vi.waitFor(() => expect(notes.saving).toBe('saved'), 5000);
    expect(warned()).toEqual([]);
    expect(await stored()).toEqual(['not yet safe either']);
  });
});

describe('when another folder is opened', () => {
  it('writes each note to its own folder, also one that could not be written before', async () => {
    const full = new DOMException('', 'QuotaExceededError');
    vi.spyOn(kept.database, 'apply').mockRejectedValueOnce(full);
    add('of the first folder');
    await settled();
    expect(notes.saving).toBe('failed');
    await notes.open('second');
    add('of the second folder');
    await vi.waitFor(() => expect(notes.saving).toBe('saved'), 5000);
    expect(await storedIn(FOLDER)).toEqual(['of the first folder']);
    expect(await storedIn('second')).toEqual(['of the second folder']);
  });

  it('puts the notes of the folder before away at once', async () => {
    const id = add('of the first folder');
    await settled();
    const opening = notes.open('second');
    expect(notes.list).toEqual([]);
    notes.write(id, 'typed too late');
    await opening;
    await settled();
    expect(await storedIn(FOLDER)).toEqual(['of the first folder']);
    expect(await storedIn('second')).toEqual([]);
  });

  it('does not restore a deleted note into another folder', async () => {
    const id = add('of the first folder');
    notes.delete([id]);
    await settled();
    await notes.open('second');
    toasts.list[0]?.action?.run();
    await settled();
    expect(notes.list).toEqual([]);
    expect(await storedIn('second')).toEqual([]);
  });

  it('keeps what is typed while the same folder is read again', async () => {
    const id = add('old words');
    await settled();
    notes.editing = id;
    const opening = notes.open(FOLDER);
    notes.write(id, 'new words');
    await opening;
    await settled();
    expect(written()).toEqual(['new words']);
    expect(await stored()).toEqual(['new words']);
  });

  it('shows only the folder that was opened last', async () => {
    add('of the first folder');
    await settled();
    await Promise.all([notes.open('second'), notes.open(FOLDER)]);
    expect(written()).toEqual(['of the first folder']);
  });
});

describe('a note whose file has another name now', () => {
  it('stands in the article of that name, and in no other', async () => {
    const id = add('Who counted?');
    standsIn = 'renamed';
    await notes.findAgain();
    expect(notes.spansIn('renamed')).toMatchObject([{ id, span: { start: 30, end: 43 } }]);
    expect(notes.spansIn('doc')).toEqual([]);
    expect([notes.countIn('renamed'), notes.countIn('doc')]).toEqual([1, 0]);
  });

  it('is about the article that it was made in where none has it', async () => {
    add('Who counted?');
    standsIn = null;
    await notes.findAgain();
    expect(notes.countIn('doc')).toBe(1);
  });
});

describe('the bin', () => {
  const binned = async (from: Kept = kept): Promise<string[]> =>
    (await from.writer.binOf(FOLDER)).map(({ annotation }) => noteText(annotation));

  it('has what was deleted, the latest first, and gives it back', async () => {
    const first = add('first');
    const second = add('second');
    notes.delete([first]);
    await settled();
    await new Promise((done) => setTimeout(done, 5));
    notes.delete([second]);
    expect(await binned()).toEqual(['second', 'first']);
    await settled();
    expect(await binned()).toEqual(['second', 'first']);
    const [last] = await kept.writer.binOf(FOLDER);
    if (last) kept.writer.restore(FOLDER, last.annotation);
    await settled();
    expect(await binned()).toEqual(['first']);
    expect(await stored()).toEqual(['second']);
  });

  it('forgets for good what is purged, and does not keep notes without words', async () => {
    const id = add('private');
    notes.delete([id]);
    add('');
    await settled();
    expect(await binned()).toEqual(['private']);
    kept.writer.purge(FOLDER, id);
    await settled();
    const again = await restarted();
    expect(await binned(again)).toEqual([]);
    await again.store.settled();
    expect(await again.database.records(null)).toEqual([]);
    const heads = await again.journal.heads();
    expect(heads.every(({ isGone }) => isGone)).toBe(true);
  });

  it('keeps a note that was deleted before it was ever written', async () => {
    const id = add('quick');
    notes.delete([id]);
    await settled();
    expect(await binned(await restarted())).toEqual(['quick']);
  });

  it('keeps a deleted note for thirty days', async () => {
    const old = add('old');
    const recent = add('recent');
    await settled();
    const days = (n: number): string => new Date(Date.now() - n * 86_400_000).toISOString();
    const [one, other] = await kept.store.get([old, recent]);
    if (!one || !other) throw new Error('not written');
    await kept.store.save([
      { ...one, deleted: days(31) },
      { ...other, deleted: days(29) },
    ]);
    const again = await restarted();
    await again.writer.notesOf(FOLDER);
    await again.store.settled();
    expect(await binned(again)).toEqual(['recent']);
    expect((await again.journal.state()).count).toBe(1);
  });
});
