// What the window was showing, kept while it is used and shown again at the next start.
import type { Bridge, Session } from '../../src-main/model/channels';
import { SHOWABLE } from '../compare/compare-state.svelte';
import type { AppState } from './app-state.svelte';
import { readingOf, restoreColumns } from './folder-reading';

/** Scrolling changes the session many times a second; the file is written when it has come to rest. */
const AT_REST_MS = 400;

export function sessionOf(app: AppState): Session {
  const { compare, library, notes, panels } = app;
  return {
    ...readingOf(app),
    folderId: library.summary?.folderId ?? null,
    earlier: app.earlier,
    sync: compare.scrolling.on,
    hidden: SHOWABLE.filter((what) => !compare.shown[what]),
    libraryShown: app.libraryShown,
    matrixOrder: app.overview.order,
    notesShown: notes.panelShown,
    matchesShown: compare.listShown,
    sizes: panels.sizes,
  };
}

/** Shows again what does not depend on the folder; the rest follows once the folder is there. */
export function restoreWindow(app: AppState, session: Session): void {
  const { compare, notes, panels } = app;
  restoreColumns(app, session);
  app.libraryShown = session.libraryShown;
  app.overview.order = session.matrixOrder;
  notes.panelShown = session.notesShown;
  compare.listShown = session.matchesShown;
  compare.scrolling.on = session.sync;
  for (const what of SHOWABLE) compare.shown[what] = !session.hidden.includes(what);
  panels.take(session.sizes);
}

/** Saves the session when it has come to rest, and at the latest when the page ends. */
export class SessionKeeper {
  readonly #bridge: Bridge;
  #waiting: Session | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saved = '';

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  keep(session: Session): void {
    this.#waiting = session;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), AT_REST_MS);
  }

  flush(): void {
    const session = this.#waiting;
    this.#waiting = null;
    clearTimeout(this.#timer);
    if (!session) return;
    const form = JSON.stringify(session);
    if (form === this.#saved) return;
    this.#saved = form;
    void this.#bridge.ask('session:save', session);
  }
}
