// The state of the whole window, and what each command does to it.
import { tick } from 'svelte';
import type { Bridge, Opening, RecentFolder, Session, View } from '../../src-main/model/channels';
import { isUsable, type Command } from '../../src-main/model/commands';
import type { DocumentId, LibraryHead } from '../../src-main/model/document';
import { ALL_NOTES } from '../../src-main/model/note-filter';
import type { Span } from '../../src-main/model/span';
import type { NotesDatabase } from '../api/notes-database';
import { CompareState } from '../compare/compare-state.svelte';
import { OtherArticles } from '../compare/other-articles.svelte';
import { FindState } from '../find/find-state.svelte';
import { FolderFindState } from '../find/folder-find-state.svelte';
import { LibraryState } from '../library/library-state.svelte';
import { ExportState } from '../notes/export-state.svelte';
import { NoteActions } from '../notes/note-actions';
import { NoteBrowser } from '../notes/note-browser.svelte';
import { keepNotes, type NoteKeeping } from '../notes/note-keeping';
import { NotesState } from '../notes/notes-state.svelte';
import { OverviewState } from '../overview/overview-state.svelte';
import { ACTIONS } from './actions';
import { afterFrame } from './after-frame';
import { ArticleDetails } from './article-details.svelte';
import { LineFields } from './line-fields.svelte';
import { ColumnActions } from './column-actions';
import { commandState } from './command-state';
import { ContextMenuState } from './context-menu.svelte';
import { leavesDialog, type DialogName } from './dialogs';
import { Forgetting } from './forgetting.svelte';
import { Outside } from './outside.svelte';
import { FieldUndo } from './field-undo.svelte';
import { Reopening } from './reopening.svelte';
import { keyOf } from './keys';
import { PassageActions } from './passage-actions';
import { Panels } from './panels.svelte';
import { chooseAgain, resumeReading, withEarlier, withoutFolder } from './folder-reading';
import { beforeReading, GoneNotices, showAgain, type Before } from './gone-articles';
import { movedReading, withoutDisplaced } from './moved-reading';
import { focusArticles } from './regions';
import { restoreWindow } from './session.svelte';
import { SettingsState } from './settings-state.svelte';
import { commandText } from './command-strings';
import { Toasts } from './toasts.svelte';

export class AppState {
  readonly bridge: Bridge;
  readonly toasts = new Toasts();
  readonly gone = new GoneNotices(this.toasts);
  readonly library: LibraryState;
  readonly overview: OverviewState;
  readonly compare: CompareState;
  readonly others: OtherArticles;
  readonly find: FindState;
  readonly folderFind: FolderFindState;
  readonly notes: NotesState;
  readonly exporting: ExportState;
  readonly browser: NoteBrowser;
  readonly noteActions = new NoteActions(this);
  readonly keeping: NoteKeeping;
  readonly columns = new ColumnActions(this);
  readonly passages = new PassageActions(this);
  readonly reopening = new Reopening(this);
  readonly forgetting = new Forgetting(this);
  readonly outside = new Outside(this);
  readonly details = new ArticleDetails(this);
  readonly lineFields = new LineFields(this);
  readonly settings: SettingsState;
  readonly panels = new Panels();
  readonly menu = new ContextMenuState();

  view = $state<View>('overview');
  libraryShown = $state(true);
  dialog = $state<DialogName | null>(null);
  recent = $state.raw<readonly RecentFolder[]>([]);
  readonly fieldUndo = new FieldUndo();
  /** False until the last session and the folder have been asked for. */
  ready = $state(false);

  /** Counts what was found and opened: only the last is brought to the reader's eyes. */
  #found = 0;
  /** What was read in the folders that were open before, until they are opened again. */
  earlier = $state.raw<Session['earlier']>([]);

