// The notes on the open folder: kept in the database, found again in the texts, undone and redone.
import {
  bodyOf,
  noteColour,
  noteTags,
  noteText,
  sourceDocument,
  type Anchor,
  type Annotation,
  type NoteColour,
} from '../../src-main/model/annotation';
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { Article } from '../../src-main/model/segment';
import type { Span } from '../../src-main/model/span';
import { targetOn } from '../../src-main/model/target';
import { deletedText, stepText } from '../ui/note-strings';
import { text } from '../ui/strings';
import type { Toasts } from '../ui/toasts.svelte';
import { planImport, type ImportPlan } from './import-plan';
import { NoteAnchors } from './note-anchors';
import { NoteHistory, reversed, type Step, type StepName } from './note-history';
import {
  changed,
  indexOf,
  isOfWords,
  NO_NOTES,
  type NoteChange,
  type NoteIndex,
  type PlacedNote,
} from './note-list';
import { reason, type BinnedNote, type NoteWriter, type Saving } from './note-writer.svelte';

export interface Passage {
  readonly article: Article;
  readonly span: Span;
}

/** What a note can be made on: some words of an article, or, without a span, all of it. */
export interface Subject {
  readonly article: Article;
  readonly span: Span | null;
}

/** One target of a note. */
export interface TargetOf {
  readonly id: string;
  /** From 0, among the targets of the note. */
  readonly index: number;
}

/** Changes of the bodies of notes; what is missing stays. */
export interface Retagging {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

export class NotesState {
  /** Oldest first. */
  list = $state.raw<readonly Annotation[]>([]);
  /** By note, an anchor for each of its targets. */
  anchors = $state.raw<ReadonlyMap<string, readonly Anchor[]>>(new Map());
  index = $state.raw<NoteIndex>(NO_NOTES);
  /** What was deleted, the latest first; null until it is asked for. */
  bin = $state.raw<readonly BinnedNote[] | null>(null);
  /** The note that is being written. */
  editing = $state<string | null>(null);
  /** The note that is pointed out on the page. */
  active = $state<string | null>(null);
  /** The target for which the reader is selecting other words. */
  attaching = $state.raw<TargetOf | null>(null);
  /** What would be undone and redone next, for the menus. */
  undoes = $state.raw<Step | null>(null);
  redoes = $state.raw<Step | null>(null);
  panelShown = $state(false);

  readonly #writer: NoteWriter;
  readonly #toasts: Toasts;
  readonly #found: NoteAnchors;
  readonly #history = new NoteHistory();
  readonly #byId = new Map<string, Annotation>();
  #folderId: string | null = null;
  /** The step that typing goes on with. */
  #typed: Step | null = null;
  /** The message that offers to take back a step. */
  #offer: { readonly step: Step; readonly toast: number } | null = null;
  /** Counts what was asked for, so that an answer that was overtaken is known. */
  #openings = 0;

  constructor(bridge: Bridge, writer: NoteWriter, toasts: Toasts) {
    this.#writer = writer;
    this.#toasts = toasts;
    this.#found = new NoteAnchors(bridge);
  }

  get saving(): Saving {
    return this.#writer.saving;
  }

  get(id: string): Annotation | null {
    // Any change of a note is one of the list.
    void this.list;
    return this.#byId.get(id) ?? null;
  }

