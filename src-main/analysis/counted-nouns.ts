// What a figure counts: the noun that follows it within its phrase, as in "600 [people]".
import { isMark, type ChangeTokens } from './change-tokens';
import { ALONE, classOf } from './characters';
import { figuresIn, isFigureWord } from './numerals';
import type { TokenRange } from './token-range';
import { isFunctionWord } from './token-weights';

/** Words from the figure to its noun: "600 well armed foreign [soldiers]". */
const MAX_WORDS = 4;

/** What may stand between a figure and what it counts: "hundreds of people", "des milliers de gens". */
const LINKS = new Set('of de von'.split(' '));

/** Words before the noun that look like a plural and are none. */
const NO_NOUNS = new Set(
  [
    'less serious previous various numerous famous religious dangerous',
    'nouveaux nouvelles autres grands grandes petits petites jeunes anciens anciennes',
    'nuevos nuevas otros otras grandes pequeños pequeñas jóvenes antiguos antiguas más',
  ].flatMap((words) => words.split(' ')),
);
/** Words that no noun of the same phrase follows, besides those that weigh little. */
const ENDS = new Set(
  'per across towards versus plus minus besides perhaps unless whereas'.split(' '),
);
/** Plurals that do not end in "s". */
const PLURALS = new Set('people men women children police troops feet personnel staff'.split(' '));
/** Nouns where no other one follows: "2000 injured", but "2000 injured soldiers". */
const STATES = new Set('dead wounded injured missing homeless'.split(' '));
/** Words that a year, and no number of things, follows. */
const BEFORE_YEAR = new Set(
  'in since until from by of im seit jahr en depuis desde de в с до года'.split(' '),
);
const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** What orders does not count: "the third round", "21st". */
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th|er|re|e|º|ª|-?й|-?го)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth)$/;
/** Russian adjectives in the genitive plural, which number words ask for. */
const RUSSIAN_ADJECTIVE = /[а-я](?:ых|их)$/;
/** A number of things: no time, date, score or price. */
const COUNT = /^-?\d+(?:\.\d+)?$/;
const ONE = '1';
const PLURAL_END = /[sx]$/;
const CAPITAL = /^\p{Lu}/u;
const LATIN = /^\p{Script=Latin}/u;
/** The word for persons, and the only Chinese and Japanese noun that is known without its context. */
const PERSONS = '人';

/**
 * The token of the noun that the figure in `range` counts; null where none follows in the same
 * phrase. A price, a share, a year, a time and an ordinal count nothing, and where there are two
 * figures in the range, nobody can tell. `capitalNouns` says that nouns are known by their capitals.
 */
export function countedNoun(
  tokens: ChangeTokens,
  range: TokenRange,
  capitalNouns: boolean,
): number | null {
  let at = range.to;
  while (at > range.from && !isFigureAt(tokens, at - 1)) at -= 1;
  const value = countAt(tokens, { from: range.from, to: at });
  if (value === null) return null;
  if (at < tokens.count && LINKS.has(wordAt(tokens, at))) at += 1;
  let state: number | null = null;
  for (const end = at + MAX_WORDS; at < end && isOfPhrase(tokens, at); at += 1) {
    const spelling = spellingAt(tokens, at);
    if (STATES.has(spelling.toLowerCase())) state ??= at;
    else if (isNoun(spelling, value, capitalNouns)) return at;
  }
  return state;
}

function isNoun(spelling: string, value: string, capitalNouns: boolean): boolean {
  const word = spelling.toLowerCase();
  if (!LATIN.test(word)) return isAlone(word) ? word === PERSONS : !RUSSIAN_ADJECTIVE.test(word);
  if (capitalNouns) return CAPITAL.test(spelling);
  return !NO_NOUNS.has(word) && (value === ONE || PLURALS.has(word) || PLURAL_END.test(word));
}

function isAlone(word: string): boolean {
  return classOf(word.codePointAt(0) ?? 0) === ALONE;
}

/** Not a mark, another figure, or a word that begins the next phrase. */
function isOfPhrase(tokens: ChangeTokens, at: number): boolean {
  return (
    at < tokens.count &&
    !isMark(tokens.ids[at]) &&
    !isFunctionWord(tokens, at) &&
    !ENDS.has(wordAt(tokens, at)) &&
    !isFigureAt(tokens, at)
  );
}

/** The value of the only figure in the range, where it is a number of things. */
function countAt(tokens: ChangeTokens, { from, to }: TokenRange): string | null {
  const last = to > from ? wordAt(tokens, to - 1) : '';
  if (ORDINAL.test(last)) return null;
  if (YEAR.test(last) && to > 1 && BEFORE_YEAR.has(wordAt(tokens, to - 2))) return null;
  const words: string[] = [];
  for (let at = from; at < to; at += 1) words.push(spellingAt(tokens, at));
  const [figure, another] = figuresIn(words);
  return figure && !another && COUNT.test(figure.value) ? figure.value : null;
}

function isFigureAt(tokens: ChangeTokens, at: number): boolean {
  return isFigureWord(spellingAt(tokens, at));
}

function wordAt(tokens: ChangeTokens, at: number): string {
  return spellingAt(tokens, at).toLowerCase();
}

function spellingAt({ text, starts, ends }: ChangeTokens, at: number): string {
  return text.slice(starts[at], ends[at]);
}
