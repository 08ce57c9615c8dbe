// Commands by menu and by key: what can be done, quick opening, the sheet of shortcuts, and Esc.
import { expectBothAccessible } from './accessible';
import { expect, openPair, SEEDS, test } from './app';
import { clickMenu, enabledInMenu } from './menus';

const FIRST = /^US: Syria peace/;
const CRISIS = /^Syrian Crisis/;

test('menus follow what can be done', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('button', { name: 'Open folder…' })).toBeVisible();
  await expect.poll(() => enabledInMenu(app, 'open-folder')).toBe(true);
  for (const id of ['reload-folder', 'export', 'next-match', 'add-note', 'open-recent']) {
    expect(await enabledInMenu(app, id), id).toBe(false);
  }
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, SEEDS);
  await clickMenu(app, 'open-folder');
  await expect.poll(() => enabledInMenu(app, 'export')).toBe(true);
  expect(await enabledInMenu(app, 'next-match')).toBe(false);
  await openPair(page, FIRST, CRISIS);
  await expect.poll(() => enabledInMenu(app, 'next-match')).toBe(true);
  expect(await enabledInMenu(app, 'copy-citation')).toBe(false);
  await clickMenu(app, 'next-match');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match 1 of 8/);
  await expect.poll(() => enabledInMenu(app, 'copy-citation')).toBe(true);

  const checked = (): Promise<boolean | undefined> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('toggle-sync')?.checked);
  expect(await checked()).toBe(true);
  await clickMenu(app, 'toggle-sync');
  await expect.poll(checked).toBe(false);
  await page.keyboard.press('Control+l');
  await expect.poll(checked).toBe(true);
});

test('a key that the menus have as well is answered once', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const position = page.getByRole('status', { name: 'Match position' });
  const press = (keyCode: string): Promise<void> =>
    app.evaluate(({ BrowserWindow }, key) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const type of ['keyDown', 'keyUp'] as const)
        contents?.sendInputEvent({ type, keyCode: key });
    }, keyCode);
  for (const n of [1, 2, 3]) {
    await press('F8');
    await expect(position).toHaveText(new RegExp(`^Match ${n} of 8`));
  }
  await page.waitForTimeout(200);
  await expect(position).toHaveText(/^Match 3 of 8/);
});

test('an article is opened by a few letters, on the left or on the right', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.keyboard.press('Control+p');
  await page.keyboard.type('halts');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await expectBothAccessible(page, 'quick open');
  await page.keyboard.press('Enter');
  const chosen = (name: string): Promise<string> =>
    page
      .getByRole('combobox', { name })
      .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
  await expect.poll(() => chosen('Article on the left')).toMatch(/^U\.S\. Halts/);
  await page.keyboard.press('Control+p');
  await page.keyboard.type('close to ending');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => chosen('Article on the right')).toMatch(/^US close to ending/);
  expect(await chosen('Article on the left')).toMatch(/^U\.S\. Halts/);
});

test('the sheet of shortcuts opens by key and by menu, and has the keys', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  const tab = page.getByRole('tab', { name: 'Overview' });
  await tab.focus();
  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('Ctrl+Shift+P');
  await expectBothAccessible(page, 'the sheet of shortcuts');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(tab).toBeFocused();
  await expect.poll(() => enabledInMenu(app, 'shortcuts')).toBe(true);
  await clickMenu(app, 'shortcuts');
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
});

test('the export dialog closes by Esc before a match is left, and the focus goes back', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.keyboard.press('F8');
  const button = page.getByRole('button', { name: 'Export…' });
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match 1 of 8/);
  await expect(button).toBeFocused();
  await button.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});
