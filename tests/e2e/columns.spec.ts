// More than two articles side by side: what they share, how they scroll, opening and closing them.
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';
import {
  choose,
  CRISIS,
  HALTS,
  LINE_HEIGHT,
  openThree,
  pane,
  placeOf,
  resize,
  REUTERS,
  scrollTo,
  topOf,
  US,
} from './panes';

test('a third article shows its matches with the left one, and a sentence lights up in all', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  const third = await openThree(page);
  await choose(page, 'Article in the third column', CRISIS);
  await expect(third).toContainText('Zakharova');
  await expect(third.locator('[data-kind=identical]')).toHaveCount(7);
  const left = pane(page, 'Left article');
  const right = pane(page, 'Right article');
  await expect(right).toContainText('BRUSSELS');
  // Its own matches and those of the other column, each sentence once.
  await expect(left.locator('[data-kind=identical]')).toHaveCount(21);
  const words = 'Since 19 September, more than';
  await left.locator('[data-segment]', { hasText: words }).click();
  await expect(third.locator('.chosen')).toContainText('more than 500 civilians');
  await expect(third.locator('.chosen')).toBeInViewport();
  await expect(right.locator('.chosen')).toHaveCount(0);
  const card = page.getByRole('region', { name: 'Explanation' });
  await expect(card.getByRole('listitem')).toHaveText([/600.*500/, /2000.*1700/]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.chosen')).toHaveCount(0);
});

test('next match centres every column that has the sentence', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, CRISIS);
  await page.keyboard.press('Control+Alt+b');
  await expect(pane(page, 'Third article')).toBeVisible();
  await choose(page, 'Article in the third column', REUTERS);
  const third = pane(page, 'Third article');
  await expect(third).toContainText('BRUSSELS');
  const names = ['Left article', 'Right article', 'Third article'];
  const last = page.getByRole('status', { name: 'Match position' });
  let both = 0;
  await page.keyboard.press('F8');
  const stops = Number((await last.textContent())?.split(' of ')[1]);
  expect(stops).toBeGreaterThan(15);
  for (let at = 1; at <= stops; at += 1) {
    await expect(last).toHaveText(`Match ${at} of ${stops}`);
    const lit = names.map((name) => pane(page, name).locator('.chosen').first());
    await expect(lit[0] as Locator).toBeInViewport();
    let columns = 0;
    for (const one of lit.slice(1)) {
      if ((await one.count()) === 0) continue;
      columns += 1;
      await expect(one).toBeInViewport();
    }
    expect(columns).toBeGreaterThan(0);
    if (columns === 2) both += 1;
    await page.keyboard.press('F8');
  }
  expect(both).toBeGreaterThan(0);
});

test('all columns scroll in step with the left one, whichever leads', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  const third = await openThree(page);
  await choose(page, 'Article in the third column', CRISIS);
  await expect(third).toContainText('Zakharova');
  const left = pane(page, 'Left article');
  const right = pane(page, 'Right article');
  const words = 'Since 19 September, more than';
  const middle = await third.evaluate((element) => element.clientHeight / 2);
  await scrollTo(third, (await topOf(third)) + (await placeOf(third, words)) - middle);
  expect(Math.abs((await placeOf(left, words)) - middle)).toBeLessThan(LINE_HEIGHT);
  const led = await topOf(third);
  const followed = await topOf(right);
  expect(followed).toBeGreaterThan(0);
  await scrollTo(left, (await topOf(left)) + 1);
  await scrollTo(left, (await topOf(left)) - 1);
  expect(Math.abs((await topOf(third)) - led)).toBeLessThanOrEqual(2);
  expect(Math.abs((await topOf(right)) - followed)).toBeLessThanOrEqual(2);
});

