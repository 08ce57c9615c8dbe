// Notes of an open folder: found in files of another name, and without reading what has not changed.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { Anchor, SpecificResource } from '../../../src-main/model/annotation';
import type { DocumentSummary } from '../../../src-main/model/document';
import { ok } from '../../../src-main/model/result';
import { targetOn } from '../../../src-main/model/target';
import { anchorTargets } from '../../../src-main/worker/anchor-targets';
import { OneHand } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import { temporaryFolder } from '../loading/temporary-folder';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');
const FIRST = '000_e35a3fdd2a1da102.txt';
const THIRD = '002_2ec4ac5fb0b1296b.txt';
const LONG = 'talks with Russia on implementing a ceasefire deal in Syria';
const context = { progress: () => undefined, part: () => undefined, stop: new Int32Array(1) };

let folder: string;

beforeEach(() => {
  folder = join(temporaryFolder(), 'articles');
  cpSync(SEEDS, folder, { recursive: true });
});

async function open(): Promise<OpenedLibrary> {
  const opened = await OpenedLibrary.open(folder, context, () => new OneHand(), null);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function idOf(library: OpenedLibrary, file: string): string {
  const found = library.summary().documents.find((document) => document.file === file);
  if (!found) throw new Error(`no ${file}`);
  return found.id;
}

async function noteOn(file: string, words: string): Promise<SpecificResource> {
  const library = await open();
  const article = library.read(idOf(library, file));
  if (!article.ok) throw new Error(article.error.message);
  const start = article.value.text.indexOf(words);
  return targetOn(article.value, { start, end: start + words.length });
}

async function find(target: SpecificResource): Promise<{ anchor: Anchor; library: OpenedLibrary }> {
  const library = await open();
  const [anchor] = library.anchor([target]);
  if (!anchor) throw new Error('no anchor');
  return { anchor, library };
}

it('finds a note in its file under another name, in another folder', async () => {
  const target = await noteOn(FIRST, '600 civilians');
  mkdirSync(join(folder, 'later'));
  renameSync(join(folder, FIRST), join(folder, 'later', 'renamed.txt'));
  const { anchor, library } = await find(target);
  const { start, end } = target.selector?.[1] ?? { start: -1, end: -1 };
  expect(anchor).toEqual({
    state: 'moved',
    document: idOf(library, 'later/renamed.txt'),
    span: { start, end },
    now: null,
    places: [],
  });
});

it('prefers a copy of the same name to one of another', async () => {
  const target = await noteOn(FIRST, '600 civilians');
  mkdirSync(join(folder, 'later'));
  cpSync(join(folder, FIRST), join(folder, 'a.txt'));
  renameSync(join(folder, FIRST), join(folder, 'later', FIRST));
  const { anchor, library } = await find(target);
  expect(anchor.document).toBe(idOf(library, `later/${FIRST}`));
});

it('follows a file that was renamed to make room for its next version', async () => {
  const target = await noteOn(FIRST, 'barrel bombs and suggested');
  renameSync(join(folder, FIRST), join(folder, 'old.txt'));
  writeFileSync(join(folder, FIRST), 'Another article.\n\nNothing of the first is in it.');
  const { anchor, library } = await find(target);
  expect(anchor).toMatchObject({ state: 'moved', document: idOf(library, 'old.txt') });
});

it('follows a file that was renamed and edited, by its title and a long quotation', async () => {
  const [long, short] = [await noteOn(FIRST, LONG), await noteOn(FIRST, '600 civilians')];
  const text = readFileSync(join(folder, FIRST), 'utf8').replace('barrel bombs', 'bombs');
  rmSync(join(folder, FIRST));
  writeFileSync(join(folder, 'renamed.txt'), text);
  const { anchor, library } = await find(long);
  expect(anchor).toMatchObject({ state: 'moved', document: idOf(library, 'renamed.txt') });
  expect((await find(short)).anchor).toMatchObject({ state: 'orphan', document: null });
});

it('never goes to another article with the same sentence', async () => {
  const sentence =
    'it was starting a new wide offensive to recapture the rebel-held parts of Aleppo';
  expect(readFileSync(join(folder, THIRD), 'utf8')).toContain(sentence);
  const target = await noteOn(FIRST, sentence);
  rmSync(join(folder, FIRST));
  const { anchor } = await find(target);
  expect(anchor).toMatchObject({ state: 'orphan', document: null, span: null });
});

it('says what has become of the words when a file is overwritten by another version', async () => {
  const target = await noteOn(FIRST, '600 civilians');
  cpSync(join(folder, THIRD), join(folder, FIRST));
  const { anchor, library } = await find(target);
  expect(anchor).toMatchObject({
    state: 'changed',
    document: idOf(library, FIRST),
    now: '500 civilians',
  });
});

it('knows a whole article by its bytes, and says when it has changed', async () => {
  const library = await open();
  const article = library.read(idOf(library, FIRST));
  if (!article.ok) throw new Error(article.error.message);
  const target = targetOn(article.value, null);
  expect((await find(target)).anchor).toMatchObject({ state: 'exact', span: null });
  writeFileSync(join(folder, FIRST), `${article.value.text} More.`);
  expect((await find(target)).anchor).toMatchObject({ state: 'changed', span: null });
  writeFileSync(join(folder, 'renamed.txt'), article.value.text);
  rmSync(join(folder, FIRST));
  expect((await find(target)).anchor).toMatchObject({ state: 'moved', span: null });
});

it('says where the words may be meant when there are several places', async () => {
  const sentence = 'The same words stand here, all of them and in this order, more than once.';
  writeFileSync(join(folder, FIRST), `Title\n\nBefore it. ${sentence} After it.`);
  const target = await noteOn(FIRST, sentence);
  writeFileSync(join(folder, FIRST), [sentence, sentence, 'x'].join('\n\n'));
  const { anchor, library } = await find(target);
  expect(anchor).toMatchObject({ state: 'orphan', document: idOf(library, FIRST) });
  expect(anchor.places).toHaveLength(2);
});

it('reads no article whose bytes are the same, and any other once', () => {
  const documents = Array.from({ length: 10_000 }, (_, at): DocumentSummary => {
    const known = { title: 't', words: 1, encoding: 'utf-8', warnings: [] } as const;
    return { ...known, id: `d${at}`, file: `${at}.txt`, contentHash: `hash${at}` };
  });
  const text = 'Since 19 September, more than 600 civilians have been killed there.';
  const read: number[] = [];
  const opened = {
    documents,
    placeOf: new Map(documents.map(({ id }, place) => [id, place])),
    textOf: (place: number) => {
      read.push(place);
      return ok(`New. ${text}`);
    },
    blocksOf: () => [],
  };
  const start = text.indexOf('600 civilians');
  const targets = Array.from({ length: 20_000 }, (_, at) => {
    const document = documents[at % 10_000];
    if (!document) throw new Error('no document');
    const isOld = at % 10_000 === 77;
    const known = { ...document, contentHash: isOld ? 'other' : document.contentHash };
    return targetOn({ document: known, text, blocks: [] }, { start, end: start + 13 });
  });
  const anchors = anchorTargets(opened, targets);
  expect(read).toEqual([77]);
  expect(anchors[77]).toMatchObject({ state: 'moved', document: 'd77' });
  expect(anchors[10_077]).toEqual(anchors[77]);
  expect(anchors[78]).toMatchObject({ state: 'exact', span: { start, end: start + 13 } });
});
