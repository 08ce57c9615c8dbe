// What the reader does with notes that takes more than the notes: finding the words, going there and back.
import { tick } from 'svelte';
import type { Annotation } from '../../src-main/model/annotation';
import { ALL_NOTES } from '../../src-main/model/note-filter';
import type { DocumentId } from '../../src-main/model/document';
import { unpack } from '../../src-main/model/packed';
import type { Article } from '../../src-main/model/segment';
import type { Span } from '../../src-main/model/span';
import type { Side } from '../compare/sides';
import type { AppState } from '../ui/app-state.svelte';
import { noteText as words } from '../ui/note-strings';
import { text } from '../ui/strings';
import type { Subject, TargetOf } from './note-making';

/** A target of a note whose article is in the folder. */
interface Standing {
  readonly id: DocumentId;
  readonly span: Span | null;
}

/** Where a note stands in what is open; without a span, on all of the article. */
export interface Place {
  readonly side: Side;
  readonly span: Span | null;
}

export class NoteActions {
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Makes a note on whole articles. */
  async onArticles(ids: readonly DocumentId[]): Promise<void> {
    const articles = await Promise.all(ids.map((id) => this.articleOf(id)));
    const subjects = articles.flatMap((article): Subject[] =>
      article ? [{ article, span: null }] : [],
    );
    if (subjects.length < ids.length) return;
    const { compare, notes, browser } = this.#app;
    const isSeen = this.#app.view === 'compare' && ids.some((id) => compare.sideShowing(id));
    if (!isSeen) {
      browser.inBin = false;
      if (browser.isFiltering) browser.clear();
      this.#app.view = 'notes';
    }
    notes.create(subjects);
    browser.current = notes.active;
  }

  /** On the article of the column with the focus, else of the first. */
  onArticle(): void {
    const { compare } = this.#app;
    const side = compare.sides.find((one) =>
      compare.panes[one].element?.closest('.column')?.contains(document.activeElement),
    );
    const id = compare.idOf(side ?? 'left');
    if (id !== null) void this.onArticles([id]);
  }

  /** On the base and on the column whose match is chosen, else on the first two. */
  onPair(): void {
    const { compare } = this.#app;
    const { left } = compare;
    const other = compare.idOf(compare.chosen ? compare.partnerOf(compare.chosen) : 'right');
    if (left !== null && other !== null) void this.onArticles([left, other]);
  }

  /** Shows what a note is about. Where a column has it, nothing else on the page changes. */
  async goTo(id: string): Promise<void> {
    const { compare, notes, browser } = this.#app;
    const note = notes.get(id);
    if (!note) return;
    notes.active = id;
    const standing = this.#standing(note);
    const place =
      standing.find((one) => one.span && compare.sideShowing(one.id)) ??
      standing.find((one) => compare.sideShowing(one.id)) ??
      standing.find((one) => one.span) ??
      standing[0];
    if (!place) {
      this.#app.toasts.say(text.notInFolder);
      return;
    }
    const isOpen = compare.sideShowing(place.id) !== null;
    const isFromList = this.#app.view === 'notes';
    if (isFromList) {
      browser.leftFrom = id;
      browser.current = id;
    }
    this.#app.view = 'compare';
    notes.panelShown = true;
    if (!isOpen) await compare.show(this.#columnsFor(place.id, standing));
    // The row has gone with its list.
    if (isFromList) await this.#giveKeys(place);
    if (place.span) compare.reveal(place.id, place.span);
    else if (note.target.some(({ selector }) => selector)) this.#app.toasts.say(text.notInFolder);
  }

  /** Gives the focus to the column that has an article, once it is drawn. */
  async #giveKeys({ id, span }: Standing): Promise<void> {
    await tick();
    const side = this.#app.compare.sideShowing(id);
    if (side) this.#app.compare.panes[side].takeKeys(span?.start ?? null);
  }

