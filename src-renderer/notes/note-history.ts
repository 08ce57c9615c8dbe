// What was done to the notes, so that it can be undone and redone, each step with its name.
import type { NoteChange } from './note-list';

export type StepName =
  'added' | 'edited' | 'deleted' | 'restored' | 'imported' | 'tagged' | 'coloured' | 'attached';

/** Of one note or of many, undone in one go. */
export interface Step {
  readonly name: StepName;
  readonly folderId: string;
  readonly changes: readonly NoteChange[];
}

/** More steps back than anybody goes; each keeps the notes that it changed. */
const MOST_STEPS = 1000;

export class NoteHistory {
  /** The latest last. */
  #done: Step[] = [];
  #undone: Step[] = [];

  /** What would be undone next. */
  get last(): Step | null {
    return this.#done[this.#done.length - 1] ?? null;
  }

  /** What would be redone next. */
  get next(): Step | null {
    return this.#undone[this.#undone.length - 1] ?? null;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  add(step: Step): void {
    this.#done.push(step);
    if (this.#done.length > MOST_STEPS) this.#done.shift();
    this.#undone = [];
  }

  /** Goes on with the last step, as typing does. */
  extend(step: Step): void {
    this.#done.pop();
    this.add(step);
  }

  /** Takes the last step out of what is remembered: it left nothing behind. */
  drop(): void {
    this.#done.pop();
    this.#undone = [];
  }

  undo(): Step | null {
    const step = this.#done.pop() ?? null;
    if (step) this.#undone.push(step);
    return step;
  }

  redo(): Step | null {
    const step = this.#undone.pop() ?? null;
    if (step) this.#done.push(step);
    return step;
  }

  /** Notes that are gone for good are not brought back by it. */
  forget(ids: ReadonlySet<string>): void {
    const without = (steps: readonly Step[]): Step[] =>
      steps
        .map((step) => ({ ...step, changes: step.changes.filter(({ id }) => !ids.has(id)) }))
        .filter(({ changes }) => changes.length > 0);
    this.#done = without(this.#done);
    this.#undone = without(this.#undone);
  }
}

export function reversed({ changes }: Step): NoteChange[] {
  return changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
}
