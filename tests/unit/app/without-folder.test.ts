// What is left of a session does not tell that a folder was ever opened.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionStore } from '../../../src-main/app/session-store';
import { FRESH_SESSION } from '../../../src-main/app/stored-session';
import { folderId } from '../../../src-main/loading/ids';
import type { Session } from '../../../src-main/model/channels';

const SECRET = '/home/reader/Secret';
const OTHER = '/home/reader/Other';
const ID = folderId(SECRET);

const reading = {
  ...FRESH_SESSION,
  left: 'an-article',
  query: 'secret words',
  view: 'compare',
} as const;
const read = (id: string): Session['earlier'][number] => ({ ...reading, folderId: id });

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'variorum-session-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function stored(): string {
  return readFileSync(join(folder, 'session.json'), 'utf8');
}

function used(): SessionStore {
  const store = new SessionStore(folder);
  store.update({ folder: OTHER });
  store.update({ folder: SECRET });
  store.update({
    exportFolder: join(SECRET, 'exports'),
    choices: {
      [ID]: { putBack: [], files: { 'a.txt': { encoding: 'utf-8' } } },
      [folderId(OTHER)]: { putBack: [], files: { 'b.txt': { encoding: 'utf-8' } } },
    },
    window: {
      ...FRESH_SESSION,
      ...reading,
      sync: false,
      folderId: ID,
      earlier: [read(folderId(OTHER)), read(`displaced-${ID}`)],
    },
  });
  return store;
}

describe('a session without a folder', () => {
  it('has nothing of it, and all of the others', () => {
    const store = used();
    for (const trace of [ID, 'Secret', 'secret words']) expect(stored()).toContain(trace);
    expect(store.forget(ID)).toBe(true);
    expect(stored()).not.toContain(ID);
    expect(stored()).not.toContain('Secret');
    expect(store.value).toMatchObject({
      folder: null,
      recent: [OTHER],
      exportFolder: null,
      choices: { [folderId(OTHER)]: { putBack: [], files: { 'b.txt': { encoding: 'utf-8' } } } },
    });
    const { folderId: open, left, sync, earlier } = store.value.window;
    expect([open, left, sync]).toEqual([null, null, false]);
    expect(earlier.map((one) => one.folderId)).toEqual([folderId(OTHER)]);
  });

  it('stays so whatever the window still says of it, until it is opened again', () => {
    const store = used();
    store.forget(ID);
    const late = { ...FRESH_SESSION, ...reading, folderId: ID, earlier: [read(ID)] };
    store.update({ window: late });
    expect(stored()).not.toContain(ID);
    expect(stored()).not.toContain('secret words');
    store.update({ folder: SECRET });
    store.update({ window: late });
    expect(store.value.window.folderId).toBe(ID);
  });

  it('says so where it cannot be written', () => {
    const store = used();
    rmSync(folder, { recursive: true });
    expect(store.forget(ID)).toBe(false);
  });

  it('tells of other folders only where the list has changed', () => {
    const store = used();
    store.forget(ID);
    let told = 0;
    store.watchRecent(() => (told += 1));
    store.update({ maximised: true });
    expect(told).toBe(0);
  });
});
