// The list of matches says in words what the panes show, in two columns and in more.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { generateNovel, NOVEL_FILES } from '../fixtures/reuse/novel';
import { expect, openPair, SEEDS, test } from './app';
import { everyKind, FERRY, LINE, TITLES } from './articles';

function rowsOf(page: Page): Locator {
  return page.getByRole('list', { name: 'Matches' }).getByRole('listitem');
}

test('a row says kind, place, both texts where they differ, and what was changed', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: everyKind(scratch) });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('66 pairs compared');
  await openPair(page, TITLES[0], TITLES[1]);
  await page.keyboard.press('Control+Alt+l');
  const rows = rowsOf(page);
  await expect(rows).toHaveCount(6);
  await expect(page.locator('.drawer')).toContainText(
    '5 matches and 1 related passage, in order of the left article.',
  );

  const figure = rows.filter({ hasText: '600' });
  await expect(figure).toHaveText(
    /^Edited; Paragraph 4 → 5;\s*L\s*Left, paragraph 4:\s*More than 600 .+ Monday\.;\s*R\s*Right, paragraph 5:\s*More than 500 .+ Monday\.;\s*600 → 500 \(figure\)$/,
  );
  await expect(figure.locator('del')).toHaveText('600');
  await expect(figure.locator('ins')).toHaveText('500');
  const moved = rows.filter({ hasText: FERRY });
  await expect(moved).toHaveText(/^Identical, moved; Paragraph 6 → 1;\s*Left, paragraph 6:/);
  // What is the same on both sides is written once.
  expect((await moved.textContent())?.split(FERRY)).toHaveLength(2);
  // The explanation counts the paragraphs as the list does: captions are none.
  await moved.getByRole('button').click();
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText(
    'From paragraph 6 to paragraph 1.',
  );
  await page.keyboard.press('Escape');
  const quoted = rows.filter({ hasText: 'Asked by a paper' });
  await expect(quoted).toHaveText(/^Quotation.*she said\..*Asked by a paper/);
  await expect(rows.filter({ hasText: /^Related/ })).toHaveText(/Rescue teams.*Until darkness/);
});

test('captions are named, and lines that are left out are listed with their reason', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: everyKind(scratch) });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('66 pairs compared');
  await openPair(page, TITLES[0], TITLES[1]);
  await page.keyboard.press('Control+Alt+l');
  const leftOut = page.getByRole('list', { name: 'Left out lines' }).getByRole('listitem');
  await expect(leftOut).toHaveText([
    /^Left out; Left, caption;\s*The bridge in winter, .+It says what a picture shows\s*Put back$/,
    /^Left out; Left, caption;\s*REUTERS\/Ann Lee;\s*It says what a picture shows\s*Put back$/,
    /^Left out; Left, paragraph 11;\s*Our letter.+This line stands in 12 articles of the folder\s*Put back here$/,
    /^Left out; Right, paragraph 11;\s*Our letter.+This line stands in 12 articles of the folder\s*Put back here$/,
  ]);
  await page.getByRole('region', { name: 'Right article' }).press('Home');
  await leftOut
    .nth(3)
    .getByRole('button', { name: /^Left out/ })
    .click();
  const line = page.getByRole('region', { name: 'Right article' }).getByText(LINE);
  await expect(line).toBeInViewport();
  await expect(page.getByText('Left out: this line stands in 12 articles')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Left out: this line stands in 12 articles')).toHaveCount(0);
});

test('rows of a third and a fourth column say whose text they have', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: everyKind(scratch) });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('66 pairs compared');
  await openPair(page, TITLES[0], TITLES[1]);
  const library = page.getByRole('navigation', { name: 'Library' });
  for (const [title, name] of [
    [TITLES[2], 'Third article'],
    [TITLES[3], 'Fourth article'],
  ] as const) {
    await library.getByRole('button', { name: new RegExp(title) }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open beside the others' }).click();
    await expect(page.getByRole('region', { name })).toContainText(title);
  }
  await page.keyboard.press('Control+Alt+l');
  const rows = rowsOf(page);
  await expect(rows).toHaveCount(8);
  await expect(page.locator('.drawer')).toContainText('7 matches and 1 related passage');
  await expect(rows.filter({ hasText: '600 → 450 (figure)' })).toHaveText(
    /^Edited; Third: paragraph 4;\s*L\s*Left, paragraph 4:.+600.+3\s*Third, paragraph 4:\s*More than 450/,
  );
  await expect(rows.filter({ hasText: 'Fourth: ' })).toHaveText(
    /^Identical; Fourth: paragraph 1 → 5;\s*Left, paragraph 1:\s*The harbour master/,
  );
  const row = rows.filter({ hasText: '600 → 450 (figure)' });
  await row.getByRole('button').click();
  await expect(
    page.getByRole('region', { name: 'Third article' }).locator('.chosen'),
  ).toContainText('450');
});

