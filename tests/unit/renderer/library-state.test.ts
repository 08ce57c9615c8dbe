// The open folder in the window: whatever the order in which its articles and pairs arrive.
import { expect, it } from 'vitest';
import type { PairSummary } from '../../../src-main/model/alignment';
import type { Bridge, Opening } from '../../../src-main/model/channels';
import type { DocumentSummary } from '../../../src-main/model/document';
import { toPairRows } from '../../../src-main/model/pair-rows';
import { ok } from '../../../src-main/model/result';
import { LibraryState } from '../../../src-renderer/library/library-state.svelte';

const documents = ['d0', 'd1', 'd2'].map((id): DocumentSummary => ({
  id,
  file: `${id}.txt`,
  title: id,
  words: 100,
  encoding: 'utf-8',
  contentHash: '',
  warnings: [],
}));
const coverage = { words: 100, sharedWords: 50, sentences: 10, sharedSentences: 5 };
const counts = { identical: 1, edited: 0, quotation: 0, related: 0, figures: 0, moved: 0 };
const pair: PairSummary = {
  a: 'd0',
  b: 'd2',
  ...counts,
  coverageA: coverage,
  coverageB: coverage,
  longestPassage: null,
  complete: true,
};
const rows = toPairRows([pair], new Map(documents.map(({ id }, place) => [id, place])));
const opening = {
  serial: 1,
  library: { folderId: 'f', name: 'folder', articles: 3, refused: [], skipped: 0 },
};

/** A main process that answers at once. */
function stateWith(pairs: number): LibraryState {
  const ask = (name: string, message: { from?: number } | null): Promise<unknown> => {
    if (name === 'pairs:analyse') return Promise.resolve(ok(pairs));
    const from = message?.from ?? 0;
    return Promise.resolve(documents.slice(from, from + 2));
  };
  return new LibraryState({ ask } as unknown as Bridge);
}

/** Whether an opening was taken. */
async function accept(state: LibraryState, told: Opening): Promise<boolean> {
  const all = await state.gather(told);
  if (all === null || !state.isNew(told)) return false;
  state.take(told, all);
  return true;
}

it('asks for the articles that it was not told', async () => {
  const state = stateWith(0);
  expect(await accept(state, opening)).toBe(true);
  expect(state.documents).toEqual(documents);
  expect(await accept(state, opening)).toBe(false);
});

it('keeps the order of articles of which it missed the first', async () => {
  const state = stateWith(0);
  const part = { serial: 1, folderId: 'f', name: 'folder' };
  state.addRead({ ...part, from: 2, documents: documents.slice(2) });
  expect(state.listed).toEqual([]);
  await expect.poll(() => state.listed).toEqual(documents.slice(0, 2));
  state.addRead({ ...part, from: 2, documents: documents.slice(2) });
  expect(state.listed).toEqual(documents);
  expect(await accept(state, opening)).toBe(true);
  expect(state.documents).toEqual(documents);
});

it('takes nothing from where a part was missed for the whole', async () => {
  const state = stateWith(0);
  state.addRead({
    serial: 1,
    folderId: 'f',
    name: 'folder',
    from: 2,
    documents: documents.slice(2),
  });
  expect(await accept(state, opening)).toBe(true);
  expect(state.documents).toEqual(documents);
});

it('lists articles while they are read, and gives them up with the folder', () => {
  const state = stateWith(0);
  const part = { serial: 1, folderId: 'f', name: 'folder' };
  state.addRead({ ...part, from: 0, documents: documents.slice(0, 2) });
  state.addRead({ ...part, from: 2, documents: documents.slice(2) });
  expect([state.listed, state.name, state.isShown]).toEqual([documents, 'folder', true]);
  state.giveUp({ code: 'cancelled', message: 'It was cancelled.' });
  expect([state.listed, state.name, state.isShown]).toEqual([[], '', false]);
  expect(state.error).toBeNull();
});

it('is complete only when the last pair has come, though the answer came first', async () => {
  const state = stateWith(1);
  await accept(state, opening);
  const analysed = state.analyse();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(state.analysis).toBe('running');
  state.addFound({ serial: 1, pairs: rows });
  await analysed;
  expect(state.analysis).toBe('complete');
  expect(state.pairs.at(0)).toEqual(pair);
});

it('shows nothing of a folder while another is read, and all of it where that is given up', async () => {
  const state = stateWith(0);
  await accept(state, opening);
  const read = { from: 0, documents: documents.slice(0, 1) };
  // The same folder, read again, stays as it is until it has been read.
  state.addRead({ serial: 2, folderId: 'f', name: 'folder', ...read });
  expect([state.inView, state.listed]).toEqual([opening.library, documents]);
  state.addRead({ serial: 3, folderId: 'g', name: 'other', ...read });
  expect([state.inView, state.listed, state.name]).toEqual([null, read.documents, 'other']);
  state.giveUp({ code: 'cancelled', message: 'It was cancelled.' });
  expect([state.inView, state.listed, state.name]).toEqual([opening.library, documents, 'folder']);
});

it('keeps what the library is filtered by when its folder is read again, and for no other', async () => {
  const state = stateWith(0);
  await accept(state, opening);
  state.query = 'd1';
  await accept(state, { ...opening, serial: 2 });
  expect(state.query).toBe('d1');
  await accept(state, { serial: 3, library: { ...opening.library, folderId: 'other' } });
  expect(state.query).toBe('');
});
