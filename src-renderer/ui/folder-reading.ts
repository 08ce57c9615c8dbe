// What was being read in a folder: taken down when it is left, and shown again when it is opened anew.
import { MOST_RECENT, type FolderReading, type Session } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import { SIDES } from '../compare/sides';
import type { AppState } from './app-state.svelte';

type Earlier = Session['earlier'];

export function readingOf(app: AppState): FolderReading {
  const { compare, library } = app;
  const [left = null, right = null, ...others] = SIDES.map((side) => {
    const pane = compare.panes[side];
    // What is read is no state of its own: it changes with these.
    void [pane.scrollTop, pane.article, pane.layout];
    return pane.read;
  });
  const { kept: pins } = compare.pinning;
  const about = new Set([...compare.ids, ...pins.flatMap(({ base, other }) => [base, other])]);
  const versions = [...about].flatMap((id) => {
    const document = library.byId.get(id);
    return document ? [[id, document.contentHash] as const] : [];
  });
  return {
    view: app.view,
    left: compare.left,
    right: compare.right,
    places: { left, right },
    further: compare.ids.slice(2).map((id, at) => ({ id, place: others[at] ?? null })),
    chosen: compare.chosen?.id ?? null,
    pins,
    versions: Object.fromEntries(versions),
    query: library.query,
    noteFilter: app.browser.filter,
  };
}

/** Which articles stand in which columns; before they have been read, of all that were there. */
export function restoreColumns(app: AppState, reading: FolderReading): void {
  const { compare } = app;
  app.view = reading.view;
  compare.left = reading.left;
  compare.right = reading.right;
  compare.partners.third.id = reading.further[0]?.id ?? null;
  compare.partners.fourth.id = reading.further[1]?.id ?? null;
}

/**
 * Makes ready, once the folder is there, what of it is there still: articles that have gone leave
 * their columns, and pins go with a text that has changed.
 */
export function resumeReading(app: AppState, reading: FolderReading): void {
  const { compare, library } = app;
  const { left, right } = reading.places;
  const [base, other] = [reading.left, reading.right ?? reading.left];
  const isThere = [base, other].every((id) => id !== null && library.byId.has(id));
  const further = reading.further.filter(({ id }) => isThere && library.byId.has(id));
  // The articles of another folder do not take the places of these.
  compare.close();
  restoreColumns(app, { ...reading, further });
  library.query = reading.query;
  app.browser.reset(reading.noteFilter);
  const read = [left, right, ...further.map(({ place }) => place)];
  compare.scrolling.resume(
    compare.ids.flatMap((article, at) => (isThere ? { article, read: read[at] ?? null } : [])),
  );
  compare.pinning.take(
    reading.pins.filter(({ base, other }) => isUnchanged(app, reading, [base, other])),
  );
}

/** Chooses the match that was chosen, if all articles stand there as they did when it was. */
export function chooseAgain(app: AppState, reading: FolderReading): void {
  const { left, right, further, chosen } = reading;
  const ids = [left, right, ...further.map(({ id }) => id)];
  const isShown = ids.every((id, at) => id === (app.compare.ids[at] ?? null));
  if (isShown && isUnchanged(app, reading, ids)) app.compare.chosenId ??= chosen;
}

function isUnchanged(
  { library }: AppState,
  { versions }: FolderReading,
  ids: readonly (DocumentId | null)[],
): boolean {
  return ids.every((id) => {
    const document = id === null ? undefined : library.byId.get(id);
    return document !== undefined && document.contentHash === versions[document.id];
  });
}

/** What is remembered of a folder that is open no more, the latest first. */
export function withEarlier(
  earlier: Earlier,
  folderId: string | null,
  reading: FolderReading,
): Earlier {
  if (folderId === null) return earlier;
  const { view, left, right, places, further, chosen, pins, versions, query, noteFilter } = reading;
  const shown = { view, left, right, places, further, chosen };
  const latest = { folderId, ...shown, pins, versions, query, noteFilter };
  return [latest, ...withoutFolder(earlier, folderId)].slice(0, MOST_RECENT);
}

export function withoutFolder(earlier: Earlier, folderId: string): Earlier {
  return earlier.filter((one) => one.folderId !== folderId);
}
