// What a start says to whoever made it: that the app is open already, and a picture of the window.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, ROOT, SEEDS, test } from './app';

type Started = ChildProcessByStdio<null, Readable, null>;

/** Starts the app as a launcher does, without Playwright in between, which would slow it down. */
async function start(app: ElectronApplication, user: string, ...args: string[]): Promise<Started> {
  const executable = await app.evaluate(() => process.execPath);
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const own = ['--disable-gpu', '--log-level=3', `--user-data-dir=${user}`, ROOT];
  return spawn(executable, [...sandbox, ...own, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('a second start hands over its folder, says so and ends', async ({ launch, seeds }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('button', { name: 'Open folder…' })).toBeVisible();
  const user = await app.evaluate(({ app: electron }) => electron.getPath('userData'));
  const second = await start(app, user, seeds);
  const ended = new Promise((done) => second.once('exit', done));
  expect((await text(second.stdout)).trim()).toBe('variorum: open already');
  expect(await ended).toBe(0);
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(5);
});

test('the picture of the window shows it at rest', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('table', { name: 'Pairs' }).getByRole('row')).toHaveCount(11);
  await expect(page.getByRole('progressbar')).toHaveCount(0);

  const path = join(scratch, 'window.png');
  const other = await start(app, join(scratch, 'other'), SEEDS, `--screenshot=${path}`);
  const ended = new Promise((done) => other.once('exit', done));
  for await (const line of createInterface({ input: other.stdout })) {
    if (line === `variorum: screenshot ${path}`) break;
  }
  other.kill();
  await ended;

  const isSame = await app.evaluate(async ({ BrowserWindow, nativeImage }, file) => {
    const rest = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    const picture = nativeImage.createFromPath(file);
    const { width, height } = picture.getSize();
    // The foot of the window, where progress is shown.
    const foot = { x: 0, y: height - 40, width, height: 40 };
    return rest?.crop(foot).toBitmap().equals(picture.crop(foot).toBitmap());
  }, path);
  expect(isSame).toBe(true);
});
