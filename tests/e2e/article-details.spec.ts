// What is known of an article is corrected in a dialog, kept, heeded everywhere, and given back as it was found.
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, openPair, test } from './app';
import { exportAs, saveTo } from './exporting';
import { FIRST, notesIn, writeNote } from './notes';

const KERRY = /^Syria peace efforts/;
const TITLE = 'Kerry on Syria';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Article details' });
const fieldOf = (page: Page, name: string) => dialogOf(page).getByLabel(name, { exact: true });
const rowOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('list', { name: 'Articles' }).getByRole('listitem', { name });
const compared = (page: Page) =>
  expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');

test('by mouse: what was found is shown with where from, corrected, kept and exported', async ({
  launch,
  seeds,
  scratch,
}) => {
  const first = await launch({ folder: seeds });
  const { app, page } = first;
  await compared(page);
  await expect(rowOf(page, KERRY)).toContainText('Reuters');
  await openPair(page, KERRY, FIRST);
  await writeNote(page, 'irresponsible', 'Who counted?');
  await page.getByRole('button', { name: 'Details of the left article' }).click();
  await expect(fieldOf(page, 'Outlet')).toHaveValue('Reuters');
  await expect(dialogOf(page)).toContainText('Found in the text: English (en)');
  await expectAccessible(page, 'the details of an article');
  await fieldOf(page, 'Title').fill(TITLE);
  await fieldOf(page, 'Outlet').fill('Reuters London');
  await expect(dialogOf(page)).toContainText('Found in the text: Reuters');
  await expect(fieldOf(page, 'Date')).toHaveAccessibleDescription(/4 October 2016/);
  await fieldOf(page, 'Date').fill('4/10/2016');
  const before = await dialogOf(page).boundingBox();
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(page)).toContainText('Is it 4 October 2016 or 10 April 2016?');
  expect(await dialogOf(page).boundingBox()).toEqual(before);
  await expect(fieldOf(page, 'Date')).toBeFocused();
  await expect(fieldOf(page, 'Date')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'a date that is none');
  await fieldOf(page, 'Date').fill('4 Oct 2016');
  await dialogOf(page).getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(rowOf(page, TITLE)).toContainText('Reuters London · Oct 4, 2016');
  await expect(page.getByRole('combobox', { name: 'Article on the left' })).toContainText(TITLE);
  await expect(page.locator('.pane.left .head')).toContainText('Reuters London · Oct 4, 2016');
  await expect(notesIn(page)).toContainText('Who counted?');
  await page.getByRole('button', { name: 'Details of the left article' }).click();
  await expect(fieldOf(page, 'Date')).toHaveValue('2016-10-04');
  await expect(fieldOf(page, 'Date')).toHaveAccessibleDescription('Written by you.');
  await page.keyboard.press('Escape');
  await app.close();

  const second = await launch();
  await compared(second.page);
  await expect(rowOf(second.page, TITLE)).toContainText('Reuters London · Oct 4, 2016');
  await second.page.keyboard.press('Control+3');
  await expect(notesIn(second.page)).toContainText(TITLE);
  const target = join(scratch, 'notes.csv');
  await saveTo(second.app, target);
  await exportAs(second.page, 'Table (CSV)');
  await expect.poll(() => existsSync(target) && readFileSync(target, 'utf8')).toContain(TITLE);
  expect(readFileSync(target, 'utf8')).toContain('Reuters London');
  await second.app.close();

  // A folder that was renamed brings along what was written of its articles.
  renameSync(seeds, `${seeds} of 2016`);
  const third = await launch({ folder: `${seeds} of 2016` });
  await expect(rowOf(third.page, TITLE)).toContainText('Reuters London · Oct 4, 2016');
});

test('by keyboard: the language is set, Esc changes nothing, and all goes back to as it was found', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await compared(page);
  await openPair(page, KERRY, FIRST);
  const article = page.getByRole('region', { name: 'Left article' }).locator('article');
  await expect(article).toHaveAttribute('lang', 'en');
  const row = rowOf(page, KERRY).getByRole('button');
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Article details…' }).press('Enter');
  await expect(fieldOf(page, 'Title')).toBeFocused();
  await fieldOf(page, 'Title').fill('Nothing of this is kept');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(row).toBeFocused();
  await expect(rowOf(page, KERRY)).toHaveCount(1);

  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('article details');
  await page.keyboard.press('Enter');
  await fieldOf(page, 'Language').fill('Klingonish');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toContainText('Write a language by its name or its code');
  await fieldOf(page, 'Language').fill('Hebrew');
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(article).toHaveAttribute('lang', 'he');
  await expect(
    page.getByRole('region', { name: 'Left article' }).locator('.content'),
  ).toHaveAttribute('dir', 'rtl');
  await compared(page);

  await page.getByRole('button', { name: 'Details of the left article' }).press('Enter');
  await dialogOf(page).getByRole('button', { name: 'Language: as found' }).press('Enter');
  await expect(fieldOf(page, 'Language')).toHaveValue('en');
  await expect(fieldOf(page, 'Language')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(article).toHaveAttribute('lang', 'en');
});

test('in a window as small as at 400 %, every field and button can be reached', async ({
  launch,
  seeds,
}) => {
  const { app, page } = await launch({ folder: seeds });
  await compared(page);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(1, 1);
    window?.setContentSize(320, 220);
  });
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type('article details');
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  for (const name of ['Title', 'Outlet', 'Author', 'Date', 'Language']) {
    await fieldOf(page, name).focus();
    await expect(fieldOf(page, name)).toBeInViewport({ ratio: 0.9 });
  }
  const save = dialog.getByRole('button', { name: 'Save' });
  await save.scrollIntoViewIfNeeded();
  await expect(save).toBeInViewport({ ratio: 1 });
  const scroll = await dialog.locator('form').evaluate((form) => form.scrollWidth);
  expect(scroll).toBeLessThanOrEqual(320);
});
