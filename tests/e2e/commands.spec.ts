// Commands by menu, key and palette; quick open, the sheet of shortcuts, and menus at a place.
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { COMMANDS } from '../../src-main/model/commands';
import { expect, openPair, SEEDS, test } from './app';

const FIRST = /^US: Syria peace/;
const CRISIS = /^Syrian Crisis/;

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

function enabledInMenu(app: ElectronApplication, id: string): Promise<boolean | undefined> {
  return app.evaluate(
    ({ Menu }, one) => Menu.getApplicationMenu()?.getMenuItemById(one)?.enabled,
    id,
  );
}

async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, one) => {
    Menu.getApplicationMenu()?.getMenuItemById(one)?.click();
  }, id);
}

function clipboardText(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

test('every command is in the palette, with its key, and none that cannot be used runs', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  await page.keyboard.press('Control+Shift+P');
  const box = page.getByRole('combobox', { name: 'All commands' });
  await expect(box).toBeFocused();
  const options = page.getByRole('listbox').getByRole('option');
  // All but the one that is being used.
  await expect(options).toHaveCount(COMMANDS.length - 1);
  await expect(page.getByRole('option', { name: 'Open folder…' })).toContainText('Ctrl+O');
  await expectAccessible(page, 'the palette');

  await page.keyboard.type('ne ma');
  const next = page.getByRole('option', { name: 'Next match' });
  await expect(options).toHaveCount(1);
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await expect(next).toContainText('Where Compare shows matches');
  await page.keyboard.press('Enter');
  await expect(box).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
});

test('what the system’s menu items do is in the palette and on the sheet as well', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  const run = async (words: string, name: string): Promise<void> => {
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type(words);
    await expect(page.locator('.option[aria-selected=true]')).toContainText(name);
    await page.keyboard.press('Enter');
  };
  const zoomed = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => {
      return BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel() ?? Number.NaN;
    });
  await run('enlarge', 'Enlarge the whole window');
  await expect.poll(zoomed).toBe(0.5);
  await page.keyboard.press('Control+Alt+-');
  await expect.poll(zoomed).toBe(0);
  await page.keyboard.press('Control+Alt+=');
  await expect.poll(zoomed).toBe(0.5);
  await run('usual size of the window', 'Usual size of the window');
  await expect.poll(zoomed).toBe(0);

  await run('open recent', 'Open recent…');
  await expect(page.getByRole('combobox', { name: 'Open recent' })).toBeFocused();
  await expect(page.getByRole('option', { name: 'seeds' })).toBeVisible();
  await expectAccessible(page, 'the folders opened before');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Open recent' })).toBeHidden();

  await app.evaluate(({ app: own }) => {
    own.showAboutPanel = () => void Object.assign(globalThis, { isAboutShown: true });
  });
  await run('about', 'About Variorum');
  await expect
    .poll(() => app.evaluate(() => (globalThis as { isAboutShown?: boolean }).isAboutShown))
    .toBe(true);

  await page.keyboard.press('Control+/');
  const sheet = page.getByRole('dialog');
  for (const name of ['Enlarge the whole window', 'Usual size of the window', 'Full screen'])
    await expect(sheet.getByText(name, { exact: true })).toBeAttached();
  await page.keyboard.press('Escape');
  const closed = app.waitForEvent('close');
  // The window may be gone before the key is said to be pressed.
  await run('quit', 'Quit').catch(() => undefined);
  await closed;
});

test('the palette is walked by arrows, runs what is chosen, and gives the focus back', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const pane = page.getByRole('region', { name: 'Left article' });
  await pane.focus();
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('match');
  const box = page.getByRole('combobox', { name: 'All commands' });
  const chosen = page.getByRole('listbox').getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(1);
  const first = await chosen.textContent();
  await page.keyboard.press('ArrowDown');
  expect(await chosen.textContent()).not.toBe(first);
  await expect(box).toHaveAttribute(
    'aria-activedescendant',
    (await chosen.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toHaveText(first ?? '');
  await page.keyboard.press('Escape');
  await expect(pane).toBeFocused();

  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('nema');
  await page.keyboard.press('Enter');
  await expect(box).toBeHidden();
  await expect(pane).toBeFocused();
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match 1 of 8/);
  // Esc closed the palette before, and only now leaves the match.
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match 1 of 8/);
});

