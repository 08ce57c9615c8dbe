// The state of the whole window, and what each command does to it.
import type { Bridge, Command, Opening, View } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { NotesDatabase } from '../api/notes-database';
import { CompareState, type Side } from '../compare/compare-state.svelte';
import { LibraryState } from '../library/library-state.svelte';
import { NotesState, type Passage } from '../notes/notes-state.svelte';
import { OverviewState } from '../overview/overview-state.svelte';
import { isTyping } from './keys';
import { text } from './strings';
import { Toasts } from './toasts.svelte';

export class AppState {
  readonly bridge: Bridge;
  readonly toasts = new Toasts();
  readonly library: LibraryState;
  readonly overview: OverviewState;
  readonly compare: CompareState;
  readonly notes: NotesState;

  view = $state<View>('overview');
  libraryShown = $state(true);
  exportShown = $state(false);
  /** False until the last session and the folder have been asked for. */
  ready = $state(false);

  readonly #database: NotesDatabase;

  constructor(bridge: Bridge, database: NotesDatabase) {
    this.bridge = bridge;
    this.#database = database;
    this.library = new LibraryState(bridge);
    this.overview = new OverviewState(this.library);
    this.compare = new CompareState(bridge);
    this.notes = new NotesState(bridge, database, this.toasts);
  }

  async start(): Promise<void> {
    const { bridge, library } = this;
    // Before anything is heard: the folder that opens meanwhile is shown as the last session had it.
    const session = await bridge.ask('session:load', null);
    this.view = session.view;
    this.libraryShown = session.libraryShown;
    this.overview.order = session.matrixOrder;
    this.compare.left = session.left;
    this.compare.right = session.right;

    bridge.on('library:opened', (opening) => void this.#show(opening));
    bridge.on('library:reading', (read) => library.addRead(read));
    bridge.on('library:failed', (error) => library.giveUp(error));
    bridge.on('progress', (progress) => (library.progress = progress));
    bridge.on('pairs:found', (found) => library.addFound(found));
    bridge.on('command', (command) => this.run(command));

    const current = await bridge.ask('library:current', null);
    if (!current.ok) library.error = current.error;
    else if (current.value) void this.#show(current.value);
    this.ready = true;
    await this.#database.emptyBin(new Date());
  }

  run(command: Command): void {
    const { library, compare, notes } = this;
    switch (command) {
      case 'open-folder':
        return void library.choose();
      case 'reload-folder':
        return void library.reload();
      case 'export':
        this.exportShown = library.summary !== null;
        return;
      // Typing keeps its own undo.
      case 'undo':
      case 'redo':
        if (isTyping(document.activeElement)) void this.bridge.ask('edit:history', command);
        else notes[command]();
        return;
      case 'show-overview':
        this.#look('overview');
        return;
      case 'show-compare':
        this.#look('compare');
        return;
      case 'show-notes':
        this.#look('notes');
        return;
      case 'toggle-library':
        this.libraryShown = !this.libraryShown;
        return;
      case 'toggle-sync':
        compare.scrolling.toggle();
        return;
      case 'swap-sides':
        this.swap();
        return;
      case 'next-match':
        this.#inCompare(() => compare.stepMatch(1));
        return;
      case 'previous-match':
        this.#inCompare(() => compare.stepMatch(-1));
        return;
      case 'next-change':
        this.#inCompare(() => compare.stepChange(1));
        return;
      case 'previous-change':
        this.#inCompare(() => compare.stepChange(-1));
        return;
      case 'add-note':
        this.addNote();
        return;
    }
  }

  /** Closes the topmost thing; false when there is none. */
  escape(): boolean {
    if (this.view !== 'compare') return false;
    if (this.compare.selection) {
      document.getSelection()?.removeAllRanges();
      this.compare.selection = null;
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
    const other = side === 'left' ? this.compare.right : this.compare.left;
    if (id === other) {
      this.swap();
      return;
    }
    const partner = other ?? this.library.bestPartner(id);
    if (partner === null) {
      this.toasts.say(text.oneArticle);
      return;
    }
    this.comparePair(side === 'left' ? id : partner, side === 'left' ? partner : id);
  }

  swap(): void {
    const { left, right } = this.compare;
    if (left !== null && right !== null) this.comparePair(right, left);
  }

  /** On what is selected; else on the chosen match, with both its sides. */
  addNote(): void {
    const passages = this.#passages();
    if (passages.length === 0) {
      this.toasts.say(text.selectFirst);
      return;
    }
    this.notes.create(passages);
    this.compare.selection = null;
    document.getSelection()?.removeAllRanges();
  }

  #passages(): Passage[] {
    const { compare } = this;
    if (this.view !== 'compare') return [];
    const left = compare.article('left');
    const right = compare.article('right');
    if (!left || !right) return [];
    if (compare.selection) {
      const { side, span } = compare.selection;
      return [{ article: side === 'left' ? left : right, span }];
    }
    if (!compare.chosen) return [];
    return [
      { article: left, span: compare.chosen.a },
      { article: right, span: compare.chosen.b },
    ];
  }

  #look(view: View): void {
    if (!this.library.summary) return;
    this.view = view;
    if (view === 'compare' && this.compare.left === null) this.#openBestPair();
  }

  #inCompare(step: () => void): void {
    if (this.view === 'compare') step();
  }

  async #show(opening: Opening): Promise<void> {
    const { library, compare, notes } = this;
    const summary = opening.library;
    const sameFolder = library.summary?.folderId === summary.folderId;
    if (!(await library.accept(opening))) return;
    if (!sameFolder) this.overview.reset();
    const { left, right } = compare;
    const kept =
      left !== null && right !== null && library.byId.has(left) && library.byId.has(right);
    if (kept) void compare.open(left, right, sameFolder);
    else compare.close();
    if (!kept && !sameFolder) this.view = 'overview';
    void notes.open(summary.folderId);
    await library.analyse();
    if (library.summary !== summary) return;
    if (compare.left === null) this.#openBestPair();
    else await compare.realign();
  }

  /** Compare is never empty while there is something to compare. */
  #openBestPair(): void {
    const best = this.library.pairs.at(0);
    const [first, second] = this.library.documents;
    if (best) void this.compare.open(best.a, best.b);
    else if (first && second) void this.compare.open(first.id, second.id);
  }
}
