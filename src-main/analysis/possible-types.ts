// What a change may be of, by a look at its letters: most changes are other words, and soon known to be.
import { isMark, type ChangeTokens } from './change-tokens';
import { PARTICLES } from './names';
import { MIN_NEGATED_LENGTH, NEGATED_BY, NEGATIONS } from './negations';
import { DATE_WORDS, MAGNITUDES, NUMBERS } from './number-words';
import { lengthOf, type TokenRange } from './token-range';
import { isSmall, letterHash, lowerLetter, WordFilter } from './word-filter';

/** Bits of a set of types. A type that is not in the set is out of the question. */
export const MAY_BE_FIGURE = 1;
export const MAY_BE_NEGATION = 2;
export const MAY_BE_NAME = 4;
export const MAY_BE_OPPOSITE = 8;

const NUMBER_FILTER = new WordFilter([...NUMBERS.keys(), ...MAGNITUDES.keys()]);
const DATE_FILTER = new WordFilter(DATE_WORDS);
const NEGATION_FILTER = new WordFilter(NEGATIONS);
const PARTICLE_FILTER = new WordFilter(PARTICLES);

/** What the words of one side may be, as bits: the first three of any of them, the last of all. */
const HAS_NUMBER = 1;
const HAS_DATE = 2;
const HAS_NEGATION = 4;
const IS_NAME = 8;

/** Pairs of words that are looked at; a change of more, some 200 words on each side, may be anything. */
const MAX_PAIRS = 40_000;

const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;
const FIRST_BEYOND_ASCII = 0x80;

/** The types that a change from the words of `inA` to those of `inB` may have, besides other words. */
export function possibleTypes(
  a: ChangeTokens,
  b: ChangeTokens,
  inA: TokenRange,
  inB: TokenRange,
): number {
  const sideA = lookAt(a, inA);
  const sideB = lookAt(b, inB);
  let types = 0;
  if (((sideA | sideB) & HAS_NUMBER) !== 0 || (sideA & sideB & HAS_DATE) !== 0) {
    types |= MAY_BE_FIGURE;
  }
  if (((sideA | sideB) & HAS_NEGATION) !== 0) types |= MAY_BE_NEGATION;
  if (mayBeOpposite(a, b, inA, inB)) types |= MAY_BE_OPPOSITE;
  if ((sideA & sideB & IS_NAME) !== 0) types |= MAY_BE_NAME;
  return types;
}

function lookAt({ text, starts, ends, ids }: ChangeTokens, { from, to }: TokenRange): number {
  let found = 0;
  let hasCapital = from === to;
  let isName = true;
  for (let token = from; token < to; token += 1) {
    if (isMark(ids[token])) continue;
    const start = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    const hash = letterHash(text, start, end);
    found |= hash < 0 ? lookCloser(text, start, end) : ofLetters(hash);
    if (!isSmall(text.charCodeAt(start))) hasCapital = true;
    else if (!PARTICLE_FILTER.mayHave(hash)) isName = false;
  }
  return isName && hasCapital ? found | IS_NAME : found;
}

function ofLetters(hash: number): number {
  return (
    (NUMBER_FILTER.mayHave(hash) ? HAS_NUMBER : 0) |
    (DATE_FILTER.mayHave(hash) ? HAS_DATE : 0) |
    (NEGATION_FILTER.mayHave(hash) ? HAS_NEGATION : 0)
  );
}

/** A word with other characters than letters: "ten-year", "doesn’t", "U.S.", "$5". */
function lookCloser(text: string, start: number, end: number): number {
  let found = 0;
  let part = start;
  for (let at = start; at <= end; at += 1) {
    const unit = at === end ? HYPHEN : text.charCodeAt(at);
    if (unit === HYPHEN) {
      const hash = letterHash(text, part, at);
      if (hash >= 0 && NUMBER_FILTER.mayHave(hash)) found |= HAS_NUMBER;
      part = at + 1;
    } else if (unit === APOSTROPHE || unit === CURLY_APOSTROPHE) {
      found |= HAS_NEGATION;
    } else if (unit >= DIGIT_ZERO && unit <= DIGIT_NINE) {
      found |= HAS_NUMBER;
    } else if (unit >= FIRST_BEYOND_ASCII && lowerLetter(unit) === 0) {
      return HAS_NUMBER | HAS_DATE | HAS_NEGATION;
    }
  }
  return found;
}

/** Whether some word is one of the other side with a prefix that negates. */
function mayBeOpposite(
  a: ChangeTokens,
  b: ChangeTokens,
  inA: TokenRange,
  inB: TokenRange,
): boolean {
  if (lengthOf(inA) * lengthOf(inB) > MAX_PAIRS) return true;
  for (let i = inA.from; i < inA.to; i += 1) {
    const lengthA = (a.ends[i] ?? 0) - (a.starts[i] ?? 0);
    for (let j = inB.from; j < inB.to; j += 1) {
      const lengthB = (b.ends[j] ?? 0) - (b.starts[j] ?? 0);
      const longer = Math.abs(lengthA - lengthB);
      if (longer < NEGATED_BY.least || longer > NEGATED_BY.most) continue;
      const shorter = Math.min(lengthA, lengthB);
      if (shorter >= MIN_NEGATED_LENGTH && endAlike(a, i, b, j, shorter)) return true;
    }
  }
  return false;
}

/** True also where they differ in what is no plain letter, of which nothing is known. */
function endAlike(
  a: ChangeTokens,
  i: number,
  b: ChangeTokens,
  j: number,
  characters: number,
): boolean {
  const [endA, endB] = [a.ends[i] ?? 0, b.ends[j] ?? 0];
  for (let back = 1; back <= characters; back += 1) {
    const one = lowerLetter(a.text.charCodeAt(endA - back));
    const other = lowerLetter(b.text.charCodeAt(endB - back));
    if (one !== other && one !== 0 && other !== 0) return false;
  }
  return true;
}
