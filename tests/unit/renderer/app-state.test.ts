// What the window does when a folder is read again, and when what was found in it is opened.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge, EventName, Events, Session } from '../../../src-main/model/channels';
import type { DocumentId } from '../../../src-main/model/document';
import type { FoundArticle } from '../../../src-main/model/found';
import { ok } from '../../../src-main/model/result';
import { USUAL_SETTINGS } from '../../../src-main/model/settings';
import { NotesDatabase } from '../../../src-renderer/api/notes-database';
import { AppState } from '../../../src-renderer/ui/app-state.svelte';
import { columnsNow } from '../../../src-renderer/ui/gone-articles';
import { Answers } from './answers';

const SESSION = {
  view: 'compare',
  folderId: null,
  left: null,
  right: null,
  places: { left: null, right: null },
  further: [],
  chosen: null,
  pins: [],
  versions: {},
  query: '',
  earlier: [],
  sync: true,
  hidden: [],
  libraryShown: true,
  matrixOrder: 'file',
  notesShown: false,
  matchesShown: false,
  sizes: {},
} as unknown as Session;

interface Asked {
  readonly serial: number;
  readonly from: number;
}

/** The window, and a main process that has the articles which it is told to have. */
class Window {
  readonly answers = new Answers();
  readonly app: AppState;
  readonly #hearers = new Map<string, (told: never) => void>();
  #serial = 0;
  /** By opening. */
  readonly #documents = new Map<number, readonly DocumentId[]>();
  #held: (() => void)[] | null = null;

  constructor() {
    const own = this.answers.bridge;
    const ask = async (name: string, message: unknown): Promise<unknown> => {
      if (name === 'session:load') return SESSION;
      if (name === 'settings:load') return USUAL_SETTINGS;
      if (name === 'library:current') return ok(null);
      if (name === 'recent:list') return [];
      if (name === 'pairs:analyse') return ok(0);
      if (name === 'library:articles') return this.#articles(message as Asked);
      return own.ask(name as 'article:read', message as string);
    };
    const on = (name: string, hear: (told: never) => void): (() => void) => {
      this.#hearers.set(name, hear);
      return () => undefined;
    };
    const bridge = { platform: 'linux', ask, on } as unknown as Bridge;
    this.app = new AppState(bridge, new NotesDatabase());
  }

  tell(folderId: string, ...documents: readonly DocumentId[]): void {
    this.#serial += 1;
    this.#documents.set(this.#serial, documents);
    const articles = documents.length;
    const library = { folderId, name: folderId, articles, refused: [], skipped: 0 };
    this.say('library:opened', { serial: this.#serial, library });
  }

  say<N extends EventName>(name: N, told: Events[N]): void {
    this.#hearers.get(name)?.(told as never);
  }

  async open(folderId: string, ...documents: readonly DocumentId[]): Promise<void> {
    this.tell(folderId, ...documents);
    await settled();
  }

  holdArticles(): void {
    this.#held = [];
  }

  /** Of the opening that has waited longest. */
  letArticlesGo(): void {
    this.#held?.shift()?.();
  }

  async #articles({ serial, from }: Asked): Promise<unknown> {
    const held = this.#held;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
    const documents = this.#documents.get(serial)?.slice(from) ?? [];
    return documents.map((id) => ({ id, file: `${id}.txt`, title: `Title ${id}` }));
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const idsOf = ({ app }: Window): readonly DocumentId[] => app.compare.ids;
const said = ({ app }: Window): readonly string[] => app.toasts.list.map(({ message }) => message);

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => void setTimeout(frame));
  const style = { setProperty: () => undefined };
  vi.stubGlobal('document', {
    activeElement: null,
    documentElement: { style, dataset: {} },
    querySelector: () => null,
    getSelection: () => null,
  });
});
afterEach(() => void vi.unstubAllGlobals());

async function start(...documents: readonly DocumentId[]): Promise<Window> {
  const window = new Window();
  await window.app.start();
  await window.open('f', ...documents);
  return window;
}

describe('a folder that is read again without an article that was open', () => {
  it('keeps the other one, says which file is gone, and what came', async () => {
    const window = await start('a', 'b', 'c');
    await window.app.compare.show(['a', 'b']);
    await window.open('f', 'a', 'c');
    expect(idsOf(window)).toEqual(['a', 'c']);
    expect(said(window)).toEqual([
      'b.txt is no longer in the folder. “Title c” stands in its place.',
    ]);
  });

  it('keeps it on its side', async () => {
    const window = await start('a', 'b', 'c');
    await window.app.compare.show(['a', 'b']);
    await window.open('f', 'b', 'c');
    expect(idsOf(window)).toEqual(['c', 'b']);
  });

  it('closes the column of a third one, and says so', async () => {
    const window = await start('a', 'b', 'c');
    await window.app.compare.show(['a', 'b', 'c']);
    await window.open('f', 'a', 'b');
    expect(idsOf(window)).toEqual(['a', 'b']);
    expect(said(window)).toEqual(['c.txt is no longer in the folder.']);
  });

  it('no longer says so once the file is back, or another folder is open', async () => {
    const window = await start('a', 'b', 'c');
    await window.app.compare.show(['a', 'b', 'c']);
    await window.open('f', 'a', 'b');
    expect(said(window)).toHaveLength(1);
    await window.open('f', 'a', 'b');
    expect(said(window)).toHaveLength(1);
    await window.open('f', 'a', 'b', 'c');
    expect(said(window)).toEqual([]);
    await window.app.compare.show(['a', 'b']);
    await window.open('f', 'a', 'c');
    expect(said(window)).toHaveLength(1);
    await window.open('g', 'd', 'e');
    expect(said(window)).toEqual([]);
  });

  it('says nothing where all are there', async () => {
    const window = await start('a', 'b', 'c');
    await window.app.compare.show(['a', 'b']);
    await window.open('f', 'a', 'b');
    expect(idsOf(window)).toEqual(['a', 'b']);
    expect(said(window)).toEqual([]);
  });
});

