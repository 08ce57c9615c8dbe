// The built app as benches run it: started on a folder with a session of its own, and ended afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { builtCli } from './options';
import type { Places } from './time-table';

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Once for all starts of a bench: they share a display. */
let prepared: Promise<void> | undefined;

/**
 * Starts the app, and ends it when the bench is over. "Open folder…" opens the folder.
 * @param patience for whatever is waited for, in milliseconds
 */
export async function withApp(
  places: Places,
  { folder, patience }: { readonly folder: string; readonly patience: number },
  bench: (running: Running) => Promise<void>,
): Promise<number> {
  builtCli(places.cli);
  await (prepared ??= prepareElectron(places.bench));
  const user = mkdtempSync(join(tmpdir(), 'variorum-bench-user-'));
  const app = await launch(places.bench, user);
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(patience);
    await answerDialog(app, folder);
    await page.getByRole('button', { name: 'Open folder…' }).waitFor();
    await bench({ app, page });
    return 0;
  } finally {
    await app.close().catch(() => undefined);
    rmSync(user, { recursive: true, force: true });
  }
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

function launch(bench: string, user: string): Promise<ElectronApplication> {
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

async function answerDialog(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}
