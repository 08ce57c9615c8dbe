// What the dialog of an article's details says, and how details are written elsewhere.
import type { DocumentSummary } from '../../src-main/model/document';
import {
  detailOf,
  type DetailName,
  type DetailSource,
  type FoundDetail,
} from '../../src-main/model/details';
import { dateText } from './format-strings';

export const detailsText = {
  command: 'Article details…',
  title: 'Article details',
  save: 'Save',
  asFound: 'As found',
  badDate: 'Write a day as 2016-10-17, a month as 2016-10, or a year as 2016.',
  badLanguage: 'Write a language by its code, such as en, de or pt-BR.',
  noTitle: 'Every article needs a title.',
  of: {
    left: 'Details of the left article',
    right: 'Details of the right article',
    third: 'Details of the third article',
    fourth: 'Details of the fourth article',
  },
} as const;

export const detailName: Readonly<Record<DetailName, string>> = {
  title: 'Title',
  outlet: 'Outlet',
  author: 'Author',
  date: 'Date',
  language: 'Language',
};

/** What may be written there, where that is not plain. */
export const detailHint: Readonly<Partial<Record<DetailName, string>>> = {
  date: '2016-10-17',
  language: 'en',
};

const SOURCE: Readonly<Record<DetailSource, string>> = {
  file: 'Found in the file',
  text: 'Found in the text',
  name: 'From the name of the file',
};

/** `Title: as found` */
export function asFoundLabel(name: DetailName): string {
  return `${detailName[name]}: as found`;
}

/** `Found in the text`, `Found in the text: Reuters`, `Nothing was found`; `isShown` where the field says it. */
export function foundText(
  name: DetailName,
  { value, from }: FoundDetail,
  isShown: boolean,
): string {
  if (value === '') return 'Nothing was found';
  if (name === 'language') return `${SOURCE[from]}: ${languageName(value)} (${value})`;
  return isShown ? SOURCE[from] : `${SOURCE[from]}: ${value}`;
}

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** `Portuguese (Brazil)`; the code itself where it is no code. */
export function languageName(code: string): string {
  try {
    return NAMES.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Offered in the order of their names; any other code may be written. */
export const COMMON_LANGUAGES: readonly { readonly code: string; readonly name: string }[] =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nb nl pl pt pt-BR ro ru sk sl sr sv th tr uk ur vi zh-Hans zh-Hant'
    .split(' ')
    .map((code) => ({ code, name: languageName(code) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/** Who published an article, else who wrote it, and when: `Reuters`, `Oct 4, 2016`. */
export function originTexts(document: DocumentSummary): string[] {
  const date = detailOf(document, 'date');
  const from = detailOf(document, 'outlet') || detailOf(document, 'author');
  return [from, date === '' ? '' : dateText(date)].filter(Boolean);
}
