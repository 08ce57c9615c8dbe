// Which fields of a file of JSON Lines are taken for what, as the reader is choosing them.
import {
  ARTICLE_FIELDS,
  type ArticleField,
  type FileFields,
} from '../../src-main/model/article-fields';
import { fileOf, type DocumentId } from '../../src-main/model/document';
import type { AppState } from './app-state.svelte';

export class LineFields {
  readonly #app: AppState;
  file = $state.raw<FileFields | null>(null);
  /** By what is wanted: the name of the field, '' for none, null for the one that is usually meant. */
  chosen = $state<Record<ArticleField, string | null>>(perField(() => null));

  /** Without text a line is no article: it is chosen, or one of the usual names is there. */
  readonly hasText: boolean = $derived((this.chosen.text ?? this.file?.usual.text ?? '') !== '');

  constructor(app: AppState) {
    this.#app = app;
  }

  /** For the file that an article is in; for the first of the folder where it is in none. */
  async start(id: DocumentId | null): Promise<void> {
    const { library } = this.#app;
    const document = id === null ? undefined : library.byId.get(id);
    const file = document?.origin?.format === 'jsonl' ? fileOf(document) : library.lineFiles[0];
    if (file !== undefined) await this.startFor(file);
  }

  /** Shows the dialog. */
  async startFor(file: string): Promise<void> {
    const { bridge, toasts } = this.#app;
    const read = await bridge.ask('file:fields', file);
    if (!read.ok) return void toasts.warn(read.error.message);
    this.file = read.value;
    this.chosen = perField((field) => read.value.chosen[field] ?? null);
    this.#app.show('line-fields');
  }

  save(): void {
    if (!this.file || !this.hasText) return;
    const fields = Object.fromEntries(
      ARTICLE_FIELDS.flatMap((field) => {
        const name = this.chosen[field];
        return name === null ? [] : [[field, name]];
      }),
    );
    void this.#app.library.nameFields(this.file.file, fields);
  }
}

function perField<T>(make: (field: ArticleField) => T): Record<ArticleField, T> {
  return Object.fromEntries(ARTICLE_FIELDS.map((field) => [field, make(field)])) as Record<
    ArticleField,
    T
  >;
}
