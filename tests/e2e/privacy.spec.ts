// Nothing of what is read leaves Variorum: not to the network, not to a log, and not to its own files once it was forgotten.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectBothAccessible } from './accessible';
import { expect, openPair, test } from './app';
import { exportAs, saveTo } from './exporting';
import { listen } from './listener';
import { clickMenu } from './menus';
import { notesIn, writeNote } from './notes';
import { referringArticles } from './referring-articles';

const NAME = 'Zephyrkabinett';
const WORD = 'quokkaschnee';
const NOTE = 'flummoxglas';
const BINNED = 'kobaltdrossel';

/** Two articles that share a sentence with a word of their own. */
function articlesIn(folder: string, word: string): string {
  mkdirSync(folder);
  const shared = `The council found ${word} beside the old harbour before the ferry left on Monday.`;
  for (const [at, town] of ['Anstead', 'Borough'].entries()) {
    const own = `Nobody in ${town} had ever heard of such a thing, said the mayor of ${town} at noon.`;
    writeFileSync(join(folder, `article-${at}.txt`), `News of ${town}\n\n${shared}\n\n${own}\n`);
  }
  return folder;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files that hold any of some words, in either of the forms that texts are stored in. */
function holding(folder: string, ...words: readonly string[]): string[] {
  const forms = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
  return filesIn(folder).filter((path) => {
    const content = Buffer.concat([Buffer.from(path.slice(folder.length)), readFileSync(path)]);
    return forms.some((form) => content.includes(form));
  });
}

async function openBoth(page: Page): Promise<void> {
  await openPair(page, /^News of Anstead/, /^News of Borough/);
}

/** A session on a folder: two notes, one of them in the bin, an encoding, a backup. */
async function work(page: Page): Promise<void> {
  await openBoth(page);
  await writeNote(page, 'said the mayor', BINNED);
  await writeNote(page, WORD, NOTE);
  await page.evaluate(async () => {
    await window.variorum.ask('snapshots:take', 'asked');
    await window.variorum.ask('file:reopen', { file: 'article-0.txt', encoding: 'utf-8' });
  });
  await openBoth(page);
  const note = notesIn(page).filter({ hasText: BINNED });
  await note.getByRole('button', { name: 'Delete' }).click();
  await expect(note).toHaveCount(0);
  // At rest: the session, the analysis and both notes are on the disk.
  await expect(page.getByText(/pairs? compared/)).toBeVisible();
}

async function idOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const current = await window.variorum.ask('library:current', null);
    return current.ok && current.value ? current.value.library.folderId : '';
  });
}

test('a folder that is forgotten leaves no trace, and the notes of another stay', async ({
  launch,
  scratch,
}) => {
  const user = join(scratch, 'user');
  const folder = articlesIn(join(scratch, NAME), WORD);
  const other = articlesIn(join(scratch, 'Another'), 'marmaladeberg');
  const first = await launch({ folder: other });
  await openBoth(first.page);
  await writeNote(first.page, 'marmaladeberg', 'This one stays');
  await first.app.close();
  const second = await launch({ folder });
  await work(second.page);
  const id = await idOf(second.page);
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  await second.app.close();
  writeFileSync(join(user, 'notes', 'journal.damaged-2026-01-01.jsonl'), `${NOTE} of ${id}`);
  for (const trace of [NAME, WORD, NOTE, BINNED, id]) {
    expect(holding(user, trace), `${trace} is kept before`).not.toEqual([]);
  }

  const { app, page } = await launch();
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
  await clickMenu(app, 'forget-folder');
  const dialog = page.getByRole('dialog', { name: `Forget “${NAME}”?` });
  await expect(dialog).toContainText('its 2 notes as well, 1 of them in the bin');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectBothAccessible(page, 'the dialog of what is forgotten');
  await dialog.getByRole('button', { name: 'Forget folder and 2 notes' }).click();
  await expect(page.getByRole('button', { name: 'Open folder…' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Articles' })).toHaveCount(0);
  await expect(page.getByText(NAME)).toHaveCount(0);
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()),
  ).toBe('Variorum');
  await page.getByRole('button', { name: /^Another/ }).click();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(page)).toHaveCount(1);
  await app.close();
  expect(holding(user, folder, NAME, WORD, NOTE, BINNED, id)).toEqual([]);
  expect(readFileSync(join(folder, 'article-0.txt'), 'utf8')).toContain(WORD);

  const last = await launch();
  await last.page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(last.page)).toContainText(['This one stays']);
  await expect(last.page.getByText(/put back|restored/)).toHaveCount(0);
});

