// Bytes of any encoding to text: by what the file declares, by what the reader says, else by a guess.
import { isUtf8 } from 'node:buffer';
import { ENCODINGS, type Encoding, type LoadWarning } from '../model/document';
import { decodeAs, isPlainEncoding } from './decode';

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

const ESCAPE = 0x1b;

/**
 * In this order: what the reader chose, a byte order mark, UTF-8 where all of it is valid and not just
 * ASCII (whatever is declared: no other text is by chance), what is declared, and a guess.
 */
export async function decodeAny(
  bytes: Uint8Array,
  chosen: Encoding | null,
  declared: Encoding | null,
): Promise<DecodedText> {
  const told = chosen ?? markedEncoding(bytes);
  if (told !== null) return { text: await decodeWith(bytes, told), encoding: told, guessed: false };
  if (isUtf8(bytes)) {
    // ISO-2022-JP is written in ASCII, by its escapes.
    const shifts = bytes.includes(ESCAPE) ? (declared ?? (await guessEncoding(bytes))) : null;
    const encoding = shifts === 'iso-2022-jp' ? shifts : 'utf-8';
    return { text: await decodeWith(bytes, encoding), encoding, guessed: false };
  }
  const encoding = declared ?? (await guessEncoding(bytes));
  return { text: await decodeWith(bytes, encoding), encoding, guessed: declared === null };
}

/** A guess is made from the beginning: longer texts make it no better. */
const SAMPLE_BYTES = 64_000;

/** Guesses go from 0 to 100; a lower one says nothing, and one this close to windows-1252 no more than it. */
const MIN_CONFIDENCE = 15;
const SAME_CONFIDENCE = 10;

/**
 * By how often bytes and pairs of bytes stand in texts of each encoding. Windows-1252 where nothing
 * fits and where it fits as well: of the others of one byte a letter, all fit anything a little.
 */
export async function guessEncoding(bytes: Uint8Array): Promise<Encoding> {
  const { analyse } = await import('chardet');
  const guesses = analyse(bytes.subarray(0, SAMPLE_BYTES)).flatMap(({ name, confidence }) => {
    const encoding = encodingNamed(name);
    // Valid UTF-8 is known without a guess.
    return encoding === null || encoding === 'utf-8' ? [] : [{ encoding, confidence }];
  });
  const [best] = guesses;
  if (best === undefined || best.confidence < MIN_CONFIDENCE) return 'windows-1252';
  const western = guesses.find(({ encoding }) => encoding === 'windows-1252')?.confidence ?? 0;
  return best.confidence - western > SAME_CONFIDENCE ? best.encoding : 'windows-1252';
}

/** Of the first bytes, by which text without a byte order mark is told from what is no text. */
const ZERO_SAMPLE_BYTES = 4096;
/** Of the units of UTF-16 or UTF-32 in a text, most are of the Latin script or of a few others. */
const MIN_ZERO_SHARE = 0.4;

/** UTF-16 or UTF-32 without a byte order mark, by where the zeros stand; null for anything else. */
export function unmarkedWide(bytes: Uint8Array): Encoding | null {
  const length = Math.min(ZERO_SAMPLE_BYTES, bytes.length) & ~3;
  if (length === 0) return null;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < length; at += 1)
    if (bytes[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
  const isZero = zeros.map((count) => count > (length / 4) * MIN_ZERO_SHARE);
  const form = isZero.map((is) => (is ? '0' : 'x')).join('');
  const wide: Readonly<Record<string, Encoding>> = {
    x000: 'utf-32le',
    '000x': 'utf-32be',
    x0x0: 'utf-16le',
    '0x0x': 'utf-16be',
  };
  return wide[form] ?? null;
}

/** Without the byte order mark. */
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
