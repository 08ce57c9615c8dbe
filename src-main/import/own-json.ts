// Reads notes in our own JSON, of this version of the format and those before.
import * as v from 'valibot';
import type { Annotation } from '../model/annotation';
import { NOTES_JSON_FORMAT, NOTES_JSON_VERSION } from '../model/notes-json';
import { annotationSchema } from './annotation-schema';
import { BadFile, type Fields, type NoteDraft } from './note-draft';

export function isOwnJson(content: Fields): boolean {
  return content['format'] === NOTES_JSON_FORMAT;
}

/** Each note as it was written. */
export function readOwnJson({ version, notes }: Fields): NoteDraft[] {
  if (typeof version !== 'number') throw new BadFile('It does not say of which version it is.');
  if (version > NOTES_JSON_VERSION) {
    throw new BadFile(
      'It was written by a newer version of Variorum. Get that version to import it.',
    );
  }
  if (!Array.isArray(notes)) throw new BadFile('The list of notes is missing from it.');
  return (notes as unknown[]).map((note, index) => draftOf(checked(note, index + 1)));
}

function checked(note: unknown, number: number): Annotation {
  const read = v.safeParse(annotationSchema, note);
  if (!read.success) {
    const [issue] = read.issues;
    const where = v.getDotPath(issue);
    throw new BadFile(
      `Note ${String(number)} is damaged${where === null ? '' : ` (${where}: ${issue.message})`}.`,
    );
  }
  if (read.output.id === '') throw new BadFile(`Note ${String(number)} has no id.`);
  if (read.output.target.length === 0) {
    throw new BadFile(`Note ${String(number)} does not say what it is on.`);
  }
  return read.output;
}

export function draftOf({ target, ...note }: Annotation): NoteDraft {
  return {
    note,
    targets: target.map((own) => ({
      own,
      source: own.source,
      title: own.title,
      quote: own.selector?.[0] ?? null,
      characters: null,
    })),
  };
}
