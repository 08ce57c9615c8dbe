// How much a token says about where two sentences correspond: words much, "of" and commas little.
import { isMark, type ChangeTokens } from './change-tokens';
import { ALONE, classOf } from './characters';
import { letterHash, WordFilter } from './word-filter';

/**
 * What aligning a token is worth. Only the order and rough ratios matter: two function words in a
 * row are worth less than one word with a meaning, so that the latter stays where both cannot.
 */
export const WORD_WEIGHT = 9;
const FUNCTION_WEIGHT = 4;
const MARK_WEIGHT = 3;
/** A character of a script without spaces is mostly half a word. */
const CHARACTER_WEIGHT = 5;

/** Thai is the first of the scripts without spaces. */
const FIRST_ALONE = 0x0e00;

/** Longer words are never function words; it saves looking up most of the others. */
const MAX_FUNCTION_LENGTH = 7;

/** Articles, prepositions, conjunctions, pronouns and auxiliaries of the languages we know best. */
const FUNCTION_WORDS = new Set(
  [
    'a an the of in on at to for from by with as and or but if than that this these those which who',
    'whom whose it its he she his her him they them their we our us you your i my me is are was were',
    'be been being am has have had do does did will would can could may might shall should must not',
    'no so into onto over about after before up out off there here also such what when where while',
    'der die das den dem des ein eine einen einem einer eines und oder aber zu in im an am auf aus',
    'bei mit nach von vom zum zur für als wie dass daß ist sind war waren wird werden wurde wurden',
    'hat haben hatte er sie es sich ihr sein nicht auch um bis über',
    'le la les un une des du de et ou mais à au aux en dans par pour sur avec que qui ce cette ces',
    'il elle ils elles on se sa son ses leur est sont était a ont avait ne pas plus',
    'el los las lo unos unas y o pero con por para sin del al que se su sus es son era fue ha han no',
    'и в во на с со по к ко у о об от из за для не но а или что как это он она они его её их был была',
    'было были до же бы',
  ].flatMap((words) => words.split(' ')),
);

const FUNCTION_FILTER = new WordFilter(FUNCTION_WORDS);

export function weightOf({ text, starts, ends, ids }: ChangeTokens, token: number): number {
  if (isMark(ids[token])) return MARK_WEIGHT;
  const start = starts[token] ?? 0;
  const end = ends[token] ?? 0;
  if (text.charCodeAt(start) >= FIRST_ALONE && classOf(text.codePointAt(start) ?? 0) === ALONE) {
    return CHARACTER_WEIGHT;
  }
  if (end - start > MAX_FUNCTION_LENGTH) return WORD_WEIGHT;
  if (!FUNCTION_FILTER.mayHave(letterHash(text, start, end))) return WORD_WEIGHT;
  return FUNCTION_WORDS.has(text.slice(start, end).toLowerCase()) ? FUNCTION_WEIGHT : WORD_WEIGHT;
}

/** True of what does not hold two sentences together where it stands alone among changes. */
export function isLight(tokens: ChangeTokens, token: number): boolean {
  return weightOf(tokens, token) < WORD_WEIGHT;
}
