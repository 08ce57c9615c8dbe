// Notes as JSON: lossless, to be read by programs and to be imported again.
import type { NotesInput } from './notes';

/** Raised when a reader of the file would have to know. */
const VERSION = 1;

/**
 * `{format: "variorum-notes", version, app, folder, exported, notes, states}`. `notes` are the W3C
 * annotations as they are stored; `states[i][j]` says how `notes[i].target[j]` was found.
 */
export function notesJson({ notes, anchors, folderName, version, date }: NotesInput): string {
  const content = {
    format: 'variorum-notes',
    version: VERSION,
    app: `Variorum ${version}`,
    folder: folderName,
    exported: date,
    notes,
    states: notes.map((note, index) =>
      note.target.map((_, at) => anchors[index]?.[at]?.state ?? 'orphan'),
    ),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
