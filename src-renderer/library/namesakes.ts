// Articles that cannot be told apart by what they are called, or that are the same to the letter.
import type { DocumentId, DocumentSummary } from '../../src-main/model/document';

/** The articles whose title another one has as well. */
export function namesakesIn(documents: readonly DocumentSummary[]): ReadonlySet<DocumentId> {
  return new Set(groupsBy(documents, ({ title }) => title).flatMap((group) => group.map(idOf)));
}

/** By article, the others that have the same bytes, in order of the folder. Empty files say nothing. */
export function sameTextsIn(
  documents: readonly DocumentSummary[],
): ReadonlyMap<DocumentId, readonly DocumentSummary[]> {
  const told = documents.filter(({ words }) => words > 0);
  const groups = groupsBy(told, ({ contentHash }) => contentHash);
  return new Map(
    groups.flatMap((group) =>
      group.map(({ id }) => [id, group.filter((one) => one.id !== id)] as const),
    ),
  );
}

/** Groups of two or more. */
function groupsBy(
  documents: readonly DocumentSummary[],
  keyOf: (document: DocumentSummary) => string,
): DocumentSummary[][] {
  const groups = new Map<string, DocumentSummary[]>();
  for (const document of documents) {
    const key = keyOf(document);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function idOf({ id }: DocumentSummary): DocumentId {
  return id;
}
