// Bytes of any encoding to text: by what the file declares, by what the reader says, else by a guess.
import { isUtf8 } from 'node:buffer';
import { ENCODINGS, type Encoding, type LoadWarning } from '../model/document';
import { decodeAs, isPlainEncoding } from './decode';
import { guessEncoding, isNearlyUtf8, isShifted } from './detect';

export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** True where nothing in the file says that it is in this encoding. */
  readonly guessed: boolean;
}

/** Names that say less than they mean: what is written as Latin-1 is read as its extension by Windows. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-6': 'windows-1256',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  'iso-8859-13': 'windows-1257',
  'iso-8859-4': 'windows-1257',
  'utf-16': 'utf-16le',
  'utf-32': 'utf-32le',
  'mac-roman': 'macintosh',
  macroman: 'macintosh',
  'x-sjis': 'shift_jis',
  sjis: 'shift_jis',
  'windows-31j': 'shift_jis',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'big5-hkscs': 'big5',
  'ks_c_5601-1987': 'euc-kr',
  'windows-949': 'euc-kr',
  cp866: 'ibm866',
  'koi8-ru': 'koi8-u',
};
const KNOWN: ReadonlySet<string> = new Set(ENCODINGS);

/** Null for a name that means nothing here. */
export function encodingNamed(label: string | null | undefined): Encoding | null {
  const name = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  const usual = name
    .replace(/^(?:cp|x-cp)-?(?=125\d$)/, 'windows-')
    .replace(/^iso8859/, 'iso-8859');
  if (KNOWN.has(usual)) return usual as Encoding;
  return ALIASES[usual] ?? null;
}

/** What a byte order mark says; UTF-32 first, whose mark begins as that of UTF-16. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null;
}

/**
 * In this order: what the reader chose, a byte order mark, UTF-8 where nearly all of it is valid and not just
 * ASCII (whatever is declared: no other text is by chance), what is declared, and a guess.
 */
export async function decodeAny(
  bytes: Uint8Array,
  chosen: Encoding | null,
  declared: Encoding | null,
): Promise<DecodedText> {
  const as = async (encoding: Encoding, guessed: boolean): Promise<DecodedText> => ({
    text: await decodeWith(bytes, encoding),
    encoding,
    guessed,
  });
  const told = chosen ?? markedEncoding(bytes);
  if (told !== null) return as(told, false);
  if (isShifted(bytes)) return as('iso-2022-jp', false);
  if (isUtf8(bytes) || isNearlyUtf8(bytes)) return as('utf-8', false);
  // What is declared to be UTF-8 and is not is anything else.
  if (declared !== null && declared !== 'utf-8') return as(declared, false);
  return as(await guessEncoding(bytes), true);
}

export type Decoder = (bytes: Uint8Array, encoding: Encoding) => string;

/** Tables are loaded when they are needed. */
export async function decodeWith(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  return isPlainEncoding(encoding) ? decodeAs(bytes, encoding) : (await decoder())(bytes, encoding);
}

/** For whoever meets one encoding after the other within a file. */
export async function decoder(): Promise<Decoder> {
  const { default: iconv } = await import('iconv-lite');
  return (bytes, encoding) => {
    if (isPlainEncoding(encoding)) return decodeAs(bytes, encoding);
    // What the tables lack, every platform has: it shifts between sets.
    if (encoding === 'iso-2022-jp') return new TextDecoder(encoding).decode(bytes);
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  };
}

const REPLACED = '\ufffd';

/** For a text in which bytes had to be replaced. */
export function replacedWarnings(text: string, encoding: Encoding): LoadWarning[] {
  let count = 0;
  for (let at = text.indexOf(REPLACED); at >= 0; at = text.indexOf(REPLACED, at + 1)) count += 1;
  if (count === 0) return [];
  const places = count === 1 ? 'One place is' : `${String(count)} places are`;
  return [
    {
      code: 'replaced-letters',
      message: `${places} no letters in ${encoding.toUpperCase()} and shown as ${REPLACED}. Reopen it with another encoding if more is wrong.`,
    },
  ];
}
