// Finds out the encoding of bytes that do not say it: by their form where that tells it, else by a guess.
import type { Encoding } from '../model/document';

/** A guess is made from the beginning: longer texts make it no better. */
const SAMPLE_BYTES = 64_000;

/** Windows-1252 where nothing fits better. The tables are loaded when they are needed. */
export async function guessEncoding(bytes: Uint8Array): Promise<Encoding> {
  const { likeliestEncoding } = await import('./encoding-guess');
  return likeliestEncoding(bytes.subarray(0, SAMPLE_BYTES));
}

const ESCAPE = 0x1b;
/** `ESC $ B` or `ESC $ @`: what follows is Japanese (ISO-2022-JP, RFC 1468). */
const SHIFTS = [Buffer.from('\u001b$B'), Buffer.from('\u001b$@')];

/** True for Japanese in ASCII, by its escapes. */
export function isShifted(bytes: Uint8Array): boolean {
  if (!bytes.includes(ESCAPE)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return SHIFTS.some((shift) => buffer.includes(shift));
}

/**
 * In a text of another encoding, what is a letter of UTF-8 by chance stands among many bytes that are
 * none; a text in UTF-8 that was cut, or put together, has a few of those.
 */
const MIN_LETTERS_PER_ERROR = 3;

/** True for a text in UTF-8 that a few bytes have been lost of, or got into. */
export function isNearlyUtf8(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let letters = 0;
  let errors = 0;
  for (let at = 0; at < sample.length;) {
    if ((sample[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = letterLength(sample, at);
    if (length === 0) errors += 1;
    else letters += 1;
    at += Math.max(1, length);
  }
  return letters > MIN_LETTERS_PER_ERROR * errors;
}

/** Of the letter of UTF-8 that begins there, in bytes; 0 where none does. */
function letterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (first >= 0xf5) return 0;
  for (let next = at + 1; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Of the first bytes, by which text without a byte order mark is told from what is no text. */
const WIDE_SAMPLE_BYTES = 4096;
/** Of the units of UTF-16 or UTF-32 in a text of the Latin script, most have zeros in the same places. */
const MIN_ZERO_SHARE = 0.4;
/** Of a text in another script, so many are spaces, ends of lines, or full stops and commas of the East. */
const MIN_SPACE_SHARE = 0.02;
const SPACES = new Set(Array.from(' \n\r\u3001\u3002\uff0c\uff1a', (space) => space.charCodeAt(0)));
const LAST_CHARACTER = 0x10ffff;
/** Control characters, surrogates out of place, and what is no character. */
const NO_TEXT = /[^\P{Cc}\t\n\v\f\r]|[\p{Cs}\p{Cn}\p{Co}]/u;

/** UTF-16 or UTF-32 without a byte order mark, by where the zeros stand or by its spaces; null for anything else. */
export function unmarkedWide(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, Math.min(WIDE_SAMPLE_BYTES, bytes.length) & ~3);
  const { length } = sample;
  if (length === 0) return null;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < length; at += 1)
    if (sample[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
  const isZero = zeros.map((count) => count > (length / 4) * MIN_ZERO_SHARE);
  const form = isZero.map((is) => (is ? '0' : 'x')).join('');
  // Of UTF-32, two bytes of four are zeros in a text of any script.
  if (/^..00$/.test(form)) return isWide(sample, true) ? 'utf-32le' : null;
  if (/^00..$/.test(form)) return isWide(sample, false) ? 'utf-32be' : null;
  if (form === 'x0x0') return 'utf-16le';
  if (form === '0x0x') return 'utf-16be';
  return spacedWide(sample);
}

/** Whether all units of four bytes are characters. */
function isWide(sample: Uint8Array, isLittle: boolean): boolean {
  const view = new DataView(sample.buffer, sample.byteOffset, sample.length);
  for (let at = 0; at < sample.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (code > LAST_CHARACTER || NO_TEXT.test(String.fromCodePoint(code))) return false;
  }
  return true;
}

/** UTF-16 of a script without zeros. */
function spacedWide(sample: Uint8Array): Encoding | null {
  const units = Buffer.from(sample);
  // A pair that the end of the sample divides is no error.
  const isText = (text: string): boolean =>
    !NO_TEXT.test(text.replace(/[\ud800-\udbff]$/, '')) && spacesIn(text) >= MIN_SPACE_SHARE;
  if (isText(units.toString('utf16le'))) return 'utf-16le';
  return isText(units.swap16().toString('utf16le')) ? 'utf-16be' : null;
}

function spacesIn(text: string): number {
  let spaces = 0;
  for (let at = 0; at < text.length; at += 1) if (SPACES.has(text.charCodeAt(at))) spaces += 1;
  return spaces / text.length;
}
