// How long a note takes to be saved with many in the store, and the list to open, beside a plain put and a plain flush.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { bodyOf, type Annotation } from '../../src-main/model/annotation';
import { headerLine, readRecord, recordLine } from '../../src-main/model/journal-format';
import { sealed, type NoteRecord } from '../../src-main/model/note-record';
import { close, missing, prepare, start } from '../durability/machine';
import { prepareElectron } from './app';
import { builtCli, wholeNumber } from './options';
import type { Places } from './time-table';

const SAVE_MS = 50;
const OPEN_MS = 200;

export async function main(args: readonly string[], places: Places): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      notes: { type: 'string', default: '20000' },
      runs: { type: 'string', default: '60' },
    },
  });
  builtCli(places.cli);
  await prepareElectron(places.bench);
  const root = resolve(places.bench, '../..');
  const user = mkdtempSync(join(tmpdir(), 'variorum-bench-notes-'));
  try {
    const notes = wholeNumber('--notes', values.notes);
    const runs = wholeNumber('--runs', values.runs);
    const words = await fillJournal(root, user, notes);
    const machine = await start(root, user, join(root, 'seeds'));
    const { page } = machine;
    const from = performance.now();
    const lacking = await missing(machine, user, words);
    console.log(
      `${notes} notes, rebuilt from the journal in ${((performance.now() - from) / 1000).toFixed(1)} s, ${lacking.length} missing`,
    );
    await prepare(machine);
    await page.getByRole('button', { name: 'Add note' }).click();
    const saved = await page.evaluate(saveTimes, runs);
    const put = await page.evaluate(putTimes, runs);
    const flushed = await flushTimes(user, runs);
    const [save, plainPut, plainFlush] = [saved, put, flushed].map(median) as [
      number,
      number,
      number,
    ];
    console.log(
      `saved after a key       ${ms(save)} (median of ${runs}; under ${SAVE_MS} is meant)`,
    );
    console.log(
      `a plain strict put      ${ms(plainPut)}, ${(save / plainPut).toFixed(1)} times as much`,
    );
    console.log(
      `a plain write and flush ${ms(plainFlush)}, ${(save / plainFlush).toFixed(1)} times as much`,
    );
    await page.getByRole('textbox', { name: 'Note' }).press('Escape');
    await close(machine);
    const again = await start(root, user, join(root, 'seeds'));
    await prepare(again);
    const [read, shown] = [
      median(await again.page.evaluate(readTimes, 5)),
      median(await openTimes(again.page)),
    ];
    console.log(`a folder's notes read   ${ms(read)} (from the database, by their index)`);
    console.log(`the list of notes open  ${ms(shown)} (under ${OPEN_MS} is meant)`);
    await close(again);
    return lacking.length === 0 ? 0 : 1;
  } finally {
    rmSync(user, { recursive: true, force: true });
  }
}

/** Notes on articles of the folder, as if they had been written in the app; the database is made of them. */
async function fillJournal(root: string, user: string, notes: number): Promise<Set<string>> {
  const machine = await start(root, user, join(root, 'seeds'));
  await prepare(machine);
  await machine.page.getByRole('button', { name: 'Add note' }).click();
  await machine.page.getByRole('textbox', { name: 'Note' }).fill('The first');
  await machine.page.locator('[data-saving="saved"]').waitFor();
  await close(machine);
  const path = join(user, 'notes', 'journal.jsonl');
  const first = readFileSync(path, 'utf8').split('\n').map(readRecord).find(Boolean);
  if (!first?.annotation) throw new Error('the app has kept no note');
  const [target] = first.annotation.target;
  const words = new Set<string>();
  const lines = [headerLine()];
  for (let at = 0; at < notes; at += 1) {
    const value = `note ${at}: ${'some words of the reader '.repeat(1 + (at % 9))}`;
    words.add(value);
    const created = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
    const annotation: Annotation = {
      ...first.annotation,
      id: `urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      created,
      modified: created,
      body: bodyOf(value),
      // Of an article that is not shown beside the others.
      target: target ? [{ ...target, source: 'urn:variorum:document:elsewhere' }] : [],
    };
    const record = { ...first, id: annotation.id, revision: at + 1, annotation };
    lines.push(recordLine(sealed(record)));
  }
  writeFileSync(path, lines.join(''));
  rmSync(join(user, 'IndexedDB'), { recursive: true });
  return words;
}

/** In the page: from each key to the moment when the window says that it is saved. */
async function saveTimes(runs: number): Promise<number[]> {
  const area = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Note"]');
  if (!area) throw new Error('no note is being written');
  const state = (): string | undefined =>
    document.querySelector<HTMLElement>('[data-saving]')?.dataset['saving'];
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    area.value += 'x';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    do await new Promise<void>((done) => queueMicrotask(done));
    while (state() === 'saved' && performance.now() - from < 20);
    while (state() !== 'saved') {
      await new Promise<void>((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      });
    }
    times.push(performance.now() - from);
    await new Promise((done) => setTimeout(done, 30));
  }
  return times;
}

/** In the page: a row of the same size, strictly, into a database of its own. */
async function putTimes(runs: number): Promise<number[]> {
  const request = indexedDB.open('plain', 1);
  await new Promise((done) => {
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
    request.onsuccess = done;
  });
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    const transaction = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ id: run, words: 'x'.repeat(1200) });
    await new Promise((done) => (transaction.oncomplete = done));
    times.push(performance.now() - from);
    await new Promise((done) => setTimeout(done, 30));
  }
  request.result.close();
  return times;
}

/** In the page: all rows of a folder. */
async function readTimes(runs: number): Promise<number[]> {
  const request = indexedDB.open('variorum');
  await new Promise((done) => (request.onsuccess = done));
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    const index = request.result.transaction('notes').objectStore('notes').index('folderId');
    const first = index.openKeyCursor();
    await new Promise((done) => (first.onsuccess = done));
    const all = index.getAll(first.result?.key);
    await new Promise((done) => (all.onsuccess = done));
    if ((all.result as NoteRecord[]).length === 0) throw new Error('no rows');
    times.push(performance.now() - from);
  }
  request.result.close();
  return times;
}

async function flushTimes(folder: string, runs: number): Promise<number[]> {
  const handle = await open(join(folder, 'plain'), 'w');
  const bytes = Buffer.alloc(1200, 'x');
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await handle.write(bytes);
    await handle.datasync();
    times.push(performance.now() - from);
    await new Promise((done) => setTimeout(done, 30));
  }
  await handle.close();
  return times;
}

/** From the choice of the view to the second frame that shows it. */
async function openTimes(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    times.push(
      await page.evaluate(async () => {
        const tab = (name: string): HTMLElement | undefined =>
          [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
            (one) => one.textContent.trim() === name,
          );
        const frame = (): Promise<number> => new Promise(requestAnimationFrame);
        const from = performance.now();
        tab('Notes')?.click();
        await frame();
        await frame();
        const took = performance.now() - from;
        tab('Compare')?.click();
        await frame();
        return took;
      }),
    );
  }
  return times;
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

function ms(time: number): string {
  return `${time.toFixed(1).padStart(7)} ms`;
}
