// What a start brings back: panels, kinds, filter and places, and the folders that were opened before.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expectBothAccessible } from './accessible';
import { expect, openPair, SEEDS, test } from './app';
import { scrollTop } from './reading-place';

const FIRST = /^US: Syria peace/;
const KERRY = /^Syria peace efforts/;

test('a start brings back panels, kinds, filter, lock and places, right after they were left', async ({
  launch,
}) => {
  const first = await launch({ folder: SEEDS });
  const { page } = first;
  await openPair(page, FIRST, KERRY);
  await page.getByRole('separator', { name: 'Width of the library' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+n');
  await page.keyboard.press('Control+Alt+l');
  await page.getByRole('checkbox', { name: 'Related' }).uncheck({ force: true });
  await page.getByRole('searchbox', { name: 'Find an article' }).fill('syria');
  await page.getByRole('switch', { name: 'Synchronised scrolling' }).uncheck({ force: true });
  const [left, right] = ['Left article', 'Right article'].map((name) =>
    page.getByRole('region', { name }),
  ) as [Locator, Locator];
  await left.evaluate((element) => (element.scrollTop = 700));
  await right.evaluate((element) => (element.scrollTop = 333));
  await expect.poll(() => scrollTop(right)).toBe(333);
  // At once: nothing waits until it has come to rest.
  await first.app.close();

  const second = await launch();
  const again = second.page;
  await expect(again.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  await expect
    .poll(async () =>
      Math.abs((await scrollTop(again.getByRole('region', { name: 'Left article' }))) - 700),
    )
    .toBeLessThanOrEqual(1);
  await expect
    .poll(async () =>
      Math.abs((await scrollTop(again.getByRole('region', { name: 'Right article' }))) - 333),
    )
    .toBeLessThanOrEqual(1);
  await expect(again.getByRole('separator', { name: 'Width of the library' })).toHaveAttribute(
    'aria-valuenow',
    '480',
  );
  await expect(again.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  await expect(
    again.getByRole('separator', { name: 'Height of the list of matches' }),
  ).toBeVisible();
  await expect(again.getByRole('checkbox', { name: 'Related' })).not.toBeChecked();
  await expect(again.getByRole('checkbox', { name: 'Edited' })).toBeChecked();
  await expect(again.getByRole('searchbox', { name: 'Find an article' })).toHaveValue('syria');
  await expect(again.getByRole('switch', { name: 'Synchronised scrolling' })).not.toBeChecked();
});

test('places come back also when another view is shown first, and the panes stay in step', async ({
  launch,
}) => {
  const first = await launch({ folder: SEEDS });
  await openPair(first.page, FIRST, KERRY);
  const right = first.page.getByRole('region', { name: 'Right article' });
  await first.page.getByRole('region', { name: 'Left article' }).evaluate((element) => {
    element.scrollTop = 600;
  });
  await expect.poll(() => scrollTop(right)).toBeGreaterThan(100);
  const place = await scrollTop(right);
  await first.page.getByRole('tab', { name: 'Overview' }).click();
  await first.app.close();

  const { page } = await launch();
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  await page.getByRole('tab', { name: 'Compare' }).click();
  const left = page.getByRole('region', { name: 'Left article' });
  await expect.poll(async () => Math.abs((await scrollTop(left)) - 600)).toBeLessThanOrEqual(1);
  const other = page.getByRole('region', { name: 'Right article' });
  await expect.poll(async () => Math.abs((await scrollTop(other)) - place)).toBeLessThanOrEqual(1);
  // A nudge moves the other pane by a nudge: it was in step.
  await left.evaluate((element) => (element.scrollTop += 4));
  await page.waitForTimeout(200);
  expect(Math.abs((await scrollTop(other)) - place)).toBeLessThanOrEqual(12);
});

test('what changes while the articles are at their top is kept as well', async ({ launch }) => {
  const first = await launch({ folder: SEEDS });
  await openPair(first.page, FIRST, KERRY);
  const left = first.page.getByRole('region', { name: 'Left article' });
  for (const top of [300, 0]) {
    await left.evaluate((element, to) => (element.scrollTop = to), top);
    await first.page.waitForTimeout(150);
  }
  await first.page.keyboard.press('Control+Alt+n');
  await expect(first.page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  await first.page.waitForTimeout(600);
  await first.app.close();
  const { page } = await launch();
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  expect(await scrollTop(page.getByRole('region', { name: 'Left article' }))).toBe(0);
});

test('another folder does not inherit the filter and the places', async ({ launch, scratch }) => {
  const first = await launch({ folder: SEEDS });
  await first.page.getByRole('searchbox', { name: 'Find an article' }).fill('halts');
  await expect(
    first.page.getByRole('list', { name: 'Articles' }).getByRole('listitem'),
  ).toHaveCount(1);
  await first.page.waitForTimeout(600);
  await first.app.close();
  const two = join(scratch, 'two');
  mkdirSync(two);
  writeFileSync(join(two, 'one.txt'), 'A first article of five words.');
  writeFileSync(join(two, 'two.txt'), 'A second article of five words.');
  const { page } = await launch({ folder: two });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('searchbox', { name: 'Find an article' })).toHaveValue('');
});

test('a broken session file does not stop the start', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  await app.close();
  const file = join(scratch, 'user', 'session.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ folder: SEEDS });
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
  const second = await launch();
  await expect(second.page.getByRole('button', { name: 'Open folder…' })).toBeVisible();
});

test('folders that were opened before are listed, marked when gone, removed and cleared', async ({
  launch,
  scratch,
  seeds,
}) => {
  const first = await launch({ folder: seeds });
  await expect(first.page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  await first.app.close();
  const moved = join(scratch, 'moved');
  renameSync(seeds, moved);

  const second = await launch();
  const folders = second.page.getByRole('list', { name: 'Opened before' });
  await expect(folders.getByRole('listitem')).toHaveCount(1);
  await expect(folders).toContainText('Not found');
  await expectBothAccessible(second.page, 'the welcome with folders');
  renameSync(moved, seeds);
  await folders.getByRole('button', { name: /^seeds, / }).click();
  await expect(second.page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  const labels = (): Promise<string[] | undefined> =>
    second.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.getMenuItemById('open-recent')
        ?.submenu?.items.map(({ label }) => label),
    );
  await expect.poll(async () => (await labels())?.[0]).toMatch(/^seeds – .+/);
  await second.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('clear-recent')?.click();
  });
  await expect.poll(async () => (await labels())?.[0]).not.toMatch(/^seeds/);
  // What is open stays open.
  await expect(second.page.getByRole('table', { name: 'Pairs' })).toBeVisible();
});