test('what is switched off is not said to be missing', async ({ launch, scratch }) => {
  const { page } = await launch({ folder: everyKind(scratch) });
  await openPair(page, TITLES[0], TITLES[3]);
  const drawer = page.locator('.drawer');
  await expect(drawer).toContainText('1 match, in order of the left article.');
  await page
    .getByRole('group', { name: 'Show' })
    .getByRole('checkbox', { name: 'Identical' })
    .uncheck();
  await expect(drawer).toContainText('Nothing is shown: 1 identical hidden.');
});

/** Whether some of its words are cut off. */
const isCut = (one: Locator): Promise<boolean> =>
  one.evaluate((words) => words.scrollHeight > words.clientHeight + 1);

for (const isLong of [false, true]) {
  test(`the chosen row shows all of its words, in a ${isLong ? 'long' : 'short'} list`, async ({
    launch,
    scratch,
  }) => {
    const many = Array.from(
      { length: isLong ? 200 : 2 },
      (_, at) => `Ship ${at} of the fleet of harbour ${at * 7} left the pier of dock ${at * 3}.`,
    );
    const long = `The council ${'and the harbour master and the mayor '.repeat(12)}met.`;
    const folder = join(scratch, 'rows');
    mkdirSync(folder);
    const write = (file: string, title: string, first: string): void =>
      writeFileSync(join(folder, file), [title, first, ...many].join('\n\n'));
    write('a.txt', 'Council meets', long);
    write('b.txt', 'Mayor meets', long.replace('council', 'board'));
    const { page } = await launch({ folder });
    await openPair(page, 'Council meets', 'Mayor meets');
    await page.keyboard.press('Control+Alt+l');
    const rows = rowsOf(page);
    const row = rows.filter({ hasText: 'harbour master' });
    const words = row.locator('[title]');
    await expect(words).toHaveCount(2);
    await expect(words.first()).toHaveAttribute('title', long);
    expect(await isCut(words.first())).toBe(true);
    const next = rows.filter({ hasText: 'Ship 0 of' });
    const before = await next.boundingBox();
    await row.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(row.getByRole('button')).toHaveAttribute('aria-current', 'true');
    for (const one of [words.first(), words.last()]) expect(await isCut(one)).toBe(false);
    const button = await row.getByRole('button').boundingBox();
    const last = await words.last().boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(
      (button?.y ?? 0) + (button?.height ?? 0),
    );
    // The other rows of a long list stay where they are.
    if (isLong) expect((await next.boundingBox())?.y).toBe(before?.y);
  });
}

test('of a long list few rows are drawn, all of one height, and the keys reach the last', async ({
  launch,
  scratch,
}) => {
  const { first, revised } = generateNovel({ seed: 9, words: 8_000, revision: 'light' });
  const folder = join(scratch, 'novel');
  mkdirSync(folder);
  writeFileSync(join(folder, NOVEL_FILES[0]), first);
  writeFileSync(join(folder, NOVEL_FILES[1]), revised);
  const { page } = await launch({ folder });
  await page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1).click();
  await expect(page.locator('[data-match]').first()).toBeAttached();
  await page.keyboard.press('Control+Alt+l');
  const rows = rowsOf(page);
  await expect(rows.first()).toBeVisible();
  const all = Number(await rows.first().getAttribute('aria-setsize'));
  expect(all).toBeGreaterThan(200);
  expect(await rows.count()).toBeLessThan(60);
  const heights = await rows.evaluateAll((items) => items.map((item) => item.clientHeight));
  expect(new Set(heights).size).toBe(1);
  await rows.first().getByRole('button').focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toHaveAttribute('data-row', String(all - 1));
  await expect(page.locator(':focus')).toBeInViewport();
});

test('the list opens at the chosen match, and goes along with the next ones', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syria peace efforts/);
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Control+Alt+l');
  const chosen = page.getByRole('list', { name: 'Matches' }).locator('[aria-current]');
  await expect(chosen.locator('.name')).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('F8');
  await expect(page.getByRole('status', { name: 'Match position' })).toContainText('Match 1 of');
  await expect(chosen.locator('.name')).toBeInViewport({ ratio: 0.99 });
});
