// The notes, the bin and their dialogs under axe: light, dark and in forced colours.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, SEEDS, test } from './app';
import { notesIn, openWithNotes } from './notes';

async function expectAccessible(page: Page, what: string): Promise<void> {
  // Legacy mode, because Electron cannot open the extra page that axe would use.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, what).toEqual([]);
}

for (const [theme, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
] as const) {
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
    await page.getByRole('list', { name: 'Deleted' }).getByRole('checkbox').check();
    await expectAccessible(page, 'the bin');
    await page.getByRole('list', { name: 'Deleted' }).getByText('Delete for good…').click();
    await expectAccessible(page, 'deleting for good');
  });
}
