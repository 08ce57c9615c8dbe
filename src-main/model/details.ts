// What is known of an article: its title, outlet, author, date and language, and who says so.
import type { DocumentSummary } from './document';

export const DETAILS = ['title', 'outlet', 'author', 'date', 'language'] as const;
export type DetailName = (typeof DETAILS)[number];

/** What the reader wrote in the place of what was found; '' for what is not to be said at all. */
export type WrittenDetails = { readonly [N in DetailName]?: string };

/** What the words of an article say of it. */
export type TextDetails = { readonly [N in 'outlet' | 'author' | 'date']?: string };

/** Longer ones are no titles and no names. */
export const LONGEST_DETAIL = 500;

/** The file itself, the words of the article, or the name of the file. */
export type DetailSource = 'file' | 'text' | 'name';

export interface FoundDetail {
  /** '' where nothing was found. */
  readonly value: string;
  readonly from: DetailSource;
}

/** What was found of an article, whatever the reader wrote. The language of its text: see `PageArticle`. */
export function foundDetail(document: DocumentSummary, name: DetailName): FoundDetail {
  const { origin, inText } = document;
  if (name === 'title') {
    const value = document.foundTitle ?? document.title;
    if (origin) return { value, from: 'file' };
    return { value, from: value === nameWithoutEnding(document.file) ? 'name' : 'text' };
  }
  const stated = origin?.[name] ?? null;
  if (stated !== null) return { value: stated, from: 'file' };
  const told = name === 'language' ? undefined : inText?.[name];
  return { value: told ?? '', from: told === undefined ? 'file' : 'text' };
}

/** What is known of an article; '' for nothing. */
export function detailOf(document: DocumentSummary, name: Exclude<DetailName, 'title'>): string {
  return document.written?.[name] ?? foundDetail(document, name).value;
}

/** The article as the reader describes it; what was found is kept beside it. */
export function described(found: DocumentSummary, written: WrittenDetails = {}): DocumentSummary {
  if (Object.keys(written).length === 0) return found;
  const title = written.title ?? '';
  return title === ''
    ? { ...found, written }
    : { ...found, written, title, foundTitle: found.title };
}

/** Of what the fields say, what differs from what was found. */
export function writtenIn(
  fields: Readonly<Record<DetailName, string>>,
  found: Readonly<Record<DetailName, string>>,
): WrittenDetails {
  const written = DETAILS.map((name) => [name, fields[name].trim()] as const).filter(
    ([name, value]) => value !== found[name] && !(name === 'title' && value === ''),
  );
  return Object.fromEntries(written);
}

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** ISO 8601: a year, a month, a day, or a day with a time; of the calendar, so no February 30. */
export function isDate(date: string): boolean {
  const [known, year, month = '01', day = '01', hour = '00', minute = '00'] = DATE.exec(date) ?? [];
  if (known === undefined || Number(year) === 0) return false;
  const at = new Date(`${String(year)}-${month}-${day}T00:00:00Z`);
  const isDay =
    !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${String(year)}-${month}-${day}`);
  return isDay && Number(hour) < 24 && Number(minute) < 60;
}

/** The tag as BCP 47 writes it (`pt-br` is `pt-BR`); null for what is no tag, as the name of a language. */
export function languageTag(language: string): string | null {
  // Two or three letters name a language; longer ones would pass as tags, but none is registered.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(language)) return null;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? null;
  } catch {
    return null;
  }
}

function nameWithoutEnding(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]+$/, '') || name;
}