  constructor(bridge: Bridge, database: NotesDatabase) {
    this.bridge = bridge;
    this.library = new LibraryState(bridge);
    this.overview = new OverviewState(this.library);
    this.compare = new CompareState(bridge);
    this.others = new OtherArticles(bridge, this.compare, (id) => this.library.label(id));
    this.find = new FindState(this.compare);
    this.folderFind = new FolderFindState(bridge, (id, span) => this.#showFound(id, span));
    this.keeping = keepNotes(bridge, database, this.toasts, () => void this.notes.readAgain());
    this.notes = new NotesState(bridge, this.keeping.writer, this.toasts);
    this.exporting = new ExportState(bridge, this.notes, this.toasts);
    this.browser = new NoteBrowser(this.notes, (id) => this.library.label(id));
    this.settings = new SettingsState(bridge);
  }

  async start(): Promise<void> {
    const { bridge, library } = this;
    // Before anything is heard: the folder that opens meanwhile is shown as the last session had it.
    const [session, settings] = await Promise.all([
      bridge.ask('session:load', null),
      bridge.ask('settings:load', null),
    ]);
    this.settings.take(settings);
    restoreWindow(this, session);
    this.earlier = withEarlier(session.earlier, session.folderId, session);

    bridge.on('library:opened', (opening) => void this.#show(opening));
    bridge.on('library:reading', (read) => library.addRead(read));
    bridge.on('library:failed', (error) => library.giveUp(error));
    bridge.on('library:vanished', (error) => (library.error = error));
    bridge.on('library:notice', (message) => this.toasts.warn(message));
    bridge.on('progress', (progress) => (library.progress = progress));
    bridge.on('pairs:found', (found) => library.addFound(found));
    bridge.on('folder:search-progress', (progress) => this.folderFind.hear(progress));
    bridge.on('command', (command) => this.run(command));
    bridge.on('recent', (recent) => (this.recent = recent));
    bridge.on('window:closing', () => {
      void this.keeping.writer.idle().then(() => bridge.ask('window:settled', null));
    });

    const current = await bridge.ask('library:current', null);
    if (!current.ok) library.error = current.error;
    else if (current.value) void this.#show(current.value);
    this.ready = true;
    this.recent = await bridge.ask('recent:list', null);
  }

  /** Does what a command does, if it can be used now. */
  run(command: Command): void {
    if (!isUsable(command, commandState(this).holds)) return;
    if (this.dialog === null || leavesDialog(command)) {
      ACTIONS[command](this);
      return;
    }
    // Once the dialog has given the focus back: what follows may be about where it was.
    this.dialog = null;
    void tick().then(() => ACTIONS[command](this));
  }

  show(dialog: DialogName): void {
    this.dialog = dialog;
  }

  /** Typing keeps its own undo. */
  history(step: 'undo' | 'redo'): void {
    if (this.fieldUndo.owns) void this.bridge.ask('edit:history', step);
    else if (this.dialog === null) this.notes[step]();
  }

  /** A name with the key that does the same, for what is shown at a button. */
  withKey(name: string, command: Command): string {
    const key = keyOf(command, this.bridge.platform);
    return key === '' ? name : `${name} (${key})`;
  }

  copy(words: string): void {
    void this.bridge.ask('text:copy', words);
    this.toasts.say(commandText.copied);
  }

  /** Closes the topmost thing; false when there is none. */
  escape(): boolean {
    if (this.view === 'notes') return this.noteActions.escapeList();
    if (this.view !== 'compare') return false;
    if (this.compare.selection) {
      document.getSelection()?.removeAllRanges();
      this.compare.selection = null;
      return true;
    }
    if (this.find.shown) {
      this.find.close();
      return true;
    }
    if (this.compare.dismissReasons()) return true;
    if (this.noteActions.stopAttaching()) return true;
    return this.compare.leave() || this.noteActions.back();
  }

  /** Opens two articles in Compare. */
  comparePair(left: DocumentId, right: DocumentId): void {
    this.view = 'compare';
    void this.compare
      .open(left, right)
      .then(tick)
      .then(() => {
        // What was chosen has gone with its view, and the focus with it.
        if (document.activeElement === document.body) this.compare.panes.left.takeKeys(null);
      });
  }

  /** In the articles that are open, where they are shown; else in the folder. */
  findWords(): void {
    if (this.view === 'compare' && this.compare.isReadable) this.find.open();
    else if (this.library.inView) this.folderFind.open();
  }

  /** Opens an article at a place where something was found; the base stays, and so do further columns. */
  async #showFound(id: DocumentId, span: Span): Promise<void> {
    const { compare, library } = this;
    if (!library.byId.has(id)) return;
    const found = ++this.#found;
    this.view = 'compare';
    this.find.shown = false;
    if (compare.sideShowing(id) === null) {
      void compare.show(
        compare.left === null
          ? library.withPartner(id)
          : [compare.left, id, ...compare.ids.slice(2)],
      );
    }
    await compare.arrived;
    await tick();
    if (found === this.#found) compare.reveal(id, span);
  }

  look(view: View): void {
    if (!this.library.inView) return;
    this.view = view;
    this.browser.stayIn();
    if (view === 'compare' && this.compare.left === null) this.#openBestPair();
  }

  async #show(opening: Opening): Promise<void> {
    const { library, compare, notes } = this;
    const summary = opening.library;
    const isStart = !this.ready;
    const documents = await library.gather(opening);
    const moved = documents && (await movedReading(this, summary.folderId, documents));
    // Another folder may be shown by now.
    if (documents === null || !library.isNew(opening)) return;
    const before = beforeReading(this);
    library.take(opening, documents);
    const sameFolder = before.folderId === summary.folderId;
    if (sameFolder) void showAgain(this, before);
    else this.#goOver(before, summary.folderId, moved);
    this.folderFind.forget();
    // A folder that the reader opened is walked from its list on; a start leaves the focus alone.
    if (!sameFolder && !isStart) afterFrame(() => this.dialog === null && focusArticles());
    void notes.open(summary.folderId).then(() => {
      if (!sameFolder) void this.#bringNotes(summary);
    });
    await library.analyse();
    if (library.summary !== summary) return;
    void this.overview.prepare();
    if (compare.left === null) this.#openBestPair();
    else await compare.realign();
  }

  /** Those that were made on the folder where it was before. */
  async #bringNotes(summary: LibraryHead): Promise<void> {
    const { library, notes, keeping } = this;
    const { folderId } = summary;
    const isOpen = (): boolean => library.summary?.folderId === folderId;
    const changed = (): Promise<void> => notes.readAgain();
    await keeping.moved.follow({ folderId, documents: library.documents, isOpen, changed });
  }

