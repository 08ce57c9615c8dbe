// Notes survive kills, full disks, damaged files and migrations; they are backed up, restored, and never half migrated.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { flips } from '../durability/flips';
import { fullDisk } from '../durability/full-disk';
import { kills } from '../durability/kills';
import { missing, wordsInDatabase, wordsInJournal } from '../durability/machine';
import { makeVersion1, migration } from '../durability/migration';
import { CAN_HAVE_DISK, smallDisk } from '../durability/small-disk';
import { expect, ROOT, SEEDS, test } from './app';

const notesIn = (page: Page) => page.getByRole('list', { name: 'Notes' }).getByRole('listitem');

/** Writes notes on the first match of the pair that is opened first. */
async function write(page: Page, ...notes: readonly string[]): Promise<void> {
  await page.getByText(/pairs? compared/).waitFor();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('region', { name: 'Left article' }).locator('[data-kind]').first().click();
  for (const words of notes) {
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByRole('textbox', { name: 'Note' }).fill(words);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: 'Note' }).press('Escape');
  }
}

/** As one chooses it in the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+p');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

test('every note that was called saved is there after kills in the middle of typing', async () => {
  const { acknowledged, lost } = await kills(ROOT, 2, 7, [15, 30]);
  expect(acknowledged).toBeGreaterThanOrEqual(30);
  expect(lost).toEqual([]);
});

// Nobody else can make a disk that is small enough to be filled.
if (CAN_HAVE_DISK) {
  test('on a full disk nothing is lost or falsely called saved, and the reader is told', async () => {
    const disk = smallDisk();
    try {
      const result = await fullDisk(ROOT, disk.path, 2);
      expect(result).toMatchObject({ lost: 0, falselySaved: 0, textGone: 0 });
      expect(result.told).toHaveLength(2);
    } finally {
      disk.remove();
    }
  });
}

test('every note is back after a byte was flipped or a file cut off', async () => {
  expect((await flips(ROOT, 2, 11)).failures).toEqual([]);
});

test('a migration that was killed loses nothing', async () => {
  expect(await migration(ROOT, 2, 1500, 5)).toMatchObject({ lost: 0 });
});

test('notes of version 1 are backed up before they are migrated, and shown', async ({
  launch,
  scratch,
}) => {
  const user = join(scratch, 'user');
  const first = await launch();
  await first.page.evaluate(makeVersion1, { notes: 30 });
  await first.app.close();
  const { page } = await launch({ folder: SEEDS });
  await expect(page.getByText(/pairs? compared/)).toBeVisible();
  const wanted = new Set(Array.from({ length: 30 }, (_, at) => `note ${at}`));
  expect(await missing({ ...first, page }, user, wanted)).toEqual([]);
  const snapshots = readdirSync(join(user, 'notes', 'snapshots'));
  expect(snapshots.filter((name) => name.includes('migration'))).toHaveLength(1);
});

test('notes of a newer version are not touched, and the articles can be read', async ({
  launch,
  scratch,
}) => {
  const first = await launch();
  await first.page.evaluate(async () => {
    const request = indexedDB.open('variorum', 990);
    await new Promise((done) => {
      request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' });
      request.onsuccess = done;
    });
    const transaction = request.result.transaction('notes', 'readwrite');
    transaction.objectStore('notes').put({ id: 'new', form: 'unknown' });
    await new Promise((done) => (transaction.oncomplete = done));
    request.result.close();
  });
  await first.app.close();
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('alert')).toContainText('newer version of Variorum');
  await page.getByText(/pairs? compared/).waitFor();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('region', { name: 'Left article' }).locator('[data-kind]').first().click();
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0);
  const kept = await page.evaluate(async () => {
    const request = indexedDB.open('variorum');
    await new Promise((done) => (request.onsuccess = done));
    const all = request.result.transaction('notes').objectStore('notes').getAll();
    await new Promise((done) => (all.onsuccess = done));
    return { version: request.result.version, rows: all.result as unknown[] };
  });
  expect(kept).toEqual({ version: 990, rows: [{ id: 'new', form: 'unknown' }] });
  await app.close();
  expect(wordsInJournal(join(scratch, 'user'))).toEqual([]);
});

test('a backup is taken at once, and puts everything back as it was', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await write(page, 'First note', 'Second note');
  await command(page, 'Back up notes');
  await expect(page.getByText(/2 notes backed up to .*asked\.jsonl/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();

  await notesIn(page).first().getByRole('button', { name: 'Delete' }).click();
  await write(page, 'Third note');
  await expect(notesIn(page)).toHaveCount(2);
  await command(page, 'Restore notes');
  const dialog = page.getByRole('dialog', { name: 'Restore notes' });
  await expect(dialog.getByRole('radio').first()).toBeChecked();
  await expect(dialog).toContainText('2 notes');
  await dialog.getByRole('radio', { name: /Backed up by hand/ }).check();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('2 notes restored')).toBeVisible();
  await expect(notesIn(page)).toHaveCount(2);
  await expect(notesIn(page).filter({ hasText: 'First note' })).toHaveCount(1);
  await expect(notesIn(page).filter({ hasText: 'Third note' })).toHaveCount(0);
  const snapshots = readdirSync(join(scratch, 'user', 'notes', 'snapshots'));
  expect(snapshots.filter((name) => name.includes('restore'))).toHaveLength(1);
});

test('notes are restored from a file; one that is no backup is refused and changes nothing', async ({
  launch,
  scratch,
}) => {
  const first = await launch({ folder: SEEDS });
  await write(first.page, 'Kept in a file');
  const backup = join(scratch, 'backup.jsonl');
  const wrong = join(scratch, 'wrong.jsonl');
  cpSync(join(scratch, 'user', 'notes', 'journal.jsonl'), backup);
  writeFileSync(wrong, '{"format":"something else"}\n');
  const { app, page } = first;
  const choose = async (path: string): Promise<void> => {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
    await page.getByRole('button', { name: 'From a file…' }).click();
  };
  await notesIn(page).getByRole('button', { name: 'Delete' }).click();
  await expect(notesIn(page)).toHaveCount(0);
  await command(page, 'Restore notes');
  await choose(wrong);
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('not a backup of notes');
  await choose(backup);
  await expect(page.getByRole('radio', { name: /The file you chose/ })).toBeChecked();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
  await expect(notesIn(page)).toHaveCount(1);
  await expect(notesIn(page)).toContainText('Kept in a file');
});

test('a second start with the same folder of its own leaves the journal to the first', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await write(page, 'Of the first');
  const journal = join(scratch, 'user', 'notes', 'journal.jsonl');
  const before = readFileSync(journal);
  // It ends by itself before it has a window.
  await expect(launch({ folder: SEEDS })).rejects.toThrow();
  expect(readFileSync(journal).equals(before)).toBe(true);
  await write(page, 'Of the first again');
  expect(wordsInJournal(join(scratch, 'user'))).toEqual(['Of the first', 'Of the first again']);
});

test('what was typed last is kept when the window is closed at once', async ({
  launch,
  scratch,
}) => {
  const first = await launch({ folder: SEEDS });
  await write(first.page, 'Before');
  await first.page.getByRole('button', { name: 'Add note' }).click();
  await first.page.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Note"]');
    if (!area) throw new Error('no note is being written');
    area.value = 'Typed last';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await first.app.close();
  expect(wordsInJournal(join(scratch, 'user'))).toContain('Typed last');
  const second = await launch({ folder: SEEDS });
  await expect.poll(() => wordsInDatabase(second)).toContain('Typed last');
});
