// What is said and done about a match of the third column is about the article that stands there.
import type { Locator, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, test } from './app';

const SAID = [
  'The harbour of the old town was closed on Monday after a storm had damaged the eastern pier.',
  'Fishermen who had lost their boats gathered in the town hall and asked for help from the state.',
  'The mayor promised that the first payments would reach the families before the end of the month.',
  'Engineers will examine the lighthouse next week, since its foundation was under water for a day.',
] as const;

const pane = (page: Page, name: string): Locator => page.getByRole('region', { name });

const OWN =
  'Nobody on the quay could remember a night like this one. The oldest among them, who had gone to sea as a boy of nine, spoke of the winter in which the ice came down the river, and of the summer of the two whales, but neither had taken so much from so many in so short a time.';

/** The right article has all sentences in order; the third has the first one last, and twice. */
function writeArticles(scratch: string): string {
  const folder = join(scratch, 'storm');
  mkdirSync(folder);
  const write = (file: string, title: string, paragraphs: readonly string[]): void =>
    writeFileSync(join(folder, file), `${title}\n\n${paragraphs.join('\n\n')}\n`);
  const [first, ...others] = SAID;
  write('one.txt', 'The storm at sea', SAID);
  write('two.txt', 'The storm again', SAID);
  write('three.txt', 'The pier after it', [OWN, ...others, first, first]);
  return folder;
}

async function openThree(page: Page): Promise<Locator> {
  await openPair(page, 'The storm at sea', 'The storm again');
  await page.keyboard.press('Control+Alt+b');
  const third = pane(page, 'Third article');
  await expect(third.locator('[data-match]').first()).toBeAttached();
  return third;
}

test('a moved sentence is explained with its place in the third article', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: writeArticles(scratch) });
  const third = await openThree(page);
  await third.locator('[data-moved]').first().click();
  const card = page.getByRole('region', { name: 'Explanation' });
  await expect(card).toContainText('In the third column it stands further down');
  await expect(card).toContainText(/From paragraph 1 to paragraph [56]\./);
  await expect(card).toContainText('It stands 2 times in the third article.');
});

test('an article that is open in a column is none of the others, neither by count nor by key', async ({
  launch,
  scratch,
}) => {
  const folder = writeArticles(scratch);
  const { page } = await launch({ folder });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('3 pairs compared');
  await openPair(page, 'The storm at sea', 'The storm again');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  const card = page.getByRole('region', { name: 'Explanation' });
  await expect(card).toContainText('Also in 1 other');
  await page.keyboard.press('Control+Alt+b');
  const third = pane(page, 'Third article');
  await expect(third.locator('[data-match]').first()).toBeAttached();
  await expect(card).toContainText('The other articles that have it are open already.');
  await expect(card).not.toContainText('Also in');
  await page.keyboard.press('F9');
  await expect(third).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Article on the right' })).toHaveAttribute(
    'title',
    'The storm again',
  );
});
