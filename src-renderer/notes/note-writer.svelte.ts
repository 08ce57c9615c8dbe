// Writes notes, says how far they are safe, and tries again by itself where they are not.
import { noteTags, noteText, type Annotation } from '../../src-main/model/annotation';
import type { Change } from '../../src-main/model/restoration';
import type { Toasts } from '../ui/toasts.svelte';
import { keeping, notSaved } from './keeping-strings';
import { isNewer, WRITTEN_AT_ONCE, type BinnedNote, type NoteStore } from './note-store';

/** What is still to be written, and to which folder it belongs. */
interface Unwritten {
  readonly folderId: string;
  /** Null where it is not known here: what is kept has it. */
  readonly note: Annotation | null;
  readonly to: 'list' | 'bin' | 'nowhere';
}

export type Saving = 'saved' | 'saving' | 'failed';

/** A note with the folder that it belongs to. */
export interface KeptNote {
  readonly folderId: string;
  readonly annotation: Annotation;
}

/** Tried again after so long, and then after twice as long each time, up to the longest. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4000;

export class NoteWriter {
  saving = $state<Saving>('saved');
  /** Why no notes can be read or written; null while they can. */
  refusal = $state<string | null>(null);

  readonly #store: NoteStore;
  readonly #toasts: Toasts;
  /** Only the newest form of a note is written. */
  readonly #waiting = new Map<string, Unwritten>();
  #writing: Promise<void> | null = null;
  #wait = FIRST_WAIT_MS;
  #again: ReturnType<typeof setTimeout> | null = null;
  /** The message that says that something is not saved. */
  #warning: number | null = null;

  constructor(store: NoteStore, toasts: Toasts) {
    this.#store = store;
    this.#toasts = toasts;
  }

  /** The notes of a folder that are not in the bin, with those that are not written yet; oldest first. */
  async notesOf(folderId: string): Promise<Annotation[]> {
    // Written first, so that what is read is as new as what is shown.
    await this.#writing;
    const notes = await this.#current(folderId);
    return notes
      .flatMap(({ deleted, annotation }) => (annotation && deleted === null ? [annotation] : []))
      .sort((one, other) => inTime(one.created, other.created));
  }

  /** What is in the bin, what was deleted last first. */
  async binOf(folderId: string): Promise<BinnedNote[]> {
    await this.#writing;
    const notes = await this.#current(folderId);
    return notes
      .flatMap(({ deleted, annotation }) =>
        annotation && deleted !== null ? [{ annotation, deleted }] : [],
      )
      .sort((one, other) => inTime(other.deleted, one.deleted));
  }

  /** Of all folders, those that are not in the bin; oldest first. */
  async all(): Promise<KeptNote[]> {
    await this.#writing;
    const notes = await this.#current(null);
    return notes
      .flatMap(({ folderId, deleted, annotation }) =>
        annotation && deleted === null ? [{ folderId, annotation }] : [],
      )
      .sort((one, other) => inTime(one.annotation.created, other.annotation.created));
  }

  /** @param note null to put it into the bin */
  write(folderId: string, id: string, note: Annotation | null): void {
    const known = note ?? this.#waiting.get(id)?.note ?? null;
    this.#set(id, { folderId, note: known, to: note ? 'list' : 'bin' });
  }

  /** Takes a note out of the bin. */
  restore(folderId: string, note: Annotation): void {
    this.write(folderId, note.id, note);
  }

  /** Removes a note from the bin for good. */
  purge(folderId: string, id: string): void {
    this.#set(id, { folderId, note: null, to: 'nowhere' });
  }

  /** Removes all notes of a folder from everywhere; throws what went wrong. */
  async forget(folderId: string): Promise<void> {
    await this.idle();
    for (const [id, entry] of this.#waiting) {
      if (entry.folderId === folderId) this.#waiting.delete(id);
    }
    await this.#store.forget(folderId);
  }

  /** Resolves once nothing is being written; what has failed waits for its next turn. */
  async idle(): Promise<void> {
    if (this.#again !== null) this.#writeNow();
    await this.#writing;
  }

  #set(id: string, entry: Unwritten): void {
    if (this.refusal !== null) {
      this.#toasts.warn(this.refusal);
      return;
    }
    this.#waiting.set(id, entry);
    if (this.saving === 'saved') this.saving = 'saving';
    this.#writeNow();
  }

  #writeNow(): void {
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = null;
    this.#writing ??= this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    // Begun with the next turn, so that `#writing` is set before it can end.
    await Promise.resolve();
    try {
      while (this.#waiting.size > 0) {
        const entries = [...this.#waiting].slice(0, WRITTEN_AT_ONCE);
        await this.#store.save(await this.#changes(entries));
        for (const [id, entry] of entries) {
          if (this.#waiting.get(id) === entry) this.#waiting.delete(id);
        }
      }
      this.#succeed();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#writing = null;
    }
  }

  async #changes(entries: readonly (readonly [string, Unwritten])[]): Promise<Change[]> {
    const unknown = entries.flatMap(([id, { note, to }]) => (!note && to === 'bin' ? [id] : []));
    const kept = unknown.length > 0 ? await this.#store.get(unknown) : [];
    const keptOf = new Map(kept.map(({ id, annotation }) => [id, annotation]));
    const now = new Date().toISOString();
    return entries.map(([id, { folderId, note, to }]): Change => {
      const annotation = to === 'nowhere' ? null : (note ?? keptOf.get(id) ?? null);
      if (to === 'list') return { id, folderId, deleted: null, annotation };
      // A note that was left without words is not worth a place in the bin.
      const isWorth = annotation !== null && !isEmpty(annotation);
      return { id, folderId, deleted: now, annotation: isWorth ? annotation : null };
    });
  }

  /** What is kept, as it will be once all is written. */
  async #current(
    folderId: string | null,
  ): Promise<Pick<Change, 'folderId' | 'deleted' | 'annotation'>[]> {
    let kept: Awaited<ReturnType<NoteStore['records']>>;
    try {
      kept = await this.#store.records(folderId);
    } catch (error) {
      this.#refuse(error);
      throw error;
    }
    const now = new Date().toISOString();
    const unwritten = [...this.#waiting].filter(
      ([, entry]) => folderId === null || entry.folderId === folderId,
    );
    if (unwritten.length === 0) return kept;
    const keptOf = new Map(kept.map((record) => [record.id, record]));
    for (const [id, { folderId: folder, note, to }] of unwritten) {
      const annotation = note ?? keptOf.get(id)?.annotation ?? null;
      keptOf.delete(id);
      if (to === 'nowhere' || !annotation) continue;
      const record = { id, folderId: folder, deleted: to === 'bin' ? now : null, annotation };
      keptOf.set(id, { ...record, revision: 0, seal: '' });
    }
    return [...keptOf.values()];
  }

  #succeed(): void {
    this.saving = 'saved';
    this.#wait = FIRST_WAIT_MS;
    if (this.#warning === null) return;
    this.#toasts.close(this.#warning);
    this.#warning = null;
    this.#toasts.say(keeping.savedAgain);
  }

  #fail(error: unknown): void {
    this.saving = 'failed';
    if (this.#refuse(error)) return;
    if (this.#warning === null) this.#warning = this.#toasts.warn(notSaved(reason(error)));
    this.#again = setTimeout(() => this.#writeNow(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  /** Where only a newer version of the app may write, trying again is of no use. */
  #refuse(error: unknown): boolean {
    if (!isNewer(error)) return false;
    this.refusal = keeping.newer;
    this.#toasts.warn(this.refusal);
    return true;
  }
}

/** Times of one form (ISO 8601, UTC); the comparison by language takes many times as long. */
export function inTime(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isEmpty(note: Annotation): boolean {
  return noteText(note).trim() === '' && noteTags(note).length === 0;
}

/** The message of what the main process refuses is for the reader; else the error's name says most. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'Refused' ? error.message : error.name;
}
