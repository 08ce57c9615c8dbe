// Tells the full stop of an abbreviation from the one that ends a sentence.

/** Titles and words that always lead on to something: their stop never ends a sentence. */
const LEADING = new Set(
  (
    'mr mrs ms mx messrs dr prof sen rep gov gen col lt sgt cpl capt cmdr adm maj brig rev hon ' +
    'pres supt st mt ft vs cf ca approx al dept est inc ltd co corp bros ' +
    'mme mlle hr fr bzw vgl sog evtl ggf inkl zzgl bspw dgl str avda sra srta dott ing sig'
  ).split(' '),
);

/** Words that are abbreviations only before a figure: "No. 5", "Oct. 17", "p. 3". */
const BEFORE_FIGURE = new Set(
  (
    'no nos nr art fig figs vol vols p pp ch sec para jan feb mar apr jun jul aug sep sept oct ' +
    'nov dec av tel ext'
  ).split(' '),
);

/** Abbreviations that end a sentence only where a capital follows. */
const TRAILING = new Set('etc usw jr sr bldg blvd ave rd'.split(' '));

/** The longest abbreviation, with some room; what is longer is an ordinary word. */
const LONGEST = 14;
/** A leading figure of this length or less numbers an item of a list ("1. First"). */
const LONGEST_ITEM_NUMBER = 3;

const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const INITIAL = /^\p{Lu}$/u;
const DIGITS = /^\d+$/;
const LAST_WORD = /[\p{L}\p{M}\p{N}.]+$/u;

/**
 * True where the full stop at `stop` belongs to the word before it rather than to the sentence
 * that began at `start`. `next` is the first character of what follows.
 */
export function endsWithAbbreviation(
  text: string,
  start: number,
  stop: number,
  next: string,
): boolean {
  const from = Math.max(start, stop - LONGEST - 1);
  const word = LAST_WORD.exec(text.slice(from, stop))?.[0] ?? '';
  if (word === '' || word.length > LONGEST) return false;
  if (INITIAL.test(word) || DOTTED.test(word)) return true;
  if (DIGITS.test(word)) {
    return word.length <= LONGEST_ITEM_NUMBER && text.slice(start, stop).trim() === word;
  }
  const lower = word.toLowerCase();
  if (LEADING.has(lower)) return true;
  if (BEFORE_FIGURE.has(lower)) return /^\d/.test(next);
  return TRAILING.has(lower) && /^[\p{Ll}\p{N}]/u.test(next);
}
