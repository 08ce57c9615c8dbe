// How the text is set, how the window is divided, and that a start brings it all back.
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, SEEDS, test } from './app';

const FIRST = /^US: Syria peace/;
const KERRY = /^Syria peace efforts/;

async function expectAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

function textStyle(page: Page): Promise<{ size: string; leading: number; measure: string }> {
  return page
    .getByRole('region', { name: 'Left article' })
    .locator('article')
    .evaluate((article) => {
      const { fontSize, lineHeight, maxWidth } = getComputedStyle(article);
      const leading = parseFloat(lineHeight) / parseFloat(fontSize);
      return { size: fontSize, leading: Math.round(leading * 100) / 100, measure: maxWidth };
    });
}

function scrollTop(pane: Locator): Promise<number> {
  return pane.evaluate((element) => element.scrollTop);
}

/** The words at the middle of a pane, where the reference line is. */
function wordsAtMiddle(pane: Locator): Promise<string> {
  return pane.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const caret = document.caretPositionFromPoint(left + width / 2, top + height / 2);
    const node = caret?.offsetNode;
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('[data-start]');
    return block?.textContent.slice(0, 40) ?? '';
  });
}

test('the size of the text follows the keys, what is read stays, and a start keeps it', async ({
  launch,
}) => {
  const first = await launch({ folder: SEEDS });
  const { page } = first;
  await openPair(page, FIRST, KERRY);
  expect((await textStyle(page)).size).toBe('18px');
  const pane = page.getByRole('region', { name: 'Left article' });
  await pane.evaluate((element) => (element.scrollTop = 500));
  await page.waitForTimeout(200);
  const read = await wordsAtMiddle(pane);
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+=');
  await expect.poll(async () => (await textStyle(page)).size).toBe('22px');
  await expect.poll(() => wordsAtMiddle(pane)).toBe(read);
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  expect((await textStyle(page)).size).toBe('17px');
  await page.keyboard.press('Control+0');
  expect((await textStyle(page)).size).toBe('18px');
  await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+=');
  await first.app.close();

  const second = await launch();
  await expect(second.page.getByRole('region', { name: 'Left article' })).toBeVisible();
  expect((await textStyle(second.page)).size).toBe('20px');
});

test('size, spacing, width and theme are set from the bar; Esc closes it and gives the focus back', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, KERRY);
  await page.keyboard.press('F8');
  const button = page.getByRole('button', { name: 'Reading', exact: true });
  await button.click();
  const popover = page.getByRole('dialog', { name: 'Reading' });
  await expect(popover).toBeVisible();
  await expectAccessible(page, 'Reading');
  const before = await textStyle(page);
  await popover.getByRole('button', { name: 'More line spacing' }).click();
  await popover.getByRole('button', { name: 'Narrower column' }).click();
  await popover.getByRole('button', { name: 'Larger text' }).click();
  const after = await textStyle(page);
  expect(after).toMatchObject({ size: '19px', leading: 1.7 });
  expect(parseFloat(after.measure)).toBeLessThan(parseFloat(before.measure));
  await popover.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await popover.getByRole('button', { name: 'Usual size and spacing' }).click();
  expect(await textStyle(page)).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match 1 of/);
});

test('Settings open by key, and the window is in the chosen theme from its first picture on', async ({
  launch,
}) => {
  const first = await launch({ folder: SEEDS });
  await expect(first.page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  await first.page.keyboard.press('Control+,');
  const dialog = first.page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  await expectAccessible(first.page, 'Settings');
  await dialog.getByRole('radio', { name: 'Dark' }).check({ force: true });
  const isDark = (page: Page): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await expect
    .poll(() => first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource))
    .toBe('dark');
  // What shows at the edges while the window is made larger follows at once.
  const paperOf = (one: ElectronApplication): Promise<string | undefined> =>
    one.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
    );
  await expect.poll(() => paperOf(first.app)).toBe('#1a1b1e');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  await first.app.close();

  const { app, page } = await launch();
  await page.emulateMedia({ colorScheme: null });
  expect(await isDark(page)).toBe(true);
  expect(await paperOf(app)).toBe('#1a1b1e');
  const checked = (): Promise<boolean | undefined> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.checked);
  await expect.poll(checked).toBe(true);
});

