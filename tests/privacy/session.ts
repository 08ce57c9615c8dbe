// A whole session on articles that refer to a server in every way: opening, reading, noting, finding, exporting, forgetting.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { close, prepare, start, type Machine } from '../durability/machine';
import { referringArticles } from '../e2e/referring-articles';

const PATIENCE_MS = 60_000;
/** What a program does by and by, it does after a while; a longer one is asked for by `--rest`. */
const REST_S = 5;

/** @param atEnd called while the app is still open @param words of the command line */
export async function session(
  root: string,
  words: readonly string[],
  atEnd: (machine: Machine) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'variorum-privacy-'));
  try {
    const folder = referringArticles(join(scratch, 'articles'), 'http://192.0.2.1/');
    const machine = await start(root, join(scratch, 'user'), folder);
    try {
      await use(machine, join(scratch, 'notes.pdf'));
      await setTimeout(
        1000 * Number(words[words.indexOf('--rest') + 1] ?? REST_S) || REST_S * 1000,
      );
      await atEnd(machine);
    } finally {
      await close(machine);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function use(machine: Machine, target: string): Promise<void> {
  const { app, page } = machine;
  await prepare(machine);
  await page.getByRole('button', { name: 'Add note' }).click();
  const note = page.getByRole('textbox', { name: 'Note' });
  await note.fill('![far](http://192.0.2.1/note.png) [there](http://192.0.2.1/there)');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'there' }).hover();
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.keyboard.type('harbour');
  await page.keyboard.press('Escape');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'PDF' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save as…' }).click();
  const end = Date.now() + PATIENCE_MS;
  while (!existsSync(target)) {
    if (Date.now() > end) throw new Error('the notes were not exported');
    await setTimeout(100);
  }
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('forget-folder')?.click();
  });
  await page.getByRole('button', { name: /^Forget folder and/ }).click();
  await page.getByRole('button', { name: 'Open folder…' }).waitFor();
}