describe('a folder that is gone', () => {
  const vanished = { code: 'no-folder', message: 'The folder is no longer there.' } as const;
  const error = { code: 'no-folder', message: 'There is no such folder.' } as const;

  it.each([
    ['noticed first', ['library:vanished', 'library:failed']],
    ['read again first', ['library:failed', 'library:vanished']],
    ['noticed alone', ['library:vanished']],
  ] as const)('is told of once, in one place, %s', async (_, order) => {
    const window = await start('a', 'b');
    for (const name of order) window.say(name, name === 'library:failed' ? error : vanished);
    expect(window.app.library.error).toEqual(order.at(-1) === 'library:failed' ? error : vanished);
    expect(said(window)).toEqual([]);
    await window.open('f', 'a', 'b');
    expect(window.app.library.error).toBeNull();
  });

  it('is not mistaken for what is said of a folder that is there', async () => {
    const window = await start('a', 'b');
    window.say('library:notice', 'Too many folders.');
    expect(said(window)).toEqual(['Too many folders.']);
    expect(window.app.library.error).toBeNull();
  });
});

describe('the partner of an article that is left alone', () => {
  const partnersOf = (): readonly string[] => ['gone', 'c', 'b'];

  it('is the one that shares most and is there', () => {
    expect(columnsNow({ ids: ['a', 'x'], partnersOf }, ['a', 'b', 'c'])).toEqual(['a', 'c']);
  });

  it('is none where there is no other', () => {
    expect(columnsNow({ ids: ['a', 'x'], partnersOf }, ['a'])).toEqual(['a']);
    expect(columnsNow({ ids: ['x', 'y'], partnersOf }, ['a'])).toEqual([]);
  });
});

describe('two openings on their way at once', () => {
  it('are each taken for what they are to the folder that is shown by then', async () => {
    const window = await start('a', 'b');
    await window.app.compare.show(['b', 'a']);
    window.app.view = 'compare';
    window.holdArticles();
    window.tell('g', 'x', 'y');
    window.tell('f', 'a', 'b');
    window.letArticlesGo();
    await settled();
    expect(idsOf(window)).toEqual(['x', 'y']);
    window.letArticlesGo();
    await settled();
    // The folder was left, and opened again as it had been read.
    expect(idsOf(window)).toEqual(['b', 'a']);
    expect(window.app.view).toBe('compare');
  });
});

describe('what was found in the folder', () => {
  const span = { start: 0, end: 4 };
  const rowOf = (
    document: DocumentId,
    start = 0,
  ): Parameters<AppState['folderFind']['openRow']>[0] => ({
    kind: 'line',
    article: { document, spans: [span], lines: [], hits: 1 } as unknown as FoundArticle,
    line: { span: { start, end: start + 4 } } as FoundArticle['lines'][number],
  });

  it('is shown in the column where its article stands', async () => {
    const window = await start('a', 'b', 'c', 'd');
    await window.app.compare.show(['a', 'b', 'c']);
    await window.app.folderFind.openRow(rowOf('c'));
    expect(idsOf(window)).toEqual(['a', 'b', 'c']);
  });

  it('takes the right column, and leaves the base and further columns', async () => {
    const window = await start('a', 'b', 'c', 'd');
    await window.app.compare.show(['a', 'b', 'c']);
    await window.app.folderFind.openRow(rowOf('d'));
    expect(idsOf(window)).toEqual(['a', 'd', 'c']);
  });

  it('is what was asked for last, also while its article is on its way', async () => {
    const window = await start('a', 'b', 'c', 'd');
    const { compare, folderFind } = window.app;
    await compare.show(['a', 'b']);
    const shown: string[] = [];
    compare.reveal = (id, { start }) => {
      shown.push(`${id} ${start} in ${compare.article('right')?.document.id ?? 'none'}`);
    };
    window.answers.hold('d');
    const first = folderFind.openRow(rowOf('d', 10));
    const second = folderFind.openRow(rowOf('d', 20));
    await settled();
    window.answers.letGo('d');
    await Promise.all([first, second]);
    expect(shown).toEqual(['d 20 in d']);
  });
});
