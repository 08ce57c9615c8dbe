// JSON Lines in the app: each line an article, and the fields that the reader names.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, openPair, SEEDS, test } from './app';

const STORY = 'The council voted on Tuesday to close the old stone bridge after the winter flood.';
const OTHER = 'The mayor said that a new bridge would take at least two years to be built.';
const lines = (...all: unknown[]): string => all.map((one) => JSON.stringify(one)).join('\n');

test('each line is an article that is read and compared', async ({ launch, scratch }) => {
  const folder = join(scratch, 'articles');
  cpSync(SEEDS, folder, { recursive: true });
  writeFileSync(
    join(folder, 'news.jsonl'),
    lines(
      { headline: 'A bridge is closed', body: `${STORY} ${OTHER}`, source: 'The Courier' },
      { headline: 'No bridge any more', body: `${STORY} Nobody was hurt.`, date: '2016-10-05' },
    ),
  );
  const { page } = await launch({ folder });
  const articles = page.getByRole('list', { name: 'Articles' });
  const first = articles.getByRole('listitem', { name: 'A bridge is closed' });
  await expect(first).toContainText('The Courier');
  await expect(first).toContainText('JSON Lines');
  await openPair(page, /^A bridge is closed/, /^No bridge any more/);
  const left = page.getByRole('region', { name: 'Left article' });
  await expect(left.locator('[data-kind=identical]')).toHaveText([STORY]);
});

test('the fields of a file can be named, by keyboard, and stay named', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'articles');
  cpSync(SEEDS, folder, { recursive: true });
  writeFileSync(
    join(folder, 'news.jsonl'),
    lines({ caption: 'A bridge is closed', story: { full: `${STORY} ${OTHER}` } }),
  );
  const { app, page } = await launch({ folder });
  const leftOut = page.getByRole('region', { name: 'Left out' });
  await expect(leftOut).toContainText('1 line of news.jsonl is not an article');
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('fields of json');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Fields of JSON Lines' });
  await dialog.getByRole('combobox', { name: 'Text', exact: true }).selectOption('story.full');
  await dialog.getByRole('combobox', { name: 'Title', exact: true }).selectOption('caption');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  const article = page
    .getByRole('list', { name: 'Articles' })
    .getByRole('listitem', { name: 'A bridge is closed' });
  await expect(article).toBeVisible();
  await expect(leftOut).toHaveCount(0);
  await app.close();

  const again = await launch({ folder });
  await expect(
    again.page
      .getByRole('list', { name: 'Articles' })
      .getByRole('listitem', { name: 'A bridge is closed' }),
  ).toBeVisible();
});

test('a file of wrong lines is one row, which tells the first reasons and leads to its fields', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'articles');
  cpSync(SEEDS, folder, { recursive: true });
  const wrong = Array.from({ length: 25 }, (_, at) => ({ caption: `Day ${at}`, words: STORY }));
  writeFileSync(join(folder, 'days.jsonl'), lines(...wrong));
  writeFileSync(join(folder, 'good.jsonl'), lines({ text: `${STORY} ${OTHER}` }));
  const { page } = await launch({ folder });
  const leftOut = page.getByRole('region', { name: 'Left out' });
  await expect(leftOut.getByText('25 lines of days.jsonl are not articles')).toBeVisible();
  await expect(leftOut).not.toContainText('could not be read');
  await expect(leftOut.getByText(/^Line 1 has no text/)).toBeHidden();
  await leftOut.getByText('25 lines of days.jsonl are not articles').click();
  await expect(leftOut.getByText(/^Line 1 has no text/)).toBeVisible();
  await expect(leftOut.getByText('20 more lines')).toBeVisible();
  await expectAccessible(page, 'lines that are not articles');

  const fields = leftOut.getByRole('button', { name: 'Fields of JSON Lines…: days.jsonl' });
  await fields.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Fields of JSON Lines' });
  await expect(dialog).toContainText('days.jsonl');
  const wanted = dialog.getByRole('combobox', { name: 'Text', exact: true });
  await expect(wanted).toHaveAttribute('aria-required', 'true');
  const save = dialog.getByRole('button', { name: 'Save' });
  await expect(save).toBeDisabled();
  await expect(wanted).toHaveAccessibleDescription(/Choose the field that holds the text/);
  await expectAccessible(page, 'fields of which the text is not known');
  await page.keyboard.press('Escape');
  await expect(fields).toBeFocused();
  await page.keyboard.press('Enter');
  await wanted.selectOption('words');
  await expect(dialog.getByText('A line without text is no article')).toHaveCount(0);
  await save.press('Enter');
  await expect(
    page.getByRole('list', { name: 'Articles' }).getByRole('listitem').filter({ hasText: STORY }),
  ).not.toHaveCount(0);
  await expect(leftOut).toHaveCount(0);
  await expect(page.locator('nav :focus')).toBeVisible();
});
