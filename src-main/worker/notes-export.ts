// The notes on the open folder as a file's content: finds their places first, then writes them down.
import { sourceDocument, type Anchor, type SpecificResource } from '../model/annotation';
import type { DocumentId } from '../model/document';
import type { NotesExport } from '../model/notes-export';
import type { Result } from '../model/result';
import type { Article } from '../model/segment';

/** What is asked of the folder that the notes are on. */
export interface NotedFolder {
  readonly name: string;
  readonly read: (id: DocumentId) => Result<Article>;
  readonly anchor: (targets: readonly SpecificResource[]) => readonly Anchor[];
}

/** @param date ISO 8601, UTC: when the export is made */
export async function exportFrom(
  folder: NotedFolder,
  { format, scope, notes }: NotesExport,
  date: string,
): Promise<string | Uint8Array> {
  const placed = folder.anchor(notes.flatMap(({ target }) => target));
  let next = 0;
  const anchors = notes.map(({ target }) => placed.slice(next, (next += target.length)));
  const named =
    scope.kind === 'article' ? [scope.document] : scope.kind === 'pair' ? scope.documents : [];
  const found = notes.flatMap(({ target }, index) =>
    target.map(({ source }, at) => anchors[index]?.[at]?.document ?? sourceDocument(source)),
  );
  const articles = [...new Set([...named, ...found])].map((id) => folder.read(id));
  // Only now: the libraries behind the formats are larger than all the rest.
  const { exportNotes } = await import('../export/notes');
  return exportNotes(format, {
    notes,
    anchors,
    articles: articles.flatMap((article) => (article.ok ? [article.value] : [])),
    folderName: folder.name,
    scope,
    version: __VERSION__,
    date,
  });
}
