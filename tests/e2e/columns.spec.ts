// More than two articles side by side, ribbons and stubs, pins, and the panes in little room.
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, openPair, SEEDS, test } from './app';

const US = /^US: Syria peace/;
const REUTERS = /^Syria peace efforts/;
const CRISIS = /^Syrian Crisis/;
const HALTS = /^U\.S\. Halts/;
const LINE_HEIGHT = 18 * 1.6;

const pane = (page: Page, name: string): Locator => page.getByRole('region', { name });
const topOf = (one: Locator): Promise<number> => one.evaluate((element) => element.scrollTop);

const scrollTo = (one: Locator, top: number): Promise<void> =>
  one.evaluate(async (element, wanted) => {
    element.scrollTo(0, wanted);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, top);

/** Where a sentence stands below the top edge of its pane. */
const placeOf = (one: Locator, words: string): Promise<number> =>
  one.evaluate((element, wanted) => {
    const segments = [...element.querySelectorAll('[data-segment]')];
    const found = segments.find(({ textContent }) => textContent.includes(wanted));
    if (!found) throw new Error(`no sentence has “${wanted}”`);
    return found.getBoundingClientRect().top - element.getBoundingClientRect().top;
  }, words);

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  );
}

async function zoom(app: ElectronApplication, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => innerWidth);
  await app.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).not.toBe(before);
}

/** Chooses an article by its title in the combobox of a column. */
async function choose(page: Page, name: string, title: RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name });
  const labels = await box.getByRole('option').allTextContents();
  await box.selectOption({ label: labels.find((label) => title.test(label)) ?? '' });
}

async function openThree(page: Page): Promise<Locator> {
  await openPair(page, US, REUTERS);
  await page.getByRole('button', { name: 'Open another article beside' }).click();
  const third = pane(page, 'Third article');
  await expect(third.locator('[data-match]').first()).toBeAttached();
  return third;
}

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

test('a wider or a narrower window leaves all columns where they are read', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await resize(app, 1280, 800);
  await openThree(page);
  await page.keyboard.press('Control+Alt+b');
  await expect(pane(page, 'Fourth article').locator('[data-match]').first()).toBeAttached();
  const names = ['Left article', 'Right article', 'Third article', 'Fourth article'];
  const parts = (): Promise<number[]> =>
    Promise.all(
      names.map((name) =>
        pane(page, name).evaluate(
          (element) => element.scrollTop / (element.scrollHeight - element.clientHeight),
        ),
      ),
    );
  await scrollTo(pane(page, 'Left article'), 1e6);
  for (const width of [1900, 700, 1280]) {
    await resize(app, width, 800);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await page.waitForTimeout(400);
    for (const part of await parts()) expect(part).toBeGreaterThan(0.99);
  }
  await scrollTo(pane(page, 'Left article'), 700);
  const before = await parts();
  for (const width of [1900, 1280]) {
    await resize(app, width, 800);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await page.waitForTimeout(400);
  }
  for (const [at, part] of (await parts()).entries())
    expect(Math.abs(part - (before[at] ?? 0))).toBeLessThan(0.06);
});

test('a partner out of view has a stub that says where it is and goes there', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const left = pane(page, 'Left article');
  const right = pane(page, 'Right article');
  await expect(page.locator('[data-ribbon]').first()).toBeAttached();
  await page.keyboard.press('Control+l');
  await scrollTo(right, 1e6);
  await scrollTo(left, 0);
  const stub = page.locator('.stub.from').first();
  await expect(stub).toHaveAttribute(
    'title',
    /^(Its partner stands|The partners of these \d+ stand) \d+ (lines?|screens) further up in the right article/,
  );
  await stub.click();
  await expect(left.locator('.chosen')).toBeInViewport();
  await expect(right.locator('.chosen')).toBeInViewport();
  const chosen = await left.locator('.chosen').getAttribute('data-match');
  await expect(page.locator(`[data-ribbon="${chosen}"].chosen`)).toBeVisible();
});

