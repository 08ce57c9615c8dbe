// The library in the worker: the pair that is read and the row of the table tell the same.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { comparePairs, summarisePair, type PairSummary } from '../../../src-main/model/alignment';
import { PAIR_ROW_WIDTH, pairAt, type PairRows } from '../../../src-main/model/pair-rows';
import { ok } from '../../../src-main/model/result';
import { OneHand, type Hands } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import { temporaryFolder } from '../loading/temporary-folder';

const FURNITURE = 'Write your own comment on this article below.';
const context = { progress: () => undefined, part: () => undefined, stop: new Int32Array(1) };

async function open(): Promise<OpenedLibrary> {
  const opened = await OpenedLibrary.open(writeArticles(), context, () => new OneHand(), null);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function writeArticles(): string {
  const folder = join(temporaryFolder(), 'articles');
  mkdirSync(folder);
  for (let i = 0; i < 40; i += 1) {
    const own = ['north', 'south', 'east', 'west'].map(
      (side) =>
        `Reporter number${i} saw a thing${i} of kind${i} at the ${side}${i} gate of town${i}.`,
    );
    const shared =
      i < 2 ? ['The council voted to close the old bridge after the flood of last winter.'] : [];
    const text = [
      `Headline of number${i}`,
      ...own,
      ...shared,
      ...own.map((s) => `Later: ${s}`),
      FURNITURE,
    ];
    writeFileSync(join(folder, `${String(i).padStart(2, '0')}.txt`), text.join('\n\n'));
  }
  return folder;
}

it('tells in Compare what it tells in the table, from either side', async () => {
  const library = await open();
  const [first, second, third] = library.summary().documents.map(({ id }) => id);
  if (first === undefined || second === undefined || third === undefined) throw new Error('none');
  const ids = library.summary().documents.map(({ id }) => id);
  const told: PairSummary[] = [];
  const part = (rows: PairRows): void => {
    for (let row = 0; row * PAIR_ROW_WIDTH < rows.length; row += 1)
      told.push(pairAt(rows, row, ids));
  };
  expect(await library.analyse({ ...context, part })).toEqual(ok((40 * 39) / 2));
  expect(told).toHaveLength((40 * 39) / 2);
  for (const pair of told.sort(comparePairs).slice(0, 20)) {
    const read = library.align(pair.a, pair.b);
    expect(read.ok && summarisePair(read.value)).toEqual(pair);
    const back = library.align(pair.b, pair.a);
    expect(back.ok && back.value.coverageA).toEqual(pair.coverageB);
  }
  const shared = library.align(second, first);
  expect(shared.ok && shared.value.matches.map(({ kind }) => kind)).toEqual(['identical']);
  const nothing = library.align(first, third);
  expect(nothing.ok && nothing.value.matches).toEqual([]);
});

it('answers before the folder has been compared, and says what it cannot find', async () => {
  const library = await open();
  const [first, second] = library.summary().documents.map(({ id }) => id);
  const early = library.align(first ?? '', second ?? '');
  expect(early.ok && early.value.matches.length).toBeGreaterThan(0);
  expect(library.align('nothing', second ?? '')).toMatchObject({
    ok: false,
    error: { code: 'no-such-document' },
  });
});

it('lists the articles in order while they are read', async () => {
  const parts: (readonly [number, readonly string[]])[] = [];
  const folder = join(temporaryFolder(), 'articles');
  mkdirSync(folder);
  for (let i = 0; i < 150; i += 1) writeFileSync(join(folder, `${1000 + i}.txt`), `Article ${i}.`);
  const opened = await OpenedLibrary.open(
    folder,
    {
      ...context,
      part: ({ from, documents }) => parts.push([from, documents.map(({ file }) => file)]),
    },
    () => new OneHand(),
    null,
  );
  const files = parts.flatMap(([from, some]) => some.map((file, place) => [from + place, file]));
  expect(parts.length).toBeGreaterThan(1);
  expect(files).toEqual(Array.from({ length: 150 }, (_, i) => [i, `${1000 + i}.txt`]));
  expect(opened.ok && opened.value.summary().documents).toHaveLength(150);
});

it('is not analysed again while its articles stay the same, and tells the same', async () => {
  const keepIn = join(temporaryFolder(), 'analyses');
  const folder = writeArticles();
  const openKept = async (newHands: () => Hands): Promise<OpenedLibrary> => {
    const opened = await OpenedLibrary.open(folder, context, newHands, keepIn);
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value;
  };
  const rowsOf = async (library: OpenedLibrary): Promise<number[]> => {
    const rows: number[] = [];
    await library.analyse({ ...context, part: (some) => rows.push(...some) });
    return rows;
  };
  const first = await openKept(() => new OneHand());
  const rows = await rowsOf(first);
  expect(rows.length).toBeGreaterThan(0);
  const nobody = (): never => {
    throw new Error('the folder was read again');
  };
  const again = await openKept(nobody);
  expect(again.summary()).toEqual(first.summary());
  expect(await rowsOf(again)).toEqual(rows);
  const [one = '', other = ''] = first.summary().documents.map(({ id }) => id);
  expect(again.align(one, other)).toEqual(first.align(one, other));
  expect(again.read(one)).toEqual(first.read(one));
  // What is changed later on is not shown as what was compared.
  appendFileSync(join(folder, '00.txt'), ' More.');
  expect(again.read(one)).toMatchObject({ ok: false, error: { code: 'file-changed' } });
  expect(again.align(one, other)).toMatchObject({ ok: false, error: { code: 'file-changed' } });
  await expect(openKept(nobody)).rejects.toThrow('the folder was read again');
});
