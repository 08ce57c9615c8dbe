// Bytes to text: which encoding they are in, and whether they are text at all.
import { isAscii, isUtf8 } from 'node:buffer';
import type { Encoding, PlainEncoding } from '../model/document';
import { ok, type AppError, type Result } from '../model/result';
import { decodeWindows1252 } from './single-byte';

export interface Decoded {
  /** Without its byte order mark; line ends untouched. */
  readonly text: string;
  readonly encoding: PlainEncoding;
  /** True where nothing in the file says that it is in this encoding. */
  readonly guessed: boolean;
}

/**
 * Bytes are no text when more than this share of them are control characters. Articles have none
 * or a few that strayed in; of random bytes a tenth are.
 */
const MAX_CONTROL_SHARE = 0.04;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * UTF-16 where a byte order mark says so; else UTF-8 where the bytes are valid; else the whole
 * file is taken for windows-1252, which every byte sequence is.
 */
export function decode(bytes: Uint8Array): Result<Decoded> {
  const marked = utf16Of(bytes);
  if (marked !== null) {
    return marked.text.includes('\0') ? binary() : ok({ ...marked, guessed: false });
  }
  if (looksBinary(bytes)) return binary();
  if (isUtf8(bytes)) {
    return ok({ text: decodeAs(bytes, 'utf-8'), encoding: 'utf-8', guessed: false });
  }
  return ok({ text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: true });
}

function utf16Of(bytes: Uint8Array): { text: string; encoding: PlainEncoding } | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  return encoding === null ? null : { text: decodeAs(bytes, encoding), encoding };
}

export function isPlainEncoding(encoding: Encoding): encoding is PlainEncoding {
  return PLAIN.has(encoding);
}

const PLAIN: ReadonlySet<Encoding> = new Set<PlainEncoding>([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
]);

/** Without the byte order mark. */
export function decodeAs(bytes: Uint8Array, encoding: PlainEncoding): string {
  const text = textOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

function textOf(bytes: Buffer, encoding: PlainEncoding): string {
  switch (encoding) {
    case 'utf-8':
      return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
    case 'utf-16le':
      return bytes.toString('utf16le');
    case 'utf-16be':
      // In pairs, of a copy: the bytes may belong to others.
      return Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le');
    case 'windows-1252':
      return decodeWindows1252(bytes);
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    const isWhite = byte >= 0x09 && byte <= 0x0d;
    if ((byte < 0x20 && !isWhite) || byte === 0x7f) controls += 1;
  }
  return controls > bytes.length * MAX_CONTROL_SHARE;
}

/** Of a text that was decoded already. */
export function isBinaryText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0) return true;
    const isWhite = unit >= 0x09 && unit <= 0x0d;
    if ((unit < 0x20 && !isWhite) || unit === 0x7f) controls += 1;
  }
  return controls > text.length * MAX_CONTROL_SHARE;
}

export const BINARY: AppError = {
  code: 'binary-file',
  message:
    'This is not a text file. Save the article as plain text in UTF-8 and open the folder again.',
};

function binary(): Result<never> {
  return { ok: false, error: BINARY };
}
