// A folder that changes on disk while it is open: its notes are found again without being asked for.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, openPair, test } from './app';
import { notesIn, writeNote } from './notes';

const FIRST = /^US: Syria peace/;
const CRISIS = /^Syrian Crisis/;
const FILE = '000_e35a3fdd2a1da102.txt';
const CRISIS_FILE = '002_2ec4ac5fb0b1296b.txt';

async function noteOnCivilians(page: Page): Promise<void> {
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, '600 civilians', 'Who counted?');
}

const scrolled = (page: Page) =>
  page.getByRole('region', { name: 'Left article' }).evaluate(({ scrollTop }) => scrollTop);

test('the words of a note that change on disk are shown as they are now, and back', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await noteOnCivilians(page);
  const path = join(seeds, FILE);
  const before = readFileSync(path);
  writeFileSync(path, readFileSync(join(seeds, CRISIS_FILE)));
  await expect(notesIn(page)).toContainText('500 civilians');
  await expect(notesIn(page)).toContainText('600 civilians');
  await expect(notesIn(page)).toContainText('The words here have changed');
  writeFileSync(path, before);
  await expect(notesIn(page)).not.toContainText('500 civilians');
  await expect(notesIn(page)).not.toContainText('have changed');
  const noted = page.getByRole('region', { name: 'Left article' }).locator('[data-note]');
  await expect.poll(async () => (await noted.allTextContents()).join('')).toBe('600 civilians');
});

test('a note on a whole article says that the article has changed, and that it is gone', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, FIRST, CRISIS);
  await page.keyboard.press('Control+Alt+a');
  await page.getByRole('textbox', { name: 'Note' }).fill('Who wrote it?');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Notes' }).click();
  const path = join(seeds, FILE);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n\nOne more line at the end.\n`);
  await expect(notesIn(page)).toContainText('The article has changed');
  rmSync(path);
  await expect(notesIn(page)).toContainText('The article is no longer in the folder');
  await expect(notesIn(page)).not.toContainText(/words/i);
});

test('a note follows its file to another name, and is an orphan where the file is gone', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await noteOnCivilians(page);
  await page.getByRole('tab', { name: 'Notes' }).click();
  renameSync(join(seeds, FILE), join(seeds, 'renamed.txt'));
  await expect(notesIn(page)).toContainText('Found in a file of another name');
  await notesIn(page).getByRole('button', { name: '600 civilians' }).click();
  await expect(
    page
      .getByRole('region', { name: /article$/ })
      .locator('[data-note]')
      .first(),
  ).toBeInViewport();
  rmSync(join(seeds, 'renamed.txt'));
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(page)).toContainText('no longer in the article');
  await expect(notesIn(page)).toContainText('Who counted?');
});

test('the place that is read stays when another part of the article changes', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  await left.evaluate((element) => element.scrollTo({ top: 600 }));
  await expect.poll(() => scrolled(page)).toBeGreaterThan(500);
  const at = await scrolled(page);
  const path = join(seeds, FILE);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n\nA line that was not there.`);
  await expect(left).toContainText('A line that was not there.');
  await expect.poll(async () => Math.abs((await scrolled(page)) - at)).toBeLessThan(40);
});

test('a folder that vanishes stays readable and says so once', async ({ launch, seeds }) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, FIRST, CRISIS);
  renameSync(seeds, `${seeds}-elsewhere`);
  await expect(page.getByText('is no longer there.')).toHaveCount(1);
  await openPair(page, CRISIS, FIRST);
  await expect(page.getByRole('region', { name: 'Right article' })).toContainText('600 civilians');
});
