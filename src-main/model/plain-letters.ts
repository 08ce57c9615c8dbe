// What is typed for letters with accents: the letters without them.

/** Of Latin, Greek and Cyrillic letters. */
export const ACCENTS = /[\u0300-\u036f]/g;

/** Letters that no decomposition takes apart, with what is typed for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};
const LETTER = /[øłđðþæœı]/g;
const CAPITAL = /[ØŁĐÐÞÆŒ]/g;

/** Of lower case letters; capitals are left as they are. */
export function plainLetters(lowerCase: string): string {
  return lowerCase.replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

/** The same of capitals as well: "Ł" is "L". */
export function plainLettersOfAnyCase(text: string): string {
  const plain = (capital: string): string => plainLetters(capital.toLowerCase()).toUpperCase();
  return plainLetters(text).replace(CAPITAL, plain);
}