test('every match in view has its ribbon, at the height of its words', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  await scrollTo(pane(page, 'Left article'), 500);
  const wrong = await page.evaluate(() => {
    const scroller = document.querySelector('[aria-label="Left article"]');
    const gutter = document.querySelector('.gutter .field')?.getBoundingClientRect();
    const view = scroller?.getBoundingClientRect();
    if (!scroller || !gutter || !view) return ['nothing is drawn'];
    return [...scroller.querySelectorAll('[data-match]')].flatMap((segment) => {
      const own = segment.getBoundingClientRect();
      if (own.bottom <= view.top || own.top >= view.bottom) return [];
      const id = segment.getAttribute('data-match') ?? '';
      const ribbon = document.querySelector<SVGPathElement>(`[data-ribbon="${id}"]`);
      const path = ribbon?.getAttribute('d') ?? '';
      const top = Number(/^M0 (-?[\d.]+)/.exec(path)?.[1] ?? Number.NaN) + gutter.top;
      return Math.abs(top - own.top) < 2 ? [] : [`${id}: ${top} for ${own.top}`];
    });
  });
  expect(wrong).toEqual([]);
  expect(await page.locator('[data-ribbon]').count()).toBeGreaterThan(2);
});

test('what moved has a dashed ribbon with ↕ at both ends', async ({ launch, scratch }) => {
  const folder = join(scratch, 'moved');
  mkdirSync(folder);
  const said = [
    'The harbour of the old town was closed on Monday after a storm had damaged the eastern pier.',
    'Fishermen who had lost their boats gathered in the town hall and asked for help from the state.',
    'The mayor promised that the first payments would reach the families before the end of the month.',
    'Engineers will examine the lighthouse next week, since its foundation was under water for a day.',
  ];
  writeFileSync(join(folder, 'one.txt'), `The storm\n\n${said.join('\n\n')}\n`);
  const order = [said[1], said[2], said[3], said[0]];
  writeFileSync(join(folder, 'other.txt'), `The pier\n\n${order.join('\n\n')}\n`);
  const { page } = await launch({ folder });
  await page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1).click();
  const ribbon = page.locator('.ribbon.moved');
  await expect(ribbon).toHaveCount(1);
  await expect(ribbon).toHaveCSS('stroke-dasharray', '6px, 4px');
  await expect(page.locator('.gutter .sign')).toHaveText(['↕', '↕']);
  await expect(page.locator('.ribbon:not(.moved)')).toHaveCount(3);
});

test('scrolling where one has been reads no word’s place from the page again', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const read = await pane(page, 'Left article').evaluate(async (element) => {
    let count = 0;
    const own = Object.getOwnPropertyDescriptor(Range.prototype, 'getBoundingClientRect')
      ?.value as () => DOMRect;
    Range.prototype.getBoundingClientRect = function () {
      count += 1;
      return own.call(this);
    };
    const walk = async (): Promise<number> => {
      count = 0;
      for (let top = 400; top < 480; top += 8) {
        element.scrollTo(0, top);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      return count;
    };
    return [await walk(), await walk()];
  });
  expect(read[0]).toBeGreaterThan(0);
  expect(read[1]).toBe(0);
});

test('over the gutter the wheel moves the articles', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  await page.locator('.gutter .field').hover();
  await page.mouse.wheel(0, 150);
  await expect.poll(() => topOf(pane(page, 'Left article'))).toBe(150);
  await expect.poll(() => topOf(pane(page, 'Right article'))).toBeGreaterThan(0);
});

test('a stretch without counterpart is said so, once, and no more where there is one', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const left = pane(page, 'Left article');
  const status = page.getByRole('status', { name: 'Counterparts' });
  await scrollTo(left, 1);
  await expect(status).toHaveText('');
  const middle = await left.evaluate((element) => element.clientHeight / 2);
  const words = 'Since 19 September, more than';
  await scrollTo(left, (await topOf(left)) + (await placeOf(left, words)) - middle);
  await expect(status).toHaveText('No counterpart here');
  await expect(page.locator('.gap')).toContainText('No counterpart here');
  const shared = 'We will continue to pursue a meaningful';
  await scrollTo(left, (await topOf(left)) + (await placeOf(left, shared)) - middle);
  await expect(status).toHaveText('');
  await expect(page.locator('.gap')).toHaveCount(0);
});

