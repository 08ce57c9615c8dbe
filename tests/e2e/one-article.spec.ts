// A folder with one article: it is read, noted on and searched; a second one stands beside it at once.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, SEEDS, test } from './app';
import { FILE, notesIn, writeNote } from './notes';
import { scrollTop, wordsAtMiddle } from './reading-place';

const SECOND = '002_2ec4ac5fb0b1296b.txt';
const article = (page: Page) => page.getByRole('region', { name: 'Left article' });
const other = (page: Page) => page.getByRole('region', { name: 'Right article' });

function folderOfOne(scratch: string): string {
  const folder = join(scratch, 'one');
  mkdirSync(folder);
  cpSync(join(SEEDS, FILE), join(folder, FILE));
  return folder;
}

test('one article is read, noted on, found in, and there again at the next start', async ({
  launch,
  scratch,
}) => {
  const folder = folderOfOne(scratch);
  const first = await launch({ folder });
  const { page } = first;
  await expect(page.getByText('pairs compared')).toHaveCount(0);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(article(page)).toContainText('more than 600 civilians');
  await expect(page.getByText('There is only one article in this folder.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Article on the left' })).toBeVisible();
  await expect(other(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Next match' })).toHaveCount(0);
  await expect(page.getByRole('switch', { name: 'Synchronised scrolling' })).toHaveCount(0);
  await expectAccessible(page, 'one article');

  await writeNote(page, 'more than 600 civilians', 'Who counted?');
  await expect(notesIn(page)).toHaveCount(1);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('barrel bombs');
  await expect(page.getByRole('status', { name: 'Find position' })).toHaveText('1 of 2');
  await expect(page.getByRole('combobox', { name: 'Where to find' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await article(page).evaluate((pane) => pane.scrollTo({ top: 300 }));
  await first.app.close();

  const second = await launch({ folder });
  await expect(article(second.page)).toBeVisible();
  await expect
    .poll(() => article(second.page).evaluate(({ scrollTop }) => scrollTop))
    .toBeGreaterThan(200);
  await expect(notesIn(second.page)).toContainText('Who counted?');
});

test('by keyboard alone, from the list to a note and from the notes back to its words', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: folderOfOne(scratch) });
  await page.getByRole('list', { name: 'Articles' }).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(article(page)).toBeVisible();
  await article(page).focus();
  await page.keyboard.press('Control+Alt+a');
  await page.keyboard.type('On all of it.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await expect(notesIn(page)).toContainText('On all of it.');
  await page.getByTitle('Go to the article').focus();
  await page.keyboard.press('Enter');
  await expect(article(page)).toBeFocused();
});

test('a second article stands beside the first at once, and leaves it alone again', async ({
  launch,
  scratch,
}) => {
  const folder = folderOfOne(scratch);
  const { page } = await launch({ folder });
  await page.getByRole('tab', { name: 'Compare' }).click();
  await writeNote(page, 'more than 600 civilians', 'Who counted?');
  await article(page).evaluate((pane) => pane.scrollTo({ top: 700 }));
  await article(page).focus();
  const read = await wordsAtMiddle(article(page));
  cpSync(join(SEEDS, SECOND), join(folder, SECOND));
  await expect(other(page)).toContainText('500 civilians');
  await expect(article(page)).toContainText('more than 600 civilians');
  // What is read stays, in what is now a narrower column, and the other goes to where it is.
  await expect.poll(() => wordsAtMiddle(article(page))).toBe(read);
  await expect(article(page)).toBeFocused();
  await expect.poll(() => scrollTop(other(page))).toBeGreaterThan(100);
  await expect(page.getByRole('group', { name: 'Matches' })).toContainText(/\d+ match/);
  await expect(page.getByText('There is only one article in this folder.')).toHaveCount(0);
  rmSync(join(folder, SECOND));
  await expect(other(page)).toHaveCount(0);
  await expect(article(page)).toContainText('more than 600 civilians');
  await expect(page.getByText(/is no longer in the folder/)).toBeVisible();
  await expect(article(page)).toBeFocused();
  await expect(notesIn(page)).toContainText('Who counted?');
});
