// A comparison on paper: both articles whole, with marks that can be told apart without colour.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateNovel, NOVEL_FILES } from '../fixtures/reuse/novel';
import { expect, openPair, SEEDS, test } from './app';

test('both articles are printed whole, without the rest of the window', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  const left = page.getByRole('region', { name: 'Left article' });
  await expect(left.locator('[data-match]').first()).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Next match' })).toBeHidden();
  for (const name of ['Left article', 'Right article']) {
    const region = page.getByRole('region', { name });
    const { shown, whole } = await region.evaluate((element) => ({
      shown: element.getBoundingClientRect().height,
      whole: element.scrollHeight,
    }));
    expect(shown).toBeGreaterThan(1000);
    expect(Math.abs(shown - whole)).toBeLessThanOrEqual(1);
    await expect(region).toHaveCSS('overflow-y', 'visible');
  }
  const styleOf = (selector: string): Promise<readonly string[]> =>
    left
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, textDecorationLine, boxShadow } = getComputedStyle(element);
        return [backgroundColor, textDecorationLine, boxShadow];
      });
  const movedSign = await left
    .locator('[data-moved]')
    .first()
    .evaluate((element) => getComputedStyle(element, '::before').content);
  expect(movedSign).toContain('↕');
  const identical = await styleOf('[data-kind="identical"] mark');
  const edited = await styleOf('[data-kind="edited"] mark');
  const figure = await styleOf('[data-figure]');
  expect(new Set([identical, edited, figure].map((style) => style.join())).size).toBe(3);
  for (const [ground = ''] of [identical, edited]) {
    const [red, green, blue] = ground.match(/\d+/g) ?? [];
    expect([green, blue]).toEqual([red, red]);
  }
  const pages = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const pdf = await window?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  });
  expect(pages).toBeGreaterThan(1);
});

test('a long article is marked to its end on paper, and near the view again after it', async ({
  launch,
  scratch,
}) => {
  const { first, revised } = generateNovel({ seed: 9, words: 20_000, revision: 'light' });
  const folder = join(scratch, 'novel');
  mkdirSync(folder);
  writeFileSync(join(folder, NOVEL_FILES[0]), first);
  writeFileSync(join(folder, NOVEL_FILES[1]), revised);
  const { page } = await launch({ folder });
  await page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1).click();
  const marked = page.getByRole('region', { name: 'Left article' }).locator('[data-match]');
  await expect(marked.first()).toBeVisible();
  const near = await marked.count();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await marked.count()).toBeGreaterThan(4 * near);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => marked.count()).toBeLessThanOrEqual(2 * near);
});
