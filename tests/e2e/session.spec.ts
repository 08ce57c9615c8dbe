// What was read comes back: at a start, and when a folder is opened again; what is no more is left out.
import type { Locator, Page } from '@playwright/test';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, SEEDS, test } from './app';

const FIRST = /^US: Syria peace/;
const KERRY = /^Syria peace efforts/;

/** Three columns with a chosen match and a pin, some way down. */
async function readThree(page: Page): Promise<void> {
  await openPair(page, FIRST, KERRY);
  await page.keyboard.press('Control+Alt+b');
  const third = page.getByRole('region', { name: 'Third article' });
  await expect(third.locator('[data-match]').first()).toBeAttached();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('F8');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match 3 of/);
  await page.keyboard.press('Control+Alt+p');
  await expect(pinsOf(page).first()).toBeAttached();
}

const pinsOf = (page: Page): Locator => page.getByRole('button', { name: /^Remove the pin at/ });

/** What is read: the articles, where they are, what is chosen and what is pinned. */
async function whatIsRead(page: Page) {
  const panes = page.getByRole('region', { name: /^(Left|Right|Third|Fourth) article$/ });
  return {
    tops: await panes.evaluateAll((all) => all.map((one) => one.scrollTop)),
    articles: await panes.locator('h1, [data-segment="0"]').allTextContents(),
    chosen: await page.locator('.chosen').allTextContents(),
    position: await page.getByRole('status', { name: 'Match position' }).textContent(),
    pins: await pinsOf(page).count(),
  };
}

/** The same, with places to within a few pixels: a screen has no halves of them. */
const near = (read: Awaited<ReturnType<typeof whatIsRead>>): unknown => ({
  ...read,
  tops: read.tops.map((top) => expect.closeTo(top, -1) as unknown),
});

test('a start brings back the columns, the chosen match and the pins', async ({ launch }) => {
  const first = await launch({ folder: SEEDS });
  await readThree(first.page);
  const before = await whatIsRead(first.page);
  await first.app.close();

  const { page } = await launch();
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  await expect.poll(() => whatIsRead(page)).toEqual(near(before));
  // The next match is the one after it; Esc goes back to where the start was.
  await page.keyboard.press('F8');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match 4 of/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.chosen')).toHaveCount(0);
});

test('a folder that is opened again is as it was left, and no other folder has its pins', async ({
  launch,
  scratch,
  seeds,
}) => {
  const two = join(scratch, 'two');
  cpSync(seeds, two, { recursive: true });
  const { app, page } = await launch({ folder: seeds });
  await readThree(page);
  const before = await whatIsRead(page);
  const openRecent = (name: string): Promise<void> =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items;
      items?.find(({ label }) => label.startsWith(wanted))?.click();
    }, name);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, two);
  await page.keyboard.press('Control+o');
  await expect(page).toHaveTitle(/^two/);
  await expect(pinsOf(page)).toHaveCount(0);
  await expect(page.locator('.chosen')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await openRecent('seeds');
  await expect(page).toHaveTitle(/^seeds/);
  await expect.poll(() => whatIsRead(page)).toEqual(near(before));
  await openRecent('two');
  await expect(page.getByRole('tab', { name: 'Notes' })).toHaveAttribute('aria-selected', 'true');
  // Also after a start.
  await app.close();
  const again = await launch();
  await expect(again.page).toHaveTitle(/^two/);
  await again.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.getMenuItemById('open-recent')?.submenu?.items;
    items?.find(({ label }) => label.startsWith('seeds'))?.click();
  });
  await expect.poll(() => whatIsRead(again.page)).toEqual(near(before));
});

test('what was stored and is no more is left out: a column, a match, and pins of a changed text', async ({
  launch,
  seeds,
}) => {
  const first = await launch({ folder: seeds });
  await readThree(first.page);
  const title = await first.page
    .getByRole('combobox', { name: 'Article in the third column' })
    .locator('option:checked')
    .textContent();
  await first.app.close();
  const files = readdirSync(seeds).map((name) => join(seeds, name));
  const gone = files.find((path) => readFileSync(path, 'utf8').includes(title ?? '–'));
  const kerry = files.find((path) =>
    /^\uFEFF?Syria peace efforts/.test(readFileSync(path, 'utf8')),
  );
  if (!gone || !kerry) throw new Error('the articles are not where they were');
  rmSync(gone);
  writeFileSync(kerry, `One more line at the start.\n\n${readFileSync(kerry, 'utf8')}`);

  const { page } = await launch();
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('6 pairs compared');
  await expect(page.getByRole('region', { name: 'Left article' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Third article' })).toHaveCount(0);
  await expect(page.locator('.chosen')).toHaveCount(0);
  await expect(pinsOf(page)).toHaveCount(0);
  await page.keyboard.press('F8');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match \d+ of/);
});
