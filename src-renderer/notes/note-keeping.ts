// Puts together what keeps notes safe: the database with the journal, the writer, and the backups.
import type { Bridge } from '../../src-main/model/channels';
import { JournalOfBridge } from '../api/journal';
import type { NotesDatabase } from '../api/notes-database';
import type { Toasts } from '../ui/toasts.svelte';
import { Backups } from './backups.svelte';
import { MovedNotes } from './moved-notes';
import { NoteStore } from './note-store';
import { NoteWriter } from './note-writer.svelte';

export interface NoteKeeping {
  readonly writer: NoteWriter;
  readonly backups: Backups;
  readonly moved: MovedNotes;
}

/** @param changed called when what was read of the notes may be out of date */
export function keepNotes(
  bridge: Bridge,
  database: NotesDatabase,
  toasts: Toasts,
  changed: () => void,
): NoteKeeping {
  const tell = (message: string): void => void toasts.warn(message);
  const store = new NoteStore(database, new JournalOfBridge(bridge), { tell, changed });
  const writer = new NoteWriter(store, toasts);
  return {
    writer,
    backups: new Backups(bridge, store, writer, toasts),
    moved: new MovedNotes(bridge, store, writer, toasts),
  };
}
