// Comparing: what is highlighted, that it is true, and moving from match to match.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, SEEDS, test } from './app';
import { scrollTop, wordsAtMiddle } from './reading-place';

const FIRST = /^US: Syria peace/;
const REUTERS = /^Syria peace efforts/;
const CRISIS = /^Syrian Crisis/;
const HALTS = /^U\.S\. Halts/;

test('the panes hold the articles to the letter', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, REUTERS);
  for (const [name, file] of [
    ['Left article', '000_e35a3fdd2a1da102.txt'],
    ['Right article', '001_3224d0437822392f.txt'],
  ] as const) {
    const text = readFileSync(join(SEEDS, file), 'utf8');
    const blocks = page.getByRole('region', { name }).locator('[data-start]');
    await expect(blocks.first()).toBeVisible();
    const shown = await blocks.evaluateAll((all) =>
      all.map((block) => [Number(block.getAttribute('data-start')), block.textContent] as const),
    );
    expect(shown.length).toBeGreaterThan(10);
    for (const [start, words] of shown) expect(text.slice(start, start + words.length)).toBe(words);
    expect(
      shown
        .map(([, words]) => words)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''));
  }
});

test('identical and edited sentences are marked on both sides, changed figures as such', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  const right = page.getByRole('region', { name: 'Right article' });
  await expect(left.locator('[data-kind=identical]')).toHaveCount(7);
  await expect(right.locator('[data-kind=identical]')).toHaveCount(7);
  await expect(left.locator('[data-kind=edited]')).toHaveCount(1);
  await expect(left.locator('[data-kind=edited] del[data-figure]')).toHaveText(['600', '2000']);
  await expect(right.locator('[data-kind=edited] ins[data-figure]')).toHaveText(['500', '1700']);
  await expect(left.locator('[data-kind=edited] mark').first()).toHaveText(
    'Since 19 September, more than ',
  );
  const id = await left.locator('[data-kind=edited]').getAttribute('data-match');
  await expect(right.locator('[data-kind=edited]')).toHaveAttribute('data-match', id ?? '');
});

test('a quotation inside another sentence is marked by its fragments', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, HALTS);
  const quotation = page
    .getByRole('region', { name: 'Right article' })
    .locator('[data-kind=quotation]');
  await expect(quotation).toHaveCount(1);
  await expect(quotation.locator('mark')).toHaveCount(2);
  await expect(quotation.locator('mark').nth(1)).toContainText('includes the grounding of Syrian');
});

test('next and previous walk through the matches, say where one is, and go round', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const position = page.getByRole('status', { name: 'Match position' });
  const next = page.getByRole('button', { name: 'Next match' });
  await next.click();
  await expect(position).toHaveText('Match 1 of 8');
  await next.click();
  await next.click();
  await expect(position).toHaveText('Match 3 of 8');
  await page.getByRole('button', { name: 'Previous match' }).click();
  await expect(position).toHaveText('Match 2 of 8');
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Shift+F8');
  await expect(position).toHaveText('Match 8 of 8');
  await page.keyboard.press('F8');
  await expect(position).toHaveText('Match 1 of 8');
});

test('next change stops at each change and shows it on both sides', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  const right = page.getByRole('region', { name: 'Right article' });
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(left.locator('.at')).toHaveText('600');
  await page.keyboard.press('F7');
  await expect(left.locator('.at')).toHaveText('2000');
  await expect(right.locator('.at')).toHaveText('1700');
  await page.getByRole('button', { name: 'Previous change' }).click();
  await expect(right.locator('.at')).toHaveText('500');
  await expect(left.locator('.at')).toBeInViewport();
  await expect(right.locator('.at')).toBeInViewport();
});

test('choosing a match shows its partner and explains it; Esc goes back', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  const right = page.getByRole('region', { name: 'Right article' });
  await left.evaluate((pane) => pane.scrollTo(0, 150));
  await left.locator('[data-kind=edited]').click();
  await expect(right.locator('.chosen')).toContainText('more than 500 civilians');
  await expect(right.locator('.chosen')).toBeInViewport();
  const card = page.getByRole('region', { name: 'Explanation' });
  await expect(card).toContainText('Edited: 2 figures differ');
  await expect(card).toContainText('31 of 33 words');
  await expect(card).toContainText('0.94 · Nearly word for word the same');
  await expect(card.getByRole('listitem')).toHaveText([/600.*500/, /2000.*1700/]);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(left.locator('.chosen')).toHaveCount(0);
  await expect.poll(() => left.evaluate((pane) => pane.scrollTop)).toBe(150);
});

