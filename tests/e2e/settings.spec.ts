// Size, spacing, width and theme of the text, and the panels around it; what is malformed is refused.
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expectBothAccessible } from './accessible';
import { expect, openPair, SEEDS, test } from './app';
import { textStyle, wordsAtMiddle } from './reading-place';

const FIRST = /^US: Syria peace/;
const KERRY = /^Syria peace efforts/;

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
  await expectBothAccessible(page, 'Reading');
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
  await expectBothAccessible(first.page, 'Settings');
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
  await page.mouse.move(box.x + 54, 310, { steps: 2 });
  // As it happens when another window comes up.
  await edge.evaluate((one) => one.releasePointerCapture(1));
  await page.mouse.move(box.x + 104, 310, { steps: 2 });
  await page.mouse.up();
  await expect.poll(() => width(library)).toBe(260);
  await page.mouse.move(700, 300);
  await expect.poll(() => width(library)).toBe(260);
  await edge.dblclick();
  await expect.poll(() => width(library)).toBe(216);
  // Let go where no movement was told of before.
  const session = await page.context().newCDPSession(page);
  const place = await edge.boundingBox();
  const at = { x: (place?.x ?? 0) + 4, y: 300, button: 'left', clickCount: 1 } as const;
  await session.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed' });
  await session.send('Input.dispatchMouseEvent', { ...at, x: at.x + 30, type: 'mouseReleased' });
  await expect.poll(() => width(library)).toBe(246);
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
  await expectBothAccessible(page, 'all panels');
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

test('the panel of the bar has room for all of its words and buttons', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  for (const width of [1280, 900]) {
    await app.evaluate(
      ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 800),
      width,
    );
    await page.getByRole('button', { name: 'Reading' }).click();
    const panel = page.getByRole('dialog', { name: 'Reading' });
    await expect(panel).toBeVisible();
    expect(await panel.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await page.keyboard.press('Escape');
  }
});
