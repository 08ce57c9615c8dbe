// What sort of change a change is: of a figure, a negation, a name, or of other words.
import type { ChangeType } from '../model/alignment';

const NUMBER_WORDS = new Set(
  (
    'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety ' +
    'hundred hundreds thousand thousands million millions billion billions trillion trillions ' +
    'dozen dozens half twice third quarter'
  ).split(' '),
);
const NEGATIONS = new Set(
  "not no never none nobody nothing nowhere neither nor without cannot n't hardly".split(' '),
);
/** Words that a name may have between its capitals. */
const NAME_PARTICLES = new Set('al de der van von of the and la le di da bin ibn'.split(' '));

const DIGIT = /\p{N}/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/**
 * The type of a change from the words `a` to the words `b`, as they are spelled; either may be
 * empty. `startsSentence` says that one side begins its segment, where a capital names nobody.
 * A figure is a word with a digit or a number word ("one" is not: it is mostly a pronoun).
 */
export function changeType(
  a: readonly string[],
  b: readonly string[],
  startsSentence: boolean,
): ChangeType {
  if (differ(a.filter(isFigure), b.filter(isFigure))) return 'figure';
  if (a.filter(isNegation).length !== b.filter(isNegation).length) return 'negation';
  const sides = [a, b].filter(({ length }) => length > 0);
  return !startsSentence && sides.every(isName) ? 'name' : 'words';
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.join(' ').toLowerCase() !== other.join(' ').toLowerCase();
}

function isFigure(word: string): boolean {
  return (
    DIGIT.test(word) ||
    word
      .toLowerCase()
      .split('-')
      .some((part) => NUMBER_WORDS.has(part))
  );
}

function isNegation(word: string): boolean {
  const plain = word.toLowerCase().replace('’', "'");
  return NEGATIONS.has(plain) || plain.endsWith("n't");
}

function isName(words: readonly string[]): boolean {
  return (
    words.some((word) => CAPITAL.test(word)) &&
    words.every((word) => CAPITAL.test(word) || NAME_PARTICLES.has(word.toLowerCase()))
  );
}