test('two places that are pinned scroll side by side, until the pin is taken away', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const left = pane(page, 'Left article');
  const right = pane(page, 'Right article');
  // In the middle of a paragraph that the other article does not have.
  const IN_A_GAP = 310;
  const lock = page.getByRole('switch', { name: 'Synchronised scrolling' });
  await scrollTo(left, IN_A_GAP);
  const together = await topOf(right);
  await lock.click();
  await scrollTo(right, together + 300);
  await page.keyboard.press('Control+Alt+p');
  const pin = page.getByRole('button', { name: /^Remove the pin at “/ });
  await expect(pin).toBeVisible();
  await lock.click();
  await scrollTo(left, 0);
  await scrollTo(left, IN_A_GAP);
  expect(Math.abs((await topOf(right)) - together - 300)).toBeLessThan(LINE_HEIGHT);
  // Kept with its pair, and there again when the pair is.
  await choose(page, 'Article on the right', CRISIS);
  await expect(right).toContainText('Zakharova');
  await expect(pin).toHaveCount(0);
  await choose(page, 'Article on the right', REUTERS);
  await expect(right).toContainText('BRUSSELS');
  await scrollTo(left, IN_A_GAP);
  expect(Math.abs((await topOf(right)) - together - 300)).toBeLessThan(LINE_HEIGHT);
  await pin.focus();
  await page.keyboard.press('Enter');
  await expect(pin).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(pin).toHaveCount(1);
  await pin.focus();
  await page.keyboard.press('Enter');
  await openPair(page, US, CRISIS);
  await openPair(page, US, REUTERS);
  await scrollTo(left, IN_A_GAP);
  expect(Math.abs((await topOf(right)) - together)).toBeLessThan(LINE_HEIGHT);
});

test('the pin button of a gutter pins, and a pin out of view comes into it with the focus', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const left = pane(page, 'Left article');
  await scrollTo(left, 420);
  await page.getByRole('button', { name: 'Pin these two places together' }).click();
  const pin = page.getByRole('button', { name: /^Remove the pin at “/ });
  await scrollTo(left, 1e6);
  await expect(pin).toHaveClass(/away/);
  await pin.focus();
  await expect(pin).not.toHaveClass(/away/);
  await expect.poll(() => topOf(left)).toBeLessThan(500);
});

test('holding F2 lets one article scroll alone; let go, the two keep their offset', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const left = pane(page, 'Left article');
  const right = pane(page, 'Right article');
  await scrollTo(left, 400);
  const before = await topOf(right);
  await left.hover();
  await page.keyboard.down('F2');
  await page.mouse.wheel(0, 200);
  await expect.poll(() => topOf(left)).toBe(600);
  expect(await topOf(right)).toBe(before);
  await page.keyboard.up('F2');
  expect(await topOf(right)).toBe(before);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => topOf(left)).toBe(640);
  const moved = (await topOf(right)) - before;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(3 * LINE_HEIGHT);
});

test('the lock comes back where the key is let go in another view', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const lock = page.getByRole('switch', { name: 'Synchronised scrolling' });
  await page.keyboard.down('F2');
  await expect(lock).not.toBeChecked();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.keyboard.up('F2');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(lock).toBeChecked();
});

test('at 400 % the panes stack, and everything can be reached', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  await resize(app, 1280, 800);
  await zoom(app, page, 4);
  expect(await page.evaluate(() => innerWidth)).toBe(320);
  const boxes = await Promise.all(
    ['Left article', 'Right article'].map((name) => pane(page, name).boundingBox()),
  );
  const [left, right] = boxes;
  if (!left || !right) throw new Error('a pane is not drawn');
  expect(right.y).toBeGreaterThanOrEqual(left.y + left.height);
  for (const box of [left, right]) {
    expect(box.width).toBeGreaterThan(250);
    expect(box.height).toBeGreaterThan(90);
  }
  // Nothing is cut off at the side, and each thing can be brought into view.
  expect(
    await page.evaluate(() => {
      const root = document.querySelector('.window');
      return (root?.scrollWidth ?? 1) - (root?.clientWidth ?? 0);
    }),
  ).toBeLessThanOrEqual(0);
  for (const one of [
    page.getByRole('button', { name: 'Export…' }),
    page.getByRole('button', { name: 'Open folder…' }),
    page.getByRole('combobox', { name: 'Article on the right' }),
    page.getByRole('button', { name: 'Pin these two places together' }),
    page.getByRole('switch', { name: 'Synchronised scrolling' }),
    page.getByRole('button', { name: 'List of matches' }),
  ]) {
    await one.focus();
    await expect(one).toBeInViewport({ ratio: 0.9 });
    const box = await one.boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
  }
  await scrollTo(pane(page, 'Left article'), 400);
  expect(await topOf(pane(page, 'Right article'))).toBeGreaterThan(0);
});

test('at 200 % the head and the foot leave room for the text', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  await resize(app, 1280, 800);
  await zoom(app, page, 2);
  const left = await pane(page, 'Left article').boundingBox();
  expect(left?.height ?? 0).toBeGreaterThan(200);
  expect(left?.width ?? 0).toBeGreaterThan(250);
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
