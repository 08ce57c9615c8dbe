// Backs up all notes now, and puts them back as they were in a backup.
import type { Bridge } from '../../src-main/model/channels';
import type { Snapshot, SnapshotContents } from '../../src-main/model/keeping';
import { unpack } from '../../src-main/model/packed';
import { restoration } from '../../src-main/model/restoration';
import { valueOf } from '../api/journal';
import { text } from '../ui/strings';
import type { Toasts } from '../ui/toasts.svelte';
import { backedUp, notBackedUp, restored } from './keeping-strings';
import type { NoteStore } from './note-store';
import { reason, type NoteWriter } from './note-writer.svelte';

export class Backups {
  /** The newest first; null until they have been asked for. */
  list = $state.raw<readonly Snapshot[] | null>(null);
  /** What a file has that was chosen instead of those listed. */
  file = $state.raw<SnapshotContents | null>(null);

  readonly #bridge: Bridge;
  readonly #store: NoteStore;
  readonly #writer: NoteWriter;
  readonly #toasts: Toasts;

  constructor(bridge: Bridge, store: NoteStore, writer: NoteWriter, toasts: Toasts) {
    this.#bridge = bridge;
    this.#store = store;
    this.#writer = writer;
    this.#toasts = toasts;
  }

  async backUp(): Promise<void> {
    try {
      await this.#everythingWritten();
      const taken = valueOf(await this.#bridge.ask('snapshots:take', 'asked'));
      if (!taken) return;
      const { name, notes } = taken;
      this.#toasts.say(backedUp(notes, name), {
        label: text.showInFolder,
        run: () => void this.#bridge.ask('snapshots:reveal', name),
      });
    } catch (error) {
      this.#toasts.warn(notBackedUp(reason(error)));
    }
  }

  /** Throws `Refused`. */
  async readList(): Promise<void> {
    this.file = null;
    this.list = valueOf(await this.#bridge.ask('snapshots:list', null));
  }

  /** Lets the reader choose a file. Throws `Refused`. */
  async choose(): Promise<void> {
    const answer = valueOf(await this.#bridge.ask('snapshots:choose', null));
    if (answer !== null) this.file = valueOf(unpack({ ok: true, value: answer }));
  }

  /** Puts everything as it was in a listed backup, or in the chosen file. Throws what went wrong. */
  async restore(name: string | null): Promise<void> {
    const contents =
      name === null ? this.file : valueOf(unpack(await this.#bridge.ask('snapshots:read', name)));
    if (!contents) return;
    await this.#everythingWritten();
    valueOf(await this.#bridge.ask('snapshots:take', 'restore'));
    const current = await this.#store.records(null);
    const changes = restoration(current, contents.records, new Date().toISOString());
    // At once, so that it is done wholly or not at all.
    if (changes.length > 0) await this.#store.save(changes);
    const notes = contents.records.filter(({ deleted }) => deleted === null).length;
    const message = restored(notes, contents.damaged);
    if (contents.damaged > 0) this.#toasts.warn(message);
    else this.#toasts.say(message);
  }

  /** A backup is taken of the journal, which has all notes once it has been compared. */
  async #everythingWritten(): Promise<void> {
    await this.#writer.idle();
    await this.#writer.all();
    await this.#store.settled();
  }
}
