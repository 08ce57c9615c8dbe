// Tags, colours and places of notes: what each step says, and that undo brings back exactly what was.
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  noteColour,
  noteTags,
  noteText,
  type SpecificResource,
} from '../../../src-main/model/annotation';
import type { Bridge } from '../../../src-main/model/channels';
import type { Article } from '../../../src-main/model/segment';
import { NotesState } from '../../../src-renderer/notes/notes-state.svelte';
import type { Toasts } from '../../../src-renderer/ui/toasts.svelte';
import { closed, keptNotes, type Kept } from './kept-notes';

const TEXT = 'Since 19 September, more than 600 civilians have been killed.';
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

let asked: number;
const bridge = {
  platform: 'linux',
  ask: (_name: string, targets: readonly SpecificResource[]) => {
    asked += targets.length;
    return Promise.resolve({
      ok: true,
      value: targets.map(({ selector }) => ({
        state: 'exact',
        document: 'doc',
        span: selector?.[1] ?? null,
        now: null,
        places: [],
      })),
    });
  },
  on: () => () => undefined,
} as unknown as Bridge;

let serial = 0;
let folder: string;
let kept: Kept;
let toasts: Toasts;
let notes: NotesState;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-steps-'));
  kept = keptNotes(folder, `steps-${serial++}`);
  toasts = kept.toasts;
  notes = new NotesState(bridge, kept.writer, toasts);
  await notes.open('folder');
  asked = 0;
});

afterEach(async () => {
  await settled();
  await closed(kept);
  rmSync(folder, { recursive: true, force: true });
});

function add(value: string, start = 30): string {
  notes.create([{ article, span: { start, end: start + 13 } }]);
  const id = notes.active ?? '';
  notes.write(id, value);
  notes.finish(id);
  return id;
}

const settled = (): Promise<void> => vi.waitFor(() => expect(notes.saving).not.toBe('saving'));
const said = (): string[] => toasts.list.map(({ message }) => message);
const get = (id: string) => {
  const note = notes.get(id);
  if (!note) throw new Error('the note is gone');
  return note;
};

describe('steps on many notes', () => {
  it('are undone and redone in one go, and say what they were', async () => {
    const ids = [add('one'), add('two'), add('three')];
    notes.retag(ids, { add: ['figures'] });
    notes.recolour(ids, 'green');
    notes.delete(ids);
    expect(notes.list).toEqual([]);
    expect(said()).toEqual(['3 notes deleted']);
    notes.undo();
    expect(said()).toEqual(['Undone: 3 notes deleted']);
    expect(notes.list.map(noteColour)).toEqual(['green', 'green', 'green']);
    notes.undo();
    expect(notes.list.map(noteColour)).toEqual(['yellow', 'yellow', 'yellow']);
    expect(notes.list.map(noteTags)).toEqual([['figures'], ['figures'], ['figures']]);
    notes.undo();
    expect(notes.list.map(noteTags)).toEqual([[], [], []]);
    notes.redo();
    expect(said()).toEqual(['Redone: 3 notes tagged']);
    expect(notes.index.tags).toEqual(new Map([['figures', 3]]));
    expect(notes.list.map(noteText).sort()).toEqual(['one', 'three', 'two']);
    await settled();
  });

  it('that change nothing are no steps', () => {
    const id = add('one');
    notes.recolour([id], 'yellow');
    notes.retag([id], { remove: ['nothing'] });
    notes.undo();
    expect(notes.list).toEqual([]);
  });
});

describe('tags and colours', () => {
  it('stay when words are written, and typing after them is a step of its own', () => {
    const id = add('one');
    notes.editing = id;
    notes.write(id, 'one two');
    notes.retag([id], { add: ['a', 'b', 'a'] });
    notes.recolour([id], 'rose');
    notes.write(id, 'one two three');
    expect([noteTags(get(id)), noteColour(get(id))]).toEqual([['a', 'b'], 'rose']);
    notes.undo();
    expect([noteText(get(id)), noteColour(get(id))]).toEqual(['one two', 'rose']);
    notes.undo();
    expect(noteColour(get(id))).toBe('yellow');
  });

  it('keep a note that has no words', () => {
    notes.create([{ article, span: { start: 0, end: 5 } }]);
    const id = notes.active ?? '';
    notes.recolour([id], 'blue');
    notes.finish(id);
    expect(notes.list).toHaveLength(1);
  });
});

describe('an offer to undo', () => {
  it('is withdrawn once the step has been undone', () => {
    const id = add('precious');
    notes.delete([id]);
    expect(toasts.list[0]?.action).not.toBeNull();
    notes.undo();
    expect(said()).toEqual(['Undone: note deleted']);
    expect(toasts.list.every(({ action }) => action === null)).toBe(true);
  });
});

describe('a note that was never written', () => {
  it('leaves nothing behind: no step, nothing in the bin', async () => {
    add('first');
    notes.create([{ article, span: { start: 0, end: 5 } }]);
    notes.finish(notes.active ?? '');
    await settled();
    await notes.readBin();
    expect(notes.bin).toEqual([]);
    notes.undo();
    expect(notes.list).toEqual([]);
  });
});

describe('a whole article and a pair', () => {
  it('are targets without a selector, and count for their articles', () => {
    const other = { ...article, document: { ...article.document, id: 'other' } };
    notes.create([
      { article, span: null },
      { article: other, span: null },
    ]);
    const [note] = notes.list;
    expect(note?.target.map(({ selector }) => selector)).toEqual([undefined, undefined]);
    expect([notes.countIn('doc'), notes.countIn('other')]).toEqual([1, 1]);
    expect(notes.spansIn('doc')).toEqual([]);
  });
});

describe('attaching a note to other words', () => {
  it('changes the target alone, and undo brings back the old one with its place', async () => {
    const id = add('Who counted?');
    const before = get(id).target;
    notes.attach({ id, index: 0 }, { article, span: { start: 0, end: 18 } });
    expect(get(id).target[0]?.selector?.[0].exact).toBe('Since 19 September');
    expect(notes.spansIn('doc')).toMatchObject([{ id, span: { start: 0, end: 18 } }]);
    notes.undo();
    expect(get(id).target).toBe(before);
    expect(notes.spansIn('doc')).toMatchObject([{ id, span: { start: 30, end: 43 } }]);
    await settled();
    expect(asked).toBe(0);
  });
});

describe('the bin', () => {
  it('lists what was deleted, restores it, and forgets what is deleted for good', async () => {
    const [kept, gone] = [add('kept'), add('gone')];
    await settled();
    notes.delete([kept, gone]);
    await settled();
    await notes.readBin();
    expect(notes.bin?.map(({ annotation }) => noteText(annotation)).sort()).toEqual([
      'gone',
      'kept',
    ]);
    notes.restore(
      notes.bin?.flatMap(({ annotation }) => (annotation.id === kept ? annotation : [])) ?? [],
    );
    expect(said()).toEqual(['Note restored']);
    notes.purge([gone]);
    await settled();
    await vi.waitFor(() => expect(notes.bin).toEqual([]));
    notes.undo();
    notes.undo();
    expect(notes.list.map(noteText)).toEqual(['kept']);
  });
});
