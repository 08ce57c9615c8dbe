// The notes, the bin, and the dialogs of notes under axe: light, dark and in forced colours.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, SEEDS, test } from './app';
import { notesIn, openWithNotes } from './notes';

/** As one chooses it in the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

for (const [theme, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const) {
  test(`axe finds nothing in exporting and restoring, ${theme}`, async ({ launch, scratch }) => {
    const { app, page } = await launch({ folder: SEEDS });
    await page.emulateMedia(media);
    const dialog = page.getByRole('dialog');
    await page.getByText(/pairs? compared/).waitFor();
    await page.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toContainText('There are no notes');
    await expectAccessible(page, 'exporting, with nothing to export');
    await page.keyboard.press('Escape');
    await command(page, 'Restore notes');
    await expect(dialog).toContainText('There is no backup yet');
    await expectAccessible(page, 'restoring, without a backup');
    const wrong = join(scratch, 'wrong.jsonl');
    writeFileSync(wrong, 'no backup');
    await app.evaluate(({ dialog: system }, path) => {
      system.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, wrong);
    await dialog.getByRole('button', { name: 'From a file…' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'restoring, where a file was refused');
    await page.keyboard.press('Escape');
    await openWithNotes(page, { 'more than 600 civilians': 'Who counted?' });
    await page.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog.getByRole('combobox', { name: 'Which notes' })).toBeEnabled();
    await expectAccessible(page, 'exporting');
    await app.evaluate(
      ({ dialog: system }, filePath) => {
        system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(scratch, 'none', 'notes.md'),
    );
    await dialog.getByRole('button', { name: 'Save as…' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'exporting, where it could not be written');
    await page.keyboard.press('Escape');
    await command(page, 'Back up notes');
    await expect(page.getByText(/1 note backed up to/)).toBeVisible();
    await command(page, 'Restore notes');
    await expect(dialog.getByRole('radio').first()).toBeChecked();
    await expectAccessible(page, 'restoring, with a backup');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  test(`axe finds nothing in the notes, ${theme}`, async ({ launch }) => {
    test.slow();
    const { page } = await launch({ folder: SEEDS });
    await page.emulateMedia(media);
    await openWithNotes(page, {
      'more than 600 civilians': '**Who** counted?\n\n- a list\n- [link](https://example.org)',
      '600': 'overlaps',
      'barrel bombs': 'to be deleted',
    });
    await notesIn(page).first().getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('figures');
    await expectAccessible(page, 'a note being written, with a tag');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'Violet' }).check({ force: true });
    await page.getByRole('radio', { name: 'Violet' }).press('Escape');
    await page.getByRole('button', { name: /^Note, violet/ }).hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expectAccessible(page, 'a bar that shows its note');
    await page.getByRole('tab', { name: 'Notes' }).click();
    await notesIn(page).first().getByRole('checkbox').check();
    await notesIn(page).first().locator('.quote').hover();
    await expectAccessible(page, 'the list, with a note selected');
    await page.getByRole('button', { name: 'Delete all notes…' }).click();
    await expectAccessible(page, 'deleting all');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await notesIn(page).first().getByRole('button', { name: 'Delete' }).click();
    await page.keyboard.press('Control+Alt+k');
    await expect(page.getByRole('heading', { name: '1 deleted note' })).toBeVisible();
    await page.getByRole('list', { name: 'Deleted notes' }).getByRole('checkbox').check();
    await expectAccessible(page, 'the bin');
    await page.getByRole('list', { name: 'Deleted notes' }).getByText('Delete for good…').click();
    await expectAccessible(page, 'deleting for good');
  });
}
