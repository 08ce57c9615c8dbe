// Starts the app on a user folder, types notes in it as a reader does, kills it, and reads what it kept.
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteText } from '../../src-main/model/annotation';
import { readRecord } from '../../src-main/model/journal-format';
import type { NoteRecord } from '../../src-main/model/note-record';

/** A computer under load takes its time to start an app. */
const PATIENCE_MS = 60_000;
/** Between two looks at what the app has kept. */
const LOOK_MS = 250;

export interface Machine {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** @param root of the project, built @param user a folder of the test's own @param folder with articles */
export async function start(root: string, user: string, folder: string | null): Promise<Machine> {
  const named = process.env['ELECTRON_EXEC_PATH'];
  const app = await _electron.launch({
    ...(named === undefined ? {} : { executablePath: named }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${user}`,
      root,
      ...(folder === null ? [] : [folder]),
    ],
    env: process.env as Record<string, string>,
    timeout: PATIENCE_MS,
  });
  const page = await app.firstWindow({ timeout: PATIENCE_MS });
  page.setDefaultTimeout(PATIENCE_MS);
  return { app, page };
}

/** Opens the first pair in Compare and chooses a match, so that “Add note” has something to be about. */
export async function prepare({ page }: Machine): Promise<void> {
  await page.getByText(/pairs? compared/).waitFor();
  await page.getByRole('tab', { name: 'Compare' }).click();
  const match = page.getByRole('region', { name: 'Left article' }).locator('[data-kind]').first();
  await match.click();
}

/** Ends at once every process of the app, as a power cut does as far as they can tell. */
export async function kill({ app }: Machine): Promise<void> {
  const main = app.process();
  const { pid } = main;
  const gone = new Promise((done) => main.once('exit', done));
  const all = pid === undefined ? [] : [pid, ...descendantsOf(pid)];
  for (const one of all) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  await gone;
}

export async function close({ app }: Machine): Promise<void> {
  await app.close().catch(() => undefined);
}

/** Of Linux; elsewhere the other processes end because the first one has. */
function descendantsOf(pid: number): number[] {
  if (process.platform !== 'linux') return [];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return [{ pid: Number(name), parent }];
      } catch {
        return [];
      }
    });
  const childrenOf = (one: number): number[] =>
    parents
      .filter(({ parent }) => parent === one)
      .flatMap((child) => [child.pid, ...childrenOf(child.pid)]);
  return childrenOf(pid);
}

/**
 * In the page: makes notes one after the other, each typed in three steps, and says of each on the
 * console when the window says “Saved”. Never ends by itself where `count` is not reached.
 */
export async function typeNotes({
  prefix,
  count,
}: {
  prefix: string;
  count: number;
}): Promise<void> {
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done));
  const found = async <T>(find: () => T | null | undefined): Promise<T> => {
    for (;;) {
      const one = find();
      if (one) return one;
      await pause();
    }
  };
  const box = (): HTMLTextAreaElement | null =>
    document.querySelector('textarea[aria-label="Note"]');
  const state = (): string | undefined =>
    document.querySelector<HTMLElement>('[data-saving]')?.dataset['saving'];
  for (let at = 0; at < count; at += 1) {
    const words = `${prefix}-${at}: ${'as far as its last word '.repeat(1 + (at % 7))}end.`;
    const add = await found(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Add note'),
    );
    add.click();
    const area = await found(box);
    for (const part of [words.slice(0, 4), words.slice(0, words.length / 2), words]) {
      area.value = part;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await pause();
    }
    await found(() => (state() === 'saved' ? true : null));
    console.debug(`saved:${words}`);
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await found(() => (box() === null ? true : null));
  }
}

/** Collects the words of notes that the window has called saved. */
export function hearSaved({ page }: Machine): Set<string> {
  const saved = new Set<string>();
  page.on('console', (message) => {
    const words = message.text();
    if (words.startsWith('saved:')) saved.add(words.slice('saved:'.length));
  });
  return saved;
}

/** What the database has, read without the app's own code. */
export function wordsInDatabase({ page }: Machine): Promise<string[]> {
  return page.evaluate(async () => {
    const opened = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, give) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => give(new Error(request.error?.name));
      });
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'variorum')) return [];
    const database = await opened(indexedDB.open('variorum'));
    try {
      if (!database.objectStoreNames.contains('notes')) return [];
      const store = database.transaction('notes').objectStore('notes');
      const rows = (await opened(store.getAll())) as NoteRecord[];
      return rows.flatMap(({ deleted, annotation }) => {
        const comment = annotation?.body.find(({ purpose }) => purpose === 'commenting');
        return comment && deleted === null ? [comment.value] : [];
      });
    } finally {
      database.close();
    }
  });
}

/** What the journal has on the disk. */
export function wordsInJournal(user: string): string[] {
  const lines = readFileSync(join(user, 'notes', 'journal.jsonl'), 'utf8').split('\n');
  const newest = new Map<string, NoteRecord>();
  for (const line of lines) {
    const record = readRecord(line);
    const known = record && newest.get(record.id);
    if (record && (!known || known.revision <= record.revision)) newest.set(record.id, record);
  }
  return wordsOf([...newest.values()]);
}

function wordsOf(records: readonly NoteRecord[]): string[] {
  return records.flatMap(({ deleted, annotation }) =>
    annotation && deleted === null ? [noteText(annotation)] : [],
  );
}

/** Those of the wanted notes that the database or the journal still lacks when patience is over. */
export async function missing(
  machine: Machine,
  user: string,
  wanted: ReadonlySet<string>,
): Promise<string[]> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const journal = new Set(readJournal(user));
    const rest = [...wanted].filter((words) => !journal.has(words));
    // The database of a large store is read once it is likely to be whole: reading takes its time as well.
    const isLate = Date.now() > until;
    if (rest.length === 0 || isLate) {
      const database = new Set(await wordsInDatabase(machine).catch(() => []));
      const lacking = [...wanted].filter((words) => !database.has(words) || !journal.has(words));
      if (lacking.length === 0 || isLate) return lacking;
    }
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
}

function readJournal(user: string): string[] {
  try {
    return wordsInJournal(user);
  } catch {
    return [];
  }
}

/** The same numbers for the same seed, in [0, 1). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
