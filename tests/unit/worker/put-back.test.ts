// Lines that the reader put back: they make matches again, in these articles or in all, and are left out again when asked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NO_CHOICES, withLines, type FolderChoices } from '../../../src-main/model/choices';
import type { DocumentSummary } from '../../../src-main/model/document';
import { slice } from '../../../src-main/model/span';
import { OneHand, type Hands } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import { temporaryFolder } from '../loading/temporary-folder';

const context = { progress: () => undefined, part: () => undefined, stop: new Int32Array(1) };
/** Furniture by its own words, and since the folder repeats it. */
const CREDIT = 'Additional reporting by Ann Lee in Paris; Editing by Jo van Dam';
const LINE = 'Our letter of the morning is for you.';
const nobody = (): never => {
  throw new Error('the folder was read again');
};

function own(i: number): string[] {
  return ['north', 'south', 'east', 'west'].map(
    (side) => `Reporter n${i} saw a thing${i} of kind${i} at the ${side}${i} gate of town${i}.`,
  );
}

function folderOf(articles: number, ...lines: readonly string[]): string {
  const folder = join(temporaryFolder(), 'articles');
  mkdirSync(folder);
  for (let i = 0; i < articles; i += 1) {
    const text = [`Thing${i} is seen at town${i} gates`, ...own(i), ...lines].join('\n\n');
    writeFileSync(join(folder, `${1000 + i}.txt`), text);
  }
  return folder;
}

interface Open {
  readonly library: OpenedLibrary;
  readonly documents: readonly DocumentSummary[];
  /** The sentences that two articles share, by place. */
  readonly shared: (a: number, b: number) => string[];
  /** The lines of an article that are left out since they recur, by its reading with the next one. */
  readonly leftOut: (a: number) => number;
  readonly keysOf: (words: string) => readonly string[];
}

