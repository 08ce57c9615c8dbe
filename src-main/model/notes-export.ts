// In which forms notes leave the app, and which of them.
import type { Anchor, Annotation } from './annotation';
import { sourceDocument } from './annotation';
import type { DocumentId } from './document';

export const NOTES_FORMATS = [
  'html',
  'pdf',
  'docx',
  'markdown',
  'csv',
  'json',
  'jsonld',
  'tei',
] as const;
export type NotesFormat = (typeof NOTES_FORMATS)[number];

/** Which notes are meant: all of the folder, those with a place in an article or in one of two, or some by id. */
export type ExportScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'article'; readonly document: DocumentId }
  | { readonly kind: 'pair'; readonly documents: readonly [DocumentId, DocumentId] }
  | { readonly kind: 'selection'; readonly notes: readonly string[] };

export interface NotesExport {
  readonly format: NotesFormat;
  readonly scope: ExportScope;
  /** Those of the scope, in the order in which they are written. */
  readonly notes: readonly Annotation[];
}

/** What an export wrote; null when the reader closed the dialog. */
export type Exported = { readonly name: string; readonly format: NotesFormat } | null;

/**
 * The notes of a scope, in their order.
 * @param anchors by note, where its targets are found now: a renamed file has another id
 */
export function notesInScope(
  scope: ExportScope,
  notes: readonly Annotation[],
  anchors: ReadonlyMap<string, readonly Anchor[]>,
): readonly Annotation[] {
  if (scope.kind === 'everything') return notes;
  if (scope.kind === 'selection') {
    const ids = new Set(scope.notes);
    return notes.filter(({ id }) => ids.has(id));
  }
  const wanted = scope.kind === 'article' ? [scope.document] : scope.documents;
  return notes.filter(({ id, target }) =>
    target.some(({ source }, at) => {
      const found = anchors.get(id)?.[at]?.document ?? sourceDocument(source);
      return wanted.includes(found);
    }),
  );
}
