// The cage: files are parsed in a process of their own, hostile ones end it, and the others go on.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Cage, CAGE_LIMITS, type CageLimits, type StartCaged } from '../../../src-main/worker/cage';
import { startForked } from '../../../src-main/worker/forked-cage';
import type { ParseJob } from '../../../src-main/loading/parsed';
import { pdfOf, setLines } from '../loading/formats/pdfs';
import { docxOf, docxParagraph } from '../loading/formats/zips';
import { SAVED_PAGE, PAGE_TITLE } from '../loading/formats/pages';
import { buildCage, type BuiltCage } from './built-cage';

let built: BuiltCage;
let cage: Cage | null = null;
/** Of processes that were started. */
let started = 0;

beforeAll(async () => {
  built = await buildCage();
});
afterEach(() => cage?.close());
afterAll(() => built.remove());

function cageOf(size: number, limits: CageLimits = CAGE_LIMITS): Cage {
  started = 0;
  const start = startForked(built.entry);
  const counted: StartCaged = (hear, lost) => {
    started += 1;
    return start(hear, lost);
  };
  cage = new Cage(counted, size, limits);
  return cage;
}

const page: ParseJob = { format: 'html', bytes: Buffer.from(SAVED_PAGE), encoding: null };
/** The DOM takes half a minute for these. */
const slow: ParseJob = {
  format: 'html',
  bytes: Buffer.from(`<body>${'<'.repeat(12_000_000)}`),
  encoding: null,
};

it('parses one file after the other in one process, whatever they are', async () => {
  const { parse } = cageOf(1);
  const jobs: ParseJob[] = [
    page,
    { format: 'docx', bytes: docxOf(docxParagraph('Words of it.')), encoding: null },
    { format: 'pdf', bytes: pdfOf([setLines(['Words of a page.'], 700)]), encoding: null },
    { format: 'epub', bytes: Buffer.from('PK'), encoding: null },
  ];
  const found = await Promise.all(jobs.map(parse));
  expect(found.map((one) => (one.ok ? one.value.text : one.error.code))).toEqual([
    expect.stringContaining(`# ${PAGE_TITLE}`),
    'Words of it.',
    'Words of a page.',
    'damaged-file',
  ]);
  expect(started).toBe(1);
});

it('stops a file that takes too long, and goes on with the next in another process', async () => {
  const { parse } = cageOf(1, { ...CAGE_LIMITS, milliseconds: 1500 });
  const [stopped, next] = await Promise.all([parse(slow), parse(page)]);
  expect(stopped).toMatchObject({ ok: false, error: { code: 'too-slow' } });
  expect(next.ok).toBe(true);
  expect(started).toBe(2);
});

it('stops a file that takes too much memory, of the heap or beside it', async () => {
  const heap = cageOf(1, { ...CAGE_LIMITS, heapMegabytes: 24 });
  const many = Buffer.from('<p>word</p>'.repeat(200_000));
  const large = await heap.parse({ format: 'html', bytes: many, encoding: null });
  expect(large).toMatchObject({ ok: false, error: { code: 'too-large' } });
  heap.close();
  const process = cageOf(1, { ...CAGE_LIMITS, processMegabytes: 1 });
  const beside = await process.parse(slow);
  expect(beside).toMatchObject({ ok: false, error: { code: 'too-large' } });
});

it('answers where the process ends by itself, and after it was closed', async () => {
  const dying = new Cage((_hear, lost) => ({ ask: () => lost(), kill: () => undefined }), 1);
  expect(await dying.parse(page)).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
  dying.close();
  const waiting = cageOf(1);
  const found = waiting.parse(slow);
  waiting.close();
  expect(await found).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await waiting.parse(page)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

it('works on as many files at a time as it has places', async () => {
  const { parse } = cageOf(2, { ...CAGE_LIMITS, milliseconds: 2500 });
  const stuck = parse(slow);
  expect((await parse(page)).ok).toBe(true);
  expect(await stuck).toMatchObject({ ok: false, error: { code: 'too-slow' } });
});
