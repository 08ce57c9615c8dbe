// What a language says about where its sentences end: abbreviations, words that begin sentences, habits.
import { WordFilter } from '../word-filter';

/** Words are in lower case, apart by a space; an abbreviation stands without its last stop. */
export interface LanguageWords {
  /** Titles and words that always lead on to something: their stop never ends a sentence. */
  readonly leading?: string;
  /** Abbreviations whose stop ends a sentence only before a word that likely begins one. */
  readonly short?: string;
  /** Abbreviations only before a figure: "No. 5", "Oct. 17", "p. 3". */
  readonly beforeFigure?: string;
  /** Abbreviations whose stop ends a sentence wherever a capital follows: "etc.". */
  readonly closing?: string;
  /** Words that often begin a sentence and are seldom part of a name. */
  readonly starters?: string;
  /** A figure with a stop is an ordinal: "am 3. Oktober". */
  readonly hasOrdinals?: boolean;
  /** Capitalised words before which a figure with a stop is an ordinal: months and the like. */
  readonly afterOrdinal?: string;
}

/** Kinds of abbreviation, as flags; see `LanguageWords` for what each means. */
export const LEADING = 1;
export const SHORT = 2;
export const BEFORE_FIGURE = 4;
export const CLOSING = 8;

export interface LanguageRules {
  readonly code: string;
  /** The flags of each abbreviation. */
  readonly abbreviations: ReadonlyMap<string, number>;
  /** Which words may be abbreviations or times of day; it is quicker to ask. */
  readonly shortened: Pick<WordFilter, 'mayHave'>;
  readonly starters: ReadonlySet<string>;
  readonly hasOrdinals: boolean;
  readonly afterOrdinal: ReadonlySet<string>;
}

export function isAbbreviation(rules: LanguageRules, word: string, kind: number): boolean {
  return ((rules.abbreviations.get(word) ?? 0) & kind) !== 0;
}

/** What a time of day ends in. */
export const CLOCK: ReadonlySet<string> = new Set(['a.m', 'p.m', 'am', 'pm']);

/** Names and titles that texts of every language take over. */
const EVERYWHERE: LanguageWords = {
  leading: 'mr mrs ms dr prof st vs',
  short: 'inc ltd co corp jr sr bros ph.d al ca cf vol no nr tel',
  beforeFigure: 'p pp art fig vol no nr',
};

/** The rules of one language, or of several where it is not known which. */
export function rulesOf(code: string, ...languages: readonly LanguageWords[]): LanguageRules {
  const abbreviations = new Map<string, number>();
  for (const { leading, short, beforeFigure, closing } of [EVERYWHERE, ...languages]) {
    flag(abbreviations, leading, LEADING);
    flag(abbreviations, short, SHORT);
    flag(abbreviations, beforeFigure, BEFORE_FIGURE);
    flag(abbreviations, closing, CLOSING);
  }
  return {
    code,
    abbreviations,
    shortened: new WordFilter([...abbreviations.keys(), ...CLOCK]),
    starters: new Set(languages.flatMap(({ starters }) => wordsOf(starters))),
    hasOrdinals: languages.some(({ hasOrdinals }) => hasOrdinals === true),
    afterOrdinal: new Set(languages.flatMap(({ afterOrdinal }) => wordsOf(afterOrdinal))),
  };
}

function flag(abbreviations: Map<string, number>, list: string | undefined, kind: number): void {
  for (const word of wordsOf(list)) abbreviations.set(word, (abbreviations.get(word) ?? 0) | kind);
}

function wordsOf(list: string | undefined): readonly string[] {
  return list?.split(' ') ?? [];
}