test('its notes stay where the reader wants them, and one can think better of it', async ({
  launch,
  scratch,
}) => {
  const folder = articlesIn(join(scratch, NAME), WORD);
  const first = await launch({ folder });
  await openBoth(first.page);
  await writeNote(first.page, WORD, NOTE);
  await first.app.close();
  const other = articlesIn(join(scratch, 'Another'), 'marmaladeberg');
  const { app, page } = await launch({ folder: other });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
  await clickMenu(app, 'forget-folder');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
  await clickMenu(app, 'forget-folder');
  await expect(page.getByText('It has no notes.')).toBeVisible();
  await page.getByRole('button', { name: 'Forget folder', exact: true }).click();

  await page.getByRole('button', { name: `Forget ${NAME}…` }).click();
  await page.getByRole('checkbox', { name: /^Delete its note as well/ }).uncheck();
  await expect(page.getByRole('dialog')).toContainText('its notes, with the words they quote');
  await page.getByRole('button', { name: 'Forget folder', exact: true }).click();
  await expect(page.getByText(`“${NAME}” is forgotten`)).toBeVisible();
  await expect(page.getByRole('button', { name: `Forget ${NAME}…` })).toHaveCount(0);
  await app.close();
  expect(holding(join(scratch, 'user'), folder, 'of Anstead had')).toEqual([]);
  const again = await launch({ folder });
  await again.page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(again.page)).toContainText([NOTE]);
});

test('neither the terminal nor a log names the folder or quotes a text', async ({
  launch,
  scratch,
}) => {
  const folder = articlesIn(join(scratch, NAME), WORD);
  const { app, page, said } = await launch({
    folder,
    args: ['--enable-logging=stderr', '--log-level=0', '--v=0'],
  });
  await work(page);
  // What goes wrong is where paths and texts are named.
  writeFileSync(join(folder, 'article-2.pdf'), `%PDF-1.7 ${WORD}`);
  writeFileSync(join(folder, 'article-3.docx'), `PK ${WORD}`);
  await page.evaluate(() => window.variorum.ask('library:reload', null));
  await page.evaluate(async (word) => {
    const ask = window.variorum.ask as (name: string, message: unknown) => Promise<unknown>;
    await ask('journal:append', `{${word}`);
    await ask('snapshots:read', `2026-${word}.jsonl`);
    await ask('no:such', word).catch(() => undefined);
    void Promise.reject(new Error('nobody waits for this'));
  }, WORD);
  await app.evaluate((_electron, path) => void Promise.reject(new Error(`lost ${path}`)), folder);
  await expect.poll(said).toContain('something was not done: Error');
  await expect.poll(said).toContain('variorum: ready');
  await app.close();
  for (const secret of [NAME, WORD, NOTE, BINNED, scratch]) expect(said()).not.toContain(secret);
  const logs = filesIn(join(scratch, 'user')).filter((path) => /\.(log|txt|dmp)$/i.test(path));
  // The database calls its own files so; they hold the notes.
  expect(logs.filter((path) => !/leveldb|IndexedDB|Storage/.test(path))).toEqual([]);
});

test('articles full of remote references ask no server for anything', async ({
  launch,
  scratch,
}) => {
  const listener = await listen();
  const folder = referringArticles(join(scratch, 'referring'), listener.url);
  const { app, page } = await launch({ folder });
  await expect(page.getByText(/pairs? compared/)).toBeVisible();
  const files = readdirSync(folder).length;
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(
    files,
  );
  await openPair(page, /^Letter of the harbour/, /^Page of the harbour/);
  await writeNote(
    page,
    'the stone bridge',
    `![picture](${listener.url}note.png) [there](${listener.url}) <${listener.url}>`,
  );
  await page.getByRole('link', { name: 'there' }).hover();
  await page.emulateMedia({ media: 'print' });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.printToPDF({})
      .then(() => undefined),
  );
  const target = join(scratch, 'notes.pdf');
  await saveTo(app, target);
  await page.emulateMedia({ media: 'screen' });
  await exportAs(page, 'PDF');
  await expect.poll(() => readdirSync(scratch)).toContain('notes.pdf');
  expect(listener.asked()).toBe(0);
  listener.close();
});

interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: unknown }[];
}

test('the browser within does not even look for an address', async ({ launch, seeds, scratch }) => {
  const path = join(scratch, 'network.json');
  const { app, page } = await launch({ folder: seeds, args: [`--log-net-log=${path}`] });
  await expect(page.getByText(/pairs? compared/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.keyboard.type('a wrogn word');
  await app.close();
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetworkLog;
  const { logEventTypes: types } = constants;
  const asked = [
    'HOST_RESOLVER_MANAGER_REQUEST',
    'URL_REQUEST_START_JOB',
    'TCP_CONNECT',
    'UDP_CONNECT',
  ];
  for (const name of asked) expect(types[name], `${name} is known to the log`).toBeDefined();
  expect(events.length).toBeGreaterThan(0);
  const found = events.filter(({ type }) => asked.some((name) => types[name] === type));
  expect(found.map(({ params }) => params)).toEqual([]);
});
