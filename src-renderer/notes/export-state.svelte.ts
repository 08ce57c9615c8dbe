// What the export dialog offers: which notes, in which format; and what comes of the choice.
import type { Bridge } from '../../src-main/model/channels';
import type { DocumentId } from '../../src-main/model/document';
import {
  notesInScope,
  type ExportScope,
  type NotesExport,
  type NotesFormat,
} from '../../src-main/model/notes-export';
import type { Result } from '../../src-main/model/result';
import { importedText, scopeName } from '../ui/export-strings';
import { count, text } from '../ui/strings';
import type { Toasts } from '../ui/toasts.svelte';
import type { NotesState } from './notes-state.svelte';

export interface OfferedScope {
  readonly scope: ExportScope;
  readonly name: string;
  readonly notes: number;
}

/** What is looked at while the dialog is opened. */
export interface Surroundings {
  /** The articles that are open beside each other, the two first ones in front. */
  readonly articles: readonly DocumentId[];
  readonly titleOf: (id: DocumentId) => string;
  /** The notes that are selected in the list. */
  readonly selected: readonly string[];
}

export class ExportState {
  format = $state<NotesFormat>('html');
  scopes = $state.raw<readonly OfferedScope[]>([]);
  /** Among the scopes. */
  chosen = $state(0);
  working = $state(false);
  problem = $state('');

  readonly #bridge: Bridge;
  readonly #notes: NotesState;
  readonly #toasts: Toasts;

  constructor(bridge: Bridge, notes: NotesState, toasts: Toasts) {
    this.#bridge = bridge;
    this.#notes = notes;
    this.#toasts = toasts;
  }

  /** Offers what makes sense where the reader is, the nearest first, and the format of the last time. */
  async open(around: Surroundings): Promise<void> {
    this.problem = '';
    this.scopes = scopesFor(around).map((scope) => ({
      scope,
      name: scopeName(scope, titlesOf(scope, around)),
      notes: notesInScope(scope, this.#notes.list, this.#notes.anchors).length,
    }));
    // What holds nothing is shown, so that one sees why, but is not what one wants.
    const first = this.scopes.findIndex(({ notes }) => notes > 0);
    this.chosen = Math.max(0, first);
    this.format = await this.#bridge.ask('notes:export-format', null);
  }

  get isEmpty(): boolean {
    return (this.scopes[this.chosen]?.notes ?? 0) === 0;
  }

  /** Shows what a file would hold, in a window of its own. */
  async preview(): Promise<void> {
    await this.#ask((wanted) => this.#bridge.ask('notes:preview', wanted));
  }

  /** True once a file has been written. */
  async save(): Promise<boolean> {
    let notes = 0;
    const written = await this.#ask((wanted) => {
      notes = wanted.notes.length;
      return this.#bridge.ask('notes:export', wanted);
    });
    if (!written) return false;
    this.#toasts.say(`${count(notes, 'note')} exported to ${written.name}`, {
      label: text.showInFolder,
      run: () => void this.#bridge.ask('export:reveal', null),
    });
    return true;
  }

  /** What is answered about the notes that are chosen; null where it failed, and why is told. */
  async #ask<T>(request: (wanted: NotesExport) => Promise<Result<T>>): Promise<T | null> {
    const offered = this.scopes[this.chosen];
    if (!offered || this.working) return null;
    this.working = true;
    this.problem = '';
    const { scope } = offered;
    const notes = notesInScope(scope, this.#notes.list, this.#notes.anchors);
    const result = await request({ format: this.format, scope, notes }).finally(
      () => (this.working = false),
    );
    if (result.ok) return result.value;
    this.problem = result.error.message;
    return null;
  }

  /** Takes in the notes of a file; a file that is refused changes nothing. */
  async import(): Promise<void> {
    const result = await this.#bridge.ask('notes:import', null);
    if (!result.ok) this.#toasts.warn(result.error.message);
    else if (result.value)
      this.#toasts.say(importedText(this.#notes.importAll(result.value.notes)));
  }
}

function scopesFor({ articles, selected }: Surroundings): ExportScope[] {
  const [left, right] = articles;
  const pair: ExportScope[] =
    left !== undefined && right !== undefined ? [{ kind: 'pair', documents: [left, right] }] : [];
  return [
    ...(selected.length > 0 ? ([{ kind: 'selection', notes: selected }] as const) : []),
    ...pair,
    ...articles.map((document) => ({ kind: 'article', document }) as const),
    { kind: 'everything' },
  ];
}

function titlesOf(scope: ExportScope, { titleOf }: Surroundings): string[] {
  if (scope.kind === 'article') return [titleOf(scope.document)];
  return scope.kind === 'pair' ? scope.documents.map(titleOf) : [];
}