test('the palette leaves the selected words selected, and can write a note on them', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByRole('region', { name: 'Left article' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  expect(selected.length).toBeGreaterThan(10);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('add note');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('From the palette');
  await page.keyboard.press('Escape');
  const note = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(note).toContainText('From the palette');
  await expect(note.getByRole('button').first()).toHaveText(selected);
});

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
  await expectAccessible(page, 'quick open');
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
  await expectAccessible(page, 'the sheet of shortcuts');
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

test('a sentence is copied plainly or with its place, by the other button of the mouse', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const sentence = page
    .getByRole('region', { name: 'Left article' })
    .locator('[data-match]')
    .first();
  const words = (await sentence.textContent()) ?? '';
  await sentence.click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Sentence' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expectAccessible(page, 'the menu');
  await menu.getByRole('menuitem', { name: 'Copy text' }).click();
  await expect.poll(() => clipboardText(app)).toBe(words.trim());
  await expect(menu).toBeHidden();

  await sentence.click({ button: 'right' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => clipboardText(app))
    .toMatch(/^“.+” \(US: Syria peace .+, 000_\w+\.txt, sentence \d+\)$/s);

  await sentence.click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Explain the match' }).click();
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible();
  await page.keyboard.press('Control+Shift+C');
  await expect.poll(() => clipboardText(app)).toMatch(/^“.+\)\n\n“.+ \(Syrian Crisis.+\)$/s);
});

test('Shift+F10 offers what can be done with what is read, and Esc gives the focus back', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const pane = page.getByRole('region', { name: 'Right article' });
  await pane.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(pane).toBeFocused();

  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Add note' }).click();
  await page.keyboard.type('On what is read');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toContainText(
    'On what is read',
  );
});

test('a row of the list of matches is copied, noted and explained by its menu', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.keyboard.press('Control+Alt+l');
  const rows = page.getByRole('list', { name: 'Matches' }).getByRole('button');
  const row = rows.filter({ hasText: 'Edited' }).first();
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy the right text' }).click();
  await expect.poll(() => clipboardText(app)).toContain('500 civilians');
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copy both with citation' }).click();
  await expect
    .poll(() => clipboardText(app))
    .toMatch(/^“.*600 civilians.+\n\n“.*500 civilians.+\(Syrian Crisis/s);
  await expect(row).toBeFocused();
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Explain the match' }).click();
  await expect(page.getByRole('region', { name: 'Explanation' })).toContainText('600');
});

test('where one types, the other button of the mouse offers what every field offers', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  const field = page.getByRole('searchbox', { name: 'Find an article' });
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function (this: Electron.Menu) {
      (globalThis as { roles?: unknown }).roles = this.items.map(({ role }) => role);
    };
  });
  await field.click({ button: 'right' });
  const roles = (): Promise<unknown> =>
    app.evaluate(() => (globalThis as { roles?: unknown }).roles ?? []);
  await expect.poll(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste']));
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('articles and pairs have menus as well', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  const halts = page.getByRole('listitem', { name: 'U.S. Halts Talks With Russia Over Syria' });
  await halts.getByRole('button').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copy title' }).click();
  await expect.poll(() => clipboardText(app)).toBe('U.S. Halts Talks With Russia Over Syria');
  await halts.getByRole('button').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open on the right' }).click();
  await expect(page.getByRole('region', { name: 'Right article' })).toContainText('U.S. Halts');

  await page.getByRole('tab', { name: 'Overview' }).click();
  const row = page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1);
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open with the sides swapped' }).click();
  await expect(page.getByRole('region', { name: 'Right article' })).toContainText(
    'US: Syria peace efforts',
  );
});
