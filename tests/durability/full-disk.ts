// Fills the disk under the app while a note is typed: nothing is lost or falsely called saved, and the reader is told.
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { kill, missing, prepare, start, wordsInJournal, type Machine } from './machine';
import { CAN_HAVE_DISK, smallDisk } from './small-disk';

/** Longer than what a file's last page still has room for. */
const LONG = 'as far as its last word '.repeat(4000);
const TOLD_MS = 1000;
/** Rounds after which the app is killed and started again. */
const ROUNDS_A_START = 5;
const PATIENCE_MS = 30_000;

export interface FullDisk {
  readonly rounds: number;
  readonly lost: number;
  readonly falselySaved: number;
  readonly textGone: number;
  /** In milliseconds, of every round. */
  readonly told: readonly number[];
}

export async function fullDisk(
  root: string,
  disk: string,
  rounds: number,
  say: (line: string) => void = () => undefined,
): Promise<FullDisk> {
  const user = join(disk, 'user');
  const filler = join(disk, 'filler');
  const wanted = new Set<string>();
  const told: number[] = [];
  let [lost, falselySaved, textGone] = [0, 0, 0];
  let machine: Machine | null = null;
  for (let round = 0; round < rounds; round += 1) {
    if (!machine) {
      machine = await start(root, user, join(root, 'seeds'));
      await prepare(machine);
    }
    const { page } = machine;
    const short = `round ${round}, with room on the disk`;
    await page.getByRole('button', { name: 'Add note' }).click();
    await type(page, short);
    await stateIs(page, 'saved');
    wanted.add(short);
    fill(filler);
    const long = `round ${round}, on a full disk: ${LONG}`;
    told.push(await page.evaluate(typeAndWait, { words: long, patience: PATIENCE_MS }));
    const claims = await stateOf(page);
    if (claims === 'saved' && !wordsInJournal(user).includes(long)) falselySaved += 1;
    if ((await page.getByRole('textbox', { name: 'Note' }).inputValue()) !== long) textGone += 1;
    rmSync(filler);
    await stateIs(page, 'saved');
    wanted.delete(short);
    wanted.add(long);
    if (!wordsInJournal(user).includes(long)) falselySaved += 1;
    await page.getByRole('textbox', { name: 'Note' }).press('Escape');
    if ((round + 1) % ROUNDS_A_START !== 0 && round + 1 !== rounds) continue;
    await kill(machine);
    machine = await start(root, user, join(root, 'seeds'));
    const lacking = await missing(machine, user, wanted);
    lost += lacking.length;
    for (const words of lacking) wanted.delete(words);
    await prepare(machine);
    // A few notes are enough for the next rounds: the disk is small.
    say(`round ${round + 1}: ${lost} lost, ${falselySaved} falsely called saved`);
  }
  if (machine) await kill(machine);
  return { rounds, lost, falselySaved, textGone, told };
}

async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Note' }).fill(words);
}

/** In the page: milliseconds from the typing until an alert says that it is not saved; patience where none does. */
async function typeAndWait({
  words,
  patience,
}: {
  words: string;
  patience: number;
}): Promise<number> {
  const area = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Note"]');
  if (!area) throw new Error('no note is being written');
  const from = performance.now();
  area.value = words;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const isTold = (): boolean =>
    document.querySelector('[data-saving="failed"]') !== null &&
    [...document.querySelectorAll('[role=alert]')].some((one) =>
      one.textContent.includes('not saved yet'),
    );
  while (!isTold() && performance.now() - from < patience) {
    await new Promise((done) => setTimeout(done, 5));
  }
  return performance.now() - from;
}

async function stateOf(page: Page): Promise<string | null> {
  return page.locator('[data-saving]').getAttribute('data-saving');
}

async function stateIs(page: Page, state: string): Promise<void> {
  await page.locator(`[data-saving="${state}"]`).waitFor({ timeout: PATIENCE_MS });
}

/** To the last byte. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
    const bytes = Buffer.alloc(size);
    try {
      for (;;) if (writeSync(file, bytes) < size) break;
    } catch {
      // No room for so many: half as many, then.
    }
  }
  closeSync(file);
}

export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '40' } },
  });
  if (!CAN_HAVE_DISK) {
    throw new Error('a small disk can be made as root on Linux only');
  }
  const disk = smallDisk();
  try {
    const result = await fullDisk(root, disk.path, Number(values.rounds), console.log);
    const { rounds, lost, falselySaved, textGone, told } = result;
    const slowest = Math.max(...told);
    console.log(
      `${rounds} rounds: ${lost} lost, ${falselySaved} falsely called saved, text gone from the editor ${textGone} times, told after ${slowest.toFixed(0)} ms at the latest`,
    );
    return lost + falselySaved + textGone === 0 && slowest < TOLD_MS ? 0 : 1;
  } finally {
    disk.remove();
  }
}
