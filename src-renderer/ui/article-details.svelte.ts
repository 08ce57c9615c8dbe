// What the reader is writing of an article: its title, outlet, author, date and language.
import {
  DETAILS,
  foundDetail,
  isDate,
  languageTag,
  writtenIn,
  type DetailName,
  type FoundDetail,
} from '../../src-main/model/details';
import type { DocumentId, DocumentSummary } from '../../src-main/model/document';
import { unpack } from '../../src-main/model/packed';
import type { AppState } from './app-state.svelte';
import { detailsText } from './details-strings';

type Fields = Record<DetailName, string>;

export class ArticleDetails {
  readonly #app: AppState;
  document = $state.raw<DocumentSummary | null>(null);
  found = $state.raw<Readonly<Record<DetailName, FoundDetail>>>(perDetail(() => NOTHING));
  fields = $state<Fields>(perDetail(() => ''));
  /** Whether the reader wanted to save: from then on it is said what is wrong. */
  tried = $state(false);

  /** By field; what was found is taken as it is. */
  readonly problems: Readonly<Partial<Fields>> = $derived.by(() => {
    const { title, date, language } = this.#changed;
    return {
      ...(title === '' && { title: detailsText.noTitle }),
      ...(date && !isDate(date) && { date: detailsText.badDate }),
      ...(language && languageTag(language) === null && { language: detailsText.badLanguage }),
    };
  });

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Shows the dialog, for an article; for the first of the folder where none is read. */
  async start(id: DocumentId | null): Promise<void> {
    const { bridge, library } = this.#app;
    const document = (id === null ? undefined : library.byId.get(id)) ?? library.documents[0];
    if (!document) return;
    const read = unpack(await bridge.ask('article:read', document.id));
    const spoken = read.ok ? (read.value.foundLanguage ?? '') : '';
    this.document = document;
    this.found = perDetail((name) => {
      const found = foundDetail(document, name);
      // What is spoken in an article is told by its words before its file.
      const isTold = name === 'language' && spoken !== '' && spoken !== found.value;
      return isTold ? { value: spoken, from: 'text' } : found;
    });
    this.fields = perDetail((name) => document.written?.[name] ?? this.found[name].value);
    this.tried = false;
    this.#app.show('article-details');
  }

  isAsFound(name: DetailName): boolean {
    return this.fields[name].trim() === this.found[name].value;
  }

  asFound(name: DetailName): void {
    this.fields[name] = this.found[name].value;
  }

  /** Keeps what was written; the name of the first field that something is wrong with, else null. */
  save(): DetailName | null {
    this.tried = true;
    const { document } = this;
    const wrong = DETAILS.find((name) => this.problems[name] !== undefined) ?? null;
    if (wrong !== null || !document) return wrong;
    const { language } = this.fields;
    const fields = { ...this.fields, language: languageTag(language.trim()) ?? language };
    const written = writtenIn(
      fields,
      perDetail((name) => this.found[name].value),
    );
    void this.#app.library.describe(document.id, written);
    return null;
  }

  /** What differs from what was found. */
  get #changed(): Partial<Fields> {
    const changed = DETAILS.filter((name) => !this.isAsFound(name));
    return Object.fromEntries(changed.map((name) => [name, this.fields[name].trim()]));
  }
}

const NOTHING: FoundDetail = { value: '', from: 'file' };

function perDetail<T>(make: (name: DetailName) => T): Record<DetailName, T> {
  return Object.fromEntries(DETAILS.map((name) => [name, make(name)])) as Record<DetailName, T>;
}
