// What the reader is writing of an article: its title, outlet, author, date and language.
import {
  DETAILS,
  foundDetail,
  languageTag,
  writtenIn,
  type DetailName,
  type FoundDetail,
} from '../../src-main/model/details';
import type { DocumentId, DocumentSummary } from '../../src-main/model/document';
import { unpack } from '../../src-main/model/packed';
import { writtenDate } from '../../src-main/model/written-date';
import type { AppState } from './app-state.svelte';
import { dateProblem, detailsText, type FieldState } from './details-strings';
import { languageNamed } from './language-names';

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
      ...(date && told(dateProblem(writtenDate(date)), 'date')),
      ...(language && tagOf(language) === null && { language: detailsText.badLanguage }),
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

  stateOf(name: DetailName): FieldState {
    if (this.isAsFound(name)) return 'found';
    return this.fields[name].trim() === '' ? 'emptied' : 'written';
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
    const { language, date } = this.fields;
    const day = writtenDate(date);
    const fields = {
      ...this.fields,
      language: tagOf(language) ?? language,
      date: this.isAsFound('date') || !('date' in day) ? date : day.date,
    };
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

/** By its code or by its name; null for no language. */
function tagOf(language: string): string | null {
  return languageTag(language.trim()) ?? languageNamed(language);
}

function told(problem: string, name: DetailName): Partial<Fields> {
  return problem === '' ? {} : { [name]: problem };
}

function perDetail<T>(make: (name: DetailName) => T): Record<DetailName, T> {
  return Object.fromEntries(DETAILS.map((name) => [name, make(name)])) as Record<DetailName, T>;
}
