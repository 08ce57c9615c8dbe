// What sort of change a change is: of a figure, a negation, a name, or of other words.
import type { ChangeType } from '../model/alignment';
import { changesName, type NameContext } from './names';
import { changesNegation } from './negations';
import { AMBIGUOUS_DATE_WORDS, DATE_WORDS } from './number-words';
import { figuresIn, type Figure } from './numerals';
import { MAY_BE_FIGURE, MAY_BE_NAME, MAY_BE_NEGATION } from './possible-types';

const NO_SURROUNDINGS: NameContext = { capitalNouns: false, isKnown: () => false };
const ALL_TYPES = MAY_BE_FIGURE | MAY_BE_NEGATION | MAY_BE_NAME;

/**
 * The type of a change from the words `a` to the words `b`, as they are spelled; either may be
 * empty. `startsSentence` says that one side begins a sentence, where a capital names nobody. The
 * figure comes first, as what a reader must not miss: a number in digits or words whose value is
 * not the same on both sides, or another month or weekday. "450.000" for "450,000" is other words.
 */
export function changeType(
  a: readonly string[],
  b: readonly string[],
  startsSentence: boolean,
  surroundings = NO_SURROUNDINGS,
  possible = ALL_TYPES,
): ChangeType {
  if ((possible & MAY_BE_FIGURE) !== 0 && (changesFigure(a, b) || changesDate(a, b))) {
    return 'figure';
  }
  if ((possible & MAY_BE_NEGATION) !== 0 && changesNegation(a, b)) return 'negation';
  if ((possible & MAY_BE_NAME) === 0) return 'words';
  return changesName(a, b, startsSentence, surroundings) ? 'name' : 'words';
}

/** "one" and its like are figures where figures stand on both sides: "one of" is mostly a pronoun. */
function changesFigure(a: readonly string[], b: readonly string[]): boolean {
  const [inA, inB] = [figuresIn(a), figuresIn(b)];
  if (inA.length > 0 && inB.length > 0) return listOf(inA) !== listOf(inB);
  return [...inA, ...inB].some(({ isWeak }) => !isWeak);
}

function listOf(figures: readonly Figure[]): string {
  return figures.map(({ value }) => value).join(' ');
}

/** A day or month that is only added is other words: what is told is the same. */
function changesDate(a: readonly string[], b: readonly string[]): boolean {
  const [inA, inB] = [a.filter(isDateWord), b.filter(isDateWord)];
  return (
    inA.length > 0 && inB.length > 0 && inA.join(' ').toLowerCase() !== inB.join(' ').toLowerCase()
  );
}

function isDateWord(word: string): boolean {
  const lower = word.toLowerCase();
  return DATE_WORDS.has(lower) && !(AMBIGUOUS_DATE_WORDS.has(lower) && word === lower);
}
