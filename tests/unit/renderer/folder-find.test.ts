// Finding in the folder: answers that come late, pages that follow, and a search that is stopped.
import { expect, it, vi } from 'vitest';
import type { Bridge } from '../../../src-main/model/channels';
import type { FolderQuery, FoundArticle, FoundPage } from '../../../src-main/model/found';
import { fail, ok, type Result } from '../../../src-main/model/result';
import type { Span } from '../../../src-main/model/span';
import { FolderFindState } from '../../../src-renderer/find/folder-find-state.svelte';

/** An article with so many hits, two of them with a line. */
function article(document: string, hits: number): FoundArticle {
  const spans = Array.from({ length: hits }, (_, at) => ({ start: at * 10, end: at * 10 + 4 }));
  const lines = spans
    .slice(0, 2)
    .map((span) => ({ before: 'a ', words: 'word', after: ' b', span }));
  return { document, hits, spans, lines };
}

interface Asked extends FolderQuery {
  readonly answer: (page: Result<FoundPage>) => void;
}

/** A state whose searches are answered when the test says so. */
function makeState() {
  vi.useFakeTimers();
  const asked: Asked[] = [];
  const stops: string[] = [];
  const shown: (readonly [string, Span])[] = [];
  const ask = (name: string, message: FolderQuery): Promise<unknown> => {
    if (name !== 'folder:search') return Promise.resolve(stops.push(name));
    return new Promise((answer) => asked.push({ ...message, answer }));
  };
  const state = new FolderFindState({ ask: ask as Bridge['ask'] } as Bridge, (id, span) => {
    shown.push([id, span]);
    return Promise.resolve();
  });
  const type = async (query: string): Promise<void> => {
    state.seek(query);
    await vi.runAllTimersAsync();
  };
  const answer = async (at: number, page: Result<FoundPage>): Promise<void> => {
    asked[at]?.answer(page);
    await vi.runAllTimersAsync();
  };
  return { state, asked, stops, shown, type, answer };
}

it('asks once the reader pauses, and drops what an earlier search answers', async () => {
  const { state, asked, type, answer } = makeState();
  state.seek('a');
  state.seek('al');
  await type('ale');
  expect(asked.map(({ query }) => query)).toEqual(['ale']);
  await type('alep');
  await answer(1, ok({ articles: [article('new', 1)], next: null }));
  await answer(0, ok({ articles: [article('old', 1)], next: null }));
  expect(state.articles.map(({ document }) => document)).toEqual(['new']);
  await type(' ');
  expect(asked).toHaveLength(2);
  expect(state.articles).toEqual([]);
});

it('puts page after page, one at a time', async () => {
  const { state, asked, type, answer } = makeState();
  await type('ale');
  await answer(0, ok({ articles: [article('d0', 3)], next: 7 }));
  expect(state.rows.map(({ kind }) => kind)).toEqual(['article', 'line', 'line', 'more']);
  void state.more();
  void state.more();
  expect(asked.map(({ from }) => from)).toEqual([0, 7]);
  await answer(1, ok({ articles: [article('d1', 1)], next: null }));
  expect(state.articles.map(({ document }) => document)).toEqual(['d0', 'd1']);
  expect(state.hits).toBe(4);
  await state.more();
  expect(asked).toHaveLength(2);
});

it('opens the hit of a line, the first of an article, and the first without a line', async () => {
  const { state, shown, type, answer } = makeState();
  await type('ale');
  await answer(0, ok({ articles: [article('d0', 3)], next: null }));
  for (const row of state.rows) await state.openRow(row);
  expect(shown.map(([id, { start }]) => [id, start])).toEqual([
    ['d0', 0],
    ['d0', 0],
    ['d0', 10],
    ['d0', 20],
  ]);
  expect(state.opened?.spans).toHaveLength(3);
});

it('is stopped by the reader, and says so; a folder that is opened anew is searched again', async () => {
  const { state, asked, stops, type, answer } = makeState();
  state.shown = true;
  await type('ale');
  state.hear({ task: 'searching', done: 5, total: 10 });
  expect(state.progress?.done).toBe(5);
  state.stop();
  await answer(0, fail('cancelled', 'It was stopped.'));
  expect(stops).toEqual(['folder:search-stop']);
  expect([state.wasStopped, state.looking, state.progress, state.problem]).toEqual([
    true,
    false,
    null,
    '',
  ]);
  state.hear({ task: 'searching', done: 6, total: 10 });
  expect(state.progress).toBeNull();
  state.forget();
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(2);
  await answer(1, fail('no-folder', 'No folder is open.'));
  expect(state.problem).toBe('No folder is open.');
});
