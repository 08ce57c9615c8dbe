// What a language says about where its sentences end: abbreviations, words that begin sentences, habits.

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

export interface LanguageRules {
  readonly code: string;
  readonly leading: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
  readonly beforeFigure: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly hasOrdinals: boolean;
  readonly afterOrdinal: ReadonlySet<string>;
}

/** Names and titles that texts of every language take over. */
const EVERYWHERE: LanguageWords = {
  leading: 'mr mrs ms dr prof st vs',
  short: 'inc ltd co corp jr sr bros ph.d al ca cf vol no nr tel',
  beforeFigure: 'p pp art fig vol no nr',
};

function wordsOf(...lists: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list?.split(' ') ?? []));
}

/** The rules of one language, or of several where it is not known which. */
export function rulesOf(code: string, ...languages: readonly LanguageWords[]): LanguageRules {
  const all = [EVERYWHERE, ...languages];
  return {
    code,
    leading: wordsOf(...all.map(({ leading }) => leading)),
    short: wordsOf(...all.map(({ short }) => short)),
    beforeFigure: wordsOf(...all.map(({ beforeFigure }) => beforeFigure)),
    closing: wordsOf(...all.map(({ closing }) => closing)),
    starters: wordsOf(...all.map(({ starters }) => starters)),
    hasOrdinals: languages.some(({ hasOrdinals }) => hasOrdinals === true),
    afterOrdinal: wordsOf(...all.map(({ afterOrdinal }) => afterOrdinal)),
  };
}
