// The app with many articles: when its first rows show, how long it is ever blocked, how fast it stops.
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { streamCorpus } from '../fixtures/reuse-generator';
import { writeCorpus } from '../fixtures/reuse/store';
import { withApp } from './electron';
import { wholeNumber } from './options';
import {
  watchMain,
  watchWindow,
  readMain,
  readWindow,
  untilCompared,
  STAGES,
  stopDuring,
} from './app-watch';
import type { Places } from './time-table';

/** Longer than 10,000 articles take on two slow processors. */
const PATIENCE_MS = 600_000;

export async function main(args: readonly string[], places: Places): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      corpus: { type: 'string' },
      pictures: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const articles = wholeNumber('--articles', values.articles);
  const seed = wholeNumber('--seed', values.seed);
  const folder = values.corpus ?? corpusOf(articles, seed);
  console.log(`${folder}\n`);
  return withApp(places, { folder, patience: PATIENCE_MS }, async ({ app, page }) => {
    await watchMain(app);
    const profile = values.profile === undefined ? null : await startProfile(page);
    await watchWindow(page, 'Open folder…');
    await untilCompared(page, PATIENCE_MS);
    const window = await readWindow(page);
    if (values.profile !== undefined) writeFileSync(values.profile, (await profile?.()) ?? '');
    print('first library rows', window.firstArticles);
    print('first pair rows', window.firstPairs);
    print('the whole', window.whole);
    print('window blocked, at most', window.pauses[0]?.length ?? 0);
    for (const { length, at } of window.pauses.slice(1)) {
      print(`  ${Math.round(length)} ms, ended after`, at);
    }
    print('main process blocked, at most', await readMain(app));
    if (values.pictures !== undefined) await takePictures(page, values.pictures);
    for (const stage of STAGES) {
      touchAll(folder);
      print(`idle after Cancel, ${stage.toLowerCase()}`, await stopDuring(page, stage));
    }
  });
}

function print(what: string, milliseconds: number | null): void {
  const value = milliseconds === null ? 'not met' : `${Math.round(milliseconds)} ms`;
  console.log(`${what.padEnd(34)} ${value.padStart(10)}`);
}

/** What was kept of the folder is of no use then, and all of it is read again. */
function touchAll(folder: string): void {
  const now = new Date();
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), now, now);
}

function corpusOf(articles: number, seed: number): string {
  const parent = join(tmpdir(), 'variorum-bench');
  mkdirSync(parent, { recursive: true });
  const folder = join(parent, `truth-${articles}-${seed}`);
  writeCorpus(folder, streamCorpus({ articles, seed }));
  return folder;
}

/** What the window does from now on; gives what ends it and tells the profile, as JSON. */
async function startProfile(page: Page): Promise<() => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  return async () => JSON.stringify((await session.send('Profiler.stop')).profile);
}

async function takePictures(page: Page, folder: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `overview-${colorScheme}.png`) });
  }
}
