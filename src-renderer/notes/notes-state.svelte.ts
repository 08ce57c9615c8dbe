// The notes on the open folder: kept in the database, found again in the texts, undone and redone.
import {
  bodyOf,
  noteColour,
  noteTags,
  noteText,
  sourceDocument,
  type Anchor,
  type Annotation,
  type SpecificResource,
} from '../../src-main/model/annotation';
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { Article } from '../../src-main/model/segment';
import type { Span } from '../../src-main/model/span';
import { targetOn } from '../../src-main/model/target';
import type { NotedSpan } from '../compare/pieces';
import { text } from '../ui/strings';
import type { Toasts } from '../ui/toasts.svelte';
import { notRead } from './keeping-strings';
import { inTime, reason, type NoteWriter, type Saving } from './note-writer.svelte';

/** A step that can be undone: a note as it was and as it became; null where there was none. */
interface Step {
  readonly folderId: string;
  readonly id: string;
  readonly before: Annotation | null;
  after: Annotation | null;
}

/** Words of an article that a note or a citation is about. */
export interface Excerpt {
  readonly article: Article;
  readonly span: Span;
}

export class NotesState {
  /** Oldest first. */
  list = $state.raw<readonly Annotation[]>([]);
  /** By note, an anchor for each of its targets. */
  anchors = $state.raw<ReadonlyMap<string, readonly Anchor[]>>(new Map());
  /** The note that is being written. */
  editing = $state<string | null>(null);
  /** The note that is pointed out on the page. */
  active = $state<string | null>(null);
  panelShown = $state(false);

  readonly #bridge: Bridge;
  readonly #writer: NoteWriter;
  readonly #toasts: Toasts;
  #folderId: string | null = null;
  #undo: Step[] = [];
  #redo: Step[] = [];
  /** Count what was asked for, so that an answer that was overtaken is known. */
  #openings = 0;
  #searches = 0;

  constructor(bridge: Bridge, writer: NoteWriter, toasts: Toasts) {
    this.#bridge = bridge;
    this.#writer = writer;
    this.#toasts = toasts;
  }

  get saving(): Saving {
    return this.#writer.saving;
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
      stored = await this.#writer.notesOf(folderId);
    } catch (error) {
      if (this.#writer.refusal === null) this.#toasts.warn(notRead(reason(error)));
      return;
    }
    if (opening !== this.#openings) return;
    this.list = inOrder(stored);
    await this.findAgain();
  }

  /** Shows what is kept now, after it was changed by other means than here. */
  async readAgain(): Promise<void> {
    if (this.#folderId !== null) await this.open(this.#folderId);
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
  create(passages: readonly Excerpt[]): void {
    if (this.#folderId === null) return;
    if (this.#writer.refusal !== null) {
      this.#toasts.warn(this.#writer.refusal);
      return;
    }
    const now = new Date().toISOString();
    const note: Annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${crypto.randomUUID()}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: now,
      modified: now,
      body: bodyOf(''),
      target: passages.map(({ article, span }) => targetOn(article, span)),
    };
    const anchors = passages.map(placeOf);
    this.anchors = new Map(this.anchors).set(note.id, anchors);
    this.#do(note.id, null, note);
    this.panelShown = true;
    this.editing = note.id;
    this.active = note.id;
  }

  write(id: string, value: string): void {
    const before = this.#find(id);
    if (!before) return;
    const body = bodyOf(value, noteTags(before), noteColour(before));
    const after = { ...before, body, modified: new Date().toISOString() };
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
        return span && this.#whereIs(note, target, index) === document
          ? [{ id: note.id, span }]
          : [];
      }),
    );
  }

  countIn(document: DocumentId): number {
    return this.list.filter((note) => this.isAbout(note, document)).length;
  }

  isAbout(note: Annotation, document: DocumentId): boolean {
    return this.documentsOf(note).includes(document);
  }

  /** For each target the article that it stands in now; an orphan's is the one that it was made in. */
  documentsOf(note: Annotation): DocumentId[] {
    return note.target.map((target, index) => this.#whereIs(note, target, index));
  }

  #whereIs(note: Annotation, target: SpecificResource, index: number): DocumentId {
    return this.anchors.get(note.id)?.[index]?.document ?? sourceDocument(target.source);
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
    const at = this.list.findIndex((other) => other.id === id);
    // With many notes, an edit must not cost a sorting of all of them.
    if (note && this.list[at]?.created === note.created) this.list = this.list.with(at, note);
    else {
      const others = at < 0 ? this.list : this.list.toSpliced(at, 1);
      this.list = note ? inOrder([...others, note]) : others;
    }
    if (note && !this.anchors.has(id)) void this.findAgain();
    this.#writer.write(folderId, id, note);
  }
}

/** Oldest first. */
function inOrder(notes: readonly Annotation[]): Annotation[] {
  return [...notes].sort((one, other) => inTime(one.created, other.created));
}

function placeOf({ article, span }: Excerpt): Anchor {
  return { state: 'exact', document: article.document.id, span, now: null, places: [] };
}
