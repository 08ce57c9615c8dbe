// What formats and encodings of files are called.
import type { Encoding, OriginFormat, SkippedKind } from '../../src-main/model/document';
import { count, figure } from './strings';

export const encodingName: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'utf-32le': 'UTF-32',
  'utf-32be': 'UTF-32',
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO-8859-15',
  macintosh: 'Mac Roman',
  'windows-1250': 'Windows-1250',
  'iso-8859-2': 'ISO-8859-2',
  'windows-1251': 'Windows-1251',
  'iso-8859-5': 'ISO-8859-5',
  'koi8-r': 'KOI8-R',
  'koi8-u': 'KOI8-U',
  ibm866: 'IBM 866',
  'windows-1253': 'Windows-1253',
  'iso-8859-7': 'ISO-8859-7',
  'windows-1254': 'Windows-1254',
  'windows-1255': 'Windows-1255',
  'windows-1256': 'Windows-1256',
  'windows-1257': 'Windows-1257',
  'windows-1258': 'Windows-1258',
  'windows-874': 'Windows-874',
  shift_jis: 'Shift JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
  gb18030: 'GB 18030',
  big5: 'Big5',
  'euc-kr': 'EUC-KR',
};

/** What each is for, to be found by: those of Unicode are for all. */
export const encodingScript: Readonly<Record<Encoding, string>> = {
  'utf-8': 'Unicode',
  'utf-16le': 'Unicode, little endian',
  'utf-16be': 'Unicode, big endian',
  'utf-32le': 'Unicode, little endian',
  'utf-32be': 'Unicode, big endian',
  'windows-1252': 'Western European',
  'iso-8859-15': 'Western European',
  macintosh: 'Western European',
  'windows-1250': 'Central European',
  'iso-8859-2': 'Central European',
  'windows-1251': 'Cyrillic',
  'iso-8859-5': 'Cyrillic',
  'koi8-r': 'Russian',
  'koi8-u': 'Ukrainian',
  ibm866: 'Cyrillic',
  'windows-1253': 'Greek',
  'iso-8859-7': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  'windows-1257': 'Baltic',
  'windows-1258': 'Vietnamese',
  'windows-874': 'Thai',
  shift_jis: 'Japanese',
  'euc-jp': 'Japanese',
  'iso-2022-jp': 'Japanese',
  gb18030: 'Simplified Chinese',
  big5: 'Traditional Chinese',
  'euc-kr': 'Korean',
};

/** Two of one name are told apart by their byte order. */
export function encodingChoiceName(encoding: Encoding): string {
  const order = /(?:le|be)$/.exec(encoding)?.[0].toUpperCase() ?? '';
  return encodingName[encoding] + order;
}

export const reopenText = {
  command: 'Reopen with encoding…',
  label: (file: string) => `Reopen ${file} with encoding`,
  hint: 'Enter reads the file in this encoding',
  nothing: 'No encoding has that in its name.',
  byItself: 'Detect the encoding',
  isNow: 'In use now',
  hasNone: 'The encoding of files of this format cannot be chosen.',
};

/** Begins with what the button says. */
export function reopenFile(file: string): string {
  return `${reopenText.command}: ${file}`;
}

export const formatName: Readonly<Record<OriginFormat, string>> = {
  html: 'Web page',
  docx: 'Word',
  pdf: 'PDF',
  epub: 'EPUB',
  rtf: 'RTF',
  eml: 'Message',
  jsonl: 'JSON Lines',
};

const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'short', timeZone: 'UTC' });
/** A day, a month or a year: what follows a day is its time. */
const DATE = /^(\d{4})(-\d{2})?(-\d{2})?/;

/** As far as it is known: `Mar 9, 2021`, `Mar 2021`, `2021`. */
export function dateText(date: string): string {
  const [known, year = '', month, day] = DATE.exec(date) ?? [];
  if (known === undefined || month === undefined) return year;
  const at = new Date(`${year}${month}${day ?? '-01'}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return known;
  return (day === undefined ? MONTH : DAY).format(at);
}

/** `11 files of other kinds left out: 8 .jpg, 3 .css`, `2 links not followed`. */
export function skippedTexts(skipped: number, kinds: readonly SkippedKind[]): string[] {
  const links = filesOf(kinds.filter(({ areLinks }) => areLinks));
  const rest = kinds.filter(({ areLinks }) => !areLinks);
  const files = `${count(skipped - links, 'file')} of other kinds left out`;
  return [
    ...(skipped > links ? [[files, ...skippedKindsText(rest)].join(': ')] : []),
    ...(links > 0 ? [`${count(links, 'link')} not followed`] : []),
  ];
}

/** `8 .jpg, 3 .css, 1 without ending`; more kinds than a line holds are counted together. */
function skippedKindsText(kinds: readonly SkippedKind[]): string[] {
  const shown = kinds.length > MOST_KINDS ? kinds.slice(0, MOST_KINDS - 1) : kinds;
  const rest = filesOf(kinds.slice(shown.length));
  const parts = [
    ...shown.map(({ ending, files }) =>
      ending === '' ? `${figure(files)} without ending` : `${figure(files)}\u00a0.${ending}`,
    ),
    ...(rest > 0 ? [`${figure(rest)} others`] : []),
  ];
  return parts.length === 0 ? [] : [parts.join(', ')];
}

const MOST_KINDS = 5;

function filesOf(kinds: readonly SkippedKind[]): number {
  return kinds.reduce((sum, { files }) => sum + files, 0);
}
