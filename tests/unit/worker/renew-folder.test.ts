// A folder of which an article changes: only its own pairs are compared again, and they are what they should be.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Match } from '../../../src-main/model/alignment';
import type { DocumentSummary } from '../../../src-main/model/document';
import { PAIR_COLUMN, PAIR_ROW_WIDTH } from '../../../src-main/model/pair-rows';
import { OneHand, type Hands } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import { generate } from '../../fixtures/reuse-generator';
import { temporaryFolder } from '../loading/temporary-folder';

const ARTICLES = 300;
const context = { progress: () => undefined, part: () => undefined, stop: new Int32Array(1) };
const { articles } = generate({ articles: ARTICLES, seed: 7 });
const nobody = (): never => {
  throw new Error('the folder was read again');
};

function writeAll(): string {
  const folder = join(temporaryFolder(), 'articles');
  mkdirSync(folder);
  for (const { file, text } of articles) writeFileSync(join(folder, file), text);
  return folder;
}

/** A library with its rows: by pair of files, without the places of the articles. */
interface Analysed {
  readonly library: OpenedLibrary;
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

async function analyse(
  folder: string,
  keepIn: string | null,
  before: OpenedLibrary | null = null,
  newHands: (bytes: number) => Hands = () => new OneHand(),
): Promise<Analysed> {
  const opened = await OpenedLibrary.open(folder, context, newHands, keepIn, before);
  if (!opened.ok) throw new Error(opened.error.message);
  const library = opened.value;
  const { documents } = library.summary();
  const rows = new Map<string, readonly number[]>();
  const part = (some: Int32Array): void => {
    for (let at = 0; at < some.length; at += PAIR_ROW_WIDTH) {
      const row = some.subarray(at, at + PAIR_ROW_WIDTH);
      const files = [PAIR_COLUMN.a, PAIR_COLUMN.b].map((one) => documents[row[one] ?? -1]?.file);
      rows.set(files.join(' '), [...row.subarray(2)]);
    }
  };
  const count = await library.analyse({ ...context, part });
  expect(count).toMatchObject({ ok: true, value: rows.size });
  await library.isKept();
  return { library, rows };
}

function documentOf({ library }: Analysed, file: string): DocumentSummary {
  const found = library.summary().documents.find((document) => document.file === file);
  if (found === undefined) throw new Error(`${file} is not in the library`);
  return found;
}

/** The matches of one article with each other one. */
function matchesOf(analysed: Analysed, file: string): Map<string, readonly Match[]> {
  const found = new Map<string, readonly Match[]>();
  const { id } = documentOf(analysed, file);
  for (const other of analysed.library.summary().documents) {
    if (other.file === file) continue;
    const read = analysed.library.align(id, other.id);
    if (!read.ok) throw new Error(read.error.message);
    found.set(other.file, read.value.alignment.matches);
  }
  return found;
}

function rowsOf({ rows }: Analysed, file: string, isOf: boolean): [string, readonly number[]][] {
  const own = [...rows].filter(([files]) => files.split(' ').includes(file) === isOf);
  return own.sort(([one], [other]) => (one < other ? -1 : 1));
}

/** An article that shares much with others. */
const FILE = articles[40]?.file ?? '';

describe('a folder of which an article has changed', () => {
  it('has the matches of an analysis of the whole, for the article that was changed', async () => {
    const folder = writeAll();
    const keepIn = join(temporaryFolder(), 'kept');
    const path = join(folder, FILE);
    const text = readFileSync(path, 'utf8');
    const first = await analyse(folder, keepIn);
    const others = articles.slice(100, 103).map((article) => article.text.split('\n\n')[2] ?? '');
    writeFileSync(path, [text, ...others, 'A wholly new sentence on quorumvirates.'].join('\n\n'));
    const renewed = await analyse(folder, keepIn, first.library, nobody);
    const whole = await analyse(folder, null);
    expect(matchesOf(renewed, FILE)).toEqual(matchesOf(whole, FILE));
    expect(rowsOf(renewed, FILE, true)).toEqual(rowsOf(whole, FILE, true));
    expect(rowsOf(renewed, FILE, true)).not.toEqual(rowsOf(first, FILE, true));
    expect(rowsOf(renewed, FILE, false)).toEqual(rowsOf(first, FILE, false));
    expect(documentOf(renewed, FILE).id).toBe(documentOf(first, FILE).id);
    // The same, for an app that starts anew and finds what was kept.
    const reopened = await analyse(folder, keepIn, null, nobody);
    expect(reopened.rows).toEqual(renewed.rows);
    expect(matchesOf(reopened, FILE)).toEqual(matchesOf(whole, FILE));
  });

  it('is taken up when it is opened, from what was kept of it', async () => {
    const folder = writeAll();
    const keepIn = join(temporaryFolder(), 'kept');
    const path = join(folder, FILE);
    const text = readFileSync(path, 'utf8');
    await analyse(folder, keepIn);
    writeFileSync(path, text.slice(0, text.length / 2));
    const renewed = await analyse(folder, keepIn, null, nobody);
    const whole = await analyse(folder, null);
    expect(matchesOf(renewed, FILE)).toEqual(matchesOf(whole, FILE));
  });

  it('loses the pairs of an article that has gone, and finds them again when it is back', async () => {
    const folder = writeAll();
    const path = join(folder, FILE);
    const first = await analyse(folder, null);
    rmSync(path);
    const without = await analyse(folder, null, first.library, nobody);
    expect(without.library.summary().documents).toHaveLength(ARTICLES - 1);
    expect([...without.rows].sort()).toEqual(rowsOf(first, FILE, false));
    writeFileSync(path, articles[40]?.text ?? '');
    const back = await analyse(folder, null, without.library, nobody);
    expect([...back.rows].sort()).toEqual([...first.rows].sort());
    expect(matchesOf(back, FILE)).toEqual(matchesOf(first, FILE));
    expect(rowsOf(back, FILE, true).length).toBeGreaterThan(0);
    expect(back.library.summary()).toEqual(first.library.summary());
  });

  it('is analysed as a whole where more have changed than one in fifty, also one after the other', async () => {
    const folder = writeAll();
    let { library } = await analyse(folder, null);
    for (let change = 0; change < ARTICLES / 50; change += 1) {
      const { file, text } = articles[change] ?? { file: '', text: '' };
      writeFileSync(join(folder, file), `${text}\n\nMore.`);
      ({ library } = await analyse(folder, null, library, nobody));
    }
    writeFileSync(join(folder, FILE), 'More.');
    await expect(analyse(folder, null, library, nobody)).rejects.toThrow('was read again');
  });
});
