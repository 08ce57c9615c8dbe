// The state of the whole window, and what each command does to it.
import { tick } from 'svelte';
import type {
  Bridge,
  FolderReading,
  Opening,
  RecentFolder,
  Session,
  View,
} from '../../src-main/model/channels';
import { isUsable, type Command } from '../../src-main/model/commands';
import type { DocumentId } from '../../src-main/model/document';
import type { Span } from '../../src-main/model/span';
import type { NotesDatabase } from '../api/notes-database';
import { CompareState } from '../compare/compare-state.svelte';
import { OtherArticles } from '../compare/other-articles.svelte';
import type { Side } from '../compare/sides';
import { FindState } from '../find/find-state.svelte';
import { FolderFindState } from '../find/folder-find-state.svelte';
import { LibraryState } from '../library/library-state.svelte';
import { NotesState } from '../notes/notes-state.svelte';
import { OverviewState } from '../overview/overview-state.svelte';
import { ACTIONS } from './actions';
import { ColumnActions } from './column-actions';
import { commandState } from './command-state';
import { ContextMenuState } from './context-menu.svelte';
import { leavesDialog, type DialogName } from './dialogs';
import { isTyping, keyOf } from './keys';
import { PassageActions } from './passage-actions';
import { Panels } from './panels.svelte';
import {
  chooseAgain,
  readingOf,
  resumeReading,
  withEarlier,
  withoutFolder,
} from './folder-reading';
import { focusArticles } from './regions';
import { restoreWindow } from './session.svelte';
import { SettingsState } from './settings-state.svelte';
import { commandText } from './command-strings';
import { text } from './strings';
import { Toasts } from './toasts.svelte';

export class AppState {
  readonly bridge: Bridge;
  readonly toasts = new Toasts();
  readonly library: LibraryState;
  readonly overview: OverviewState;
  readonly compare: CompareState;
  readonly others: OtherArticles;
  readonly find: FindState;
  readonly folderFind: FolderFindState;
  readonly notes: NotesState;
  readonly columns = new ColumnActions(this);
  readonly passages = new PassageActions(this);
  readonly settings: SettingsState;
  readonly panels = new Panels();
  readonly menu = new ContextMenuState();

  view = $state<View>('overview');
  libraryShown = $state(true);
  dialog = $state<DialogName | null>(null);
  recent = $state.raw<readonly RecentFolder[]>([]);
  /** False until the last session and the folder have been asked for. */
  ready = $state(false);

  readonly #database: NotesDatabase;
  /** What was read in the folders that were open before, until they are opened again. */
  earlier = $state.raw<Session['earlier']>([]);

  constructor(bridge: Bridge, database: NotesDatabase) {
    this.bridge = bridge;
    this.#database = database;
    this.library = new LibraryState(bridge);
    this.overview = new OverviewState(this.library);
    this.compare = new CompareState(bridge);
    this.others = new OtherArticles(bridge, this.compare, (id) => this.library.label(id));
    this.find = new FindState(this.compare);
    this.folderFind = new FolderFindState(bridge, (id, span) => this.#showFound(id, span));
    this.notes = new NotesState(bridge, database, this.toasts);
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
    bridge.on('progress', (progress) => (library.progress = progress));
    bridge.on('pairs:found', (found) => library.addFound(found));
    bridge.on('folder:search-progress', (progress) => this.folderFind.hear(progress));
    bridge.on('command', (command) => this.run(command));
    bridge.on('recent', (recent) => (this.recent = recent));

    const current = await bridge.ask('library:current', null);
    if (!current.ok) library.error = current.error;
    else if (current.value) void this.#show(current.value);
    this.ready = true;
    this.recent = await bridge.ask('recent:list', null);
    await this.#database.emptyBin(new Date());
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
    if (isTyping(document.activeElement)) void this.bridge.ask('edit:history', step);
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
    return this.compare.leave();
  }

  /** Opens two articles in Compare. */
  comparePair(left: DocumentId, right: DocumentId): void {
    this.view = 'compare';
    void this.compare.open(left, right);
  }

  /** Puts an article on one side; an article is never compared with itself. */
  chooseArticle(side: Side, id: DocumentId): void {
    if (!this.library.byId.has(id)) {
      this.toasts.say(text.notReadYet);
      return;
    }
    const { compare } = this;
    const shown = compare.sideShowing(id);
    if (shown !== null) {
      this.#exchange(side, shown);
      return;
    }
    if (side === 'third' || side === 'fourth') return void this.columns.openIn(side, id);
    const other = side === 'left' ? compare.right : compare.left;
    const partner = other ?? this.library.bestPartner(id);
    if (partner === null) {
      this.toasts.say(text.oneArticle);
      return;
    }
    const further = compare.ids.slice(2);
    this.view = 'compare';
    void compare.show([...(side === 'left' ? [id, partner] : [partner, id]), ...further]);
  }

  #exchange(one: Side, other: Side): void {
    if (one === other) return;
    const ids = [...this.compare.ids];
    const [at, to] = [this.compare.sides.indexOf(one), this.compare.sides.indexOf(other)];
    [ids[at], ids[to]] = [ids[to] ?? '', ids[at] ?? ''];
    this.view = 'compare';
    void this.compare.show(ids);
  }