  /** Shows the notes of a folder; those of another one are put away at once. */
  async open(folderId: string): Promise<void> {
    const opening = ++this.#openings;
    if (this.#folderId !== folderId) this.#leave(folderId);
    let stored: readonly Annotation[];
    try {
      stored = await this.#writer.notesOf(folderId);
    } catch (error) {
      this.#toasts.warn(`The notes could not be read (${reason(error)}). Restart Variorum.`);
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

  #leave(folderId: string): void {
    this.#folderId = folderId;
    this.#byId.clear();
    this.list = [];
    this.anchors = new Map();
    this.index = NO_NOTES;
    this.bin = null;
    this.#history.clear();
    this.#told();
    this.#typed = null;
    this.#withdrawOffer();
    this.editing = null;
    this.active = null;
    this.attaching = null;
  }

  /** Looks for the words of every note in the texts as they are now. */
  async findAgain(): Promise<void> {
    const error = await this.#found.renew(this.list, () => this.list);
    if (error === undefined) return;
    if (error) this.#toasts.warn(error.message);
    this.#arrange();
    await this.#complete(this.list);
  }

  async #complete(notes: readonly Annotation[]): Promise<void> {
    if (await this.#found.complete(notes)) this.#arrange();
  }

  /** Makes an empty note and opens it for writing. */
  create(subjects: readonly Subject[]): void {
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
      target: subjects.map(({ article, span }) => targetOn(article, span)),
    };
    for (const [at, subject] of subjects.entries()) {
      const target = note.target[at];
      if (target) this.#found.set(target, anchorAt(subject));
    }
    this.#typed = this.#do('added', [{ id: note.id, before: null, after: note }]);
    this.panelShown = true;
    this.editing = note.id;
    this.active = note.id;
  }

  write(id: string, value: string): void {
    const before = this.get(id);
    const folderId = this.#folderId;
    if (!before || folderId === null) return;
    const body = bodyOf(value, noteTags(before), noteColour(before));
    const after = { ...before, body, modified: new Date().toISOString() };
    const typed = this.#typed;
    const [first] = typed?.changes ?? [];
    // Typing in one go is one step; a note just made and its first words are one as well.
    if (typed && first?.id === id && this.editing === id && typed === this.#history.last) {
      const step = { ...typed, changes: [{ ...first, after }] };
      this.#history.extend(step);
      this.#typed = step;
      this.#told();
      this.#apply(folderId, [{ id, before, after }]);
    } else {
      this.#typed = this.#do('edited', [{ id, before, after }]);
    }
  }

  /** Ends the writing; what is typed later is a step of its own. A note without words is taken back. */
  finish(id: string): void {
    if (this.editing === id) this.editing = null;
    const typed = this.#typed;
    this.#typed = null;
    const note = this.get(id);
    if (!note || !isEmpty(note)) return;
    const [first] = typed?.changes ?? [];
    const isNew = typed !== null && first?.before === null && typed === this.#history.last;
    if (isNew) {
      this.#history.drop();
      this.#told();
      this.#apply(typed.folderId, [{ id, before: note, after: null }]);
    } else this.delete([id]);
  }

  delete(ids: readonly string[]): void {
    const changes = ids.flatMap((id) => {
      const before = this.get(id);
      return before ? [{ id, before, after: null }] : [];
    });
    const step = this.#do('deleted', changes);
    if (!step) return;
    if (this.editing !== null && !this.#byId.has(this.editing)) this.editing = null;
    const run = (): void => this.#takeBack(step);
    const toast = this.#toasts.say(deletedText(changes.length), { label: text.undo, run });
    this.#offer = { step, toast };
  }

  /** Undoes a deletion, also when other things have been done since. */
  #takeBack(step: Step): void {
    if (this.#folderId !== step.folderId) return;
    if (this.#history.last === step) {
      this.undo();
      return;
    }
    this.#do(
      'restored',
      reversed(step).filter(({ id }) => !this.#byId.has(id)),
    );
  }

  retag(ids: readonly string[], { add = [], remove = [] }: Retagging): void {
    this.#changeBodies('tagged', ids, (note) => {
      const kept = noteTags(note).filter((tag) => !remove.includes(tag));
      const tags = [...kept, ...add.filter((tag) => !kept.includes(tag))];
      return bodyOf(noteText(note), tags, noteColour(note));
    });
  }

  recolour(ids: readonly string[], colour: NoteColour): void {
    this.#changeBodies('coloured', ids, (note) => bodyOf(noteText(note), noteTags(note), colour));
  }

  #changeBodies(
    name: StepName,
    ids: readonly string[],
    bodyFor: (note: Annotation) => Annotation['body'],
  ): void {
    const modified = new Date().toISOString();
    const changes = ids.flatMap((id) => {
      const before = this.get(id);
      if (!before) return [];
      const body = bodyFor(before);
      return isSame(body, before.body)
        ? []
        : [{ id, before, after: { ...before, body, modified } }];
    });
    this.#do(name, changes);
  }

