// A folder with JSON Lines: each line an article, whatever its fields are called, now and at the next opening.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refuseRich } from '../../../src-main/loading/parsed';
import { folderId } from '../../../src-main/loading/ids';
import type { ReaderChoices } from '../../../src-main/model/choices';
import { OneHand } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import { temporaryFolder } from '../loading/temporary-folder';

const context = { progress: () => undefined, part: () => undefined, stop: new Int32Array(1) };
const STORY = 'The council voted on Tuesday to close the old stone bridge after the winter flood.';
const lines = (...all: unknown[]): string => all.map((one) => JSON.stringify(one)).join('\n');

async function open(
  folder: string,
  keepIn: string | null = null,
  choices: ReaderChoices = {},
): Promise<OpenedLibrary> {
  const hands = (): OneHand => new OneHand(Date.now, refuseRich);
  const opened = await OpenedLibrary.open(
    folder,
    context,
    hands,
    keepIn,
    null,
    refuseRich,
    choices,
  );
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.analyse(context);
  await opened.value.isKept();
  return opened.value;
}

function textsOf(library: OpenedLibrary): unknown[] {
  return library.summary().documents.map(({ id }) => {
    const read = library.read(id);
    return read.ok ? read.value.text : read.error.message;
  });
}

const ARTICLES = lines(
  {
    url: 'https://example.org/1',
    headline: 'A bridge is closed',
    body: STORY,
    source: 'The Courier',
    byline: 'Ann Lee',
    published_at: '2016-10-05',
    language: 'en',
  },
  { headline: 'Another title.md', body: `${STORY} # It rained.` },
);

it('lists each line with what its fields say', async () => {
  const folder = temporaryFolder({
    'news.jsonl': ARTICLES,
    'own.txt': `On a bridge\n\n${STORY}\n`,
  });
  const library = await open(folder);
  const { documents, refused } = library.summary();
  expect(refused).toEqual([]);
  expect(documents.map(({ file, title }) => [file, title])).toEqual([
    ['news.jsonl#https://example.org/1', 'A bridge is closed'],
    [expect.stringMatching(/^news\.jsonl#[0-9a-f]{8}$/), 'Another title.md'],
    ['own.txt', 'On a bridge'],
  ]);
  expect(documents[0]?.origin).toEqual({
    format: 'jsonl',
    outlet: 'The Courier',
    author: 'Ann Lee',
    date: '2016-10-05',
    language: 'en',
  });
  const pair = library.align(documents[0]?.id ?? '', documents[2]?.id ?? '');
  expect(pair.ok && pair.value.alignment.matches.map(({ kind }) => kind)).toEqual(['identical']);
});

it('has the same texts at the next opening, and new ones once the file has changed', async () => {
  const folder = temporaryFolder({ 'news.jsonl': ARTICLES });
  const keepIn = temporaryFolder();
  const first = await open(folder, keepIn);
  const again = await open(folder, keepIn);
  expect(textsOf(again)).toEqual([STORY, `${STORY} # It rained.`]);
  expect(again.summary()).toEqual(first.summary());
  appendFileSync(join(folder, 'news.jsonl'), `\n${lines({ id: 'new', text: 'More of it.' })}`);
  expect(textsOf(await open(folder, keepIn))).toHaveLength(3);
});

it('lists a file that comes to a large folder that was analysed', async () => {
  const texts = Array.from({ length: 120 }, (_, at) => [
    `${String(at)}.txt`,
    `Article number ${String(at)} of them\n\nIt says nothing but ${String(at)}.`,
  ]);
  const folder = temporaryFolder(Object.fromEntries(texts) as Record<string, string>);
  const keepIn = temporaryFolder();
  await open(folder, keepIn);
  writeFileSync(join(folder, 'news.jsonl'), ARTICLES);
  expect(textsOf(await open(folder, keepIn))).toHaveLength(122);
});

it('takes the fields that the reader chose, and forgets what it knew by others', async () => {
  const line = { id: 1, text: 'A summary of it.', story: { full: STORY } };
  const folder = temporaryFolder({ 'news.jsonl': lines(line) });
  const keepIn = temporaryFolder();
  expect(textsOf(await open(folder, keepIn))).toEqual(['A summary of it.']);
  const files = { 'news.jsonl': { fields: { text: 'story.full' } } };
  const choices = { [folderId(folder)]: { putBack: [], files } };
  expect(textsOf(await open(folder, keepIn, choices))).toEqual([STORY]);
});

it('tells the lines of a file that are no articles as one, with the first reasons', async () => {
  const wrong = Array.from({ length: 25 }, (_, at) => ({ id: at, note: 'none' }));
  const folder = temporaryFolder({
    'bad.jsonl': lines(...wrong),
    'good.jsonl': `not JSON\n${lines({ text: STORY })}`,
    'none.jsonl': Buffer.from('{"text": "\0"}').toString(),
  });
  const { documents, refused } = (await open(folder)).summary();
  expect(documents.map(({ file }) => file)).toEqual([
    expect.stringMatching(/^good\.jsonl#[0-9a-f]{8}$/),
  ]);
  expect(refused.map(({ file, lines }) => [file, lines?.count])).toEqual([
    ['bad.jsonl', 25],
    ['good.jsonl', 1],
    // No text at all is a file that cannot be read, and no line of one.
    ['none.jsonl', undefined],
  ]);
  const [bad, good] = refused.map(({ lines }) => lines?.reasons ?? []);
  expect(bad).toHaveLength(5);
  expect(bad?.[0]).toContain('Line 1 has no text: none of its fields is called “text”');
  expect(bad?.[4]).toMatch(/^Line 5 /);
  expect(good).toEqual(['Line 1 is not valid JSON.']);
});

it('keeps articles of one id apart', async () => {
  const same = { id: 'x', text: STORY };
  const folder = temporaryFolder({ 'a.jsonl': lines(same, same), 'b.jsonl': lines(same) });
  const { documents } = (await open(folder)).summary();
  expect(documents.map(({ file }) => file)).toEqual(['a.jsonl#x', 'a.jsonl:2#x', 'b.jsonl#x']);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(3);
});

it('offers the fields of a file, also of one without articles', async () => {
  const folder = temporaryFolder({
    'a.jsonl': lines({ n: 1 }, { story: { full: STORY } }),
    'b.txt': STORY,
  });
  const library = await open(folder);
  expect(await library.fields('a.jsonl')).toEqual({
    ok: true,
    value: {
      file: 'a.jsonl',
      offered: [
        { name: 'n', example: '1' },
        { name: 'story.full', example: STORY.slice(0, 80) },
      ],
      usual: {},
      chosen: {},
    },
  });
  expect(await library.fields('b.txt')).toMatchObject({ ok: false });
  expect(await library.fields('../a.jsonl')).toMatchObject({ ok: false });
});