test('each kind can be switched off and on', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  const show = page.getByRole('group', { name: 'Show' });
  await expect(show.getByRole('checkbox')).toHaveCount(6);
  await show.getByRole('checkbox', { name: 'Identical' }).uncheck();
  await expect(left.locator('[data-kind=identical]')).toHaveCount(0);
  await expect(left.locator('[data-kind=edited]')).toHaveCount(1);
  await show.getByRole('checkbox', { name: 'Changed figures' }).uncheck();
  await expect(left.locator('[data-figure]')).toHaveCount(0);
  await show.getByRole('checkbox', { name: 'Identical' }).check();
  await expect(left.locator('[data-kind=identical]')).toHaveCount(7);
});

test('highlights never shift the text', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  await expect(left.locator('[data-kind=identical]')).toHaveCount(7);
  /** Where every fifth character stands. */
  const places = (): Promise<number[]> =>
    left.evaluate((pane) => {
      const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found: number[] = [];
      let index = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node as Text).length; at += 1) {
          if (index++ % 5 !== 0) continue;
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { left: x, top: y } = range.getBoundingClientRect();
          found.push(x, y);
        }
      }
      return found;
    });
  const marked = await places();
  for (const box of await page.getByRole('group', { name: 'Show' }).getByRole('checkbox').all()) {
    await box.uncheck();
  }
  await expect(left.locator('mark, ins, del')).toHaveCount(0);
  const plain = await places();
  expect(plain.length).toBe(marked.length);
  expect(Math.max(...plain.map((place, at) => Math.abs(place - (marked[at] ?? 0))))).toBeLessThan(
    1,
  );
});

test('the plain list says what the panes show, and choosing a row moves them', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByRole('button', { name: 'List of matches' }).click();
  const rows = page.getByRole('list', { name: 'Matches' }).getByRole('listitem');
  await expect(rows.filter({ hasText: /^Identical/ })).toHaveCount(7);
  const edited = rows.filter({ hasText: /^Edited/ });
  await expect(edited).toContainText('600 → 500 (figure); 2000 → 1700 (figure)');
  await edited.getByRole('button').click();
  await expect(
    page.getByRole('region', { name: 'Right article' }).locator('.chosen'),
  ).toBeInViewport();
});

test('all pairs are in the table, best first, and in the matrix', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  const rows = page.getByRole('table', { name: 'Pairs' }).getByRole('row');
  await expect(rows).toHaveCount(11);
  await expect(rows.nth(1)).toContainText('15');
  await expect(rows.nth(2)).toContainText('8');
  await expect(rows.nth(2)).toContainText('2 figures');
  const matrix = page.getByRole('table', { name: 'Matrix' });
  await expect(matrix.getByRole('button')).toHaveCount(20);
  await matrix
    .getByRole('button', { name: /of US: Syria peace.* stands in Syrian Crisis/ })
    .click();
  await expect(page.getByRole('combobox', { name: 'Article on the right' })).toHaveValue(/.+/);
  await expect(page.getByRole('region', { name: 'Right article' })).toContainText('Zakharova');
});

test('choosing articles in the library and swapping sides keeps two different ones', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  const library = page.getByRole('navigation', { name: 'Library' });
  await library.getByRole('button', { name: /U\.S\. Halts/ }).click();
  const left = page.getByRole('region', { name: 'Left article' });
  const right = page.getByRole('region', { name: 'Right article' });
  await expect(left).toContainText('Samantha Power');
  await library.getByRole('button', { name: /US close to ending/ }).click({ modifiers: ['Shift'] });
  await expect(right).toContainText('Mogherini');
  await page.keyboard.press('Control+Alt+s');
  await expect(left).toContainText('Mogherini');
  await expect(right).toContainText('Samantha Power');
});

test('letters lead through the list of articles, and Enter opens the one they lead to', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  const list = page.getByRole('list', { name: 'Articles' });
  await list.getByRole('button').first().focus();
  await page.keyboard.type('us c');
  await expect(list.getByRole('button', { name: /^US close to ending/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Left article' })).toContainText('Mogherini');
});

test('a column moves by key and takes its place along', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  const right = page.getByRole('region', { name: 'Right article' });
  await left.evaluate((pane) => pane.scrollTo({ top: 500 }));
  await expect.poll(() => scrollTop(right)).toBeGreaterThan(100);
  const [before, across] = [await wordsAtMiddle(left), await wordsAtMiddle(right)];
  await left.focus();
  await page.keyboard.press('Control+Shift+PageDown');
  await expect(right).toBeFocused();
  await expect.poll(() => wordsAtMiddle(right)).toBe(before);
  await expect.poll(() => wordsAtMiddle(left)).toBe(across);
  // There is nothing further on.
  await page.keyboard.press('Control+Shift+PageDown');
  await page.keyboard.press('Control+Shift+PageUp');
  await expect(left).toBeFocused();
  await expect.poll(() => wordsAtMiddle(left)).toBe(before);
});

test('a pair that is opened from the overview is read by keyboard at once', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await page.getByRole('table', { name: 'Pairs' }).locator('tr[tabindex="0"]').press('Enter');
  await expect(page.getByRole('region', { name: 'Left article' })).toBeFocused();
});
