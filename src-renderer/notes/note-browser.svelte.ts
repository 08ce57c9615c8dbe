// The list of all notes as the reader looks through it: filtered, sorted, selected, come back to.
import type { Annotation } from '../../src-main/model/annotation';
import type { DocumentId } from '../../src-main/model/document';
import { ALL_NOTES, type NoteFilter } from '../../src-main/model/note-filter';
import { rowAfterLoss } from '../ui/row-range';
import {
  filterNotes,
  isFiltering,
  sortNotes,
  type FoundNotes,
  type NoteFacts,
} from './note-filter';
import { stateOf } from './note-list';
import type { NotesState } from './notes-state.svelte';

const NONE: ReadonlySet<string> = new Set();

export class NoteBrowser {
  filter = $state.raw<NoteFilter>(ALL_NOTES);
  /** Whether the bin is shown in place of the notes. */
  inBin = $state(false);
  selected = $state.raw<ReadonlySet<string>>(NONE);
  /** The row that has or had the focus. */
  current = $state<string | null>(null);
  /** The note whose row is to have the focus next. */
  wanted = $state<string | null>(null);
  /** The note from whose row the reader went to its passage, to come back to it. */
  leftFrom = $state<string | null>(null);
  /** Those that the export is about; null for all. */
  toExport = $state.raw<readonly Annotation[] | null>(null);
  /** Those in the bin that the reader is asked about before they are deleted for good. */
  toPurge = $state.raw<readonly string[]>([]);

  readonly #notes: NotesState;
  readonly #titleOf: (document: DocumentId) => string;
  /** Where a range of selected rows began. */
  #anchor: string | null = null;
  #settled: readonly Annotation[] = [];

  readonly #factsOf = (note: Annotation): NoteFacts => {
    const anchors = this.#notes.anchors.get(note.id);
    return {
      documents: this.#notes.documentsOf(note),
      state: stateOf(anchors),
      start: anchors?.[0]?.span?.start ?? note.target[0]?.selector?.[1].start ?? -1,
    };
  };

  /** While a note is written no row moves: the list is that of before. */
  readonly #basis: readonly Annotation[] = $derived.by(() => {
    const { editing, index } = this.#notes;
    void index;
    if (editing === null || !this.#settled.some(({ id }) => id === editing)) {
      this.#settled = this.#notes.list;
    }
    return this.#settled;
  });
  readonly #found: FoundNotes = $derived(filterNotes(this.#basis, this.filter, this.#factsOf));
  readonly facets = $derived(this.#found.facets);
  readonly isFiltering = $derived(isFiltering(this.filter));
  /** The ids of the rows, from the top. */
  readonly rows: readonly string[] = $derived(
    sortNotes(this.#found.notes, this.filter.sort, this.#factsOf, this.#ranks()).map(
      ({ id }) => id,
    ),
  );
  /** Of the selected notes, those that the list shows. */
  readonly chosen: readonly string[] = $derived(
    this.selected.size === 0 ? [] : this.rows.filter((id) => this.selected.has(id)),
  );

  constructor(notes: NotesState, titleOf: (document: DocumentId) => string) {
    this.#notes = notes;
    this.#titleOf = titleOf;
  }

  change(change: Partial<NoteFilter>): void {
    this.filter = { ...this.filter, ...change };
  }

  clear(): void {
    this.filter = { ...ALL_NOTES, sort: this.filter.sort };
  }

  /** Another folder is open. */
  reset(filter: NoteFilter): void {
    this.filter = filter;
    this.inBin = false;
    this.selected = NONE;
    this.current = null;
    this.leftFrom = null;
    this.wanted = null;
    this.toExport = null;
  }

  /** The reader has chosen a view: there is nothing to come back from. */
  stayIn(): void {
    this.leftFrom = null;
    this.inBin = false;
  }

  isSelected(id: string): boolean {
    return this.selected.has(id);
  }

  /** @param isRange whether all rows since the one that was chosen before are meant */
  toggle(id: string, isRange = false): void {
    const next = new Set(this.selected);
    const [from, to] = [this.rows.indexOf(this.#anchor ?? ''), this.rows.indexOf(id)];
    if (isRange && from >= 0 && to >= 0) {
      for (const one of this.rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
    } else {
      if (!next.delete(id)) next.add(id);
      this.#anchor = id;
    }
    this.selected = next;
  }

  selectAll(): void {
    this.selected = new Set(this.rows);
  }

  deselect(): void {
    this.selected = NONE;
    this.#anchor = null;
  }

  /** Deletes the selected notes that the list shows; the row after the first of them comes next. */
  deleteChosen(): void {
    const { chosen, rows } = this;
    const [first] = chosen;
    if (first === undefined) return;
    this.#notes.delete(chosen);
    this.deselect();
    this.wanted = this.rows[rowAfterLoss(rows, this.rows, first) ?? -1] ?? null;
  }

  /** The articles in the order of their titles. */
  #ranks(): (document: DocumentId) => number {
    if (this.filter.sort !== 'place') return () => 0;
    const collator = new Intl.Collator();
    const titles = [...this.#notes.index.byDocument.keys()].map(
      (id) => [id, this.#titleOf(id)] as const,
    );
    titles.sort(([, one], [, other]) => collator.compare(one, other));
    const ranks = new Map(titles.map(([id], rank) => [id, rank]));
    return (document) => ranks.get(document) ?? ranks.size;
  }
}
