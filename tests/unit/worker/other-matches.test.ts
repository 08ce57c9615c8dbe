// The other articles that have a sentence: all that show it when they are opened, and no others.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { OtherMatches } from '../../../src-main/model/alignment';
import { slice } from '../../../src-main/model/span';
import { OneHand } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import { temporaryFolder } from '../loading/temporary-folder';

const context = { progress: () => undefined, part: () => undefined, stop: new Int32Array(1) };
const SHARED = 'The council voted to close the old stone bridge after the flood of last winter.';
const EDITED = 'The council voted to close the old iron bridge after the flood of last spring.';
const LINE = 'Our letter of the morning is for you.';

function own(i: number): string[] {
  return ['north', 'south', 'east', 'west'].map(
    (side) => `Reporter n${i} saw a thing${i} of kind${i} at the ${side}${i} gate of town${i}.`,
  );
}

async function open(texts: readonly (readonly string[])[]): Promise<OpenedLibrary> {
  const folder = join(temporaryFolder(), 'articles');
  mkdirSync(folder);
  texts.forEach((text, i) => {
    const lines = [`Headline of number ${i}`, ...text];
    writeFileSync(join(folder, `${1000 + i}.txt`), lines.join('\n\n'));
  });
  const opened = await OpenedLibrary.open(folder, context, () => new OneHand(), null);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** Asks about the sentence `words` of the first article. */
function ask(library: OpenedLibrary, words: string): OtherMatches | null {
  const [first] = library.summary().documents;
  const article = library.read(first?.id ?? '');
  if (!first || !article.ok) throw new Error('the first article cannot be read');
  const { text, blocks } = article.value;
  const segment = blocks
    .flatMap(({ segments }) => segments)
    .find((one) => slice(text, one) === words);
  const answer = library.others(first.id, [segment?.ordinal ?? -1]);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

it('names those that have it whole, edited or in part, and shows what opening them shows', async () => {
  const library = await open([
    [...own(0), SHARED],
    [...own(1), EDITED],
    own(2),
    [SHARED, ...own(3)],
    [...own(4), `“${SHARED.slice(0, -1)},” the mayor of the town told us at length on Tuesday.`],
  ]);
  expect(ask(library, SHARED)).toBeNull();
  await library.analyse(context);
  const others = ask(library, SHARED);
  const ids = library.summary().documents.map(({ id }) => id);
  expect(others?.found.map(({ document, kind }) => [ids.indexOf(document), kind])).toEqual([
    [1, 'edited'],
    [3, 'identical'],
    [4, 'quotation'],
  ]);
  expect(others?.more).toBe(0);
  for (const { document, match } of others?.found ?? []) {
    const pair = library.align(ids[0] ?? '', document);
    const matches = pair.ok ? pair.value.alignment.matches : [];
    expect(matches.find(({ id }) => id === match)?.segmentsA).toEqual([5]);
  }
  expect(ask(library, own(0)[0] ?? '')).toEqual({ found: [], more: 0 });
});

it('counts those that it did not look at', async () => {
  // In the midst of the text: what all articles have at an edge is furniture.
  const texts = Array.from({ length: 60 }, (_, i) => [...own(i), SHARED, ...own(i + 100)]);
  const library = await open(texts);
  await library.analyse(context);
  const others = ask(library, SHARED);
  expect((others?.found.length ?? 0) + (others?.more ?? 0)).toBe(59);
  expect(others?.more).toBeGreaterThan(0);
});

it('says which lines are left out, and in how many articles they stand', async () => {
  const library = await open(Array.from({ length: 12 }, (_, i) => [...own(i), LINE]));
  const [one, other] = library.summary().documents.map(({ id }) => id);
  const before = library.align(one ?? '', other ?? '');
  expect(before.ok && before.value.leftOutA).toEqual([]);
  await library.analyse(context);
  const reading = library.align(one ?? '', other ?? '');
  const expected = { segment: 5, reason: 'line', documents: 12 };
  expect(reading.ok && reading.value.leftOutA).toContainEqual(expected);
  expect(reading.ok && reading.value.leftOutB).toContainEqual(expected);
  expect(reading.ok && reading.value.leftOutA.some(({ segment }) => segment === 1)).toBe(false);
});
