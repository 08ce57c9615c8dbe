// The menus of the other mouse button and of Shift+F10: on sentences, rows, fields, articles and pairs.
import { expectBothAccessible } from './accessible';
import { expect, openPair, SEEDS, test } from './app';
import { clipboardText } from './menus';

const FIRST = /^US: Syria peace/;
const CRISIS = /^Syrian Crisis/;

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
  await expectBothAccessible(page, 'the menu');
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
