// Notes without a mouse: where the focus is after writing, deleting, going to a passage, and undoing.
import type { Locator, Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';
import { CRISIS, FIRST, notesIn, openWithNotes } from './notes';

const NOTES = { 'barrel bombs': 'alpha', 'more than 600 civilians': 'beta' };
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => document.getSelection()?.toString().trim() ?? '');
/** The sentence in a pane that has some words. */
const sentence = (page: Page, pane: string, words: string): Locator =>
  page.getByRole('region', { name: pane }).locator('[data-segment]').filter({ hasText: words });
const quoteOf = (page: Page, note: string): Locator =>
  notesIn(page).filter({ hasText: note }).locator('.quote');

test('after a note on a selection Esc leads back to it, and the next sentence comes next', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const pane = page.getByRole('region', { name: 'Right article' });
  await pane.focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Alt+ArrowDown');
  const fourth = await selected(page);
  const segments = await pane.locator('[data-segment]').allTextContents();
  const at = segments.findIndex((one) => one.trim() === fourth);
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Who says so?');
  await page.keyboard.press('Escape');
  await expect(pane).toBeFocused();
  await expect.poll(() => selected(page)).toBe(fourth);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => selected(page)).toBe(segments[at + 1]?.trim());

  // A note that is left without words is taken back, and the reader is where they were.
  await page.keyboard.press('Control+Alt+m');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notesIn(page)).toHaveCount(1);
  await expect(pane).toBeFocused();
  await expect.poll(() => selected(page)).toBe(segments[at + 1]?.trim());

  // What was selected last is gone on from, also once nothing is selected any more.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => selected(page)).toBe(segments[at + 2]?.trim());
});

test('a match that is chosen after words were selected elsewhere takes the note', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByRole('region', { name: 'Left article' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => selected(page)).not.toBe('');
  await page.keyboard.press('F7');
  await expect.poll(() => selected(page)).toBe('');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Two figures differ');
  await page.keyboard.press('Escape');
  await expect(quoteOf(page, 'Two figures')).toHaveText([
    /than 600 civilians/,
    /than 500 civilians/,
  ]);
});

test('after a note on a match the keys go on from its sentence', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const right = page.getByRole('region', { name: 'Right article' });
  await right.focus();
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('On both sides');
  await page.keyboard.press('Escape');
  await expect(right).toBeFocused();
  const segments = await right
    .locator('[data-segment]')
    .evaluateAll((all) =>
      all.map((one) => ({ words: one.textContent.trim(), isChosen: one.matches('.chosen') })),
    );
  const at = segments.findIndex(({ isChosen }) => isChosen);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => selected(page)).toBe(segments[at + 1]?.words);
});

test('a note that is deleted by keyboard hands the focus to its neighbour, the last one to the heading', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { ...NOTES, 'Civil defense workers': 'gamma' });
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(page)).toHaveCount(3);
  // The newest is first.
  await quoteOf(page, 'beta').focus();
  await notesIn(page).nth(1).getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(notesIn(page)).toHaveCount(2);
  await expect(quoteOf(page, 'alpha')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(quoteOf(page, 'gamma')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page
    .getByRole('group', { name: /selected notes/ })
    .getByRole('button', { name: 'Delete' })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No notes yet' })).toBeFocused();

  // The offer to take it back is reached by key, and gives the focus back.
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  for (let i = 0; i < 8 && !(await undo.evaluate((one) => one === document.activeElement)); i += 1)
    await page.keyboard.press('F6');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notesIn(page)).toHaveCount(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('many notes that are deleted at once leave the focus at the next row', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { ...NOTES, 'Civil defense workers': 'gamma' });
  await page.getByRole('tab', { name: 'Notes' }).click();
  await notesIn(page).filter({ hasText: 'beta' }).getByRole('checkbox').check();
  await page
    .getByRole('group', { name: /selected notes/ })
    .getByRole('button', { name: 'Delete' })
    .focus();
  await page.keyboard.press('Enter');
  await expect(quoteOf(page, 'alpha')).toBeFocused();
});

test('beside the text, the last note that is deleted leaves the focus with the text', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { 'barrel bombs': 'alpha' });
  await notesIn(page).getByRole('button', { name: 'Delete' }).focus();
  await page.keyboard.press('Enter');
  await expect(notesIn(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Left article' })).toBeFocused();
});

test('Enter leads from the list to the words in their pane, and Esc back to the row', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, NOTES);
  await page.getByRole('tab', { name: 'Notes' }).click();
  const quote = quoteOf(page, 'beta');
  await quote.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Left article' })).toBeFocused();
  const noted = sentence(page, 'Left article', 'more than 600 civilians');
  await expect(noted).toBeInViewport();
  await page.keyboard.press('Alt+ArrowDown');
  const next = Number(await noted.getAttribute('data-segment')) + 1;
  const following = page
    .getByRole('region', { name: 'Left article' })
    .locator(`[data-segment="${next}"]`);
  await expect.poll(() => selected(page)).toBe((await following.textContent())?.trim());
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(quote).toBeFocused();
});

test('undo in the field that finds notes is about the notes until something is typed', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openWithNotes(page, NOTES);
  await page.getByRole('tab', { name: 'Notes' }).click();
  const field = page.getByRole('searchbox', { name: 'Find in the notes' });
  await field.focus();
  await page.keyboard.type('alph');
  await expect(notesIn(page)).toHaveCount(1);
  // Its own typing first.
  await page.keyboard.press('Control+z');
  await expect(field).not.toHaveValue('alph');
  await field.fill('');
  await field.pressSequentially('bet');
  await expect(notesIn(page)).toHaveCount(1);
  // A press of the mouse leaves the focus in the field.
  await notesIn(page).getByRole('button', { name: 'Delete' }).click();
  await expect(notesIn(page)).toHaveCount(0);
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(notesIn(page)).toHaveCount(1);
  await expect(field).toHaveValue('bet');
  await page.keyboard.press('Control+y');
  await expect(notesIn(page)).toHaveCount(0);
  await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Edit');
    edit?.submenu?.items.find(({ label }) => label.startsWith('Undo'))?.click();
  });
  await expect(notesIn(page)).toHaveCount(1);
  await expect(field).toHaveValue('bet');
});

test('the list of notes opens while a card beside the text has the focus', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, NOTES);
  await notesIn(page).first().getByRole('button', { name: 'Edit' }).focus();
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: '2 notes' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Left article' })).toBeHidden();
});

test('the buttons for changes and matches stay where they are while they are pressed', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  for (const name of ['Next change', 'Next match']) {
    const button = page.getByRole('button', { name });
    const before = await button.boundingBox();
    await button.click();
    await expect(page.getByRole('status', { name: 'Match position' })).toContainText('Match');
    expect(await button.boundingBox()).toEqual(before);
  }
});

test('the bin of notes opens and closes by key, and the focus is never lost', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, NOTES);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await notesIn(page).first().getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Bin' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 deleted note' })).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Bin' })).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);
});
