// The library in the worker: the pair that is read and the row of the table tell the same.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { comparePairs, summarisePair, type PairSummary } from '../../../src-main/model/alignment';
import { PAIR_ROW_WIDTH, pairAt, type PairRows } from '../../../src-main/model/pair-rows';
import { ok } from '../../../src-main/model/result';
import { slice } from '../../../src-main/model/span';
import type { StageName } from '../../../src-main/worker/stages';
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
    expect(read.ok && summarisePair(read.value.alignment)).toEqual(pair);
    const back = library.align(pair.b, pair.a);
    expect(back.ok && back.value.alignment.coverageA).toEqual(pair.coverageB);
  }
  const shared = library.align(second, first);
  expect(shared.ok && shared.value.alignment.matches.map(({ kind }) => kind)).toEqual([
    'identical',
  ]);
  const nothing = library.align(first, third);
  expect(nothing.ok && nothing.value.alignment.matches).toEqual([]);
});

it('answers before the folder has been compared, and says what it cannot find', async () => {
  const library = await open();
  const [first, second] = library.summary().documents.map(({ id }) => id);
  const early = library.align(first ?? '', second ?? '');
  expect(early.ok && early.value.alignment.matches.length).toBeGreaterThan(0);
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

/** Does its work as one hand does, but never ends the stage `stuck`, until it is closed. */
class StuckHands implements Hands {
  readonly size = 1;
  readonly now = Date.now;
  readonly #hand = new OneHand();
  readonly #stuck: StageName;
  #end: (reason: Error) => void = () => undefined;
  isStuck = false;

  constructor(stuck: StageName) {
    this.#stuck = stuck;
  }

  do: Hands['do'] = (stage, inputs, hear) => {
    if (stage !== this.#stuck) return this.#hand.do(stage, inputs, hear);
    this.isStuck = true;
    return new Promise((_, reject) => (this.#end = reject));
  };

  close(): Promise<void> {
    this.#end(new Error('it was closed'));
    return Promise.resolve();
  }
}

it.each([
  ...(['read', 'number', 'fill', 'note'] as const),
  ...(['post', 'search', 'tabulate', 'searchPairs', 'align'] as const),
])('ends at once in the midst of the stage %s', async (stage) => {
  const folder = temporaryFolder({
    'a.txt': 'The council voted to close the old bridge.',
    'b.txt': 'The council voted to close the old bridge.',
  });
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const hands = new StuckHands(stage);
  const work = async (): Promise<unknown> => {
    const opened = await OpenedLibrary.open(folder, { ...context, stop }, () => hands, null);
    return opened.ok ? opened.value.analyse({ ...context, stop }) : opened;
  };
  const end = work();
  await expect.poll(() => hands.isStuck).toBe(true);
  Atomics.store(stop, 0, 1);
  expect(await end).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

it('tells what explains a match: set phrases, and what stands more than once', async () => {
  const phrase = 'spoke on condition of anonymity because';
  const twice = 'The harbour was closed for three days.';
  const files: Record<string, string> = {
    'a.txt': `The first envoy ${phrase} talks went on in the old town hall until late.\n\n${twice}\n\n${twice}`,
    'b.txt': `Her aide ${phrase} talks went on in the old town hall until late, said a man who was there and saw it all.`,
  };
  for (let i = 0; i < 14; i += 1) files[`c${i}.txt`] = `Man${i} ${phrase} of man${i}.`;
  const opened = await OpenedLibrary.open(
    temporaryFolder(files),
    context,
    () => new OneHand(),
    null,
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const [a, b] = opened.value.summary().documents;
  await opened.value.analyse(context);
  const reading = opened.value.align(a?.id ?? '', b?.id ?? '');
  if (!reading.ok) throw new Error(reading.error.message);
  const { alignment, formulas, duplicatesA, duplicatesB } = reading.value;
  const [match] = alignment.matches;
  const told = formulas[match?.id ?? '']?.map((one) => slice(files['a.txt'] ?? '', one.a));
  expect(told).toEqual(['spoke on condition of']);
  expect(duplicatesA.map(({ segments }) => segments.length)).toEqual([2]);
  expect(duplicatesB).toEqual([]);
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
  let hands = 0;
  const first = await openKept(() => {
    hands += 1;
    return new OneHand();
  });
  const rows = await rowsOf(first);
  expect(rows.length).toBeGreaterThan(0);
  await first.isKept();
  const nobody = (): never => {
    throw new Error('the folder was read again');
  };
  // A window that was loaded anew asks again.
  expect(await rowsOf(first)).toEqual(rows);
  expect(hands).toBe(1);
  const again = await openKept(nobody);
  expect(again.summary()).toEqual(first.summary());
  expect(await rowsOf(again)).toEqual(rows);
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
