// Which folder is about to be forgotten, what is kept of it, and the forgetting itself.
import { Refused } from '../api/journal';
import type { AppState } from './app-state.svelte';
import { reason } from '../notes/note-writer.svelte';
import { forgetText as words, forgotten } from './forget-strings';
import { withoutFolder } from './folder-reading';

/** A folder, as the lists of folders have it. */
interface Folder {
  readonly id: string;
  readonly name: string;
}

export class Forgetting {
  folder = $state.raw<Folder | null>(null);
  /** Notes of it, those in the bin as well; null until they have been counted, or where they cannot be. */
  notes = $state.raw<{ readonly all: number; readonly binned: number } | null>(null);
  withNotes = $state(true);
  isWorking = $state(false);
  /** Why it was not done; '' where nothing is wrong. */
  problem = $state('');

  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** @param folder one that was opened before; null for the one that is open */
  async start(folder: Folder | null): Promise<void> {
    const { library, keeping } = this.#app;
    const open = library.inView && { id: library.inView.folderId, name: library.name };
    const wanted = folder ?? open;
    if (!wanted) return;
    this.folder = wanted;
    this.notes = null;
    this.withNotes = true;
    this.problem = '';
    this.#app.show('forget-folder');
    try {
      const [notes, bin] = await Promise.all([
        keeping.writer.notesOf(wanted.id),
        keeping.writer.binOf(wanted.id),
      ]);
      if (this.folder !== wanted) return;
      this.notes = { all: notes.length + bin.length, binned: bin.length };
      if (this.notes.all === 0) this.withNotes = false;
    } catch (error) {
      if (this.folder !== wanted) return;
      this.withNotes = false;
      this.problem = keeping.writer.refusal ?? words.notCounted(reason(error));
    }
  }

  /** The notes first: what is most dear is asked about, and is what may fail. */
  async run(): Promise<void> {
    const { folder } = this;
    const { bridge, keeping, toasts } = this.#app;
    if (!folder || this.isWorking) return;
    this.isWorking = true;
    this.problem = '';
    try {
      if (this.withNotes) await keeping.writer.forget(folder.id);
      const done = await bridge.ask('folder:forget', folder.id);
      if (!done.ok) throw new Refused(done.error);
      this.#app.earlier = withoutFolder(this.#app.earlier, folder.id);
      this.#app.dialog = null;
      toasts.say(forgotten(folder.name));
    } catch (error) {
      this.problem = words.notDone(reason(error));
    } finally {
      this.isWorking = false;
      // The reader may have closed the dialog meanwhile.
      if (this.problem !== '' && this.#app.dialog !== 'forget-folder') toasts.warn(this.problem);
    }
  }
}
