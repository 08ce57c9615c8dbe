// The bin keeps what was deleted, for as long as it says; what a backup puts back cannot be undone into it.
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { BIN_DAYS, DAY_MS } from '../../../src-main/model/keeping';
import { restoration } from '../../../src-main/model/restoration';
import { FOLDER, noteDesk } from './note-desk';

const desk = noteDesk();

describe('the bin', () => {
  it('has what was deleted, the latest first, and gives it back', async () => {
    const first = desk.now.add('first');
    const second = desk.now.add('second');
    desk.now.notes.delete([first]);
    await desk.now.settled();
    await new Promise((done) => setTimeout(done, 5));
    desk.now.notes.delete([second]);
    expect(await desk.now.binned()).toEqual(['second', 'first']);
    await desk.now.settled();
    expect(await desk.now.binned()).toEqual(['second', 'first']);
    const [last] = await desk.now.kept.writer.binOf(FOLDER);
    if (last) desk.now.kept.writer.restore(FOLDER, last.annotation);
    await desk.now.settled();
    expect(await desk.now.binned()).toEqual(['first']);
    expect(await desk.now.stored()).toEqual(['second']);
  });

  it('forgets for good what is purged, and does not keep notes without words', async () => {
    const id = desk.now.add('private');
    desk.now.notes.delete([id]);
    desk.now.add('');
    await desk.now.settled();
    expect(await desk.now.binned()).toEqual(['private']);
    desk.now.kept.writer.purge(FOLDER, id);
    await desk.now.settled();
    const again = await desk.now.restarted();
    expect(await desk.now.binned(again)).toEqual([]);
    await again.store.settled();
    expect(await again.database.records(null)).toEqual([]);
    const heads = await again.journal.heads();
    expect(heads.every(({ isGone }) => isGone)).toBe(true);
  });

  it('keeps a note that was deleted before it was ever written', async () => {
    const id = desk.now.add('quick');
    desk.now.notes.delete([id]);
    await desk.now.settled();
    expect(await desk.now.binned(await desk.now.restarted())).toEqual(['quick']);
  });

  it.each([
    ['two notes of different moments', false],
    // Then only the ids, which are of chance, put one before the other.
    ['two notes of one moment', true],
  ])('keeps deleted notes for thirty days: %s', async (_name, isOneMoment) => {
    if (isOneMoment) vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const old = desk.now.add('old');
    const recent = desk.now.add('recent');
    vi.useRealTimers();
    expect(desk.now.written().sort()).toEqual(['old', 'recent']);
    await desk.now.settled();
    const ago = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
    const [one, other] = await desk.now.kept.store.get([old, recent]);
    if (!one || !other) throw new Error('not written');
    await desk.now.kept.store.save([
      { ...one, deleted: ago(BIN_DAYS + 1) },
      { ...other, deleted: ago(BIN_DAYS - 1) },
    ]);
    const again = await desk.now.restarted();
    await again.writer.notesOf(FOLDER);
    await again.store.settled();
    expect(await desk.now.binned(again)).toEqual(['recent']);
    expect((await again.journal.state()).count).toBe(1);
  });
});

describe('what a backup has put back', () => {
  /** As the window reads the notes again once a backup is in their place. */
  async function emptied(): Promise<void> {
    const { kept, notes } = desk.now;
    await desk.now.settled();
    const records = await kept.store.records(FOLDER);
    const changes = restoration(records, [], new Date().toISOString());
    await kept.store.save(changes);
    await notes.readAgain();
    expect(notes.list).toEqual([]);
  }

  it('is not undone into what was there before', async () => {
    const { notes } = desk.now;
    const id = desk.now.add('made after the backup');
    notes.delete([id]);
    await emptied();
    expect([notes.undoes, notes.redoes]).toEqual([null, null]);
    notes.undo();
    notes.redo();
    expect(notes.list).toEqual([]);
    await desk.now.settled();
    expect(await desk.now.stored()).toEqual([]);
  });

  it('is not changed by an offer to bring back that was made before', async () => {
    const { notes, toasts } = desk.now;
    notes.delete([desk.now.add('made after the backup')]);
    const offer = toasts.list.find(({ action }) => action)?.action;
    expect(offer).toBeDefined();
    await emptied();
    expect(toasts.list.filter(({ action }) => action)).toEqual([]);
  });

  it('takes what is typed from then on as a step of its own', async () => {
    const { notes } = desk.now;
    const id = desk.now.add('of the backup');
    notes.editing = id;
    notes.write(id, 'being typed');
    await desk.now.settled();
    await notes.readAgain();
    notes.write(id, 'being typed on');
    notes.undo();
    expect(desk.now.written()).toEqual(['being typed']);
  });
});
