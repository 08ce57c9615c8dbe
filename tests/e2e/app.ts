// Starts the built app for a test, in a user folder of its own, and ends it afterwards.
import {
  test as base,
  _electron,
  expect,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const SEEDS = join(ROOT, 'seeds');

export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What it has said on its standard output and error so far. */
  readonly said: () => string;
}

export interface Launch {
  /** Opened at the start; none for the welcome. */
  readonly folder?: string;
  readonly args?: readonly string[];
  /** Beside the environment of the test itself. */
  readonly env?: Readonly<Record<string, string>>;
}

interface Fixtures {
  /** A folder of the test's own, gone after it. */
  readonly scratch: string;
  /** Starts the app; a second start in one test finds what the first one left. */
  readonly launch: (options?: Launch) => Promise<Running>;
  /** A copy of the five articles that the test may change. */
  readonly seeds: string;
}

export const test = base.extend<Fixtures>({
  // Playwright reads the pattern to learn that nothing is wanted.
  scratch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  seeds: async ({ scratch }, use) => {
    const copy = join(scratch, 'seeds');
    cpSync(SEEDS, copy, { recursive: true });
    await use(copy);
  },
  launch: async ({ scratch }, use) => {
    const running: ElectronApplication[] = [];
    const user = join(scratch, 'user');
    mkdirSync(user, { recursive: true });
    await use(async ({ folder, args = [], env = {} } = {}) => {
      const named = process.env['ELECTRON_EXEC_PATH'];
      const app = await _electron.launch({
        ...(named === undefined ? {} : { executablePath: named }),
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-gpu',
          '--log-level=3',
          `--user-data-dir=${user}`,
          ROOT,
          ...(folder === undefined ? [] : [folder]),
          ...args,
        ],
        cwd: scratch,
        env: { ...(process.env as Record<string, string>), ...env },
      });
      // The next one may start only when this one has let go of its folder.
      const exited = new Promise((done) => app.process().once('exit', done));
      const close = app.close.bind(app);
      app.close = async () => {
        await close();
        await exited;
      };
      let said = '';
      const hear = (data: Buffer): void => void (said += data.toString('utf8'));
      app.process().stdout?.on('data', hear);
      app.process().stderr?.on('data', hear);
      running.push(app);
      const page = await app.firstWindow();
      // A key that is pressed before would be heard by nobody.
      await page.locator('.window').waitFor();
      return { app, page, said: () => said };
    });
    for (const app of running) await app.close().catch(() => undefined);
  },
});

export { expect };

/** Opens a pair in Compare by the comboboxes, and waits until its matches are drawn. */
export async function openPair(
  page: Page,
  left: string | RegExp,
  right: string | RegExp,
): Promise<void> {
  await page.getByRole('tab', { name: 'Compare' }).click();
  await choose(page, 'Article on the left', left);
  await choose(page, 'Article on the right', right);
  const shown = [
    await page.getByRole('combobox', { name: 'Article on the left' }).inputValue(),
    await page.getByRole('combobox', { name: 'Article on the right' }).inputValue(),
  ].join(' ');
  await expect(page.locator('[data-pair]')).toHaveAttribute('data-pair', shown);
}

async function choose(page: Page, name: string, title: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name });
  await expect(box.getByRole('option').nth(1)).toBeAttached();
  const label = (await box.getByRole('option').allTextContents()).find((option) =>
    typeof title === 'string' ? option === title : title.test(option),
  );
  if (label === undefined) throw new Error(`no article is called ${String(title)}`);
  await box.selectOption({ label });
}
