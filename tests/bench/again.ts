// A folder analysed once, opened a second time, and with one article changed, as the app does it: in the worker.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { WorkerPool } from '../../src-main/worker/pool';
import { writtenCorpus } from './corpus-run';
import { builtCli, wholeNumber } from './options';
import type { Places } from './time-table';

/** What a second opening may take of the time of the first, and what one changed article. */
const MOST_UNCHANGED = 1 / 10;
const MOST_CHANGED = 1 / 50;
/** How often it is looked whether an analysis has been written down, in milliseconds. */
const LOOK_EVERY_MS = 50;
/** Times of one that changes are the middle one of so many, since short times scatter. */
const CHANGES = 5;

interface Times {
  readonly milliseconds: number;
  readonly pairs: number;
}

export async function main(args: readonly string[], places: Places): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      corpus: { type: 'string' },
    },
  });
  const thread = pathToFileURL(join(dirname(builtCli(places.cli)), 'thread.js'));
  const seed = wholeNumber('--seed', values.seed);
  const articles = wholeNumber('--articles', values.articles);
  const from = values.corpus ?? writtenCorpus(articles, seed).folder;
  const scratch = mkdtempSync(join(tmpdir(), 'variorum-again-'));
  const folder = join(scratch, 'articles');
  const keepIn = join(scratch, 'kept');
  try {
    cpSync(from, folder, { recursive: true });
    const names = readdirSync(folder);
    console.log(`${from}: ${String(names.length)} articles`);
    const first = await inNewThread(thread, async (pool) => {
      const times = await analyse(pool, folder, keepIn);
      await untilKept(keepIn);
      return times;
    });
    print('first opening', first, first);
    const second = await inNewThread(thread, (pool) => analyse(pool, folder, keepIn));
    print('second opening', second, first);
    const reloads = await inNewThread(thread, async (pool) => {
      await analyse(pool, folder, keepIn);
      const times: Times[] = [];
      for (let change = 0; change < CHANGES; change += 1) {
        changeOne(folder, names, change);
        times.push(await analyse(pool, folder, keepIn));
      }
      await untilKept(keepIn);
      return times;
    });
    const reload = middle(reloads);
    print('reload, one article changed', reload, first);
    changeOne(folder, names, CHANGES);
    const opening = await inNewThread(thread, (pool) => analyse(pool, folder, keepIn));
    print('opening, one article changed', opening, first);
    const isMet =
      second.milliseconds <= first.milliseconds * MOST_UNCHANGED &&
      Math.max(reload.milliseconds, opening.milliseconds) <= first.milliseconds * MOST_CHANGED;
    return isMet ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function inNewThread<T>(thread: URL, use: (pool: WorkerPool) => Promise<T>): Promise<T> {
  const pool = new WorkerPool(thread);
  try {
    // The app has its thread before a folder is chosen.
    await pool.run('read', '').output;
    return await use(pool);
  } finally {
    await pool.close();
  }
}

async function analyse(pool: WorkerPool, folder: string, keepIn: string): Promise<Times> {
  const start = performance.now();
  const opened = await pool.run('open', { folder, keepIn, choices: {} }).output;
  if (!opened.ok) throw new Error(opened.error.message);
  const pairs = await pool.run('analyse', null).output;
  if (!pairs.ok) throw new Error(pairs.error.message);
  return { milliseconds: performance.now() - start, pairs: pairs.value };
}

/** What is kept is written beside, and takes its name once it is whole. */
async function untilKept(keepIn: string): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const files = readdirSync(keepIn);
    if (
      files.some((name) => name.endsWith('.kept')) &&
      files.every((name) => !name.endsWith('.tmp'))
    )
      return;
  }
}

/** The last sentence of one article becomes the first of another. */
function changeOne(folder: string, names: readonly string[], change: number): void {
  const [one, other] = [names[change * 7], names[change * 7 + 3]];
  if (one === undefined || other === undefined) throw new Error('There are too few articles.');
  const sentence = readFileSync(join(folder, other), 'utf8').trim().split('\n').at(-1) ?? '';
  writeFileSync(join(folder, one), `${readFileSync(join(folder, one), 'utf8')}\n\n${sentence}\n`);
}

function middle(times: readonly Times[]): Times {
  const inOrder = [...times].sort((p, q) => p.milliseconds - q.milliseconds);
  const found = inOrder[Math.floor(times.length / 2)];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

function print(what: string, { milliseconds, pairs }: Times, first: Times): void {
  const ratio = (milliseconds / first.milliseconds).toFixed(4);
  const time = `${milliseconds.toFixed(0)} ms`;
  console.log(`${what.padEnd(30)}${time.padStart(10)}${ratio.padStart(9)}  ${String(pairs)} pairs`);
}
