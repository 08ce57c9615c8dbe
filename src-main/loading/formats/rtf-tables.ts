// What RTF's control words, fonts and code pages stand for.
import type { Encoding } from '../../model/document';
import { encodingNamed } from '../charset';

/** Characters that have words of their own. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['tab', ' '],
  ['line', ' '],
  ['lbr', ' '],
  ['cell', ' '],
  ['nestcell', ' '],
  ['~', ' '],
  ['_', '-'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
]);

export const ENDS_PARAGRAPH: ReadonlySet<string> = new Set([
  'par',
  'sect',
  'page',
  'column',
  'row',
  'nestrow',
  // A line end behind a backslash.
  '\n',
  '\r',
]);

/** Groups that hold no text of the article. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  'colortbl pict object header headerl headerr headerf footer footerl footerr footerf fldinst xe tc nonshppict themedata datastore listtable listoverridetable rsidtbl generator xmlnstbl latentstyles filetbl revtbl mmathPr pgdsctbl ftnsep ftnsepc aftnsep aftnsepc bkmkstart bkmkend atnid atnauthor annotation'.split(
    ' ',
  ),
);

/** Of a font (RTF 1.9.1, “Font table”). */
const BY_CHARSET: ReadonlyMap<number, Encoding> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

/** Null for the encoding of the document. */
export function encodingOfCharset(charset: number | null): Encoding | null {
  return BY_CHARSET.get(charset ?? 0) ?? null;
}

const BY_CODE_PAGE: ReadonlyMap<number, Encoding> = new Map([
  [65001, 'utf-8'],
  [10000, 'macintosh'],
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
]);

export function encodingOfCodePage(page: number | null): Encoding {
  if (page === null) return 'windows-1252';
  return BY_CODE_PAGE.get(page) ?? encodingNamed(`windows-${String(page)}`) ?? 'windows-1252';
}