  /** A pair of the note stands as it was noted; any other article with the one that shares most. */
  #columnsFor(id: DocumentId, standing: readonly Standing[]): readonly DocumentId[] {
    const [first, second] = [...new Set(standing.map((one) => one.id))];
    if (first !== undefined && second !== undefined) return [first, second];
    return this.#app.library.withPartner(id);
  }

  /** Where a note stands in the columns that are open. */
  placesOf(id: string): Place[] {
    const { compare, notes } = this.#app;
    const note = notes.get(id);
    if (!note) return [];
    return this.#standing(note).flatMap(({ id: document, span }) => {
      const side = compare.sideShowing(document);
      return side ? [{ side, span }] : [];
    });
  }

  #standing(note: Annotation): Standing[] {
    const { library, notes } = this.#app;
    const anchors = notes.anchors.get(note.id);
    return notes
      .documentsOf(note)
      .map((id, at) => ({ id, span: anchors?.[at]?.span ?? null }))
      .filter(({ id }) => library.byId.has(id));
  }

  /** To the row in the list of notes from which the reader went to a passage. */
  back(): boolean {
    if (this.#app.browser.leftFrom === null) return false;
    this.#app.browser.inBin = false;
    this.#app.view = 'notes';
    return true;
  }

  /** To the next or the previous note on what is open, in the order of the panel. */
  step(step: 1 | -1): void {
    const { notes } = this.#app;
    const ids = this.inCompare();
    if (ids.length === 0) return;
    const at = ids.indexOf(notes.active ?? '');
    const next = at < 0 ? (step === 1 ? 0 : ids.length - 1) : at + step;
    const id = ids[(next + ids.length) % ids.length];
    if (id !== undefined) void this.goTo(id);
  }

  /** The notes on the open articles: on all of one first, then as they stand in the texts. */
  inCompare(): readonly string[] {
    const { compare, notes } = this.#app;
    const placed = compare.ids.flatMap((id, column) =>
      (notes.index.byDocument.get(id) ?? []).map((note) => ({
        id: note.id,
        // A text of its own for each column would tear matches apart: all are read side by side.
        start: note.span?.start ?? -1,
        column,
      })),
    );
    placed.sort((one, other) => one.start - other.start || one.column - other.column);
    return [...new Set(placed.map(({ id }) => id))];
  }

  /** Lets the reader select the words that a target is to be about. */
  async startAttaching(target: TargetOf): Promise<void> {
    const { notes, library, compare } = this.#app;
    const note = notes.get(target.id);
    const id = note && notes.documentsOf(note)[target.index];
    if (id === null || id === undefined) return;
    const isFromList = this.#app.view === 'notes';
    if (isFromList) this.#app.browser.leftFrom = target.id;
    notes.attaching = target;
    notes.active = target.id;
    this.#app.view = 'compare';
    const isOpen = compare.sideShowing(id) !== null;
    if (!isOpen && library.byId.has(id)) await compare.show(library.withPartner(id));
    if (isFromList) await this.#giveKeys({ id, span: null });
  }

  /** False where no note was being attached. */
  stopAttaching(): boolean {
    const { notes } = this.#app;
    if (!notes.attaching) return false;
    notes.attaching = null;
    return true;
  }

  /** Closes the topmost thing in the list of notes; false when there is none. */
  escapeList(): boolean {
    const { browser } = this.#app;
    if (browser.inBin) browser.inBin = false;
    else if (browser.selected.size > 0) browser.deselect();
    else return false;
    return true;
  }

  /** Attaches the target to the selected words. */
  attachHere(): void {
    const { compare, notes, passages } = this.#app;
    const [passage] = passages.current();
    if (!notes.attaching || !compare.selection || !passage) return;
    notes.attach(notes.attaching, passage);
    compare.selection = null;
    document.getSelection()?.removeAllRanges();
    notes.panelShown = true;
    this.#app.toasts.say(words.attached);
  }

  /** Attaches a target to one of the places that may be meant. */
  async attachTo(target: TargetOf, id: DocumentId, span: Span): Promise<void> {
    const article = await this.articleOf(id);
    if (!article) return;
    this.#app.notes.attach(target, { article, span });
    this.#app.toasts.say(words.attached);
  }

  export(ids: readonly string[] | null): void {
    const { browser, notes } = this.#app;
    browser.toExport = ids && ids.flatMap((id) => notes.get(id) ?? []);
    this.#app.show('export');
  }

  showBin(): void {
    this.#app.browser.inBin = true;
    this.#app.view = 'notes';
  }

  /** Writes all notes to a file of the reader's choosing, and only then puts them into the bin. */
  async deleteAll(): Promise<string | null> {
    const { bridge, notes } = this.#app;
    const all = notes.list;
    const written = await bridge.ask('notes:export', {
      format: 'json',
      scope: { kind: 'everything' },
      notes: all,
    });
    if (!written.ok) return written.error.message;
    if (!written.value) return words.nothingDeleted;
    notes.delete(all.map(({ id }) => id));
    this.#app.dialog = null;
    return null;
  }

  /** Shows all notes about an article in the list. */
  list(id: DocumentId): void {
    const { browser } = this.#app;
    browser.inBin = false;
    browser.filter = { ...ALL_NOTES, sort: 'place', article: id };
    this.#app.view = 'notes';
  }

  async articleOf(id: DocumentId): Promise<Article | null> {
    const { bridge, compare, toasts } = this.#app;
    const side = compare.sideShowing(id);
    const shown = side && compare.article(side);
    if (shown?.document.id === id) return shown;
    const result = unpack(await bridge.ask('article:read', id));
    if (result.ok) return result.value;
    toasts.warn(result.error.message);
    return null;
  }
}
