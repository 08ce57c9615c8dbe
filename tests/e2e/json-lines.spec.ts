// JSON Lines in the app: each line an article, and the fields that the reader names.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('has no text');
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
  await expect(page.getByRole('navigation', { name: 'Library' })).not.toContainText('has no text');
  await app.close();

  const again = await launch({ folder });
  await expect(
    again.page
      .getByRole('list', { name: 'Articles' })
      .getByRole('listitem', { name: 'A bridge is closed' }),
  ).toBeVisible();
});
