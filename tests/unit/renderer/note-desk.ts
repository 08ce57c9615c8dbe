// The notes of a folder as the window has them, on a disk of their own, and started anew where a test wants it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { noteText, type Annotation } from '../../../src-main/model/annotation';
import type { Bridge } from '../../../src-main/model/channels';
import type { Article } from '../../../src-main/model/segment';
import { NotesState } from '../../../src-renderer/notes/notes-state.svelte';
import type { Toasts } from '../../../src-renderer/ui/toasts.svelte';
import { closed, keptNotes, type Kept } from './kept-notes';

export const FOLDER = 'folder';
const TEXT = 'Since 19 September, more than 600 civilians have been killed.';

export const article: Article = {
  document: {
    id: 'doc',
    file: 'a.txt',
    title: 'A title',
    words: 10,
    encoding: 'utf-8',
    contentHash: 'hash',
    warnings: [],
  },
  text: TEXT,
  blocks: [],
};

let serial = 0;

export class NoteDesk {
  /** The article that every target is found in. */
  standsIn: string | null = article.document.id;
  kept: Kept;
  readonly notes: NotesState;
  readonly #folder = mkdtempSync(join(tmpdir(), 'variorum-notes-'));
  readonly #name = `notes-${serial++}`;

  /** Finds every target where it says it is; finding again is the main process's work. */
  readonly bridge = {
    platform: 'linux',
    ask: (_name: string, targets: Annotation['target']) =>
      Promise.resolve({
        ok: true,
        value: targets.map(({ selector }) => ({
          state: 'exact',
          document: this.standsIn,
          span: selector?.[1] ?? null,
          now: null,
          places: [],
        })),
      }),
    on: () => () => undefined,
  } as unknown as Bridge;

  constructor() {
    this.kept = keptNotes(this.#folder, this.#name);
    this.notes = new NotesState(this.bridge, this.kept.writer, this.kept.toasts);
  }

  get toasts(): Toasts {
    return this.kept.toasts;
  }

  /** Makes a note; two of one moment have no order in the list. */
  add(value: string): string {
    this.notes.create([{ article, span: { start: 30, end: 43 } }]);
    const id = this.notes.editing ?? '';
    this.notes.write(id, value);
    this.notes.finish(id);
    return id;
  }

  written(): string[] {
    return this.notes.list.map(noteText);
  }

  async settled(): Promise<void> {
    await vi.waitFor(() => expect(this.notes.saving).not.toBe('saving'));
  }

  /** The app as it is after a restart, which has what is on the disk. */
  async restarted(): Promise<Kept> {
    await closed(this.kept);
    this.kept = keptNotes(this.#folder, this.#name);
    return this.kept;
  }

  async stored(folderId = FOLDER): Promise<string[]> {
    return (await (await this.restarted()).writer.notesOf(folderId)).map(noteText);
  }

  async binned(from: Kept = this.kept): Promise<string[]> {
    return (await from.writer.binOf(FOLDER)).map(({ annotation }) => noteText(annotation));
  }

  async clear(): Promise<void> {
    await closed(this.kept);
    rmSync(this.#folder, { recursive: true });
  }
}

/** A desk of its own for each test of a file. */
export function noteDesk(): { readonly now: NoteDesk } {
  const desk: { now: NoteDesk } = { now: undefined as unknown as NoteDesk };
  beforeEach(async () => {
    desk.now = new NoteDesk();
    await desk.now.notes.open(FOLDER);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await desk.now.clear();
  });
  return desk;
}
