// The overview of a folder: the table of pairs and the matrix, with few articles, many, and none that share.
import AxeBuilder from '@axe-core/playwright';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { toPairRows } from '../../src-main/model/pair-rows';
import { expect, SEEDS, test } from './app';
import { resize } from './panes';

const pairsOf = (page: Page): Locator => page.getByRole('table', { name: 'Pairs' });
const matrixOf = (page: Page): Locator => page.getByRole('table', { name: 'Matrix' });
const compared = (page: Page): Promise<void> =>
  expect(page.getByRole('status', { name: 'Progress' })).toHaveText(/pairs? compared$/);

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    expect(found, colorScheme).toEqual([]);
  }
}

/** A sentence that no other number gives a word of. */
function sentence(number: number): string {
  const words = ['Town', 'council', 'river', 'mayor', 'vote', 'bridge', 'flood', 'winter'];
  return `${words.map((word) => word + String(number)).join(' ')}.`;
}

/** In a folder of so many articles, each shares a sentence with the one `distance` further on. */
function writeArticles(folder: string, articles: number, distance: number): void {
  mkdirSync(folder);
  for (let i = 0; i < articles; i += 1) {
    const shared = sentence(i % (2 * distance) < distance ? i : i - distance);
    const own = sentence(articles + i);
    const title = `Title number ${i}`;
    writeFileSync(join(folder, `${1000 + i}.txt`), `${title}\n\n${shared}\n\n${own}`);
  }
}

test('the table is sorted by its heads and filtered by title', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await compared(page);
  const rows = pairsOf(page).getByRole('row');
  const copied = pairsOf(page).getByRole('columnheader', { name: 'Copied' });
  await expect(copied).not.toHaveAttribute('aria-sort', /.+/);
  await copied.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(copied).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.nth(1).getByRole('cell').nth(1)).toHaveText('15');
  await page.keyboard.press('Enter');
  await expect(copied).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.nth(10).getByRole('cell').nth(1)).toHaveText('15');

  await page.getByRole('combobox', { name: 'Sort pairs by' }).selectOption('Changed figures');
  await expect(rows.nth(1)).toContainText('2 figures');
  await expect(copied).not.toHaveAttribute('aria-sort', /.+/);
  await expect(pairsOf(page).getByRole('columnheader', { name: 'Changed' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );

  const filter = page.getByRole('searchbox', { name: 'Filter by title or file name' });
  await filter.fill('u.s. HALTS');
  await expect(rows).toHaveCount(5);
  await expect(page.getByRole('status', { name: 'Pairs' })).toHaveText('4 of 10 pairs');
  await expect(matrixOf(page)).toHaveAttribute('aria-rowcount', '4');
  await filter.fill('no such title');
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('No article of these pairs has that')).toBeVisible();
  await filter.press('Escape');
  await expect(filter).toHaveValue('');
  await expect(rows).toHaveCount(11);
});

test('the matrix is walked by keys past the diagonal, and a cell says what it stands for', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await compared(page);
  await page.getByRole('combobox', { name: 'Order of articles' }).selectOption('By file name');
  const matrix = matrixOf(page);
  await expect(matrix).toHaveAttribute('aria-colcount', '6');
  const first = matrix.getByRole('button').first();
  await expect(first).toHaveAccessibleName(
    '63% of US: Syria peace efforts must continue even without talks with Russia stands in ' +
      'Syria peace efforts must continue despite break with Russia: Kerry, 15 of 23 sentences',
  );
  for (const role of ['rowheader', 'columnheader'] as const) {
    const title = 'US: Syria peace efforts must continue even without talks with Russia';
    await expect(matrix.getByRole(role, { name: title, exact: true })).toBeVisible();
  }
  await first.focus();
  await page.keyboard.press('ArrowDown');
  const focused = matrix.locator('[data-cell]:focus');
  await expect(focused).toHaveAttribute('data-cell', '2-1');
  await expect(focused).toHaveAccessibleName(/^Nothing of Syrian Crisis.* stands in Syria peace/);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowRight');
  await expect(focused).toHaveAttribute('data-cell', '0-2');
  const tip = page.getByText('The other way: 35%, 8 of 22 sentences');
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Right article' })).toContainText('Zakharova');
});

