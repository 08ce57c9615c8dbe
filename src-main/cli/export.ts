// `variorum export`: the notes of a file, found again in a folder's articles, in another format.
import { attachNotes, type OpenArticles } from '../import/attach-notes';
import { readNotes } from '../import/read-notes';
import type { Anchor, Annotation } from '../model/annotation';
import type { FieldNames } from '../model/article-fields';
import type { DocumentId } from '../model/document';
import type { NotesFormat } from '../model/notes-export';
import { ok, type Result } from '../model/result';
import type { Article } from '../model/segment';
import { anchorTargets, type AnchoredFolder } from '../worker/anchor-targets';
import { readInput } from './input';
import type { Io } from './io';
import { readFolder } from './read-folder';
import { once, write } from './write';

export interface ExportOptions {
  readonly folder: string;
  /** A file of notes, or `-` for the standard input. */
  readonly notes: string;
  readonly format: NotesFormat;
  readonly out: string;
  /** What the fields of JSON Lines are called; null where they are called as usual. */
  readonly fields: FieldNames | null;
}

export async function exportFromFolder(options: ExportOptions, io: Io): Promise<Result<null>> {
  const { folder, notes: file, format, out, fields } = options;
  const input = await readInput(file, io.read);
  if (!input.ok) return input;
  const date = io.now().toISOString();
  const drafts = readNotes(input.value, file, date);
  if (!drafts.ok) return drafts;
  const read = await readFolder(folder, out, fields, io);
  if (!read.ok) return read;
  const { name, articles } = read.value;
  const byId = new Map(articles.map((article) => [article.document.id, article]));
  const open: OpenArticles = {
    documents: articles.map(({ document }) => document),
    read: ({ id }) => byId.get(id) ?? null,
    text: ({ id }) => byId.get(id)?.text ?? null,
  };
  const notes = attachNotes(drafts.value, open);
  const { exportNotes } = await import('../export/notes');
  const content = await exportNotes(format, {
    notes,
    anchors: anchorsOf(notes, articles, byId),
    articles,
    folderName: name,
    scope: { kind: 'everything' },
    version: io.version,
    date,
  });
  return write(once(content), out, io);
}

/** For each note an anchor for each of its targets, found as the app finds them. */
function anchorsOf(
  notes: readonly Annotation[],
  articles: readonly Article[],
  byId: ReadonlyMap<DocumentId, Article>,
): Anchor[][] {
  const folder: AnchoredFolder = {
    documents: articles.map(({ document }) => document),
    placeOf: new Map(articles.map(({ document }, place) => [document.id, place])),
    textOf: (place) => ok(articles[place]?.text ?? ''),
    blocksOf: (_text, { id }) => byId.get(id)?.blocks ?? [],
  };
  const found = anchorTargets(
    folder,
    notes.flatMap(({ target }) => target),
  );
  let at = 0;
  return notes.map(({ target }) => found.slice(at, (at += target.length)));
}
