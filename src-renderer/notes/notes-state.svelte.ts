// The notes on the open folder: kept in the database, found again in the texts, undone and redone.
import {
  documentSource,
  noteText,
  selectorsOf,
  sourceDocument,
  type Anchor,
  type Annotation,
  type SpecificResource,
} from '../../src-main/model/annotation';
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { Article } from '../../src-main/model/segment';
import type { Span } from '../../src-main/model/span';
import type { NotesDatabase } from '../api/notes-database';
import type { NotedSpan } from '../compare/pieces';
import { text } from '../ui/strings';
import type { Toasts } from '../ui/toasts.svelte';

/** A step that can be undone: a note as it was and as it became; null where there was none. */
interface Step {
  readonly folderId: string;
  readonly id: string;
  readonly before: Annotation | null;
  after: Annotation | null;
}

export interface Passage {
  readonly article: Article;
  readonly span: Span;
}

/** What is still to be written, and to which folder it belongs; null deletes. */
interface Unwritten {
  readonly folderId: string;
  readonly note: Annotation | null;
}

export type Saving = 'saved' | 'saving' | 'failed';

export class NotesState {
  /** Oldest first. */
  list = $state.raw<readonly Annotation[]>([]);
  /** By note, an anchor for each of its targets. */
  anchors = $state.raw<ReadonlyMap<string, readonly Anchor[]>>(new Map());
  /** The note that is being written. */
  editing = $state<string | null>(null);
  /** The note that is pointed out on the page. */
  active = $state<string | null>(null);
  saving = $state<Saving>('saved');
  panelShown = $state(false);

  readonly #bridge: Bridge;
  readonly #database: NotesDatabase;
  readonly #toasts: Toasts;
  #folderId: string | null = null;
  #undo: Step[] = [];
  #redo: Step[] = [];
  /** Writes go one after the other, and only the newest form of a note is written. */
  readonly #waiting = new Map<string, Unwritten>();
  #writing: Promise<void> | null = null;
  /** Count what was asked for, so that an answer that was overtaken is known. */
  #openings = 0;
  #searches = 0;

  constructor(bridge: Bridge, database: NotesDatabase, toasts: Toasts) {
    this.#bridge = bridge;
    this.#database = database;
    this.#toasts = toasts;
  }

  /** Shows the notes of a folder; those of another one are put away at once. */
  async open(folderId: string): Promise<void> {
    const opening = ++this.#openings;
    if (this.#folderId !== folderId) {
      this.#folderId = folderId;
      this.list = [];
      this.anchors = new Map();
      this.#undo = [];
      this.#redo = [];
      this.editing = null;
      this.active = null;
    }
    let stored: readonly Annotation[];
    try {
      // Written first, so that what is read is as new as what is shown.
      await this.#writing;
      stored = await this.#database.notesOf(folderId);
    } catch (error) {
      this.#toasts.warn(`The notes could not be read (${reason(error)}). Restart Variorum.`);
      return;
    }
    if (opening !== this.#openings) return;
    this.list = this.#newest(stored, folderId);
    await this.findAgain();
  }

  /** Looks for the words of every note in the texts as they are now. */
  async findAgain(): Promise<void> {
    const search = ++this.#searches;
    const notes = this.list;
    const targets = notes.flatMap((note) => note.target);
    const result = await this.#bridge.ask('notes:anchor', targets);
    if (search !== this.#searches) return;
    if (!result.ok) {
      this.#toasts.warn(result.error.message);
      return;
    }
    let next = 0;
    // A note that was made meanwhile keeps the place that it was made at.
    const found = new Map(this.anchors);
    for (const note of notes) {
      found.set(note.id, result.value.slice(next, next + note.target.length));
      next += note.target.length;
    }
    this.anchors = found;
  }

  /** Makes an empty note on the passages and opens it for writing. */
  create(passages: readonly Passage[]): void {
    if (this.#folderId === null) return;
    const now = new Date().toISOString();
    const note: Annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${crypto.randomUUID()}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: now,
      modified: now,
      body: bodyOf(''),
      target: passages.map(targetOf),
    };
    const anchors = passages.map(({ span }): Anchor => ({ state: 'exact', span }));
    this.anchors = new Map(this.anchors).set(note.id, anchors);
    this.#do(note.id, null, note);
    this.panelShown = true;
    this.editing = note.id;
    this.active = note.id;
  }

  write(id: string, value: string): void {
    const before = this.#find(id);
    if (!before) return;
    const after = { ...before, body: bodyOf(value), modified: new Date().toISOString() };
    const last = this.#undo[this.#undo.length - 1];
    // Typing in one go is one step; a note just made and its first words are one as well.
    if (this.editing === id && last?.id === id && last.after === before) {
      last.after = after;
      this.#redo = [];
      this.#apply(last.folderId, id, after);
    } else {
      this.#do(id, before, after);
    }
  }

  /** Ends the writing; what is typed later is a step of its own. A note without words is taken back. */
  finish(id: string): void {
    if (this.editing === id) this.editing = null;
    const note = this.#find(id);
    const last = this.#undo[this.#undo.length - 1];
    if (last?.id === id && last.after) last.after = { ...last.after };
    if (note && noteText(note).trim() === '') this.#do(id, note, null);
  }

  delete(id: string): void {
    const folderId = this.#folderId;
    const before = this.#find(id);
    if (!before) return;
    if (this.editing === id) this.editing = null;
    this.#do(id, before, null);
    this.#toasts.say('Note deleted', {
      label: text.undo,
      run: () => {
        if (this.#folderId === folderId && !this.#find(id)) this.#do(id, null, before);
      },
    });
  }

  undo(): void {
    const step = this.#undo.pop();
    if (!step) return;
    this.#redo.push(step);
    this.#apply(step.folderId, step.id, step.before);
  }

  redo(): void {
    const step = this.#redo.pop();
    if (!step) return;
    this.#undo.push(step);
    this.#apply(step.folderId, step.id, step.after);
  }

  /** The notes with a target in this article, and where they stand in it. */
  spansIn(document: DocumentId): NotedSpan[] {
    return this.list.flatMap((note) =>
      note.target.flatMap((target, index) => {
        const span = this.anchors.get(note.id)?.[index]?.span;
        return span && sourceDocument(target.source) === document ? [{ id: note.id, span }] : [];
      }),
    );
  }

  countIn(document: DocumentId): number {
    return this.list.filter((note) => isAbout(note, document)).length;
  }

  #find(id: string): Annotation | null {
    return this.list.find((note) => note.id === id) ?? null;
  }

