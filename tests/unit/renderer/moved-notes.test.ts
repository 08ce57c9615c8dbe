// Notes of a folder that was moved come with their bin, all or none, and what is not sure is offered.
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { noteText } from '../../../src-main/model/annotation';
import type { Bridge } from '../../../src-main/model/channels';
import type { FormerPlace } from '../../../src-main/model/moved-folder';
import { MovedNotes } from '../../../src-renderer/notes/moved-notes';
import { article, FOLDER, noteDesk } from './note-desk';

const desk = noteDesk();
const THERE = 'the new place';

async function follow(
  former: FormerPlace,
  contentHash = article.document.contentHash,
  isOpen = true,
): Promise<{ changes: number; asked: number }> {
  const ask = vi.fn(() => Promise.resolve(former));
  const { store, writer, toasts } = desk.now.kept;
  const moved = new MovedNotes({ ask } as unknown as Bridge, store, writer, toasts);
  const changed = vi.fn(() => Promise.resolve());
  await moved.follow({
    folderId: THERE,
    documents: [{ ...article.document, contentHash }],
    isOpen: () => isOpen,
    changed,
  });
  return { changes: changed.mock.calls.length, asked: ask.mock.calls.length };
}

const messages = (): string[] => desk.now.toasts.list.map(({ message }) => message);

async function wordsIn(folderId: string): Promise<{ list: string[]; bin: string[] }> {
  const { writer } = desk.now.kept;
  const bin = await writer.binOf(folderId);
  return {
    list: (await writer.notesOf(folderId)).map(noteText),
    bin: bin.map(({ annotation }) => noteText(annotation)),
  };
}

async function writeTwo(): Promise<void> {
  desk.now.add('kept');
  desk.now.notes.delete([desk.now.add('in the bin')]);
  await desk.now.settled();
}

it('brings notes and bin to the new place, and says so', async () => {
  await writeTwo();
  expect(await follow({ state: 'gone' })).toEqual({ changes: 1, asked: 1 });
  expect(await wordsIn(THERE)).toEqual({ list: ['kept'], bin: ['in the bin'] });
  expect(await wordsIn(FOLDER)).toEqual({ list: [], bin: [] });
  expect(messages()).toEqual(['1 note came along: this folder was moved or renamed.']);
  // On the disk as well, in both places where notes are kept.
  expect(await desk.now.stored(THERE)).toEqual(['kept']);
});

it('offers what is not sure, and brings it when the reader says so', async () => {
  await writeTwo();
  expect(await follow({ state: 'unknown' })).toEqual({ changes: 0, asked: 1 });
  expect(await wordsIn(FOLDER)).toEqual({ list: ['kept'], bin: ['in the bin'] });
  const [offer] = desk.now.toasts.list.filter(({ urgent }) => urgent);
  expect(offer?.message).toMatch(/1 note on a folder at another place may be on these articles/);
  if (offer) desk.now.toasts.act(offer);
  await vi.waitFor(() => expect(messages()).toEqual(['1 note brought here']));
  expect(await wordsIn(THERE)).toEqual({ list: ['kept'], bin: ['in the bin'] });
});

it.each([
  ['a copy', { state: 'same' }, article.document.contentHash, 1],
  ['another folder, of which no disk is asked', { state: 'gone' }, 'other bytes', 0],
] as const)('leaves the notes of %s alone', async (_name, former, hash, asked) => {
  await writeTwo();
  expect(await follow(former, hash)).toEqual({ changes: 0, asked });
  expect(await wordsIn(FOLDER)).toEqual({ list: ['kept'], bin: ['in the bin'] });
});

it('brings nothing to a folder that is open no more', async () => {
  await writeTwo();
  expect(await follow({ state: 'gone' }, article.document.contentHash, false)).toMatchObject({
    changes: 0,
  });
  expect(await wordsIn(FOLDER)).toMatchObject({ list: ['kept'] });
});

it('says why notes could not be brought, and leaves them whole where they were', async () => {
  await writeTwo();
  const full = new DOMException('', 'QuotaExceededError');
  vi.spyOn(desk.now.kept.database, 'apply').mockRejectedValueOnce(full);
  vi.spyOn(desk.now.kept.journal, 'append').mockRejectedValueOnce(full);
  await follow({ state: 'gone' });
  expect(messages()).toContainEqual(
    expect.stringMatching(/could not be brought here. The disk is full/),
  );
  expect(await wordsIn(FOLDER)).toEqual({ list: ['kept'], bin: ['in the bin'] });
});
