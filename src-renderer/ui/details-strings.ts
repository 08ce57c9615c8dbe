// What the dialog of an article's details says, and how details are written elsewhere.
import type { DocumentSummary } from '../../src-main/model/document';
import {
  detailOf,
  type DetailName,
  type DetailSource,
  type FoundDetail,
} from '../../src-main/model/details';
import type { WrittenDate } from '../../src-main/model/written-date';
import { dateText } from './format-strings';
import { languageName } from './language-names';

export const detailsText = {
  command: 'Article details…',
  title: 'Article details',
  save: 'Save',
  asFound: 'As found',
  badLanguage: 'Write a language by its name or its code, such as German or de.',
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
const HINTS: Readonly<Partial<Record<DetailName, string>>> = {
  date: 'Write it as 4 October 2016, 2016-10 or 2016.',
  language: 'Write its name or its code, such as German or de.',
};

/** What is wrong with a date, and what to write; '' for one that can be taken. */
export function dateProblem(written: WrittenDate): string {
  if ('date' in written) return '';
  if (written.problem === 'either') {
    const [one, other] = [written.dayFirst, written.monthFirst].map((day) =>
      LONG.format(new Date(day)),
    );
    return `Is it ${one} or ${other}? Write the month as a word.`;
  }
  const isDate = written.problem === 'not-in-calendar';
  return isDate
    ? 'The calendar has no such date. Write one as 4 October 2016 or 2016-10.'
    : 'Write a date as 4 October 2016, 2016-10 or 2016.';
}

/** As a date is written without a doubt. */
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const SOURCE: Readonly<Record<DetailSource, string>> = {
  file: 'Found in the file',
  text: 'Found in the text',
  name: 'From the name of the file',
};

/** `Title: as found` */
export function asFoundLabel(name: DetailName): string {
  return `${detailName[name]}: as found`;
}

/** What stands in a field: as it was found, as the reader wrote it, or nothing. */
export type FieldState = 'found' | 'written' | 'emptied';

/** `Found in the text`, `Written by you. Found in the text: Reuters`, `Nothing was found. …` with what to write. */
export function foundText(
  name: DetailName,
  { value, from }: FoundDetail,
  state: FieldState,
): string {
  const source = `${SOURCE[from]}: ${name === 'language' ? `${languageName(value)} (${value})` : value}`;
  if (state === 'found') {
    if (value === '') return ['Nothing was found.', HINTS[name] ?? ''].join(' ').trim();
    return name === 'language' ? source : SOURCE[from];
  }
  const said = state === 'written' ? 'Written by you.' : 'Left empty by you.';
  return value === '' ? said : `${said} ${source}`;
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
