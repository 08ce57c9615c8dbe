// The panes in little room: narrow windows, 200 % and 400 %.
import { expect, openPair, SEEDS, test } from './app';
import { openThree, pane, resize, REUTERS, scrollTo, topOf, US, zoom } from './panes';

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

test('with large text the chosen sentence has one outline, not one a line', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+=');
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  const apart = await pane(page, 'Left article')
    .locator('.chosen')
    .first()
    .evaluate((element) => {
      const offset = Number.parseFloat(getComputedStyle(element).outlineOffset);
      const lines = [...element.getClientRects()].filter(({ width }) => width > 0);
      const gaps = lines.slice(1).map((line, at) => line.top - (lines[at]?.bottom ?? 0));
      return { lines: lines.length, apart: Math.max(...gaps) - 2 * offset };
    });
  expect(apart.lines).toBeGreaterThan(2);
  expect(apart.apart).toBeLessThan(1);
});

test('in a crowded window the heading of the notes stays, and the library goes with what is read', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  for (let note = 0; note < 3; note += 1) {
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+Alt+m');
    await page.keyboard.type('A note');
    await page.keyboard.press('Escape');
  }
  await resize(app, 900, 500);
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('The last note');
  const notes = page.getByRole('complementary', { name: 'Notes' });
  await expect(notes.getByRole('heading', { name: 'Notes' })).toBeInViewport({ ratio: 1 });
  const [heading, panel] = [
    await notes.getByRole('heading', { name: 'Notes' }).boundingBox(),
    await notes.boundingBox(),
  ];
  expect(heading?.y ?? 0).toBeGreaterThanOrEqual(panel?.y ?? 0);
  await page.keyboard.press('Escape');

  await resize(app, 900, 440);
  const frame = page.locator('.window');
  await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const library = await page.getByRole('navigation', { name: 'Library' }).boundingBox();
  const bar = await page.locator('footer').boundingBox();
  expect((library?.y ?? 0) + (library?.height ?? 0)).toBeGreaterThanOrEqual((bar?.y ?? 0) - 1);
});

test('the bar at the top keeps to one row down to 900 pixels, and all of it can be used', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  const bar = page.getByRole('banner');
  await resize(app, 1280, 700);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1280);
  const height = (await bar.boundingBox())?.height;
  for (const width of [1000, 960, 900]) {
    await resize(app, width, 700);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    expect((await bar.boundingBox())?.height).toBe(height);
    expect(await bar.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    for (const name of ['Next match', 'Next change', 'Add note', 'Export…']) {
      const box = await bar.getByRole('button', { name }).boundingBox();
      expect(box?.width).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  }
});
