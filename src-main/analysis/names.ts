// Whether words are a name: by their capitals, in places where a capital means something.
import { DATE_WORDS } from './number-words';

/** Words that a name may have between its capitals. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el de der den des di da du del della la le van von bin ibn abu of the and und et y i'.split(
    ' ',
  ),
);
const NO_NAMES = new Set(['i', 'sie', 'ihr', 'ihnen', 'я', 'вы']);
const CAPITAL = /^\p{P}*[\p{Lu}\p{Lt}]/u;
/** "NATO", "U.S.", "McDonald": a capital that no place in a sentence explains. */
const INNER_CAPITAL = /\p{L}\.?\p{Lu}/u;
const POSSESSIVE = /['’]s?$/u;

export function isCapitalised(word: string): boolean {
  return CAPITAL.test(word);
}

export interface NameContext {
  /** The language writes every noun with a capital, so that it takes two for a name. */
  readonly capitalNouns: boolean;
  /** True of a word that has its capital in other places too. */
  isKnown(word: string): boolean;
}

/**
 * At least one side has words, and all that have are names; the same name in the genitive is none.
 * `startsSentence` says that one side begins a sentence, where a capital means little.
 */
export function changesName(
  a: readonly string[],
  b: readonly string[],
  startsSentence: boolean,
  context: NameContext,
): boolean {
  const sides = [a, b].filter(({ length }) => length > 0);
  if (sides.length === 0 || !sides.every((words) => isName(words, startsSentence, context))) {
    return false;
  }
  const [one = '', other = ''] = [a, b].map((words) => words.join(' ').replace(POSSESSIVE, ''));
  return one.toLowerCase() !== other.toLowerCase();
}

function isName(words: readonly string[], startsSentence: boolean, context: NameContext): boolean {
  const capitals = words.filter((word) => isCapitalised(word) && !isNoName(word));
  if (capitals.length === 0) return false;
  if (!words.every((word) => capitals.includes(word) || PARTICLES.has(word.toLowerCase()))) {
    return false;
  }
  if (context.capitalNouns) return capitals.length > 1 || INNER_CAPITAL.test(words.join(' '));
  if (!startsSentence) return true;
  return capitals.every((word) => context.isKnown(word) || INNER_CAPITAL.test(word));
}

function isNoName(word: string): boolean {
  const lower = word.toLowerCase();
  return NO_NAMES.has(lower) || DATE_WORDS.has(lower);
}
