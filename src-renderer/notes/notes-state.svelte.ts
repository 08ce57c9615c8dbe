// What the reader does to notes: writes, tags, colours, deletes and attaches them, undoes and redoes it.
import {
  bodyOf,
  noteColour,
  noteTags,
  noteText,
  type Annotation,
  type NoteColour,
} from '../../src-main/model/annotation';
import { targetOn } from '../../src-main/model/target';
import { deletedText, stepText } from '../ui/note-strings';
import { text } from '../ui/strings';
import { planImport, type ImportPlan } from './import-plan';
import { NoteBook } from './note-book.svelte';
import { reversed, type Step, type StepName } from './note-history';
import type { NoteChange } from './note-list';
import {
  anchorAt,
  emptyNote,
  isEmpty,
  isSame,
  type Retagging,
  type Subject,
  type TargetOf,
} from './note-making';

export class NotesState extends NoteBook {
  /** The note that is being written. */
  editing = $state<string | null>(null);
  /** The note that is pointed out on the page. */
  active = $state<string | null>(null);
  /** The target for which the reader is selecting other words. */
  attaching = $state.raw<TargetOf | null>(null);
  panelShown = $state(false);

  /** The step that typing goes on with. */
  #typed: Step | null = null;
  /** The message that offers to take back a step. */
  #offer: { readonly step: Step; readonly toast: number } | null = null;

  /** Makes an empty note and opens it for writing. */
  create(subjects: readonly Subject[]): void {
    if (this.folderId === null) return;
    if (this.writer.refusal !== null) {
      this.toasts.warn(this.writer.refusal);
      return;
    }
    const note = emptyNote(subjects, new Date());
    for (const [at, subject] of subjects.entries()) {
      const target = note.target[at];
      if (target) this.found.set(target, anchorAt(subject));
    }
    this.#typed = this.#step('added', [{ id: note.id, before: null, after: note }]);
    this.panelShown = true;
    this.editing = note.id;
    this.active = note.id;
  }

  write(id: string, value: string): void {
    const before = this.get(id);
    const folderId = this.folderId;
    if (!before || folderId === null) return;
    const body = bodyOf(value, noteTags(before), noteColour(before));
    const after = { ...before, body, modified: new Date().toISOString() };
    const typed = this.#typed;
    const [first] = typed?.changes ?? [];
    // Typing in one go is one step; a note just made and its first words are one as well.
    if (typed && first?.id === id && this.editing === id && typed === this.history.last) {
      const step = { ...typed, changes: [{ ...first, after }] };
      this.history.extend(step);
      this.#typed = step;
      this.told();
      this.apply(folderId, [{ id, before, after }]);
    } else {
      this.#typed = this.#step('edited', [{ id, before, after }]);
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
    const isNew = typed !== null && first?.before === null && typed === this.history.last;
    if (isNew) {
      this.history.drop();
      this.told();
      this.apply(typed.folderId, [{ id, before: note, after: null }]);
    } else this.delete([id]);
  }

  delete(ids: readonly string[]): void {
    const changes = ids.flatMap((id) => {
      const before = this.get(id);
      return before ? [{ id, before, after: null }] : [];
    });
    const step = this.#step('deleted', changes);
    if (!step) return;
    const run = (): void => this.#takeBack(step);
    const toast = this.toasts.say(deletedText(changes.length), { label: text.undo, run });
    this.#offer = { step, toast };
  }

  /** A step of its own, which can be undone: other things may have been done since. */
  #takeBack(step: Step): void {
    if (this.folderId !== step.folderId) return;
    this.#step(
      'restored',
      reversed(step).filter(({ id }) => this.get(id) === null),
    );
  }

  retag(ids: readonly string[], { add = [], remove = [] }: Retagging): void {
    this.#changeBodies('tagged', ids, (note) => {
      const kept = noteTags(note).filter((tag) => !remove.includes(tag));
      return bodyOf(noteText(note), [...new Set([...kept, ...add])], noteColour(note));
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
    this.#step(name, changes);
  }

  /** Lets a target of a note be other words, or those that it had at another place. */
  attach({ id, index }: TargetOf, { article, span }: Subject): void {
    const before = this.get(id);
    if (!before?.target[index]) return;
    const own = targetOn(article, span);
    this.found.set(own, anchorAt({ article, span }));
    const target = before.target.map((one, at) => (at === index ? own : one));
    const after = { ...before, target, modified: new Date().toISOString() };
    this.#step('attached', [{ id, before, after }]);
    this.attaching = null;
    this.active = id;
  }

  undo(): void {
    const step = this.history.undo();
    if (!step) return;
    if (this.#offer?.step === step) this.#withdrawOffer();
    this.#typed = null;
    this.told();
    this.apply(step.folderId, reversed(step));
    this.toasts.say(stepText('undone', step));
  }

  redo(): void {
    const step = this.history.redo();
    if (!step) return;
    this.#typed = null;
    this.told();
    this.apply(step.folderId, step.changes);
    this.toasts.say(stepText('redone', step));
  }

  restore(notes: readonly Annotation[]): void {
    const step = this.#step(
      'restored',
      notes.flatMap((note) =>
        this.get(note.id) ? [] : [{ id: note.id, before: null, after: note }],
      ),
    );
    if (step) this.toasts.say(stepText('done', step));
  }

  /** Takes in the notes of a file, in one step. */
  importAll(notes: readonly Annotation[]): ImportPlan {
    const plan = planImport(notes, (id) => this.get(id));
    this.#step('imported', plan.changes);
    return plan;
  }

  /** Deletes notes that are in the bin for good. */
  purge(ids: readonly string[]): void {
    const folderId = this.folderId;
    if (folderId === null) return;
    this.history.forget(new Set(ids));
    this.told();
    for (const id of ids) this.writer.purge(folderId, id);
    void this.readBin();
  }

  protected override forget(): void {
    this.#typed = null;
    this.#withdrawOffer();
  }

  protected override leave(): void {
    this.editing = null;
    this.active = null;
    this.attaching = null;
  }

  protected override settle(): void {
    if (this.editing !== null && !this.get(this.editing)) this.editing = null;
    if (this.attaching && !this.get(this.attaching.id)) this.attaching = null;
  }

  #step(name: StepName, changes: readonly NoteChange[]): Step | null {
    this.#typed = null;
    return this.do(name, changes);
  }

  #withdrawOffer(): void {
    if (this.#offer) this.toasts.close(this.#offer.toast);
    this.#offer = null;
  }
}
