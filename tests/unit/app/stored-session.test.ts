// The session file: an old or damaged one never stops the start, and costs no more than what is damaged.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOf, describeRecent, recentPath } from '../../../src-main/app/recent-folders';
import { SessionStore } from '../../../src-main/app/session-store';
import { FRESH_SESSION, readStored } from '../../../src-main/app/stored-session';
import { USUAL_SETTINGS } from '../../../src-main/model/settings';

const FRESH = readStored(null);

/** As version 0.1.0 wrote it. */
const OLD = {
  folder: '/home/someone/articles',
  bounds: { x: 10, y: 20, width: 900, height: 700 },
  maximised: false,
  theme: 'dark',
  exportFolder: null,
  window: { view: 'compare', left: 'aaa', right: 'bbb', libraryShown: false },
};

describe('reading what was stored', () => {
  it('is a fresh session where there is none', () => {
    expect(FRESH.window).toEqual(FRESH_SESSION);
    expect(FRESH.settings).toEqual(USUAL_SETTINGS);
    expect(FRESH.recent).toEqual([]);
  });

  it('takes over all that an old one had', () => {
    const read = readStored(JSON.stringify(OLD));
    expect(read).toMatchObject({
      folder: OLD.folder,
      recent: [OLD.folder],
      bounds: OLD.bounds,
      settings: { ...USUAL_SETTINGS, theme: 'dark' },
      window: { ...FRESH_SESSION, ...OLD.window },
    });
  });

  it('gives back what was written', () => {
    const read = readStored(JSON.stringify(OLD));
    expect(readStored(JSON.stringify(read))).toEqual(read);
  });

  it('loses only the part that is damaged', () => {
    const read = readStored(
      JSON.stringify({
        ...OLD,
        bounds: 'wide',
        settings: { theme: 'light', textSize: 4000, leading: 1.8 },
        window: { ...OLD.window, sizes: { library: -3 }, query: 7 },
      }),
    );
    expect(read.bounds).toBeNull();
    expect(read.settings).toEqual({ ...USUAL_SETTINGS, theme: 'light', leading: 1.8 });
    expect(read.window).toEqual({ ...FRESH_SESSION, ...OLD.window });
  });

  it('holds for anything at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        const read = readStored(content);
        expect(readStored(JSON.stringify(read))).toEqual(read);
      }),
    );
    fc.assert(
      fc.property(
        fc.record({ folder: fc.anything(), window: fc.anything(), settings: fc.anything() }),
        (stored) => {
          let content: string;
          try {
            content = JSON.stringify(stored);
          } catch {
            return;
          }
          expect(readStored(content).window.sizes.library).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the store', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'variorum-session-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('starts fresh from a broken file, and writes a whole one', () => {
    writeFileSync(join(folder, 'session.json'), '{"folder": "/half');
    const store = new SessionStore(folder);
    expect(store.value).toEqual(FRESH);
    store.update({ folder: '/one' });
    expect(JSON.parse(readFileSync(join(folder, 'session.json'), 'utf8'))).toEqual(store.value);
  });

  it('puts the latest folder first, each once, and no more than ten', () => {
    const store = new SessionStore(folder);
    let told = 0;
    store.watchRecent(() => (told += 1));
    for (let i = 1; i <= 12; i += 1) store.update({ folder: `/f${i}` });
    store.update({ folder: '/f5' });
    store.update({ maximised: true });
    expect(store.value.recent).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((i) => `/f${i}`));
    expect(told).toBe(13);
    expect(new SessionStore(folder).value.recent).toEqual(store.value.recent);
  });

  it('forgets the folders that were opened before, and not the one that is open', () => {
    const store = new SessionStore(folder);
    store.update({ folder: '/one' });
    store.update({ recent: [] });
    expect(store.value).toMatchObject({ folder: '/one', recent: [] });
  });

  it('marks the folders that are gone', async () => {
    const gone = join(folder, 'gone');
    const [there, missing] = await describeRecent([folder, gone]);
    expect(there).toMatchObject({ isMissing: false });
    expect(missing).toMatchObject({ name: 'gone', isMissing: true });
    expect(recentPath([folder, gone], missing?.id ?? '')).toBe(gone);
    expect(recentPath([folder], missing?.id ?? '')).toBeUndefined();
  });
});

it.each([
  ['/home/some/articles', '~'],
  ['/home/some/news/articles', '~/news'],
  ['/home/someone/articles', '/home/someone'],
  ['/media/stick/articles', '/media/stick'],
])('tells where %s lies: %s', (path, place) => {
  expect(placeOf(path, '/home/some')).toBe(place);
});