  /** Lets a target of a note be other words, or those that it had at another place. */
  attach({ id, index }: TargetOf, { article, span }: Subject): void {
    const before = this.get(id);
    if (!before?.target[index]) return;
    const own = targetOn(article, span);
    this.#found.set(own, anchorAt({ article, span }));
    const target = before.target.map((one, at) => (at === index ? own : one));
    const after = { ...before, target, modified: new Date().toISOString() };
    this.#do('attached', [{ id, before, after }]);
    this.attaching = null;
    this.active = id;
  }

  undo(): void {
    const step = this.#history.undo();
    if (!step) return;
    if (this.#offer?.step === step) this.#withdrawOffer();
    this.#typed = null;
    this.#told();
    this.#apply(step.folderId, reversed(step));
    this.#toasts.say(stepText('undone', step));
  }

  redo(): void {
    const step = this.#history.redo();
    if (!step) return;
    this.#typed = null;
    this.#told();
    this.#apply(step.folderId, step.changes);
    this.#toasts.say(stepText('redone', step));
  }

  /** Reads what is in the bin, and keeps it in step from then on. */
  async readBin(): Promise<void> {
    const folderId = this.#folderId;
    if (folderId === null) return;
    try {
      const bin = await this.#writer.binOf(folderId);
      if (this.#folderId === folderId) this.bin = bin;
    } catch (error) {
      this.#toasts.warn(`The bin could not be read (${reason(error)}). Restart Variorum.`);
    }
  }

  closeBin(): void {
    this.bin = null;
  }

  restore(notes: readonly Annotation[]): void {
    const step = this.#do(
      'restored',
      notes.flatMap((note) =>
        this.#byId.has(note.id) ? [] : [{ id: note.id, before: null, after: note }],
      ),
    );
    if (step) this.#toasts.say(stepText('done', step));
  }

  /** Takes in the notes of a file, in one step. */
  importAll(notes: readonly Annotation[]): ImportPlan {
    const plan = planImport(notes, (id) => this.get(id));
    this.#do('imported', plan.changes);
    return plan;
  }

  /** Deletes notes that are in the bin for good. */
  purge(ids: readonly string[]): void {
    const folderId = this.#folderId;
    if (folderId === null) return;
    this.#history.forget(new Set(ids));
    this.#told();
    for (const id of ids) this.#writer.purge(folderId, id);
    void this.readBin();
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

  #do(name: StepName, changes: readonly NoteChange[]): Step | null {
    const folderId = this.#folderId;
    if (folderId === null || changes.length === 0) return null;
    const step: Step = { name, folderId, changes };
    this.#typed = null;
    this.#history.add(step);
    this.#told();
    this.#apply(folderId, changes);
    return step;
  }

  #apply(folderId: string, changes: readonly NoteChange[]): void {
    this.list = changed(this.list, changes);
    for (const { id, after } of changes) {
      if (after) this.#byId.set(id, after);
      else this.#byId.delete(id);
      this.#writer.write(folderId, id, after);
    }
    if (this.editing !== null && !this.#byId.has(this.editing)) this.editing = null;
    if (changes.every(isOfWords)) return;
    this.#arrange();
    void this.#complete(changes.flatMap(({ after }) => after ?? []));
    if (this.bin) void this.readBin();
  }

  /** Brings what is looked up into step with the list and with what was found. */
  #arrange(): void {
    const anchors = new Map<string, readonly Anchor[]>();
    for (const note of this.list) {
      const own = this.#found.of(note) ?? this.anchors.get(note.id);
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

  #told(): void {
    this.undoes = this.#history.last;
    this.redoes = this.#history.next;
  }

  #withdrawOffer(): void {
    if (this.#offer) this.#toasts.close(this.#offer.toast);
    this.#offer = null;
  }
}

/** A note that says nothing at all; a tag or a colour says something. */
function isEmpty(note: Annotation): boolean {
  return noteText(note).trim() === '' && note.body.every(({ purpose }) => purpose === 'commenting');
}

function isSame(one: Annotation['body'], other: Annotation['body']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function anchorAt({ article, span }: Subject): Anchor {
  return { state: 'exact', document: article.document.id, span, now: null, places: [] };
}
