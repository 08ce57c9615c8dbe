// Which fields of a file of JSON Lines are taken for what, as the reader is choosing them.
import {
  ARTICLE_FIELDS,
  type ArticleField,
  type FileFields,
} from '../../src-main/model/article-fields';
import { fileOf, type DocumentId } from '../../src-main/model/document';
import type { AppState } from './app-state.svelte';

/** Stands for the field that is usually meant. */
const USUAL = '';

export class LineFields {
  readonly #app: AppState;
  file = $state.raw<FileFields | null>(null);
  chosen = $state<Record<ArticleField, string>>(perField(() => USUAL));

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Shows the dialog, for the file that an article is in; for the first of the folder where it is in none. */
  async start(id: DocumentId | null): Promise<void> {
    const { bridge, library, toasts } = this.#app;
    const document = id === null ? undefined : library.byId.get(id);
    const file = document?.origin?.format === 'jsonl' ? fileOf(document) : library.lineFiles[0];
    if (file === undefined) return;
    const read = await bridge.ask('file:fields', file);
    if (!read.ok) return void toasts.warn(read.error.message);
    this.file = read.value;
    this.chosen = perField((field) => read.value.chosen[field] ?? USUAL);
    this.#app.show('line-fields');
  }

  save(): void {
    if (!this.file) return;
    const named = ARTICLE_FIELDS.filter((field) => this.chosen[field] !== USUAL);
    const fields = Object.fromEntries(named.map((field) => [field, this.chosen[field]]));
    void this.#app.library.nameFields(this.file.file, fields);
  }
}

function perField(make: (field: ArticleField) => string): Record<ArticleField, string> {
  return Object.fromEntries(ARTICLE_FIELDS.map((field) => [field, make(field)])) as Record<
    ArticleField,
    string
  >;
}