test('panels are resized by pointer and by arrows, and their edges tell their size', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, KERRY);
  const library = page.getByRole('navigation', { name: 'Library' });
  const edge = page.getByRole('separator', { name: 'Width of the library' });
  const width = async (of: Locator): Promise<number> => (await of.boundingBox())?.width ?? 0;
  await expect.poll(() => width(library)).toBe(216);
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '232');
  await expect.poll(() => width(library)).toBe(232);
  await page.keyboard.press('Home');
  await expect.poll(() => width(library)).toBe(160);
  const box = await edge.boundingBox();
  if (!box) throw new Error('the edge of the library is not drawn');
  await page.mouse.move(box.x + 4, 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 104, 310, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => width(library)).toBe(260);
  await page.mouse.move(700, 300);
  await expect.poll(() => width(library)).toBe(260);
  await edge.dblclick();
  await expect.poll(() => width(library)).toBe(216);

  await page.keyboard.press('Control+Alt+n');
  await page.keyboard.press('Control+Alt+l');
  const notes = page.getByRole('complementary', { name: 'Notes' });
  const before = await width(notes);
  await page.getByRole('separator', { name: 'Width of the notes' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => width(notes)).toBe(before + 16);
  const drawer = page.locator('.drawer');
  const height = async (): Promise<number> => (await drawer.boundingBox())?.height ?? 0;
  const low = await height();
  await page.getByRole('separator', { name: 'Height of the list of matches' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBe(low + 16);
  await expectAccessible(page, 'all panels');
});

test('a start brings back panels, kinds, filter, lock and places, right after they were left', async ({
  launch,
}) => {
  const first = await launch({ folder: SEEDS });
  const { page } = first;
  await openPair(page, FIRST, KERRY);
  await page.getByRole('separator', { name: 'Width of the library' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+n');
  await page.keyboard.press('Control+Alt+l');
  await page.getByRole('checkbox', { name: 'Related' }).uncheck({ force: true });
  await page.getByRole('searchbox', { name: 'Find an article' }).fill('syria');
  await page.getByRole('switch', { name: 'Synchronised scrolling' }).uncheck({ force: true });
  const [left, right] = ['Left article', 'Right article'].map((name) =>
    page.getByRole('region', { name }),
  ) as [Locator, Locator];
  await left.evaluate((element) => (element.scrollTop = 700));
  await right.evaluate((element) => (element.scrollTop = 333));
  await expect.poll(() => scrollTop(right)).toBe(333);
  // At once: nothing waits until it has come to rest.
  await first.app.close();

  const second = await launch();
  const again = second.page;
  await expect(again.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  await expect
    .poll(async () =>
      Math.abs((await scrollTop(again.getByRole('region', { name: 'Left article' }))) - 700),
    )
    .toBeLessThanOrEqual(1);
  await expect
    .poll(async () =>
      Math.abs((await scrollTop(again.getByRole('region', { name: 'Right article' }))) - 333),
    )
    .toBeLessThanOrEqual(1);
  await expect(again.getByRole('separator', { name: 'Width of the library' })).toHaveAttribute(
    'aria-valuenow',
    '480',
  );
  await expect(again.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  await expect(
    again.getByRole('separator', { name: 'Height of the list of matches' }),
  ).toBeVisible();
  await expect(again.getByRole('checkbox', { name: 'Related' })).not.toBeChecked();
  await expect(again.getByRole('checkbox', { name: 'Edited' })).toBeChecked();
  await expect(again.getByRole('searchbox', { name: 'Find an article' })).toHaveValue('syria');
  await expect(again.getByRole('switch', { name: 'Synchronised scrolling' })).not.toBeChecked();
});

test('places come back also when another view is shown first, and the panes stay in step', async ({
  launch,
}) => {
  const first = await launch({ folder: SEEDS });
  await openPair(first.page, FIRST, KERRY);
  const right = first.page.getByRole('region', { name: 'Right article' });
  await first.page.getByRole('region', { name: 'Left article' }).evaluate((element) => {
    element.scrollTop = 600;
  });
  await expect.poll(() => scrollTop(right)).toBeGreaterThan(100);
  const place = await scrollTop(right);
  await first.page.getByRole('tab', { name: 'Overview' }).click();
  await first.app.close();

  const { page } = await launch();
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  await page.getByRole('tab', { name: 'Compare' }).click();
  const left = page.getByRole('region', { name: 'Left article' });
  await expect.poll(async () => Math.abs((await scrollTop(left)) - 600)).toBeLessThanOrEqual(1);
  const other = page.getByRole('region', { name: 'Right article' });
  await expect.poll(async () => Math.abs((await scrollTop(other)) - place)).toBeLessThanOrEqual(1);
  // A nudge moves the other pane by a nudge: it was in step.
  await left.evaluate((element) => (element.scrollTop += 4));
  await page.waitForTimeout(200);
  expect(Math.abs((await scrollTop(other)) - place)).toBeLessThanOrEqual(12);
});

test('what changes while the articles are at their top is kept as well', async ({ launch }) => {
  const first = await launch({ folder: SEEDS });
  await openPair(first.page, FIRST, KERRY);
  const left = first.page.getByRole('region', { name: 'Left article' });
  for (const top of [300, 0]) {
    await left.evaluate((element, to) => (element.scrollTop = to), top);
    await first.page.waitForTimeout(150);
  }
  await first.page.keyboard.press('Control+Alt+n');
  await expect(first.page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  await first.page.waitForTimeout(600);
  await first.app.close();
  const { page } = await launch();
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  expect(await scrollTop(page.getByRole('region', { name: 'Left article' }))).toBe(0);
});

test('settings, folders and texts that are malformed are refused', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  const answers = await page.evaluate(async () => {
    const ask = window.variorum.ask as (name: string, message: unknown) => Promise<unknown>;
    return Promise.all([
      ask('settings:save', { theme: 'dark', textSize: 4000, leading: 1.6, measure: 66 }),
      ask('settings:save', { theme: 'pink', textSize: 18, leading: 1.6, measure: 66 }),
      ask('commands:state', { holds: ['anything'], on: [] }),
      ask('recent:open', '/etc'),
      ask('recent:open', { path: '/etc' }),
      ask('text:copy', ''),
    ]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false });
});

test('another folder does not inherit the filter and the places', async ({ launch, scratch }) => {
  const first = await launch({ folder: SEEDS });
  await first.page.getByRole('searchbox', { name: 'Find an article' }).fill('halts');
  await expect(
    first.page.getByRole('list', { name: 'Articles' }).getByRole('listitem'),
  ).toHaveCount(1);
  await first.page.waitForTimeout(600);
  await first.app.close();
  const two = join(scratch, 'two');
  mkdirSync(two);
  writeFileSync(join(two, 'one.txt'), 'A first article of five words.');
  writeFileSync(join(two, 'two.txt'), 'A second article of five words.');
  const { page } = await launch({ folder: two });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('searchbox', { name: 'Find an article' })).toHaveValue('');
});

test('a broken session file does not stop the start', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  await app.close();
  const file = join(scratch, 'user', 'session.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ folder: SEEDS });
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
  const second = await launch();
  await expect(second.page.getByRole('button', { name: 'Open folder…' })).toBeVisible();
});

test('folders that were opened before are listed, marked when gone, removed and cleared', async ({
  launch,
  scratch,
  seeds,
}) => {
  const first = await launch({ folder: seeds });
  await expect(first.page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  await first.app.close();
  const moved = join(scratch, 'moved');
  renameSync(seeds, moved);

  const second = await launch();
  const folders = second.page.getByRole('list', { name: 'Opened before' });
  await expect(folders.getByRole('listitem')).toHaveCount(1);
  await expect(folders).toContainText('Not found');
  await expectAccessible(second.page, 'the welcome with folders');
  renameSync(moved, seeds);
  await folders.getByRole('button', { name: /^seeds, / }).click();
  await expect(second.page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  const labels = (): Promise<string[] | undefined> =>
    second.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.getMenuItemById('open-recent')
        ?.submenu?.items.map(({ label }) => label),
    );
  await expect.poll(async () => (await labels())?.[0]).toMatch(/^seeds – .+/);
  await second.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('clear-recent')?.click();
  });
  await expect.poll(async () => (await labels())?.[0]).not.toMatch(/^seeds/);
  // What is open stays open.
  await expect(second.page.getByRole('table', { name: 'Pairs' })).toBeVisible();
});