  /** Leaves a folder for another one, and shows again what was read in that before. */
  #goOver(
    { folderId: before, reading: leaving }: Before,
    folderId: string,
    moved: Session['earlier'][number] | null,
  ): void {
    const { compare, library } = this;
    this.gone.clear();
    this.overview.reset();
    compare.pinning.take([]);
    const known = withoutDisplaced(this.earlier, folderId, library.byId);
    const reading = known.find((one) => one.folderId === folderId) ?? moved;
    const earlier = withoutFolder(withEarlier(known, before, leaving), folderId);
    this.earlier = moved ? withoutFolder(earlier, moved.folderId) : earlier;
    this.browser.reset(ALL_NOTES);
    if (reading) resumeReading(this, reading);
    const [left, right, ...further] = compare.ids;
    const isThere = left !== undefined && [left, right ?? left].every((id) => library.byId.has(id));
    if (!isThere) {
      compare.close();
      this.view = 'overview';
      return;
    }
    const shown = compare.show([
      ...(right === undefined ? library.withPartner(left) : [left, right]),
      ...further.filter((id) => library.byId.has(id)),
    ]);
    if (reading) void shown.then(() => chooseAgain(this, reading));
  }

  /** Compare is never empty while there is something to compare. */
  #openBestPair(): void {
    const best = this.library.pairs.at(0);
    const [first] = this.library.documents;
    if (best) void this.compare.open(best.a, best.b);
    else if (first) void this.compare.show(this.library.withPartner(first.id));
  }
}