  #do(id: string, before: Annotation | null, after: Annotation | null): void {
    const folderId = this.#folderId;
    if (folderId === null) return;
    this.#undo.push({ folderId, id, before, after });
    this.#redo = [];
    this.#apply(folderId, id, after);
  }

  #apply(folderId: string, id: string, note: Annotation | null): void {
    const others = this.list.filter((other) => other.id !== id);
    this.list = note ? inOrder([...others, note]) : others;
    if (note && !this.anchors.has(id)) void this.findAgain();
    this.#waiting.set(id, { folderId, note });
    this.saving = 'saving';
    this.#writing ??= this.#writeAll();
  }

  /** What is stored, with what is not written yet in its place. */
  #newest(stored: readonly Annotation[], folderId: string): Annotation[] {
    const unwritten = [...this.#waiting].filter(([, entry]) => entry.folderId === folderId);
    const ids = new Set(unwritten.map(([id]) => id));
    const newer = unwritten.flatMap(([, { note }]) => (note ? [note] : []));
    return inOrder([...stored.filter(({ id }) => !ids.has(id)), ...newer]);
  }

  async #writeAll(): Promise<void> {
    // Begun with the next turn, so that `#writing` is set before it can end.
    await Promise.resolve();
    try {
      for (let next = this.#nextUnwritten(); next; next = this.#nextUnwritten()) {
        const [id, entry] = next;
        if (entry.note) await this.#database.put(entry.folderId, entry.note);
        else await this.#database.remove(id, new Date());
        if (this.#waiting.get(id) === entry) this.#waiting.delete(id);
      }
      this.saving = 'saved';
    } catch (error) {
      this.saving = 'failed';
      this.#toasts.warn(
        `The note could not be saved (${reason(error)}). Keep Variorum open, free some space, and type on to try again.`,
      );
    } finally {
      this.#writing = null;
    }
  }

  #nextUnwritten(): [string, Unwritten] | undefined {
    return this.#waiting.entries().next().value;
  }
}

/** Oldest first. */
function inOrder(notes: readonly Annotation[]): Annotation[] {
  return [...notes].sort((one, other) => one.created.localeCompare(other.created));
}

export function isAbout(note: Annotation, document: DocumentId): boolean {
  return note.target.some((target) => sourceDocument(target.source) === document);
}

function targetOf({ article, span }: Passage): SpecificResource {
  const { id, file, title, contentHash } = article.document;
  return {
    type: 'SpecificResource',
    source: documentSource(id),
    selector: selectorsOf(article.text, span),
    file,
    title,
    contentHash,
  };
}

function bodyOf(value: string): Annotation['body'] {
  return [{ type: 'TextualBody', value, format: 'text/markdown', purpose: 'commenting' }];
}

function reason(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}
