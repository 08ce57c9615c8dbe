// What the tests of exports and imports share: answering the system's dialogs, choosing a format.
import { writeFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';

/** Lets the next dialogs answer with a path; null for a reader who closes them. */
export async function saveTo(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

export async function exportAs(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: format }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save as…' }).click();
}

/** Takes in a file of notes with this content, as one chooses it in the menu. */
export async function importFile(
  app: ElectronApplication,
  path: string,
  content: string,
): Promise<void> {
  writeFileSync(path, content);
  await app.evaluate(({ dialog, Menu }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    Menu.getApplicationMenu()?.getMenuItemById('import-notes')?.click();
  }, path);
}
