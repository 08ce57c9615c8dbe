// How notes from a file go with those that are there: the newer of two stays, and nothing is lost.
import type { Annotation } from '../../src-main/model/annotation';
import type { NoteChange } from './note-list';

export interface ImportPlan {
  readonly changes: readonly NoteChange[];
  readonly added: number;
  /** Of those that are there already, the ones that the file has in a newer form. */
  readonly renewed: number;
  /** Those that are there as they are in the file, or newer. */
  readonly known: number;
}

/** @param get the note of an id that is there now */
export function planImport(
  notes: readonly Annotation[],
  get: (id: string) => Annotation | null,
): ImportPlan {
  const changes = notes.flatMap((after): NoteChange[] => {
    const before = get(after.id);
    return before && isKept(before, after) ? [] : [{ id: after.id, before, after }];
  });
  const renewed = changes.filter(({ before }) => before !== null).length;
  const added = changes.length - renewed;
  return { changes, added, renewed, known: notes.length - changes.length };
}

/** The newer stays; a file that names no times gives its notes that of the import, which says nothing. */
function isKept(before: Annotation, after: Annotation): boolean {
  const contentOf = ({ body, target }: Annotation): string => JSON.stringify([body, target]);
  return (
    Date.parse(before.modified) >= Date.parse(after.modified) ||
    contentOf(before) === contentOf(after)
  );
}
