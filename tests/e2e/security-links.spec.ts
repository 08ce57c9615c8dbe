// An address leads out of Variorum only once the reader has seen it whole and agreed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expectBothAccessible } from './accessible';
import { expect, openPair, test } from './app';
import { writeNote } from './notes';

const LONG = `https://example.org/${'long/'.repeat(120)}end`;

function articles(scratch: string): string {
  const folder = join(scratch, 'linked');
  mkdirSync(folder);
  for (const town of ['Anstead', 'Borough']) {
    const words = `Read all of it at https://news.example.org/a?b=1, said the mayor of ${town} on Monday.`;
    writeFileSync(
      join(folder, `${town}.txt`),
      `News of ${town}\n\n${words}\n\nThe ferry of the island stopped at noon for the ice.\n`,
    );
  }
  return folder;
}

/** What the system was asked to open, which it never does here. */
async function outside(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    shell.openExternal = (address) => Promise.resolve(void opened.push(address));
    (globalThis as unknown as { opened: string[] }).opened = opened;
  });
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

async function withLinks(page: Page, note: string): Promise<void> {
  await openPair(page, /^News of Anstead/, /^News of Borough/);
  await writeNote(page, 'the ice', note);
}

test('a link in a note is opened after it was shown whole', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: articles(scratch) });
  const opened = await outside(app);
  await withLinks(
    page,
    `[long](${LONG}) [same](https://xn--80ak6aa92e.com/a) [bank](https://bank.example@evil.example/) [turned](<https://example.org/\u202Egnp.exe>) [script](javascript:alert(1)) [file](file:///etc/passwd) [letter](mailto:mayor@example.org?subject=Ice) see https://plain.example.org/a_b?c=1. ftp://no.example`,
  );
  const plainAddress = 'https://plain.example.org/a_b?c=1';
  await expect(page.getByRole('link')).toHaveText([
    'long',
    'same',
    'bank',
    'turned',
    'letter',
    plainAddress,
  ]);
  const dialog = page.getByRole('dialog');
  const whole = dialog.getByRole('group', { name: 'Address' });

  const long = page.getByRole('link', { name: 'long' });
  await long.focus();
  await page.keyboard.press('Enter');
  await expect(whole).toHaveText(LONG);
  await expectBothAccessible(page, 'the dialog of an address');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(long).toBeFocused();
  expect(await opened()).toEqual([]);

  await page.getByRole('link', { name: 'bank' }).click();
  await expect(dialog).toContainText('Leads to evil.example');
  await expect(dialog).toContainText('Sends along bank.example');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('link', { name: plainAddress }).click();
  await expect(whole).toHaveText(plainAddress);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('link', { name: 'turned' }).click();
  await expect(whole).toHaveText('https://example.org/%E2%80%AEgnp.exe');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('link', { name: 'letter' }).click();
  await expect(dialog).toContainText('Writes to mayor@example.org');
  await dialog.getByRole('button', { name: 'Open mail program' }).click();
  await page.getByRole('link', { name: 'same' }).click();
  await dialog.getByRole('button', { name: 'Open in browser' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await opened()).toEqual([
    'mailto:mayor@example.org?subject=Ice',
    'https://xn--80ak6aa92e.com/a',
  ]);
});

test('an address in an article is opened from the menu of its sentence', async ({
  launch,
  scratch,
}) => {
  const { app, page } = await launch({ folder: articles(scratch) });
  const opened = await outside(app);
  await openPair(page, /^News of Anstead/, /^News of Borough/);
  const sentence = page.getByRole('region', { name: 'Left article' }).getByText(/Read all of it/);
  await sentence.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open news.example.org…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('group', { name: 'Address' })).toHaveText(
    'https://news.example.org/a?b=1',
  );
  await dialog.getByRole('button', { name: 'Open in browser' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await opened()).toEqual(['https://news.example.org/a?b=1']);
});

test('what the system cannot open is said where it was asked for', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: articles(scratch) });
  await app.evaluate(({ shell }) => {
    shell.openExternal = () => Promise.reject(new Error('no program'));
  });
  await withLinks(page, '<https://example.org/>');
  await page.getByRole('link', { name: 'https://example.org/' }).click();
  await page.getByRole('button', { name: 'Open in browser' }).click();
  await expect(page.getByRole('alert')).toContainText('no program for this address');
});

test('the main process opens pages and letters only, whoever asks', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: articles(scratch) });
  const opened = await outside(app);
  const answers = await page.evaluate(async () => {
    const refused = [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'ms-msdt:/id',
      'https:evil',
      ' https://example.org',
      'vscode://file/etc',
      '/etc/passwd',
      'C:\\Windows\\calc.exe',
      `https://example.org/${'a'.repeat(9000)}`,
    ];
    const found: unknown[] = [];
    for (const one of refused) found.push(await window.variorum.ask('address:open', one));
    return found;
  });
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  }
  expect(await opened()).toEqual([]);
});
