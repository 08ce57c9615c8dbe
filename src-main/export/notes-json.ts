// Notes as JSON: lossless, to be read by programs and to be imported again.
import { NOTES_JSON_FORMAT, NOTES_JSON_VERSION } from '../model/notes-json';
import type { NotesInput } from './notes';
import { notesFrame } from './notes-frame';

/**
 * `{format: "variorum-notes", version, app, folder, exported, scope, settings, files, notes, states}`.
 * `notes` are the W3C annotations as they are stored; `states[i][j]` says how `notes[i].target[j]`
 * was found. Text that is no well-formed Unicode is kept too, by escapes.
 */
export function notesJson(input: NotesInput): string {
  const { notes, anchors, folderName, date, scope } = input;
  const { app, settings, files } = notesFrame(input);
  const content = {
    format: NOTES_JSON_FORMAT,
    version: NOTES_JSON_VERSION,
    app,
    folder: folderName,
    exported: date,
    scope: scope.kind,
    settings,
    files: files.map(({ file, title, hashNow, hashesThen }) => ({
      file,
      title,
      sha256: hashNow,
      sha256WhenNoted: hashesThen,
    })),
    notes,
    states: notes.map((note, index) =>
      note.target.map((_, at) => anchors[index]?.[at]?.state ?? 'orphan'),
    ),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
