// Kills the app at many moments of the migration of a large store of version 1: every note is there afterwards.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chance, close, kill, missing, start } from './machine';

export interface Migration {
  readonly kills: number;
  readonly lost: number;
}

/** In the page: a database as version 1 of the app made it. */
export async function makeVersion1({ notes }: { notes: number }): Promise<void> {
  const ended = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, give) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => give(new Error(request.error?.name));
    });
  await ended(indexedDB.deleteDatabase('variorum'));
  // Dexie counts in ones what IndexedDB counts in tens.
  const request = indexedDB.open('variorum', 10);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('notes', { keyPath: 'id' });
    store.createIndex('folderId', 'folderId');
  };
  const database = await ended(request);
  for (let from = 0; from < notes; from += 500) {
    const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('notes');
    for (let at = from; at < Math.min(notes, from + 500); at += 1) {
      const created = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
      const quote = `The words that note ${at} is about, with what stands around them.`;
      const id = `urn:uuid:00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
      const annotation = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id,
        type: 'Annotation',
        motivation: 'commenting',
        created,
        modified: created,
        body: [
          {
            type: 'TextualBody',
            value: `note ${at}`,
            format: 'text/markdown',
            purpose: 'commenting',
          },
        ],
        target: [
          {
            type: 'SpecificResource',
            source: 'urn:variorum:document:0123456789abcdef',
            selector: [
              { type: 'TextQuoteSelector', exact: quote, prefix: quote, suffix: quote },
              { type: 'TextPositionSelector', start: at, end: at + quote.length },
            ],
            file: 'an-article.txt',
            title: 'An article',
            contentHash: '0123456789abcdef',
          },
        ],
      };
      store.put({ id, folderId: 'a-folder', annotation, deleted: null });
    }
    await new Promise((done, give) => {
      transaction.oncomplete = done;
      transaction.onabort = () => give(new Error(transaction.error?.name));
    });
  }
  database.close();
}

/** A user folder with notes of version 1 and nothing newer. */
export async function version1Folder(root: string, user: string, notes: number): Promise<void> {
  const machine = await start(root, user, null);
  await machine.page.getByRole('button', { name: 'Open folder…' }).waitFor();
  await machine.page.evaluate(makeVersion1, { notes });
  await close(machine);
  rmSync(join(user, 'notes'), { recursive: true, force: true });
}

export async function migration(
  root: string,
  count: number,
  notes: number,
  seed: number,
  say: (line: string) => void = () => undefined,
): Promise<Migration> {
  const random = chance(seed);
  const scratch = mkdtempSync(join(tmpdir(), 'variorum-migration-'));
  const wanted = new Set(Array.from({ length: notes }, (_, at) => `note ${at}`));
  let lost = 0;
  try {
    const before = join(scratch, 'before');
    const user = join(scratch, 'user');
    await version1Folder(root, before, notes);
    const fresh = (): void => {
      rmSync(user, { recursive: true, force: true });
      cpSync(before, user, { recursive: true });
    };
    fresh();
    const span = await timeOfMigration(root, user, wanted);
    say(`an undisturbed migration of ${notes} notes takes ${span.toFixed(0)} ms`);
    for (let at = 0; at < count; at += 1) {
      fresh();
      const machine = await start(root, user, join(root, 'seeds'));
      // Evenly spread over what it takes, each a little aside.
      const moment = ((at + random()) / count) * span;
      await new Promise((done) => setTimeout(done, moment));
      await kill(machine);
      const again = await start(root, user, join(root, 'seeds'));
      const lacking = await missing(again, user, wanted);
      lost += lacking.length;
      say(`killed after ${moment.toFixed(0)} ms: ${lacking.length} missing`);
      await kill(again);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { kills: count, lost };
}

/** From the window's first sign until both places have every note. */
async function timeOfMigration(
  root: string,
  user: string,
  wanted: ReadonlySet<string>,
): Promise<number> {
  const machine = await start(root, user, join(root, 'seeds'));
  const from = performance.now();
  const lacking = await missing(machine, user, wanted);
  const took = performance.now() - from;
  await kill(machine);
  if (lacking.length > 0) throw new Error(`${lacking.length} notes were not migrated`);
  return took;
}

export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '50' },
      notes: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [rounds, notes] = [Number(values.rounds), Number(values.notes)];
  const result = await migration(root, rounds, notes, Number(values.seed), console.log);
  console.log(`${result.kills} kills in a migration of ${notes} notes: ${result.lost} lost`);
  return result.lost === 0 ? 0 : 1;
}
