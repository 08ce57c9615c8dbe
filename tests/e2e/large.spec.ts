// A folder of many articles: long lists draw what can be seen, and are walked as short ones are.
import AxeBuilder from '@axe-core/playwright';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app';

const ARTICLES = 400;
/** More than can be seen, far fewer than there are. */
const MOST_DRAWN = 80;

/** No words in common with those of other groups: what all articles repeat would be furniture. */
function sentence(group: number): string {
  const words = ['Town', 'council', 'river', 'mayor', 'vote', 'bridge', 'flood', 'winter'];
  return `${words.map((word) => word + String(group)).join(' ')}.`;
}

test('a long library and a long table are walked by keys and keep the focus', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'many');
  mkdirSync(folder);
  for (let i = 0; i < ARTICLES; i += 1) {
    const group = Math.floor(i / 4);
    writeFileSync(join(folder, `${1000 + i}.txt`), `Title number ${i}\n\n${sentence(group)}`);
  }
  const { page } = await launch({ folder });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('79,800 pairs compared');

  const items = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  expect(await items.count()).toBeLessThan(MOST_DRAWN);
  const first = page.getByRole('listitem', { name: 'Title number 0', exact: true });
  await expect(first).toHaveAttribute('aria-posinset', '1');
  await expect(first).toHaveAttribute('aria-setsize', String(ARTICLES));
  await first.getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await expect(items.nth(1).getByRole('button')).toBeFocused();
  await page.keyboard.press('Control+End');
  const last = page.getByRole('listitem', { name: `Title number ${ARTICLES - 1}`, exact: true });
  await expect(last.getByRole('button')).toBeFocused();
  await expect(last).toBeInViewport();
  expect(await items.count()).toBeLessThan(MOST_DRAWN);

  // Scrolled away by hand, the list goes on from where the focus was.
  await page.getByRole('list', { name: 'Articles' }).evaluate((list) => list.scrollTo(0, 0));
  await expect(first).toBeVisible();
  await page.keyboard.press('ArrowUp');
  const before = page.getByRole('listitem', { name: `Title number ${ARTICLES - 2}`, exact: true });
  await expect(before.getByRole('button')).toBeFocused();

  const matrix = page.getByRole('table', { name: 'Matrix' });
  await expect(matrix.getByRole('rowheader').first()).toBeAttached();
  const table = page.getByRole('table', { name: 'Pairs' });
  await expect(table).toHaveAttribute('aria-rowcount', '601');
  await table.getByRole('row').nth(1).focus();
  await page.keyboard.press('Control+End');
  const lastRow = table.locator('[aria-rowindex="601"]');
  await expect(lastRow).toBeFocused();
  await expect(lastRow).toBeInViewport();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Left article' })).toContainText('council');
});

test('while another folder is read, the window shows nothing of the first', async ({
  launch,
  scratch,
  seeds,
}) => {
  const other = join(scratch, 'other');
  mkdirSync(other);
  const text = Array.from({ length: 300 }, (_, at) => sentence(at)).join('\n');
  for (let i = 0; i < 2000; i += 1) writeFileSync(join(other, `${1000 + i}.txt`), text);
  const { app, page } = await launch({ folder: seeds });
  const table = page.getByRole('table', { name: 'Pairs' });
  await expect(table).toBeVisible();
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, other);
  await page.getByRole('button', { name: 'Open folder…' }).click();
  await expect(page.getByText('The folder is being read')).toBeVisible();
  await expect(table).toHaveCount(0);
  await expect(page).toHaveTitle(/^other/);
  // Who does not want to wait has the first one back.
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(table).toBeVisible();
  await expect(page).toHaveTitle(/^seeds/);
});

test('a unit that changed between the same words is told', async ({ launch, scratch }) => {
  const folder = join(scratch, 'units');
  mkdirSync(folder);
  const text = 'The rate of the central bank fell to 5 % on Monday, it said.';
  writeFileSync(join(folder, 'a.txt'), `One title\n\n${text}\n\n${text}`);
  writeFileSync(join(folder, 'b.txt'), `Other words\n\n${text.replace('%', '‰')}`);
  const { page } = await launch({ folder });
  await page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1).click();
  await expect(page.getByRole('list', { name: 'Matches' })).toContainText('5 % → 5 ‰ (figure)');
  await page.getByRole('button', { name: 'Next match' }).click();
  const explanation = page.getByRole('region', { name: 'Explanation' });
  await expect(explanation).toContainText('Edited: 1 figure differs');
  await expect(explanation).toContainText('It stands 2 times in the left article.');
  await expect(page.getByText('Longest passage: 13 words in 1 match.')).toBeAttached();
});
