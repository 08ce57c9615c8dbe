// Guesses a text's language from its script and its small words, cheaply and only as far as rules differ.
import { ALONE, classOf, LETTER } from '../characters';
import {
  FIRST_LETTER,
  hasDigit,
  pack,
  packedHigh,
  packedLow,
  PLAIN_CODES,
  PlainWords,
} from '../plain-words';
import type { TokenColumns } from '../token-columns';
import { SMALL_WORDS } from './small-words';

/** The small words of the first kilobyte tell a language as surely as the whole text. */
const SAMPLE = 1024;
/** Less than this may come from a name or a quotation. A word counts less the more languages have it. */
const MIN_HITS = 0.9;

const LANGUAGES = Object.keys(SMALL_WORDS);
/** No small word is longer. */
const LONGEST = Math.max(
  ...Object.values(SMALL_WORDS)
    .join(' ')
    .split(' ')
    .map(({ length }) => length),
);

/** By number of a small word, the indices of the languages that have it. */
const LANGUAGES_OF: number[][] = [];
const NONE: readonly number[] = [];
const SPACE = 0x20;
/** The numbers of small words of ASCII letters. */
const PLAIN = new PlainWords();
/** The numbers of the others, in lower case, capitals and with an initial one. */
const ACCENTED = new Map<string, number>();

LANGUAGES.forEach((code, language) => {
  for (const word of (SMALL_WORDS[code] ?? '').split(' ')) {
    const languages = (LANGUAGES_OF[numberOf(word)] ??= []);
    if (!languages.includes(language)) languages.push(language);
  }
});

function numberOf(word: string): number {
  const packed = pack(word, 0, word.length);
  const known = packed === null ? ACCENTED.get(word) : PLAIN.find(packed.high, packed.low);
  if (known !== undefined && known >= 0) return known;
  const number = LANGUAGES_OF.length;
  if (packed !== null) {
    PLAIN.add(packed.high, packed.low, number);
    return number;
  }
  const capitals = word.toUpperCase();
  for (const spelling of [word, capitals, capitals.charAt(0) + word.slice(1)]) {
    ACCENTED.set(spelling, number);
  }
  return number;
}

/** Scripts that tell the language, or all of it that matters here: first and last code unit. */
const SCRIPTS: readonly (readonly [string, number, number])[] = [
  ['el', 0x0370, 0x03ff],
  ['hy', 0x0531, 0x0587],
  ['he', 0x05d0, 0x05ea],
  ['ar', 0x0620, 0x06ff],
  ['hi', 0x0900, 0x097f],
  ['bn', 0x0980, 0x09ff],
  ['ml', 0x0d00, 0x0d7f],
  ['th', 0x0e01, 0x0e5b],
  ['my', 0x1000, 0x109f],
  ['am', 0x1200, 0x137f],
  ['km', 0x1780, 0x17ff],
  ['ja', 0x3041, 0x30ff],
  ['zh', 0x4e00, 0x9fff],
  ['ko', 0xac00, 0xd7a3],
];
const KANA = SCRIPTS.findIndex(([code]) => code === 'ja');
const NO_SCRIPT = ['', 0, 0] as const;
/** Below this, no script of the list begins. */
const FIRST_UNIT = 0x0370;
/** A text of a script has at least this share of its characters in it; Japanese has kana among the rest. */
const SCRIPT_SHARE = 0.2;
const KANA_SHARE = 0.05;

interface Counts {
  readonly scripts: Uint16Array;
  readonly hits: Float64Array;
}

/**
 * A language code that `languages/index` knows, or nothing.
 *
 * @param tokens of the text, where they are known: most words need not be read again
 */
export function guessCode(text: string, tokens: TokenColumns | null = null): string {
  const length = Math.min(text.length, SAMPLE);
  const counts = {
    scripts: new Uint16Array(SCRIPTS.length),
    hits: new Float64Array(LANGUAGES.length),
  };
  const rest = tokens === null ? 0 : countTokens(text, tokens, length, counts);
  countLetters(text, rest, length, counts);
  return scriptOf(counts.scripts, length) || languageOfWords(counts.hits);
}

/** Returns up to where the text is counted. What is no word of plain letters alone is read. */
function countTokens(text: string, tokens: TokenColumns, length: number, counts: Counts): number {
  const { starts, ends, lows, highs } = tokens;
  let from = 0;
  for (let token = 0; token < tokens.length; token += 1) {
    const start = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    if (end > length) break;
    const low = lows[token] ?? 0;
    const high = highs[token] ?? 0;
    if (low === 0 || hasDigit(high, low)) continue;
    // What stands right beside may be letters of the same word.
    if (token > 0 && ends[token - 1] === start) continue;
    if (token + 1 < tokens.length && starts[token + 1] === end) continue;
    if (start - from !== 1 || text.charCodeAt(from) !== SPACE) {
      countLetters(text, from, start, counts);
    }
    countWord(PLAIN.find(high, low), counts.hits);
    from = end;
  }
  return from;
}

/** Of the runs of letters in `[from, to)`, at whose ends no letter stands beside another. */
function countLetters(text: string, from: number, to: number, { scripts, hits }: Counts): void {
  let start = from;
  let high = 0;
  let low = 0;
  let isPlain = true;
  for (let at = from; at <= to; at += 1) {
    const unit = at < to ? text.charCodeAt(at) : 0;
    const code = PLAIN_CODES[unit] ?? 0;
    if (unit >= FIRST_UNIT) countScript(unit, scripts);
    if (code >= FIRST_LETTER) {
      high = packedHigh(high, low);
      low = packedLow(low, code);
      continue;
    }
    if (code === 0 && isLetter(unit)) {
      isPlain = false;
      continue;
    }
    if (at > start && at - start <= LONGEST) {
      const word = isPlain ? PLAIN.find(high, low) : ACCENTED.get(text.slice(start, at));
      countWord(word ?? -1, hits);
    }
    start = at + 1;
    high = 0;
    low = 0;
    isPlain = true;
  }
}

function countScript(unit: number, scripts: Uint16Array): void {
  for (let script = 0; script < SCRIPTS.length; script += 1) {
    const [, first, last] = SCRIPTS[script] ?? NO_SCRIPT;
    if (unit >= first && unit <= last) scripts[script] = (scripts[script] ?? 0) + 1;
  }
}

/** A word that stands in fewer lists says more. */
function countWord(word: number, hits: Float64Array): void {
  const languages = word < 0 ? NONE : (LANGUAGES_OF[word] ?? NONE);
  for (const one of languages) hits[one] = (hits[one] ?? 0) + 1 / languages.length;
}

function scriptOf(scripts: Uint16Array, length: number): string {
  const kana = scripts[KANA] ?? 0;
  if (kana > 0 && kana >= KANA_SHARE * length) return 'ja';
  const best = largest(scripts);
  const count = scripts[best] ?? 0;
  return count > 0 && count >= SCRIPT_SHARE * length ? (SCRIPTS[best] ?? NO_SCRIPT)[0] : '';
}

function languageOfWords(hits: Float64Array): string {
  const best = largest(hits);
  return (hits[best] ?? 0) >= MIN_HITS ? (LANGUAGES[best] ?? '') : '';
}

/** The index of the first of the largest numbers. */
function largest(numbers: Uint16Array | Float64Array): number {
  let best = 0;
  for (let at = 1; at < numbers.length; at += 1) {
    if ((numbers[at] ?? 0) > (numbers[best] ?? 0)) best = at;
  }
  return best;
}

function isLetter(unit: number): boolean {
  const kind = classOf(unit);
  return kind === LETTER || kind === ALONE;
}
