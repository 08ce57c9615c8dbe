// The palette has every command with its key, runs what can be used, and leaves the focus where it was.
import { COMMANDS } from '../../src-main/model/commands';
import { expectBothAccessible } from './accessible';
import { expect, openPair, SEEDS, test } from './app';

const FIRST = /^US: Syria peace/;
const CRISIS = /^Syrian Crisis/;

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
  await expectBothAccessible(page, 'the palette');

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
  await expectBothAccessible(page, 'the folders opened before');
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
