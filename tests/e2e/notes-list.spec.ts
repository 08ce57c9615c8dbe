// The list of all notes: filters, many at once, to the passage and back, the bin, deleting all.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, SEEDS, test } from './app';
import { CRISIS, FILE, FIRST, notesIn, openWithNotes, select, writeNote } from './notes';

const NOTES = {
  'barrel bombs': 'alpha',
  'more than 600 civilians': 'beta',
  '450.000 Syrians': 'gamma',
};

test('filters count, narrow, are remembered and can be cleared', async ({ launch }) => {
  const first = await launch({ folder: SEEDS });
  await openWithNotes(first.page, NOTES);
  await first.page.getByRole('tab', { name: 'Notes' }).click();
  await first.page.getByRole('searchbox', { name: 'Find in the notes' }).fill('GÁMMA');
  await expect(first.page.getByText('No note fits this filter.')).toBeVisible();
  await first.page.getByRole('searchbox', { name: 'Find in the notes' }).fill('GAMMA');
  await expect(notesIn(first.page)).toHaveCount(1);
  await expect(first.page.getByRole('heading', { name: '1 of 3 notes' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(
    first.page
      .getByRole('combobox', { name: 'Colour' })
      .getByRole('option', { name: 'Yellow (3)' }),
  ).toBeAttached();
  await first.page.getByRole('combobox', { name: 'Colour' }).selectOption('green');
  await expect(notesIn(first.page)).toHaveCount(0);
  await first.page.getByRole('combobox', { name: 'Order' }).selectOption('oldest');
  await first.page.waitForTimeout(600);
  await first.app.close();

  const { page } = await launch({ folder: SEEDS });
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(page.getByRole('combobox', { name: 'Colour' })).toHaveValue('green');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(notesIn(page).first()).toContainText('alpha');
});

test('many notes are chosen, tagged, coloured and deleted in one step each', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, NOTES);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await notesIn(page).nth(0).getByRole('checkbox').click();
  await notesIn(page)
    .nth(2)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('all');
  await page.getByRole('combobox', { name: 'Add a tag' }).press('Enter');
  await page.getByRole('combobox', { name: 'Colour of these notes' }).selectOption('rose');
  await expect(notesIn(page).filter({ hasText: 'Rose' }).filter({ hasText: 'all' })).toHaveCount(3);
  const actions = page.getByRole('group', { name: 'What to do with the selected notes' });
  await actions.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'No notes yet' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: 3 notes deleted')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveCount(0);
  await expect(notesIn(page)).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(notesIn(page).filter({ hasText: 'Yellow' })).toHaveCount(3);
  await notesIn(page).first().locator('.quote').focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 selected')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(notesIn(page).nth(1).locator('.quote')).toBeFocused();
});

test('a note leads to its words and Esc back to its row, without rearranging what is open', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, NOTES);
  // The noted article is read on the right now, beside another one.
  await page.getByRole('combobox', { name: 'Article on the left' }).selectOption({ index: 3 });
  await page.getByRole('combobox', { name: 'Article on the right' }).selectOption({ index: 0 });
  const noted = page.getByRole('region', { name: 'Right article' }).locator('[data-note]').first();
  await expect(noted).toBeAttached();
  const before = await page.locator('[data-pair]').getAttribute('data-pair');
  await page.getByRole('tab', { name: 'Notes' }).click();
  const quote = notesIn(page).filter({ hasText: 'gamma' }).locator('.quote');
  await quote.click();
  await expect(page.locator('[data-pair]')).toHaveAttribute('data-pair', before ?? '');
  await expect(noted).toBeAttached();
  await page.getByRole('region', { name: 'Right article' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tab', { name: 'Notes' })).toHaveAttribute('aria-selected', 'true');
  await expect(quote).toBeFocused();
});

test('the bin restores what was deleted, and deletes for good only after asking', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, NOTES);
  await page.getByRole('tab', { name: 'Notes' }).click();
  for (let i = 0; i < 2; i += 1) {
    await notesIn(page).first().getByRole('button', { name: 'Delete' }).click();
  }
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Bin' }).click();
  const deleted = page.getByRole('list', { name: 'Deleted notes' }).getByRole('listitem');
  await expect(deleted).toHaveCount(2);
  await expect(deleted.first()).toContainText('30 days left');
  await deleted.filter({ hasText: 'beta' }).getByRole('button', { name: 'Restore' }).click();
  await expect(deleted).toHaveCount(1);
  await expect(deleted.getByRole('button', { name: 'Restore' })).toBeFocused();
  await deleted.getByRole('button', { name: 'Delete for good…' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(deleted).toHaveCount(1);
  await deleted.getByRole('button', { name: 'Delete for good…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to the notes' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notesIn(page)).toHaveCount(2);
  await expect(notesIn(page).filter({ hasText: 'beta' })).toHaveCount(1);
});

test('all notes are deleted only once they have been written to a file', async ({
  launch,
  scratch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openWithNotes(page, NOTES);
  await page.getByRole('tab', { name: 'Notes' }).click();
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  await page.getByRole('button', { name: 'Delete all notes…' }).click();
  await page.getByRole('button', { name: 'Export and delete…' }).click();
  await expect(page.getByText('no note was deleted')).toBeVisible();
  await expect(notesIn(page)).toHaveCount(3);
  const path = join(scratch, 'all.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await page.getByRole('button', { name: 'Export and delete…' }).click();
  await expect(page.getByRole('heading', { name: 'No notes yet' })).toBeVisible();
  expect(existsSync(path)).toBe(true);
  for (const words of ['alpha', 'beta', 'gamma']) {
    expect(readFileSync(path, 'utf8')).toContain(words);
  }
  await page.keyboard.press('Control+z');
  await expect(notesIn(page)).toHaveCount(3);
});

test('a note whose words are gone is attached again by hand, and that is undone', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, 'barrel bombs', 'Which ones?');
  await writeNote(page, 'more than 600 civilians', 'Who counted?');
  const path = join(seeds, FILE);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('barrel bombs');
  // The sentence and all around it is gone.
  writeFileSync(path, text.slice(0, at - 300) + text.slice(at + 300));
  await page.keyboard.press('F5');
  const orphan = notesIn(page).filter({ hasText: 'Which ones?' });
  await expect(orphan).toContainText('Words not found');
  await notesIn(page).filter({ hasText: 'Who counted?' }).locator('.quote').click();
  await orphan.getByRole('button', { name: 'Attach again…' }).click();
  // It is the one that stands out while its words are looked for.
  await expect(notesIn(page).locator('.card.active')).toContainText('Which ones?');
  await expect(page.getByRole('region', { name: 'Attach again…' })).toContainText('barrel bombs');
  await select(page, 'Left article', '450.000 Syrians');
  await page
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Attach here' })
    .click();
  await expect(orphan).toContainText('450.000 Syrians');
  await expect(orphan).toContainText('Unchanged');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: note attached again')).toBeVisible();
  await expect(orphan).toContainText('Words not found');
});
