// Notes are stored before they are said to be saved, and every step can be undone and redone.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteText, type Annotation } from '../../../src-main/model/annotation';
import type { Bridge } from '../../../src-main/model/channels';
import type { Article } from '../../../src-main/model/segment';
import { NotesDatabase } from '../../../src-renderer/api/notes-database';
import { NotesState } from '../../../src-renderer/notes/notes-state.svelte';
import { Toasts } from '../../../src-renderer/ui/toasts.svelte';

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

let name: string;
let database: NotesDatabase;
let toasts: Toasts;
let notes: NotesState;

beforeEach(async () => {
  standsIn = article.document.id;
  name = `notes-${serial++}`;
  database = new NotesDatabase(name);
  toasts = new Toasts();
  notes = new NotesState(bridge, database, toasts);
  await notes.open(FOLDER);
});

afterEach(() => vi.restoreAllMocks());

function add(value: string): string {
  notes.create([{ article, span: { start: 30, end: 43 } }]);
  const id = notes.list[notes.list.length - 1]?.id ?? '';
  notes.write(id, value);
  notes.finish(id);
  return id;
}

const stored = async (): Promise<string[]> =>
  (await new NotesDatabase(name).notesOf(FOLDER)).map(noteText);
const written = (): string[] => notes.list.map(noteText);
const settled = (): Promise<void> => vi.waitFor(() => expect(notes.saving).not.toBe('saving'));

describe('a note', () => {
  it('is a W3C annotation with a quotation and a position', async () => {
    add('Ask for the list.');
    await settled();
    const [note] = await database.notesOf(FOLDER);
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

  it('is in the database once it is said to be saved', async () => {
    add('first');
    expect(notes.saving).toBe('saving');
    await settled();
    expect(notes.saving).toBe('saved');
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
    const later = new NotesState(bridge, new NotesDatabase(name), toasts);
    await later.open(FOLDER);
    expect(later.list.map(noteText)).toEqual(['kept']);
    await later.open('another folder');
    expect(later.list).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('take back and bring back creating, writing and deleting', async () => {
    const id = add('one');
    notes.editing = id;
    notes.write(id, 'one two');
    notes.finish(id);
    notes.delete(id);
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
    notes.delete(id);
    await settled();
    expect(await stored()).toEqual([]);
    toasts.list[0]?.action?.run();
    await settled();
    expect(await stored()).toEqual(['precious']);
  });
});

describe('when the database refuses', () => {
  it('says loudly that the note is not saved, keeps its words, and tries again', async () => {
    const put = vi
      .spyOn(database, 'put')
      .mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    const id = add('not yet safe');
    await settled();
    expect(notes.saving).toBe('failed');
    expect(written()).toEqual(['not yet safe']);
    expect(toasts.list.some(({ urgent, message }) => urgent && /QuotaExceeded/.test(message))).toBe(
      true,
    );
    put.mockRestore();
    notes.write(id, 'now it is');
    await settled();
    expect(notes.saving).toBe('saved');
    expect(await stored()).toEqual(['now it is']);
  });
});

describe('when another folder is opened', () => {
  const storedIn = async (folderId: string): Promise<string[]> =>
    (await new NotesDatabase(name).notesOf(folderId)).map(noteText);

  it('writes each note to its own folder, also one that could not be written before', async () => {
    vi.spyOn(database, 'put').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    add('of the first folder');
    await settled();
    expect(notes.saving).toBe('failed');
    await notes.open('second');
    add('of the second folder');
    await settled();
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
    notes.delete(id);
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
  it('keeps a deleted note for thirty days', async () => {
    const id = add('old');
    await settled();
    await database.remove(id, new Date('2026-01-01T00:00:00Z'));
    expect(await database.emptyBin(new Date('2026-01-30T00:00:00Z'))).toBe(0);
    expect(await database.emptyBin(new Date('2026-02-02T00:00:00Z'))).toBe(1);
    expect(await database.emptyBin(new Date('2026-02-02T00:00:00Z'))).toBe(0);
  });
});