async function open(
  folder: string,
  said: FolderChoices,
  before: OpenedLibrary | null = null,
  newHands: (bytes: number) => Hands = () => new OneHand(),
): Promise<Open> {
  const id = before?.summary().folderId;
  const parse = (): never => nobody();
  const choices = id === undefined ? {} : { [id]: said };
  const opened = await OpenedLibrary.open(
    ...([folder, context, newHands, null, before, parse, choices] as const),
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const library = opened.value;
  const analysed = await library.analyse(context);
  expect(analysed.ok).toBe(true);
  const { documents } = library.summary();
  const readingOf = (a: number, b: number) => {
    const reading = library.align(documents[a]?.id ?? '', documents[b]?.id ?? '');
    if (!reading.ok) throw new Error(reading.error.message);
    return reading.value;
  };
  const articleOf = (a: number) => {
    const article = library.read(documents[a]?.id ?? '');
    if (!article.ok) throw new Error(article.error.message);
    return article.value;
  };
  return {
    library,
    documents,
    shared: (a, b) =>
      readingOf(a, b).alignment.matches.map((match) => slice(articleOf(a).text, match.a)),
    leftOut: (a) => {
      const { leftOutA } = readingOf(a, (a + 1) % documents.length);
      return leftOutA.filter(({ reason }) => reason === 'line').length;
    },
    keysOf: (words) => {
      const { text, blocks, document } = articleOf(0);
      const segments = blocks.flatMap((block) => block.segments);
      const segment = segments.find((one) => slice(text, one) === words);
      const wanted = { document: document.id, segments: [segment?.ordinal ?? -1], among: [] };
      const found = library.lines(wanted);
      return found.ok ? found.value.keys : [];
    },
  };
}

it('puts a line back that is left out by its own words, and leaves it out again', async () => {
  const folder = folderOf(3, CREDIT);
  const found = await open(folder, NO_CHOICES);
  expect(found.shared(0, 1)).toEqual([]);
  const keys = found.keysOf(CREDIT);
  expect(keys).toHaveLength(1);
  const said = withLines(NO_CHOICES, keys, found.documents.slice(0, 2));
  const back = await open(folder, said, found.library);
  expect(back.shared(0, 1)).toEqual([CREDIT]);
  expect(back.shared(0, 2)).toEqual([]);
  const again = await open(folder, NO_CHOICES, back.library);
  expect(again.shared(0, 1)).toEqual([]);
});

it('puts a line back that the folder repeats: in some articles, or wherever it stands', async () => {
  const folder = folderOf(12, LINE);
  const found = await open(folder, NO_CHOICES);
  expect([found.shared(0, 1), found.leftOut(0)]).toEqual([[], 1]);
  const keys = found.keysOf(LINE);
  const here = withLines(NO_CHOICES, keys, found.documents.slice(0, 2));
  const some = await open(folder, here, found.library);
  expect([some.shared(0, 1), some.leftOut(0)]).toEqual([[LINE], 0]);
  // All others say what they said before, and are no partners of those.
  expect([some.shared(0, 5), some.shared(5, 6), some.leftOut(5)]).toEqual([[], [], 1]);
  const all = await open(folder, withLines(NO_CHOICES, keys, 'folder'), some.library);
  expect([all.shared(0, 1), all.shared(5, 6), all.leftOut(5)]).toEqual([[LINE], [LINE], 0]);
  const none = await open(folder, NO_CHOICES, all.library);
  expect([none.shared(0, 1), none.leftOut(0)]).toEqual([[], 1]);
});

it('moves no sentence and no title, and takes up these articles alone in a large folder', async () => {
  const folder = folderOf(120, CREDIT, LINE);
  const found = await open(folder, NO_CHOICES);
  const blocksOf = ({ library, documents }: Open) => {
    const article = library.read(documents[0]?.id ?? '');
    return article.ok ? article.value.blocks : [];
  };
  const keys = [...found.keysOf(CREDIT), ...found.keysOf(LINE)];
  const said = withLines(NO_CHOICES, keys, found.documents.slice(0, 2));
  const back = await open(folder, said, found.library, nobody);
  expect(back.shared(0, 1)).toEqual([CREDIT, LINE]);
  expect([back.shared(0, 5), back.shared(5, 6), back.leftOut(5)]).toEqual([[], [], 1]);
  expect(back.documents).toEqual(found.documents);
  const unmarked = blocksOf(back).map((block) => ({
    ...block,
    segments: block.segments.map(({ start, end, ordinal }) => ({ start, end, ordinal })),
  }));
  expect(unmarked).toEqual(blocksOf(found));
  // What recurs is told by all articles together: they are analysed again.
  const again = await open(folder, NO_CHOICES, back.library);
  expect([again.shared(0, 1), again.leftOut(0)]).toEqual([[], 1]);
});

it('takes no line for another, and needs none to be there any more', async () => {
  const folder = folderOf(3, CREDIT);
  const found = await open(folder, NO_CHOICES);
  const said = withLines(NO_CHOICES, found.keysOf(CREDIT), [
    ...found.documents,
    { file: 'gone.txt', contentHash: '' },
  ]);
  writeFileSync(
    join(folder, '1000.txt'),
    ['Thing0 is seen at town0 gates', ...own(0)].join('\n\n'),
  );
  const back = await open(folder, said, found.library);
  expect([back.shared(0, 1), back.shared(1, 2)]).toEqual([[], [CREDIT]]);
});

it('says which of the open articles have a line', async () => {
  const { library, documents } = await open(folderOf(2, CREDIT), NO_CHOICES);
  const [a, b] = documents.map(({ id }) => id) as [string, string];
  const article = library.read(a);
  const ordinal = article.ok ? article.value.blocks.flatMap((one) => one.segments).length - 1 : -1;
  const found = library.lines({ document: a, segments: [ordinal], among: [a, b, 'none'] });
  expect(found).toMatchObject({ ok: true, value: { documents: [a, b] } });
  const title = library.lines({ document: a, segments: [0], among: [a, b] });
  expect(title).toMatchObject({ ok: true, value: { documents: [a] } });
});
