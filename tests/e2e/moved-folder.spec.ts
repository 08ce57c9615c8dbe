// A folder that is moved or renamed as a whole keeps its notes, what was read in it, and its pins.
import type { Page } from '@playwright/test';
import { cpSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, test, type Running } from './app';
import { FIRST, notesIn, writeNote } from './notes';

const KERRY = /^Syria peace efforts/;
const ARTICLE = 'Rain fell on the harbour all day.\n\nThe boats stayed where they were.\n';

async function open(running: Pick<Running, 'app' | 'page'>, folder: string): Promise<void> {
  await answerWith(running, folder);
  const { page } = running;
  await page.keyboard.press('Control+o');
  await page.getByText(/pairs? compared|only one article/).waitFor();
}

const pinsOf = (page: Page) => page.getByRole('button', { name: /^Remove the pin at/ });
const cameAlong = (page: Page) => page.getByText(/came along: this folder was moved or renamed/);

/** Lets the next folder dialog answer with a folder. */
async function answerWith({ app }: Pick<Running, 'app'>, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

/** A note in the list, one in the bin, a pin, and a place some way down. */
async function work({ page }: Pick<Running, 'page'>): Promise<void> {
  await openPair(page, FIRST, KERRY);
  await writeNote(page, '600 civilians', 'Who counted?');
  await writeNote(page, 'barrel bombs', 'Thrown away');
  await notesIn(page)
    .filter({ hasText: 'Thrown away' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await page
    .getByRole('region', { name: 'Left article' })
    .evaluate((pane) => pane.scrollTo({ top: 500 }));
  await page.getByRole('button', { name: 'Pin these two places together' }).click();
  await expect(pinsOf(page)).toHaveCount(1);
}

/** All of it is there, and the note stands on its words. */
async function expectWork(page: Page): Promise<void> {
  await expect(page.getByRole('combobox', { name: 'Article on the left' })).toBeVisible();
  await expect(pinsOf(page)).toHaveCount(1);
  const left = page.getByRole('region', { name: 'Left article' });
  await expect.poll(() => left.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(300);
  await expect(notesIn(page)).toHaveCount(1);
  await expect(notesIn(page)).toContainText('Who counted?');
  await expect(notesIn(page)).toContainText('Unchanged');
  await page.keyboard.press('Control+Alt+k');
  await expect(page.getByRole('heading', { name: '1 deleted note' })).toBeVisible();
}

test('a folder that was renamed while Variorum was closed has its notes, pins and places', async ({
  launch,
  seeds,
}) => {
  const first = await launch({ folder: seeds });
  await work(first);
  await first.app.close();
  const moved = `${seeds} of 2016`;
  renameSync(seeds, moved);
  const second = await launch();
  await open(second, moved);
  await expect(cameAlong(second.page)).toBeVisible();
  await expectWork(second.page);
});

test('also while another folder has the old path, which gets none of it', async ({
  launch,
  scratch,
  seeds,
}) => {
  const running = await launch({ folder: seeds });
  await work(running);
  const moved = join(scratch, 'elsewhere', 'seeds');
  mkdirSync(join(scratch, 'elsewhere'));
  renameSync(seeds, moved);
  mkdirSync(seeds);
  writeFileSync(join(seeds, 'rain.txt'), ARTICLE);
  writeFileSync(join(seeds, 'boats.txt'), `${ARTICLE}\nNobody saw them leave.\n`);
  await running.app.close();

  const { app, page } = await launch({ folder: seeds });
  await page.getByText('1 pair compared').waitFor();
  await open({ app, page }, moved);
  await expect(cameAlong(page)).toBeVisible();
  await expectWork(page);
  await open({ app, page }, seeds);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(page.getByText('Who counted?')).toHaveCount(0);
});

test('a copy takes no notes from the folder that it was made of', async ({
  launch,
  scratch,
  seeds,
}) => {
  const running = await launch({ folder: seeds });
  const { page } = running;
  await work(running);
  const copy = join(scratch, 'copy');
  cpSync(seeds, copy, { recursive: true });
  await open(running, copy);
  await expect(page).toHaveTitle(/^copy/);
  await expect(notesIn(page)).toHaveCount(0);
  await expect(pinsOf(page)).toHaveCount(0);
  await open(running, seeds);
  await expectWork(page);
});

test('where it cannot be told, the notes are offered and come when they are called for', async ({
  launch,
  seeds,
}) => {
  const running = await launch({ folder: seeds });
  const { page } = running;
  await work(running);
  const moved = `${seeds} of 2016`;
  await page.evaluate(() => window.variorum.ask('recent:clear', null));
  renameSync(seeds, moved);
  await open(running, moved);
  const offer = page.getByRole('alert').filter({ hasText: 'may be on these articles' });
  await expect(offer).toContainText('1 note');
  await expect(notesIn(page)).toHaveCount(0);
  await offer.getByRole('button', { name: 'Bring here' }).click();
  await expectWork(page);
});

test('a folder that has gone is tried again, found elsewhere with all of its work, or taken off the list', async ({
  launch,
  seeds,
}) => {
  const first = await launch({ folder: seeds });
  await work(first);
  await first.app.close();
  const moved = `${seeds} of 2016`;
  renameSync(seeds, moved);
  const running = await launch();
  const { page } = running;
  const banner = page.getByRole('alert').filter({ hasText: 'There is no folder' });
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toBeVisible();
  await answerWith(running, moved);
  await banner.getByRole('button', { name: 'Find it elsewhere…' }).press('Enter');
  await page.getByText(/pairs? compared/).waitFor();
  await expect(banner).toHaveCount(0);
  await expect(cameAlong(page)).toBeVisible();
  await expectWork(page);
  const recent = (): Promise<string[]> =>
    page.evaluate(async () => (await window.variorum.ask('recent:list', null)).map((r) => r.name));
  expect(await recent()).toEqual(['seeds of 2016']);

  // While it is open: what was read of it stays.
  await page.keyboard.press('Control+2');
  renameSync(moved, seeds);
  const vanished = page.getByRole('alert').filter({ hasText: 'is no longer there' });
  await expect(vanished.getByRole('button', { name: 'Try again' })).toBeVisible();
  await vanished.getByRole('button', { name: 'Remove from the list' }).press('Enter');
  await expect(vanished).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Left article' })).toBeFocused();
  expect(await recent()).toEqual([]);
});
