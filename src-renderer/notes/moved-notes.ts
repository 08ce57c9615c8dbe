// Brings notes along when their folder was moved or renamed as a whole: under its new place nothing is known of it.
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentSummary } from '../../src-main/model/document';
import { comingNotes, filesOf } from '../../src-main/model/moved-folder';
import type { NoteRecord } from '../../src-main/model/note-record';
import type { Toasts } from '../ui/toasts.svelte';
import { moving } from './keeping-strings';
import type { NoteStore } from './note-store';
import { reason, type NoteWriter } from './note-writer.svelte';

/** The folder that notes may come to. */
export interface OpenFolder {
  readonly folderId: string;
  readonly documents: readonly DocumentSummary[];
  /** False once another folder has taken its place in the window. */
  readonly isOpen: () => boolean;
  /** Called when notes have come. */
  readonly changed: () => Promise<void>;
}

export class MovedNotes {
  readonly #bridge: Bridge;
  readonly #store: NoteStore;
  readonly #writer: NoteWriter;
  readonly #toasts: Toasts;
  /** Messages that offer notes to the folder that was opened last. */
  #offers: number[] = [];

  constructor(bridge: Bridge, store: NoteStore, writer: NoteWriter, toasts: Toasts) {
    this.#bridge = bridge;
    this.#store = store;
    this.#writer = writer;
    this.#toasts = toasts;
  }

  /** Looks at the notes of every other folder; those that are surely on this one come at once. */
  async follow(folder: OpenFolder): Promise<void> {
    for (const offer of this.#offers.splice(0)) this.#toasts.close(offer);
    try {
      await this.#writer.idle();
      // What is not written yet would be written to the folder that it was meant for.
      if (this.#writer.saving !== 'saved') return;
      const hashes = new Map(folder.documents.map(({ file, contentHash }) => [file, contentHash]));
      for (const other of await this.#store.folders()) {
        if (other !== folder.folderId) await this.#followFrom(other, folder, hashes);
        if (!folder.isOpen()) return;
      }
    } catch {
      // What cannot be read is told of where notes are opened; it is looked for again the next time.
    }
  }

  async #followFrom(
    other: string,
    folder: OpenFolder,
    hashes: ReadonlyMap<string, string>,
  ): Promise<void> {
    const records: NoteRecord[] = [];
    for await (const part of this.#store.recordsInParts(other)) {
      if (!folder.isOpen()) return;
      records.push(...part);
    }
    const notes = records.flatMap(({ annotation }) => annotation ?? []);
    const files = filesOf(notes);
    // Most folders have nothing to do with each other, and no disk is asked.
    if (!files.some(({ file, contentHash }) => hashes.get(file) === contentHash)) return;
    const former = await this.#bridge.ask('folder:former', { folderId: other, files });
    const coming = comingNotes(notes, hashes, former);
    if (coming.notes.length === 0 || !folder.isOpen()) return;
    const ids = new Set(coming.notes);
    const own = records.filter(({ id }) => ids.has(id));
    const shown = own.filter(({ deleted }) => deleted === null).length;
    if (coming.isSure) {
      await this.#bring(own, folder, shown === 0 ? null : moving.cameAlong(shown));
    } else if (shown > 0) {
      const run = (): void => void this.#bring(own, folder, moving.brought(shown));
      this.#offers.push(this.#toasts.warn(moving.offer(shown), { label: moving.bring, run }));
    }
  }

  /**
   * As one change, so that all come or none; a journal that took some of very many only is brought
   * up to date by the database.
   * @param done what is said then, if anything
   */
  async #bring(
    records: readonly NoteRecord[],
    { folderId, isOpen, changed }: OpenFolder,
    done: string | null,
  ): Promise<void> {
    if (!isOpen()) return;
    try {
      await this.#store.save(
        records.map(({ id, deleted, annotation }) => ({ id, folderId, deleted, annotation })),
      );
    } catch (error) {
      this.#toasts.warn(moving.failed(reason(error)));
      return;
    }
    await changed();
    if (done !== null) this.#toasts.say(done);
  }
}
