// Articles of one title: the file name tells them apart wherever they are listed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, test } from './app';
import { notesIn } from './notes';

test('articles of one title are told apart by their files, and equal ones are marked', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'wire');
  mkdirSync(folder);
  const long = 'agency-report-of-monday-the-fourth-of-november.txt';
  const title = 'Storm closes the old harbour after a long night';
  const report = `${title}\n\nThe storm damaged the eastern pier of the old town on Monday, the mayor said.\n`;
  const museum = 'Museum opens its doors to painters from abroad\n\nPainters show their work.\n';
  const texts = {
    [long]: report,
    'copy.txt': report,
    'daily.txt': report.replace('Monday', 'Sunday'),
    'museum.txt': museum,
  };
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
  const { page } = await launch({ folder });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('6 pairs compared');
  const articles = page.getByRole('list', { name: 'Articles' });
  const copy = articles.getByRole('listitem', { name: `${title} · copy.txt`, exact: true });
  await expect(copy).toContainText(`Same text as ${long}`);
  const daily = articles.getByRole('listitem', { name: `${title} · daily.txt` });
  await expect(daily).not.toContainText('Same text');
  const first = articles.getByRole('listitem', { name: `${title} · ${long}` });
  await expect(first.locator('.file')).toHaveText('agency-report…november.txt');
  await expect(first.locator('.file')).toHaveAttribute('title', long);
  // What is told apart by its title has no file beside it.
  await expect(articles.getByRole('listitem', { name: /^Museum/ }).locator('.file')).toHaveCount(0);

  const row = page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1);
  await expect(row).toContainText(long);
  await expect(row).toContainText('copy.txt');
  const heads = page.getByRole('table', { name: 'Matrix' }).getByRole('columnheader');
  const names = await heads.allTextContents();
  expect(new Set(names).size).toBe(4);

  await row.click();
  const options = page.getByRole('combobox', { name: 'Article on the left' }).getByRole('option');
  const labels = await options.allTextContents();
  expect(labels).toContain(`${title} · daily.txt`);
  expect(new Set(labels).size).toBe(4);
});

test('notes on articles of one title name their files, in the list and in the export', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'versions');
  mkdirSync(folder);
  const title = 'The bridge is closed';
  const report = `${title}\n\nThe council met on Monday and voted to close the old bridge for the winter.\n`;
  writeFileSync(join(folder, 'first.txt'), report);
  writeFileSync(join(folder, 'second.txt'), report.replace('Monday', 'Sunday'));
  const { page } = await launch({ folder });
  await openPair(page, `${title} · first.txt`, `${title} · second.txt`);
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.keyboard.type('Which day?');
  await page.keyboard.press('Escape');
  const note = notesIn(page).first();
  await expect(note).toContainText(`${title} · first.txt`);
  await expect(note).toContainText(`${title} · second.txt`);
  await page.getByRole('button', { name: 'Export…' }).click();
  const options = page.getByRole('dialog').getByRole('combobox').getByRole('option');
  await expect(options.filter({ hasText: 'first.txt' }).first()).toBeAttached();
  await expect(options.filter({ hasText: 'second.txt' }).first()).toBeAttached();
  await expect(page.getByRole('button', { name: 'Save as…' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Notes' }).click();
  const articles = page.getByRole('combobox', { name: 'Article' }).getByRole('option');
  await expect(articles.filter({ hasText: 'second.txt' })).toBeAttached();
});