test('the order of the articles is remembered, also from a session that knew none', async ({
  launch,
  scratch,
}) => {
  const first = await launch({ folder: SEEDS });
  const order = first.page.getByRole('combobox', { name: 'Order of articles' });
  await expect(order).toHaveValue('together');
  await order.selectOption('Most shared first');
  const file = join(scratch, 'user', 'session.json');
  const stored = (): { folder: string | null; window: Record<string, unknown> } =>
    JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof stored>;
  await expect.poll(() => stored().window['matrixOrder']).toBe('shared');
  await first.app.close();
  const second = await launch();
  await expect(second.page.getByRole('combobox', { name: 'Order of articles' })).toHaveValue(
    'shared',
  );
  await second.app.close();
  const older = stored().window;
  delete older['matrixOrder'];
  writeFileSync(file, JSON.stringify({ ...stored(), window: older }));
  const third = await launch();
  await expect(third.page.getByRole('combobox', { name: 'Order of articles' })).toHaveValue(
    'together',
  );
});

test('a matrix of many articles draws what can be seen and keeps titles and focus', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'many');
  writeArticles(folder, 240, 60);
  const { page } = await launch({ folder });
  await compared(page);
  const matrix = matrixOf(page);
  await expect(matrix).toHaveAttribute('aria-rowcount', '241');
  await expect(matrix).toHaveAttribute('aria-colcount', '241');
  expect(await matrix.getByRole('button').count()).toBeLessThan(1500);

  // Copies stand together: far apart in the folder, next to each other here.
  const first = matrix.locator('[data-cell="0-1"]');
  await first.focus();
  await expect(first).toHaveAccessibleName(
    /^42% of Title number \d+ stands in .*, 1 of 2 sentences/,
  );

  const focused = matrix.locator('[data-cell]:focus');
  await page.keyboard.press('Control+End');
  await expect(focused).toHaveAttribute('data-cell', '239-238');
  await expect(focused).toBeInViewport();
  const [, title = ''] =
    /of (Title number \d+)/.exec((await focused.getAttribute('aria-label')) ?? '') ?? [];
  await expect(matrix.getByRole('rowheader', { name: title, exact: true })).toBeInViewport();
  await expect(matrix.locator('[role=columnheader][aria-colindex="240"]')).toBeInViewport();
  expect(await matrix.getByRole('button').count()).toBeLessThan(1500);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('data-cell', /^2\d\d-0$/);

  // Scrolled away by hand, the matrix goes on from where the focus was.
  const row = Number((await focused.getAttribute('data-cell'))?.split('-')[0]);
  await matrix.locator('..').evaluate((scroller) => scroller.scrollTo(0, 0));
  await expect(first).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('data-cell', `${row + 1}-0`);
  await expectAccessible(page);

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Left article' })).toContainText('Title number');
  await page.getByRole('tab', { name: 'Overview' }).click();
  await page.getByRole('searchbox', { name: 'Filter by title or file name' }).fill('number 17');
  // 17 and 170 to 179, and what each of them shares with.
  await expect(page.getByText('11 articles that fit the filter, and 11 that share')).toBeVisible();
  await expect(matrix).toHaveAttribute('aria-rowcount', '23');
});

test('of very many articles the matrix has those that share most, and the filter finds others', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'very-many');
  writeArticles(folder, 600, 300);
  writeFileSync(join(folder, '9999.txt'), `Alone in its words\n\n${sentence(5000)}`);
  const { page } = await launch({ folder });
  await compared(page);
  const matrix = matrixOf(page);
  await expect(matrix).toHaveAttribute('aria-rowcount', '501');
  await expect(page.getByText('The 500 of 601 articles that share most')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter by title or file name' }).fill('alone in');
  await expect(page.getByText('1 article that fits the filter')).toBeVisible();
  await expect(matrix.getByRole('rowheader', { name: 'Alone in its words' })).toBeVisible();
});

