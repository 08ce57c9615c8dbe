// Small things of reading: choosing by Enter, the strip, where the focus goes, and files that vanish.
import type { Locator, Page } from '@playwright/test';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, SEEDS, test } from './app';

const US = /^US: Syria peace/;
const REUTERS = /^Syria peace efforts/;

const pane = (page: Page, name: string): Locator => page.getByRole('region', { name });
const topOf = (one: Locator): Promise<number> => one.evaluate((element) => element.scrollTop);

test('Enter chooses the match of the sentence that is selected', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const right = pane(page, 'Right article');
  await right.focus();
  await page.keyboard.press('Enter');
  const card = pane(page, 'Explanation');
  await expect(card).toHaveCount(0);
  for (let at = 0; at < 40 && (await card.count()) === 0; at += 1) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(card).toBeVisible();
  await expect(right).toBeFocused();
  const selected = await page.evaluate(() => document.getSelection()?.toString().trim() ?? '');
  expect(selected.length).toBeGreaterThan(10);
  await expect(right.locator('.chosen')).toContainText(selected.slice(0, 40));
});

test('the strip is moved by the first button only, and forwards the wheel', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const left = pane(page, 'Left article');
  const strip = page.locator('.strip.left');
  const box = await strip.boundingBox();
  if (!box) throw new Error('the strip is not drawn');
  await strip.click({ button: 'right', position: { x: 6, y: box.height * 0.8 } });
  expect(await topOf(left)).toBe(0);
  await page.keyboard.press('Escape');
  await strip.hover();
  await page.mouse.wheel(0, 150);
  await expect.poll(() => topOf(left)).toBe(150);
});

test('the focus goes to the text when the explanation that has it goes', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  await page.keyboard.press('F8');
  const card = pane(page, 'Explanation');
  await card.focus();
  await expect(card).toBeFocused();
  const kind = await page.locator('.chosen').first().getAttribute('data-kind');
  // By the menu, which leaves the focus where it is.
  await app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, `toggle-${kind}`);
  await expect(card).toHaveCount(0);
  await expect(pane(page, 'Left article')).toBeFocused();
  await page.keyboard.press('F8');
  await card.getByRole('button', { name: 'Esc' }).click();
  await expect(card).toHaveCount(0);
  await expect(pane(page, 'Left article')).toBeFocused();
});

test('a file that vanishes is named, and the article beside it stays where it is read', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, US, REUTERS);
  const left = pane(page, 'Left article');
  await left.evaluate((element) => element.scrollTo(0, 400));
  await expect.poll(() => topOf(pane(page, 'Right article'))).toBeGreaterThan(0);
  const gone = readdirSync(seeds).find((file) =>
    readFileSync(join(seeds, file), 'utf8').trimStart().startsWith('Syria peace efforts'),
  );
  if (gone === undefined) throw new Error('the article on the right is in no file');
  rmSync(join(seeds, gone));
  await page.keyboard.press('F5');
  await expect(page.getByText(`${gone} is no longer in the folder.`)).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await expect(
    page.getByRole('combobox', { name: 'Article on the left' }).locator('option:checked'),
  ).toHaveText(US);
  await expect(left).toContainText('Since 19 September');
  expect(await topOf(left)).toBe(400);
  await expect(pane(page, 'Right article').locator('[data-match]').first()).toBeAttached();
  await expect.poll(() => topOf(pane(page, 'Right article'))).toBeGreaterThan(0);
});

test('a ribbon joins the words of its match at both its ends', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  await page.keyboard.press('F8');
  const id = await page.locator('.chosen[data-match]').first().getAttribute('data-match');
  const ribbon = page.locator(`[data-ribbon="${id}"].chosen`);
  await expect(ribbon).toBeVisible();
  const ends = await ribbon.evaluate((path) => {
    const top = path.closest('.field')?.getBoundingClientRect().top ?? 0;
    const d = path.getAttribute('d') ?? '';
    const [, from] = /^M0 (-?[\d.]+)/.exec(d) ?? [];
    const [, to, bottom] = / (-?[\d.]+) L-?[\d.]+ (-?[\d.]+)/.exec(d) ?? [];
    return [from, to, bottom].map((y) => Number(y) + top);
  });
  const words = async (name: string): Promise<{ y: number; height: number }> => {
    const box = await pane(page, name).locator('.chosen').first().boundingBox();
    if (!box) throw new Error(`nothing is chosen in ${name}`);
    return box;
  };
  const [left, right] = [await words('Left article'), await words('Right article')];
  expect(Math.abs((ends[0] ?? 0) - left.y)).toBeLessThan(3);
  expect(Math.abs((ends[1] ?? 0) - right.y)).toBeLessThan(3);
  expect(Math.abs((ends[2] ?? 0) - right.y - right.height)).toBeLessThan(3);
});
