// Two editions of a novel in Compare: opening them, scrolling, stepping, and memory, beside plain paragraphs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ElectronApplication, Page } from '@playwright/test';
import { generateNovel, NOVEL_FILES } from '../fixtures/reuse/novel';
import { withApp } from './electron';
import { wholeNumber } from './options';
import {
  lookOfPair,
  openPair,
  paintPlain,
  prepare,
  removePlain,
  scrollThrough,
  showOverview,
  stepThrough,
  type Look,
} from './reading-page';
import type { Places } from './time-table';

const PATIENCE_MS = 300_000;
const MATCH_STEPS = 60;
const FRAMES = 290;
/** Pixels a frame: a wheel that is spun as fast as it goes, and from end to end of the novel. */
const SPEEDS = [
  ['wheel', 320],
  ['a screen a frame', 970],
] as const;
/** What a frame may take at 60 a second, and what is seen as a stop. */
const FRAME_MS = 16.7;
const STOP_MS = 50;
/**
 * The targets. Opening and memory are beside the same articles as plain paragraphs, so that they hold on
 * any machine. Frames and steps are what a reader feels, on a machine with nothing else to do: 95 of 100
 * frames within one of the screen, none that is seen as a stop, and a step that is not noticed.
 */
const OPENING_TIMES = 2;
const STEP_MS = 50;
const MEMORY_TIMES = 3;

export async function main(args: readonly string[], places: Places): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      words: { type: 'string', default: '75000' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '7' },
      cold: { type: 'string', default: '3' },
      folder: { type: 'string' },
      picture: { type: 'string' },
    },
  });
  const folder =
    values.folder ??
    novelOf(wholeNumber('--words', values.words), wholeNumber('--seed', values.seed));
  console.log(`${folder}\n`);
  const start = { folder, patience: PATIENCE_MS };
  await benchFirst(places, start, Math.max(1, wholeNumber('--cold', values.cold)));
  return withApp(places, start, async ({ app, page }) => {
    await ready(page);
    await bench(app, page, Math.max(1, wholeNumber('--runs', values.runs)));
    if (values.picture !== undefined) await page.screenshot({ path: values.picture });
  });
}

async function ready(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open folder…' }).click();
  await page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1).waitFor();
  await page.getByText(/pairs? compared/).waitFor();
  await page.evaluate(prepare);
}

/**
 * What a reader sees first: nothing is compiled, decoded or laid out yet. So each time is taken in a
 * window of its own, of the pair and of the paragraphs in turns.
 */
async function benchFirst(
  places: Places,
  start: { readonly folder: string; readonly patience: number },
  runs: number,
): Promise<void> {
  const opened: number[] = [];
  const plain: number[] = [];
  let look: Look | null = null;
  for (let run = 0; run < runs; run += 1) {
    await withApp(places, start, async ({ page }) => {
      await ready(page);
      opened.push(await page.evaluate(openPair));
      look = await page.evaluate(lookOfPair);
    });
    await withApp(places, start, async ({ page }) => {
      await ready(page);
      if (look) plain.push(await page.evaluate(paintPlain, look));
    });
  }
  line('plain paragraphs at first', ms(median(plain)));
  line('opening the pair at first', ms(median(opened)), {
    value: median(opened) / median(plain),
    most: OPENING_TIMES,
    unit: 'times the paragraphs',
  });
}

async function bench(app: ElectronApplication, page: Page, runs: number): Promise<void> {
  await page.evaluate(openPair);
  const look = await page.evaluate(lookOfPair);
  await page.evaluate(paintPlain, look);
  await page.evaluate(removePlain);
  const opened: number[] = [];
  const plain: number[] = [];
  const held = { empty: 0, plain: 0, compare: 0 };
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(openPair);
    plain.push(await page.evaluate(paintPlain, look));
    held.plain = await megabytes(app, page);
    await page.evaluate(removePlain);
    await page.evaluate(showOverview);
    held.empty = await megabytes(app, page);
    opened.push(await page.evaluate(openPair));
    held.compare = await megabytes(app, page);
  }
  const opening = median(opened);
  const paragraphs = median(plain);
  line('plain paragraphs again', ms(paragraphs));
  line('opening it again', ms(opening), {
    value: opening / paragraphs,
    most: OPENING_TIMES,
    unit: 'times the paragraphs',
  });
  const net = (megabytes: number): number => Math.max(0, megabytes - held.empty);
  line('memory, overview alone', mb(held.empty));
  line('memory, plain paragraphs', `${mb(held.plain)} (${mb(net(held.plain))} of its own)`);
  line(
    'memory, compare',
    `${mb(held.compare)} (${mb(net(held.compare))} of its own, ${ratio(net(held.compare), net(held.plain))} times that of the paragraphs)`,
    { value: held.compare / held.plain, most: MEMORY_TIMES, unit: 'times the paragraphs' },
  );
  for (const [speed, step] of SPEEDS) {
    for (const side of ['Left article', 'Right article']) {
      const frames = await page.evaluate(scrollThrough, { side, frames: FRAMES, step });
      frames.sort((p, q) => p - q);
      const within = frames.filter((frame) => frame <= FRAME_MS).length / frames.length;
      const stops = frames.filter((frame) => frame > STOP_MS).length;
      line(
        `${speed}, ${side.toLowerCase()}`,
        `median ${round(median(frames))} ms, 95 % within ${round(at(frames, 0.95))}, longest ${round(at(frames, 1))}; ${round(within * 100)} % within ${FRAME_MS}, ${stops} over ${STOP_MS}`,
        { value: at(frames, 0.95), most: FRAME_MS, unit: 'ms' },
      );
    }
  }
  const steps = await page.evaluate(stepThrough, MATCH_STEPS);
  steps.sort((p, q) => p - q);
  line('next match', `median ${ms(median(steps))}, longest ${round(at(steps, 1))}`, {
    value: at(steps, 0.95),
    most: STEP_MS,
    unit: 'ms',
  });
  line('memory after it', mb(await megabytes(app, page)));
}

/** What the window's process holds, once what can be let go was. */
async function megabytes(app: ElectronApplication, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ memory }) => memory.workingSetSize),
  );
  return Math.max(0, ...kilobytes) / 1024;
}

function novelOf(words: number, seed: number): string {
  const folder = join(tmpdir(), 'variorum-bench', `novel-light-${words}-${seed}`);
  const { first, revised } = generateNovel({ seed, words, revision: 'light' });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, NOVEL_FILES[0]), first);
  writeFileSync(join(folder, NOVEL_FILES[1]), revised);
  return folder;
}

interface Target {
  readonly value: number;
  /** Reached where the value is no higher. */
  readonly most: number;
  readonly unit: string;
}

function line(what: string, told: string, target?: Target): void {
  console.log(what.padEnd(32), told);
  if (!target) return;
  const { value, most, unit } = target;
  const verdict = value <= most ? 'reached' : 'MISSED';
  console.log(' '.repeat(32), `${verdict}: ${value.toFixed(1)} of at most ${most} ${unit}`);
}

function ms(value: number): string {
  return `${round(value)} ms`;
}

function mb(value: number): string {
  return `${round(value)} MB`;
}

function ratio(value: number, other: number): string {
  return other > 0 ? (value / other).toFixed(2) : 'many';
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function median(values: readonly number[]): number {
  return at(
    [...values].sort((p, q) => p - q),
    0.5,
  );
}

function round(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0);
}
