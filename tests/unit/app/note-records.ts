// Sealed records for tests of the journal and of what is kept with it.
import { bodyOf, type Annotation } from '../../../src-main/model/annotation';
import { sealed, type NoteRecord } from '../../../src-main/model/note-record';

export function annotation(id: string, words: string): Annotation {
  const created = '2026-03-01T10:00:00.000Z';
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'commenting',
    created,
    modified: created,
    body: bodyOf(words),
    target: [],
  };
}

export function record(
  id: string,
  revision: number,
  words: string | null,
  changes: Partial<Pick<NoteRecord, 'folderId' | 'deleted'>> = {},
): NoteRecord {
  const note = words === null ? null : annotation(id, words);
  return sealed({ id, folderId: 'folder', revision, deleted: null, annotation: note, ...changes });
}
