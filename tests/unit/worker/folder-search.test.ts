// The search of a folder: what it finds, page by page, and that it gives way and can be stopped.
import { expect, it } from 'vitest';
import { searchTerms } from '../../../src-main/analysis/search-words';
import type { DocumentSummary } from '../../../src-main/model/document';
import { fail, ok } from '../../../src-main/model/result';
import { FolderSearch } from '../../../src-main/worker/folder-search';
import { SearchIndex } from '../../../src-main/worker/search-index';

function summary(id: string): DocumentSummary {
  const file = `${id}.txt`;
  return { id, file, title: id, words: 9, encoding: 'utf-8', contentHash: '', warnings: [] };
}

function context(): {
  told: number[];
  stop: Int32Array;
  progress: (progress: { done: number }) => void;
  part: () => void;
} {
  const told: number[] = [];
  return {
    told,
    stop: new Int32Array(1),
    progress: ({ done }) => told.push(done),
    part: () => undefined,
  };
}

function search(texts: readonly string[], now?: () => number): FolderSearch {
  const documents = texts.map((_, at) => summary(`d${at}`));
  return new FolderSearch(documents, (place) => ok(texts[place] ?? ''), now);
}

it('finds all articles that have the words, with a line of context', async () => {
  const folder = search([
    'Nothing of the kind.',
    `${'Long before that, much was said. '.repeat(9)}The peace talks\nwere suspended on Monday, and that ended them.`,
    'Talks about peace. PEACE TALKS, once more.',
  ]);
  const found = await folder.find({ query: '"peace talks"', from: 0 }, context());
  if (!found.ok) throw new Error(found.error.message);
  const { articles, next } = found.value;
  expect(next).toBeNull();
  expect(articles.map(({ document, hits }) => [document, hits]).sort()).toEqual([
    ['d1', 1],
    ['d2', 1],
  ]);
  const line = articles.find(({ document }) => document === 'd1')?.lines[0];
  expect(line).toMatchObject({
    before: expect.stringMatching(/^… .*was said\. The $/) as string,
    words: 'peace talks',
    after: ' were suspended on Monday, and that ended them.',
  });
  expect(await folder.find({ query: 'bridge', from: 0 }, context())).toEqual(
    ok({ articles: [], next: null }),
  );
});

it('gives pages that together are all, each article once', async () => {
  const folder = search(Array.from({ length: 130 }, (_, at) => `Article ${at} on the flood.`));
  const seen: string[] = [];
  for (let from: number | null = 0; from !== null;) {
    const page = await folder.find({ query: 'flood ', from }, context());
    if (!page.ok) throw new Error(page.error.message);
    expect(page.value.articles.length).toBeLessThanOrEqual(40);
    seen.push(...page.value.articles.map(({ document }) => document));
    from = page.value.next;
  }
  expect(seen).toHaveLength(130);
  expect(new Set(seen).size).toBe(130);
});

it('gives way while it makes ready, tells how far it is, and goes on after it was stopped', async () => {
  let time = 0;
  const texts = Array.from({ length: 50 }, (_, at) => `Article ${at} on the flood.`);
  const folder = search(texts, () => (time += 3));
  let turns = 0;
  const count = setInterval(() => (turns += 1), 0);
  const stopped = context();
  stopped.progress = (progress) => {
    stopped.told.push(progress.done);
    if (stopped.told.length === 3) Atomics.store(stopped.stop, 0, 1);
  };
  const answer = await folder.find({ query: 'flood ', from: 0 }, stopped);
  expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  const again = context();
  const found = await folder.find({ query: 'flood ', from: 0 }, again);
  clearInterval(count);
  expect(found.ok && found.value.articles).toHaveLength(40);
  expect(again.told[0]).toBeGreaterThan(stopped.told.at(-1) ?? 0);
  expect(turns).toBeGreaterThan(0);
});

it('reads through what does not fit into the index, and passes over what cannot be read', () => {
  const texts = ['The flood came.', 'The flood went.', 'No water at all.', 'A flood again.'];
  const index = new SearchIndex(
    texts.length,
    (place) => (place === 1 ? fail('file-vanished', 'Gone.') : ok(texts[place] ?? '')),
    20,
  );
  while (!index.isReady) index.advance();
  expect(index.done).toBe(3);
  expect(index.candidates(searchTerms('flood '))).toEqual([0, 3]);
  expect(index.candidates([])).toEqual([]);
});