  swap(): void {
    if (this.compare.ids.length > 1) this.#exchange('left', 'right');
  }

  /** In the articles that are open, where they are shown; else in the folder. */
  findWords(): void {
    if (this.view === 'compare' && this.compare.alignment) this.find.open();
    else if (this.library.inView) this.folderFind.open();
  }

  /** Opens an article at a place where something was found. */
  async #showFound(id: DocumentId, span: Span): Promise<void> {
    const { compare, library } = this;
    if (!library.byId.has(id)) return;
    this.view = 'compare';
    this.find.shown = false;
    if (compare.left !== id && compare.right !== id) {
      const partner = compare.right ?? library.bestPartner(id);
      if (partner === null) {
        this.toasts.say(text.oneArticle);
        return;
      }
      await compare.open(id, partner);
    }
    await tick();
    compare.reveal(id, span);
  }

  look(view: View): void {
    if (!this.library.inView) return;
    this.view = view;
    if (view === 'compare' && this.compare.left === null) this.#openBestPair();
  }

  async #show(opening: Opening): Promise<void> {
    const { library, compare, notes } = this;
    const summary = opening.library;
    const before = library.summary?.folderId ?? null;
    const sameFolder = before === summary.folderId;
    const leaving = readingOf(this);
    const isStart = !this.ready;
    if (!(await library.accept(opening))) return;
    const reading = sameFolder ? null : this.#goOver(before, leaving, summary.folderId);
    const { left, right } = compare;
    const kept =
      left !== null && right !== null && library.byId.has(left) && library.byId.has(right);
    if (kept) {
      const shown = compare.show(
        compare.ids.filter((id) => library.byId.has(id)),
        sameFolder,
      );
      if (reading) void shown.then(() => chooseAgain(this, reading));
    } else compare.close();
    if (!kept && !sameFolder) this.view = 'overview';
    this.folderFind.forget();
    // A folder that the reader opened is walked from its list on; a start leaves the focus alone.
    if (!sameFolder && !isStart && this.dialog === null) void tick().then(focusArticles);
    void notes.open(summary.folderId);
    await library.analyse();
    if (library.summary !== summary) return;
    void this.overview.prepare();
    if (compare.left === null) this.#openBestPair();
    else await compare.realign();
  }

  /** Leaves a folder for another one, and gives what was read in that before. */
  #goOver(before: string | null, leaving: FolderReading, folderId: string): FolderReading | null {
    this.overview.reset();
    this.compare.pinning.take([]);
    const reading = this.earlier.find((one) => one.folderId === folderId) ?? null;
    this.earlier = withoutFolder(withEarlier(this.earlier, before, leaving), folderId);
    if (reading) resumeReading(this, reading);
    return reading;
  }

  /** Compare is never empty while there is something to compare. */
  #openBestPair(): void {
    const best = this.library.pairs.at(0);
    const [first, second] = this.library.documents;
    if (best) void this.compare.open(best.a, best.b);
    else if (first && second) void this.compare.open(first.id, second.id);
  }
}
