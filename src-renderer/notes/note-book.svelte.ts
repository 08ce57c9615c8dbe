// The notes on the open folder, with where their words stand; every change of them is a step that is kept.
import { sourceDocument, type Anchor, type Annotation } from '../../src-main/model/annotation';
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { Span } from '../../src-main/model/span';
import type { Toasts } from '../ui/toasts.svelte';
import { notRead } from './keeping-strings';
import { NoteAnchors } from './note-anchors';
import { NoteHistory, type Step, type StepName } from './note-history';
import {
  changed,
  indexOf,
  isOfWords,
  NO_NOTES,
  type NoteChange,
  type NoteIndex,
  type PlacedNote,
} from './note-list';
import type { BinnedNote } from './note-store';
import { reason, type NoteWriter, type Saving } from './note-writer.svelte';

export abstract class NoteBook {
  /** Oldest first. */
  list = $state.raw<readonly Annotation[]>([]);
  /** By note, an anchor for each of its targets. */
  anchors = $state.raw<ReadonlyMap<string, readonly Anchor[]>>(new Map());
  index = $state.raw<NoteIndex>(NO_NOTES);
  /** What was deleted, the latest first; null until it is asked for. */
  bin = $state.raw<readonly BinnedNote[] | null>(null);
  /** What would be undone and redone next, for the menus. */
  undoes = $state.raw<Step | null>(null);
  redoes = $state.raw<Step | null>(null);

  protected readonly writer: NoteWriter;
  protected readonly toasts: Toasts;
  protected readonly found: NoteAnchors;
  protected readonly history = new NoteHistory();
  readonly #byId = new Map<string, Annotation>();
  protected folderId: string | null = null;
  /** Counts what was asked for, so that an answer that was overtaken is known. */
  #openings = 0;

  constructor(bridge: Bridge, writer: NoteWriter, toasts: Toasts) {
    this.writer = writer;
    this.toasts = toasts;
    this.found = new NoteAnchors(bridge);
  }

  /** Called when another folder takes the place of this one. */
  protected abstract leave(): void;
  /** Called when what was done to the notes can no longer be taken back. */
  protected abstract forget(): void;
  /** Called when notes have changed or gone. */
  protected abstract settle(): void;

  get saving(): Saving {
    return this.writer.saving;
  }

  get(id: string): Annotation | null {
    // Any change of a note is one of the list.
    void this.list;
    return this.#byId.get(id) ?? null;
  }

  /** Shows the notes of a folder; those of another one are put away at once. */
  async open(folderId: string): Promise<void> {
    const opening = ++this.#openings;
    if (this.folderId !== folderId) this.#putAway(folderId);
    let stored: readonly Annotation[];
    try {
      stored = await this.writer.notesOf(folderId);
    } catch (error) {
      if (this.writer.refusal === null) this.toasts.warn(notRead(reason(error)));
      return;
    }
    if (opening !== this.#openings) return;
    this.#byId.clear();
    for (const note of stored) this.#byId.set(note.id, note);
    this.list = changed(
      [],
      stored.map((note) => ({ id: note.id, before: null, after: note })),
    );
    this.#arrange();
    await this.findAgain();
  }

  /**
   * Shows what is kept now, after it was changed by other means than here. What was done before
   * cannot be undone then: it would bring back what is no longer meant to be there.
   */
  async readAgain(): Promise<void> {
    if (this.folderId === null) return;
    this.#forget();
    await this.open(this.folderId);
    if (this.bin) await this.readBin();
  }

  #putAway(folderId: string): void {
    this.folderId = folderId;
    this.#byId.clear();
    this.list = [];
    this.anchors = new Map();
    this.index = NO_NOTES;
    this.bin = null;
    this.#forget();
    this.leave();
  }

  #forget(): void {
    this.history.clear();
    this.told();
    this.forget();
  }

  /** Looks for the words of every note in the texts as they are now. */
  async findAgain(): Promise<void> {
    const error = await this.found.renew(this.list, () => this.list);
    if (error === undefined) return;
    if (error) this.toasts.warn(error.message);
    this.#arrange();
    await this.#complete(this.list);
  }

  async #complete(notes: readonly Annotation[]): Promise<void> {
    if (await this.found.complete(notes)) this.#arrange();
  }

  /** Reads what is in the bin, and keeps it in step from then on. */
  async readBin(): Promise<void> {
    const { folderId } = this;
    if (folderId === null) return;
    try {
      const bin = await this.writer.binOf(folderId);
      if (this.folderId === folderId) this.bin = bin;
    } catch (error) {
      if (this.writer.refusal === null) this.toasts.warn(notRead(reason(error)));
    }
  }

  closeBin(): void {
    this.bin = null;
  }

  /** The notes with words in this article, and where they stand in it. */
  spansIn(document: DocumentId): (PlacedNote & { readonly span: Span })[] {
    return (this.index.byDocument.get(document) ?? []).flatMap((note) =>
      note.span ? [{ ...note, span: note.span }] : [],
    );
  }

  /** The notes that are about this article, its words or all of it, each once. */
  notesIn(document: DocumentId): readonly string[] {
    return [...new Set(this.index.byDocument.get(document)?.map(({ id }) => id))];
  }

  countIn(document: DocumentId): number {
    const placed = this.index.byDocument.get(document) ?? [];
    return placed.length < 2 ? placed.length : this.notesIn(document).length;
  }

  isAbout(note: Annotation, document: DocumentId): boolean {
    return this.documentsOf(note).includes(document);
  }

  /** For each target the article that it stands in now; an orphan's is the one that it was made in. */
  documentsOf(note: Annotation): DocumentId[] {
    const anchors = this.anchors.get(note.id);
    return note.target.map(
      (target, index) => anchors?.[index]?.document ?? sourceDocument(target.source),
    );
  }

  /** Null where nothing changes. */
  protected do(name: StepName, changes: readonly NoteChange[]): Step | null {
    const { folderId } = this;
    if (folderId === null || changes.length === 0) return null;
    const step: Step = { name, folderId, changes };
    this.history.add(step);
    this.told();
    this.apply(folderId, changes);
    return step;
  }

  protected apply(folderId: string, changes: readonly NoteChange[]): void {
    this.list = changed(this.list, changes);
    for (const { id, after } of changes) {
      if (after) this.#byId.set(id, after);
      else this.#byId.delete(id);
      this.writer.write(folderId, id, after);
    }
    this.settle();
    if (changes.every(isOfWords)) return;
    this.#arrange();
    void this.#complete(changes.flatMap(({ after }) => after ?? []));
    if (this.bin) void this.readBin();
  }

  /** Brings what is looked up into step with the list and with what was found. */
  #arrange(): void {
    const anchors = new Map<string, readonly Anchor[]>();
    for (const note of this.list) {
      const own = this.found.of(note) ?? this.anchors.get(note.id);
      if (own) anchors.set(note.id, own);
    }
    this.anchors = anchors;
    this.index = indexOf(this.list, (note) => {
      const own = anchors.get(note.id);
      return this.documentsOf(note).map((document, at) => ({
        document,
        span: own?.[at]?.span ?? null,
      }));
    });
  }

  /** Says what can be undone and redone now. */
  protected told(): void {
    this.undoes = this.history.last;
    this.redoes = this.history.next;
  }
}