test('200 random scrolls of three columns come back to the start within a pixel', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  const third = await openThree(page);
  const left = pane(page, 'Left article');
  await scrollTo(left, 240);
  const right = pane(page, 'Right article');
  const before = [await topOf(left), await topOf(right), await topOf(third)];
  await page.evaluate(async () => {
    const panes = ['Left article', 'Right article', 'Third article'].map((name) =>
      document.querySelector(`[aria-label="${name}"]`),
    );
    let seed = 4711;
    const random = (): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
    for (let i = 0; i < 200; i++) {
      const one = panes[Math.floor(random() * 3)];
      one?.scrollTo(0, random() * (one.scrollHeight - one.clientHeight));
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await scrollTo(left, 240);
  const after = [await topOf(left), await topOf(right), await topOf(third)];
  for (const [at, top] of after.entries())
    expect(Math.abs(top - (before[at] ?? 0))).toBeLessThanOrEqual(1);
});

test('a column opens where the others are read, and closes by key and by button', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const left = pane(page, 'Left article');
  const words = 'We will continue to pursue a meaningful';
  const middle = await left.evaluate((element) => element.clientHeight / 2);
  await scrollTo(left, (await placeOf(left, words)) - middle);
  const library = page.getByRole('navigation', { name: 'Library' });
  await library
    .getByRole('button', { name: /^\S*\s*Syrian Crisis/ })
    .click({ modifiers: ['Control'] });
  const third = pane(page, 'Third article');
  await expect(third).toContainText('Zakharova');
  await expect.poll(() => topOf(third)).toBeGreaterThan(0);
  // Its lines are shorter now; what was read stays.
  expect(Math.abs((await placeOf(left, words)) - middle)).toBeLessThan(2 * LINE_HEIGHT);
  await page.keyboard.press('Control+Alt+b');
  const fourth = pane(page, 'Fourth article');
  await expect(fourth).toBeInViewport({ ratio: 0.9 });
  await expect(fourth.locator('[data-match]').first()).toBeAttached();
  const last = await page
    .getByRole('combobox', { name: 'Article in the fourth column' })
    .inputValue();
  await page.keyboard.press('Control+Alt+b');
  await expect(page.getByText('Four articles are the most')).toBeVisible();
  // The fourth moves up.
  await page.getByRole('button', { name: 'Close the third column' }).click();
  await expect(fourth).toHaveCount(0);
  await expect(page.getByRole('combobox', { name: 'Article in the third column' })).toHaveValue(
    last,
  );
  await expect(pane(page, 'Third article')).toBeFocused();
  await page.keyboard.press('Control+Alt+w');
  await expect(pane(page, 'Third article')).toHaveCount(0);
  await expect(pane(page, 'Right article')).toBeFocused();
  await page.keyboard.press('Control+Alt+w');
  await expect(pane(page, 'Right article')).toBeVisible();
  expect(Math.abs((await placeOf(left, words)) - middle)).toBeLessThan(4 * LINE_HEIGHT);
});

test('an article that is chosen for another column changes places with what stands there', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  const third = await openThree(page);
  await choose(page, 'Article in the third column', HALTS);
  await expect(third).toContainText('Samantha Power');
  await choose(page, 'Article on the left', HALTS);
  await expect(pane(page, 'Left article')).toContainText('Samantha Power');
  await expect(third).not.toContainText('Samantha Power');
  await expect(third.locator('[data-match]').first()).toBeAttached();
});

test('four columns keep a width that can be read, and the row is scrolled to the newest', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await resize(app, 1280, 800);
  await openThree(page);
  const width = async (name: string): Promise<number> =>
    (await pane(page, name).boundingBox())?.width ?? 0;
  expect(await width('Third article')).toBeGreaterThan(280);
  await expect(pane(page, 'Left article')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('Control+Alt+b');
  await expect(pane(page, 'Fourth article')).toBeInViewport({ ratio: 0.9 });
  expect(await width('Fourth article')).toBeGreaterThan(280);
  // Wherever the partner stands, it is brought into view with its explanation.
  const stops = page.getByRole('status', { name: 'Match position' });
  await page.keyboard.press('F8');
  const total = Number((await stops.textContent())?.split(' of ')[1]);
  let columns = 0;
  for (let at = 0; at < total; at += 1) {
    await expect(page.getByRole('region', { name: 'Explanation' })).toBeInViewport({ ratio: 0.95 });
    columns += await pane(page, 'Fourth article').locator('.chosen').count();
    await page.keyboard.press('F8');
  }
  expect(columns).toBeGreaterThan(0);
});

test('axe finds nothing with three columns, a pin and a stretch without counterpart', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openThree(page);
  await scrollTo(pane(page, 'Left article'), 420);
  await page.keyboard.press('Control+Alt+p');
  await page.keyboard.press('F8');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});
