// Writes notes one after the other, and says how far they are safe.
import type { Annotation } from '../../src-main/model/annotation';
import type { NotesDatabase } from '../api/notes-database';
import type { Toasts } from '../ui/toasts.svelte';

/** What is still to be written, and to which folder it belongs; null deletes. */
interface Unwritten {
  readonly folderId: string;
  readonly note: Annotation | null;
  /** Whether it is not to be in the bin either. */
  readonly isGone: boolean;
}

/** A note that is in the bin, and since when: ISO 8601, UTC. */
export interface BinnedNote {
  readonly annotation: Annotation;
  readonly deleted: string;
}

export type Saving = 'saved' | 'saving' | 'failed';

export class NoteWriter {
  saving = $state<Saving>('saved');

  readonly #database: NotesDatabase;
  readonly #toasts: Toasts;
  /** Only the newest form of a note is written. */
  readonly #waiting = new Map<string, Unwritten>();
  #writing: Promise<void> | null = null;

  constructor(database: NotesDatabase, toasts: Toasts) {
    this.#database = database;
    this.#toasts = toasts;
  }

  /** The notes of a folder that are not in the bin, with those that are not written yet. */
  async notesOf(folderId: string): Promise<Annotation[]> {
    // Written first, so that what is read is as new as what is shown.
    await this.#writing;
    const stored = await this.#database.notesOf(folderId);
    const unwritten = [...this.#waiting].filter(([, entry]) => entry.folderId === folderId);
    const ids = new Set(unwritten.map(([id]) => id));
    const newer = unwritten.flatMap(([, { note }]) => (note ? [note] : []));
    return [...stored.filter(({ id }) => !ids.has(id)), ...newer];
  }

  /** What is in the bin, what was deleted last first. */
  async binOf(folderId: string): Promise<BinnedNote[]> {
    await this.#writing;
    return this.#database.binOf(folderId);
  }

  /** @param note null to put it into the bin */
  write(folderId: string, id: string, note: Annotation | null): void {
    this.#set(id, { folderId, note, isGone: false });
  }

  /** Removes a note from the bin for good. */
  purge(folderId: string, id: string): void {
    this.#set(id, { folderId, note: null, isGone: true });
  }

  #set(id: string, entry: Unwritten): void {
    this.#waiting.set(id, entry);
    this.saving = 'saving';
    this.#writing ??= this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    // Begun with the next turn, so that `#writing` is set before it can end.
    await Promise.resolve();
    try {
      for (let next = this.#nextUnwritten(); next; next = this.#nextUnwritten()) {
        const [id, entry] = next;
        if (entry.note) await this.#database.put(entry.folderId, entry.note);
        else if (entry.isGone) await this.#database.purge(id);
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

export function reason(error: unknown): string {
  return error instanceof Error ? error.name : String(error);
}
