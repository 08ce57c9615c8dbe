// The figures among some words, by value: "ten thousand", "10,000" and "10.000" are the same one.
import { MAGNITUDES, NUMBERS, UNITS, WEAK_NUMBERS } from './number-words';

export interface Figure {
  /** Equal for figures of equal value and unit, however they are spelled. */
  readonly value: string;
  /** True of words that mostly count nothing: "one", "second", "quarter". */
  readonly isWeak: boolean;
}

const DIGIT = /\p{N}/u;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
const LAST_ASCII = 0x7f;
const HYPHENS = /[-‐‑]/;
/** Sign, number, scale, and what makes it a share or an ordinal: "$4.2bn", "10%", "21st". */
const PLAIN_FIGURE =
  /^([$£€¥₹₽])?(\d[\d.,]*)(k|m|mn|mio|bn|tn)?([%‰])?(?:st|nd|rd|th|er|re|e|º|ª|-?й|-?го)?$/u;
const GROUPED = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  bn: 1e9,
  tn: 1e12,
};

/** Reads from left to right; what is no figure ends the one before it. */
export function figuresIn(words: readonly string[]): Figure[] {
  const parts: string[] = [];
  for (const word of words) addParts(word, parts);
  const found: Figure[] = [];
  let at = 0;
  while (at < parts.length) {
    const read = figureAt(parts, at);
    if (read === null) {
      at += 1;
    } else {
      found.push(read.figure);
      at = read.next;
    }
  }
  return found;
}

/** True of a word that is a figure or belongs to the figure it stands beside. */
export function isFigureWord(word: string): boolean {
  const parts: string[] = [];
  addParts(word, parts);
  return parts.some(
    (part) => hasDigit(part) || NUMBERS.has(part) || MAGNITUDES.has(part) || UNITS.has(part),
  );
}

/** "twenty-five" and "ten-year" fall apart, "1994-96" does not. */
function addParts(word: string, parts: string[]): void {
  const lower = word.toLowerCase();
  const plain = isAscii(lower) ? lower : lower.normalize('NFKC');
  if (hasDigit(plain) || !HYPHENS.test(plain)) parts.push(plain);
  else parts.push(...plain.split(HYPHENS).filter((part) => part !== ''));
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > LAST_ASCII) return false;
  return true;
}

function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit > LAST_ASCII) return DIGIT.test(word);
    if (unit >= DIGIT_ZERO && unit <= DIGIT_NINE) return true;
  }
  return false;
}

interface Reading {
  readonly figure: Figure;
  readonly next: number;
}

function figureAt(parts: readonly string[], from: number): Reading | null {
  const first = parts[from] ?? '';
  const isWritten = hasDigit(first);
  const written = isWritten ? writtenFigure(first) : null;
  if (isWritten && written === null) {
    return {
      figure: { value: first.replace(/[‐‑‒–−]/g, '-'), isWeak: false },
      next: from + 1,
    };
  }
  if (written === null && !NUMBERS.has(first) && !MAGNITUDES.has(first)) return null;
  let total = 0;
  let current = written?.number ?? 0;
  let next = written === null ? from : from + 1;
  let isBare = written === null;
  for (; next < parts.length; next += 1) {
    const part = parts[next] ?? '';
    const small = written === null ? NUMBERS.get(part) : undefined;
    const magnitude = MAGNITUDES.get(part);
    if (small !== undefined) {
      // "six seven" are two figures, "sixty seven" is one.
      if (next > from && (isBare || current % 10 !== 0 || small >= 100)) break;
      current += small;
      isBare = small < 20;
    } else if (magnitude !== undefined) {
      // Only hundreds are counted within a thousand: "two hundred thousand".
      if (magnitude > 100) {
        total += Math.max(current, 1) * magnitude;
        current = 0;
      } else {
        current = Math.max(current, 1) * magnitude;
      }
      isBare = false;
    } else if (part === 'and' && NUMBERS.has(parts[next + 1] ?? '') && !isBare) {
      continue;
    } else {
      break;
    }
  }
  const isWeak = next === from + 1 && WEAK_NUMBERS.has(first);
  const { unit, end } = unitAt(parts, next);
  const value = String(total + current) + (written?.unit ?? '') + unit;
  return { figure: { value, isWeak }, next: end };
}

function writtenFigure(part: string): { number: number; unit: string } | null {
  const match = PLAIN_FIGURE.exec(part);
  if (match === null) return null;
  const [, sign = '', digits = '', scale = '', share = ''] = match;
  const plain = GROUPED.test(digits) ? digits.replace(/[.,]/g, '') : decimal(digits);
  const number = Number(plain) * (SCALES[scale] ?? 1);
  return Number.isFinite(number) ? { number, unit: sign + share } : null;
}

/** The last of several separators is the decimal one: "1,234.5" and "1.234,5". */
function decimal(digits: string): string {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last < 0) return digits;
  return `${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`;
}

/** "dollars", "percent", and "per cent" in two words. */
function unitAt(parts: readonly string[], at: number): { unit: string; end: number } {
  const one = UNITS.get(parts[at] ?? '');
  if (one !== undefined) return { unit: one, end: at + 1 };
  const two = UNITS.get(`${parts[at] ?? ''} ${parts[at + 1] ?? ''}`);
  return two === undefined ? { unit: '', end: at } : { unit: two, end: at + 2 };
}