test('the table of a large folder has the whole width at 1280 pixels, with every number', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'roomy');
  writeArticles(folder, 40, 20);
  const { app, page } = await launch({ folder });
  await resize(app, 1280, 800);
  await compared(page);
  const table = page.getByRole('table', { name: 'Pairs' });
  for (const name of ['Copied', 'Identical', 'Edited', 'Figures', 'Moved', 'Related'])
    await expect(table.getByRole('columnheader', { name, exact: true })).toBeInViewport();
  await expect(table.locator('td.narrow').first()).toBeHidden();
  const head = await table.getByRole('columnheader', { name: 'Articles' }).boundingBox();
  expect(head?.width ?? 0).toBeGreaterThan(280);
  // The map stands with the matrix that it is of.
  const map = page.getByRole('heading', { name: 'The whole matrix' });
  const [matrix, rows] = [await map.boundingBox(), await table.locator('..').boundingBox()];
  expect(matrix?.y ?? 0).toBeGreaterThan((rows?.y ?? 0) + (rows?.height ?? 0));
});

test('a place on the map is brought into the matrix', async ({ launch, scratch }) => {
  const folder = join(scratch, 'mapped');
  writeArticles(folder, 120, 30);
  const { page } = await launch({ folder });
  await compared(page);
  const map = page.getByTitle('Click or drag to bring a place into the matrix');
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error('there is no map');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const matrix = matrixOf(page);
  await expect(matrix.locator('[data-cell="60-61"]')).toBeInViewport();
  await expect(matrix.locator('[data-cell="0-1"]')).toHaveCount(0);
});

test('a cell with nothing in it answers the pointer, and the overview stands where it stood', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'pointed');
  writeArticles(folder, 80, 20);
  const { page } = await launch({ folder });
  await compared(page);
  const matrix = matrixOf(page);
  const scroller = matrix.locator('..');
  await matrix.scrollIntoViewIfNeeded();
  await scroller.evaluate((element) => element.scrollTo(280, 280));
  const filled = matrix.locator('[data-cell="20-21"]');
  const box = await filled.boundingBox();
  if (!box) throw new Error('there is no cell');
  // Two to the right of a cell that is drawn, where none is.
  const [x, y] = [box.x + 2.5 * box.width, box.y + box.height / 2];
  await expect(matrix.locator('[data-cell="20-23"]')).toHaveCount(0);
  await page.mouse.move(x, y);
  await expect(
    page.getByText(/^Nothing of Title number \d+ stands in Title number \d+$/),
  ).toBeVisible();
  const scrolled = await scroller.evaluate((element) => [element.scrollLeft, element.scrollTop]);
  const down = await page.locator('.overview').evaluate((element) => element.scrollTop);
  await page.mouse.click(x, y);
  await expect(page.getByRole('region', { name: 'Right article' })).toContainText('council');

  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(filled).toBeInViewport();
  expect(await scroller.evaluate((element) => [element.scrollLeft, element.scrollTop])).toEqual(
    scrolled,
  );
  expect(await page.locator('.overview').evaluate((element) => element.scrollTop)).toBe(down);
});

