// The state of the whole window, and what each command does to it.
import { tick } from 'svelte';
import type { Bridge, Command, Opening, View } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import type { Span } from '../../src-main/model/span';
import type { NotesDatabase } from '../api/notes-database';
import { CompareState } from '../compare/compare-state.svelte';
import { OtherArticles } from '../compare/other-articles.svelte';
import { SIDES, type PartnerSide, type Side } from '../compare/sides';
import type { ScrollAnchor } from '../compare/scroll-map';
import { FindState } from '../find/find-state.svelte';
import { FolderFindState } from '../find/folder-find-state.svelte';
import { LibraryState } from '../library/library-state.svelte';
import { NotesState, type Passage } from '../notes/notes-state.svelte';
import { OverviewState } from '../overview/overview-state.svelte';
import { explainText } from './explain-strings';
import { isTyping } from './keys';
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
    this.others = new OtherArticles(bridge, this.compare, (id) => this.library.title(id));
    this.find = new FindState(this.compare);
    this.folderFind = new FolderFindState(bridge, (id, span) => this.#showFound(id, span));
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
    bridge.on('folder:search-progress', (progress) => this.folderFind.hear(progress));
    bridge.on('command', (command) => this.run(command));

    const current = await bridge.ask('library:current', null);
    if (!current.ok) library.error = current.error;
    else if (current.value) void this.#show(current.value);
    this.ready = true;
    await this.#database.emptyBin(new Date());
  }

  run(command: Command): void {
    const { library, compare, notes, find, folderFind } = this;
    switch (command) {
      case 'open-folder':
        return void library.choose();
      case 'reload-folder':
        return void library.reload();
      case 'export':
        this.exportShown = library.inView !== null;
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
      case 'open-beside':
        this.openBeside();
        return;
      case 'close-column':
        this.closeColumn();
        return;
      case 'pin':
        this.#inCompare(() => this.pin());
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
      case 'find':
        if (this.view === 'compare' && compare.alignment) find.open();
        else if (library.summary) folderFind.open();
        return;
      case 'find-next':
        this.#inCompare(() => find.step(1));
        return;
      case 'find-previous':
        this.#inCompare(() => find.step(-1));
        return;
      case 'find-in-folder':
        if (library.summary) folderFind.open();
        return;
      case 'next-other':
        this.#inCompare(() => void this.#stepOther(1));
        return;
      case 'previous-other':
        this.#inCompare(() => void this.#stepOther(-1));
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
    if (side === 'third' || side === 'fourth') return void this.#openIn(side, id);
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

  /** Opens an article in a column of its own; unless told which, the one that shares most of the rest. */
  openBeside(id: DocumentId | null = this.#nextBeside()): void {
    const { compare, toasts } = this;
    if (this.view !== 'compare' || compare.left === null) return;
    if (compare.sides.length === SIDES.length) toasts.say(text.noMoreColumns);
    else if (id === null) toasts.say(text.noOtherArticle);
    else if (!compare.ids.includes(id)) void this.#openIn(compare.freeColumn, id);
  }

  /** Closes a column beside the first two; unless told which, the one with the focus or the last. */
  closeColumn(side?: Side): void {
    const { compare } = this;
    const focused = compare.sides.find((one) => {
      const pane = compare.panes[one].element?.closest('.column');
      return pane?.contains(document.activeElement);
    });
    const isFurther = (one: Side | undefined): boolean => one === 'third' || one === 'fourth';
    const closed = side ?? (isFurther(focused) ? focused : compare.sides.at(-1));
    if (this.view !== 'compare' || closed === undefined || !isFurther(closed)) return;
    compare.closeColumn(closed);
    compare.panes[compare.sides.at(-1) ?? 'right'].element?.focus();
  }

  /** Pins what the base and a column show; unless told which, the column that was scrolled last. */
  pin(side: PartnerSide = this.compare.scrolling.partner): void {
    const { pinning } = this.compare;
    const before = pinning.of(side);
    if (!pinning.add(side)) return;
    this.toasts.say(text.pinned, { label: text.undo, run: () => pinning.set(side, before) });
  }

  unpin(side: PartnerSide, pin: ScrollAnchor): void {
    const { pinning } = this.compare;
    const before = pinning.of(side);
    pinning.remove(side, pin);
    this.toasts.say(text.unpinned, { label: text.undo, run: () => pinning.set(side, before) });
  }

  async #openIn(side: PartnerSide, id: DocumentId): Promise<void> {
    const error = await this.compare.openIn(side, id);
    if (error) this.toasts.warn(error.message);
    else this.compare.panes[side].element?.closest('.column')?.scrollIntoView({ block: 'nearest' });
  }

  #nextBeside(): DocumentId | null {
    const { library, compare } = this;
    if (compare.left === null) return null;
    const partners = library.pairs.partnersOf(compare.left, SIDES.length);
    const all = [...partners, ...library.documents.map(({ id }) => id)];
    return all.find((id) => !compare.ids.includes(id)) ?? null;
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
    const { compare, library } = this;
    if (!library.inView || this.view !== 'compare') return [];
    if (compare.selection) {
      const { side, span } = compare.selection;
      const article = compare.article(side);
      return article ? [{ article, span }] : [];
    }
    if (!compare.chosen) return [];
    const left = compare.article('left');
    const right = compare.article(compare.partnerOf(compare.chosen));
    if (!left || !right) return [];
    return [
      { article: left, span: compare.chosen.a },
      { article: right, span: compare.chosen.b },
    ];
  }

  async #stepOther(step: 1 | -1): Promise<void> {
    const { compare, others } = this;
    if (!compare.chosen) this.toasts.say(explainText.chooseFirst);
    else if (!(await others.step(step)))
      this.toasts.say(
        others.known === 'not-compared' ? explainText.notCompared : explainText.noOther,
      );
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

  #look(view: View): void {
    if (!this.library.inView) return;
    this.view = view;
    if (view === 'compare' && this.compare.left === null) this.#openBestPair();
  }

  #inCompare(step: () => void): void {
    if (this.library.inView && this.view === 'compare') step();
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
    if (kept)
      void compare.show(
        compare.ids.filter((id) => library.byId.has(id)),
        sameFolder,
      );
    else compare.close();
    if (!kept && !sameFolder) this.view = 'overview';
    this.folderFind.forget();
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
