// What was read in a folder that is opened at another place now, since it was moved or renamed as a whole.
import type { Session } from '../../src-main/model/channels';
import type { DocumentId, DocumentSummary } from '../../src-main/model/document';
import type { AppState } from './app-state.svelte';
import { readingOf, withEarlier } from './folder-reading';

type Reading = Session['earlier'][number];

/** Of what was read in a folder whose place another one has taken: no folder has this id. */
const DISPLACED = 'displaced-';

/** Null where the folder has a reading of its own, or is not one that was read at another place. */
export async function movedReading(
  app: AppState,
  folderId: string,
  documents: readonly DocumentSummary[],
): Promise<Reading | null> {
  const open = app.library.summary?.folderId ?? null;
  const earlier = withEarlier(app.earlier, open, readingOf(app));
  if (earlier.some((one) => one.folderId === folderId)) return null;
  const hashes = new Map(documents.map(({ id, contentHash }) => [id, contentHash]));
  for (const reading of earlier.filter((one) => isReadingOf(one, hashes))) {
    // Of a folder that is still there, this one is a copy.
    const ask = { folderId: reading.folderId, files: [] };
    const former = await app.bridge.ask('folder:former', ask);
    if (former.state !== 'same') return reading;
  }
  return null;
}

/**
 * What was read, with no folder to what is about none of these articles: another folder stands where
 * that one was, which may be opened at its new place later.
 */
export function withoutDisplaced(
  earlier: Session['earlier'],
  folderId: string,
  documents: ReadonlyMap<DocumentId, unknown>,
): Session['earlier'] {
  return earlier.map((one) => {
    const about = Object.keys(one.versions);
    const isOther = about.length > 0 && !about.some((id) => documents.has(id));
    return one.folderId === folderId && isOther ? { ...one, folderId: DISPLACED + folderId } : one;
  });
}

/** Whether the articles that were open are there, and one of all that are remembered as it was. */
function isReadingOf(
  { left, right, versions }: Reading,
  hashes: ReadonlyMap<string, string>,
): boolean {
  return (
    [left, right ?? left].every((id) => id !== null && hashes.has(id)) &&
    Object.entries(versions).some(([id, hash]) => hashes.get(id) === hash)
  );
}