test('rows that the reader is at stay while better pairs arrive, until they are asked for', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await compared(page);
  // A comparison that never ends, and tells what the test has it tell.
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('pairs:analyse');
    ipcMain.handle('pairs:analyse', () => new Promise(() => undefined));
  });
  await page.keyboard.press('F5');
  const rows = pairsOf(page).getByRole('row');
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('Pairs appear here as they are found.')).toBeVisible();
  const serial = await page.evaluate(async () => {
    const opening = await window.variorum.ask('library:current', null);
    return opening.ok ? (opening.value?.serial ?? 0) : 0;
  });
  const tell = (a: number, b: number, shared: number): Promise<void> => {
    const coverage = { words: 100, sharedWords: shared, sentences: 10, sharedSentences: 1 };
    const pair = { a: String(a), b: String(b), identical: 1, edited: 0, quotation: 0, related: 0 };
    const facts = { figures: 0, moved: 0, longestPassage: null, complete: true };
    const places = new Map(['0', '1', '2', '3', '4'].map((id, place) => [id, place]));
    const sides = { coverageA: coverage, coverageB: coverage };
    const pairs = [...toPairRows([{ ...pair, ...facts, ...sides }], places)];
    return app.evaluate(
      ({ BrowserWindow }, message) => {
        const found = { serial: message.serial, pairs: Int32Array.from(message.pairs) };
        BrowserWindow.getAllWindows()[0]?.webContents.send('pairs:found', found);
      },
      { serial, pairs },
    );
  };
  await tell(0, 1, 20);
  await expect(rows).toHaveCount(2);
  await rows.nth(1).focus();
  await tell(2, 3, 90);
  await tell(0, 4, 10);
  const more = page.getByRole('button', { name: 'Show 2 more pairs' });
  await expect(more).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('20%');
  await more.click();
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(1)).toContainText('90%');
  await expect(rows.nth(1)).toBeFocused();
  await expect(more).toBeHidden();
});

test('articles that share nothing, and one article alone, are told as such', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'strangers');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), `One title\n\n${sentence(1)}`);
  const { page, app } = await launch({ folder });
  await expect(page.getByText('There is only one article in this folder.')).toBeVisible();
  await expect(matrixOf(page)).toHaveCount(0);
  await app.close();

  writeFileSync(join(folder, 'b.txt'), `Another heading\n\n${sentence(2)}`);
  const second = await launch({ folder });
  await compared(second.page);
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText(
    'No two articles share a sentence',
  );
  await expect(second.page.getByText('Every sentence stands in one article only.')).toBeVisible();
  await expect(matrixOf(second.page).getByRole('button')).toHaveCount(2);
  await expectAccessible(second.page);
});

test('a folder that had no article when it was opened has its matrix once there are many', async ({
  launch,
  scratch,
}) => {
  const [few, none, many] = ['few', 'none', 'many'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  writeArticles(few, 4, 2);
  writeArticles(many, 30, 3);
  mkdirSync(none);
  writeFileSync(join(none, 'no text.txt'), Buffer.alloc(64));
  const { app, page } = await launch({ folder: few });
  await compared(page);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, none);
  await page.keyboard.press('Control+o');
  await expect(page.getByText('1 file could not be read')).toBeVisible();
  cpSync(many, none, { recursive: true });
  await expect(pairsOf(page)).toBeVisible();
  await compared(page);
  await expect(matrixOf(page)).toBeVisible();
});

test('beside the matrix or above it, the table shows all of its columns', async ({
  launch,
  scratch,
}) => {
  for (const articles of [7, 20]) {
    const folder = join(scratch, String(articles));
    mkdirSync(folder);
    for (let at = 0; at < articles; at += 1) {
      const shared = `The flood of the river took ${String(600 + at)} houses of the old town away.`;
      const own = sentence(at);
      writeFileSync(
        join(folder, `${String(at)}.txt`),
        `Number ${String(at)}\n\n${shared}\n\n${own}`,
      );
    }
    const { app, page } = await launch({ folder });
    await resize(app, 1280, 800);
    await compared(page);
    const cut = await page.evaluate(() => {
      const overview = document.querySelector('.overview');
      const table = document.querySelector('table[aria-label="Pairs"]');
      const box = table?.parentElement;
      if (!overview || !table || !box) throw new Error('there is no table');
      return [overview.scrollWidth - overview.clientWidth, table.scrollWidth - box.clientWidth];
    });
    expect(cut, `${String(articles)} articles`).toEqual([0, 0]);
    await app.close();
  }
});
