// Makes spellings of one word alike: Unicode forms, case, apostrophes, hyphens, invisible characters.

const PLAIN = /^[a-z0-9]+$/;
/** Nothing of it but its case and dots has another form. */
const ASCII = /^[!-~]+$/;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u00b4\u2032\uff07]/g;
const HYPHENS = /[\u2010-\u2013\u2212]/g;
/** "U.S.", "a.m.": letters with a dot after each. */
const DOTTED = /^(?:\p{L}\.)+\p{L}?(?=$|[-'])/u;

/**
 * The word that two spellings must share to be equal. Compatibility forms, case (folded through
 * upper case, so that "ß" is "ss"), curly apostrophes, kinds of hyphen and invisible characters
 * are levelled; "U.S." is "US". Accents and spelling variants are kept: they are other words.
 */
export function normalizeWord(spelling: string): string {
  if (PLAIN.test(spelling)) return spelling;
  if (ASCII.test(spelling)) return withoutDots(spelling.toLowerCase());
  return withoutDots(
    spelling
      .replace(INVISIBLE, '')
      .normalize('NFKC')
      .toUpperCase()
      .toLowerCase()
      .replace(APOSTROPHES, "'")
      .replace(HYPHENS, '-'),
  );
}

function withoutDots(word: string): string {
  return word.includes('.') ? word.replace(DOTTED, (letters) => letters.replaceAll('.', '')) : word;
}
