// Where the focus goes when what had it is closed: to what was used before, or to what is shown instead.
import { expect, openPair, SEEDS, test } from './app';
import { CRISIS, FIRST, select, writeNote } from './notes';

test('a view that is left by a key gives the focus to the next one', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  await left.focus();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('table', { name: 'Pairs' }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+2');
  await expect(left).toBeFocused();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('tab', { name: 'Notes' })).toBeFocused();
});

test('closing the notes or the library leads back to the text', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  await page.keyboard.press('Control+Alt+n');
  await page.getByRole('button', { name: 'Close the notes' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Notes' })).toHaveCount(0);
  await expect(left).toBeFocused();
  await page.getByRole('navigation', { name: 'Library' }).locator('input').first().focus();
  await page.keyboard.press('Control+b');
  await expect(page.getByRole('navigation', { name: 'Library' })).toHaveCount(0);
  await expect(left).toBeFocused();
});

test('Esc in the toolbar of selected words leads back to the text, and it stays closed', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await select(page, 'Right article', 'Syria');
  const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
  await toolbar.getByRole('button', { name: 'Write a note' }).focus();
  await page.keyboard.press('Escape');
  await expect(toolbar).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Right article' })).toBeFocused();
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift+ArrowRight');
  await page.mouse.up();
  await expect(toolbar).toHaveCount(0);
  await select(page, 'Right article', 'Syria');
});

test('a note whose writing was begun at its card leads back to the card', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, 'more than 600 civilians', 'Who counted?');
  const card = page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem');
  const edit = card.getByRole('button', { name: 'Edit' });
  await edit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type(' And when?');
  await page.keyboard.press('Escape');
  await expect(edit).toBeFocused();
});
