// The app with many articles: when its first rows show, how long it is ever blocked, how fast it stops.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { streamCorpus } from '../fixtures/reuse-generator';
import { writeCorpus } from '../fixtures/reuse/store';
import { builtCli, wholeNumber } from './options';
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
  builtCli(places.cli);
  const articles = wholeNumber('--articles', values.articles);
  const seed = wholeNumber('--seed', values.seed);
  const folder = values.corpus ?? corpusOf(articles, seed);
  await prepareElectron(places.bench);
  const user = mkdtempSync(join(tmpdir(), 'variorum-bench-user-'));
  const app = await launch(places.bench, user);
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(PATIENCE_MS);
    await answerDialog(app, folder);
    console.log(`${folder}\n`);
    await page.getByRole('button', { name: 'Open folder…' }).waitFor();
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
      print(`idle after Cancel, ${stage.toLowerCase()}`, await stopDuring(page, stage));
    }
    return 0;
  } finally {
    await app.close().catch(() => undefined);
    rmSync(user, { recursive: true, force: true });
  }
}

function print(what: string, milliseconds: number | null): void {
  const value = milliseconds === null ? 'not met' : `${Math.round(milliseconds)} ms`;
  console.log(`${what.padEnd(34)} ${value.padStart(10)}`);
}

function corpusOf(articles: number, seed: number): string {
  const parent = join(tmpdir(), 'variorum-bench');
  mkdirSync(parent, { recursive: true });
  const folder = join(parent, `truth-${articles}-${seed}`);
  writeCorpus(folder, streamCorpus({ articles, seed }));
  return folder;
}

/** By the launcher: the Electron that is there, and a display of its own. */
export async function prepareElectron(bench: string): Promise<void> {
  const part = async (name: string): Promise<Record<string, (options?: object) => Promise<void>>> =>
    (await import(
      /* @vite-ignore */ pathToFileURL(resolve(bench, '../../resources/launcher', name)).href
    )) as Record<string, (options?: object) => Promise<void>>;
  await (await part('electron.mjs'))['pointToolsToElectron']?.();
  await (await part('display.mjs'))['ensureDisplay']?.({ preferVirtual: true });
}

export function launch(bench: string, user: string): Promise<ElectronApplication> {
  const named = process.env['ELECTRON_EXEC_PATH'];
  return _electron.launch({
    ...(named === undefined ? {} : { executablePath: named }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${user}`,
      resolve(bench, '../..'),
    ],
    env: process.env as Record<string, string>,
  });
}

export async function answerDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
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
