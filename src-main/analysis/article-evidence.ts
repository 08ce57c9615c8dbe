// What the rest of an article tells of a word: whether it stands there without a stop, or in small letters.
import { classOf, DIGIT, LETTER, MARK } from './characters';

/** An article repeats its words near by; to look no further keeps the time proportional to the text. */
const NEARBY = 4000;
/** A word that stands so often with a stop is always set so. */
const MOST_PLACES = 16;

/** True where the word `[from, stop)` stands near by, in the same letters, with no full stop behind it. */
export function standsWhole(text: string, from: number, stop: number): boolean {
  return findsWord(text, text.slice(from, stop), from, (end) => text.charAt(end) !== '.');
}

/** True where `word`, in small letters, stands near `at`. */
export function standsSmall(text: string, word: string, at: number): boolean {
  return findsWord(text, word, at, () => true);
}

function findsWord(
  text: string,
  word: string,
  around: number,
  counts: (end: number) => boolean,
): boolean {
  const first = Math.max(0, around - NEARBY);
  const near = text.slice(first, around + NEARBY);
  let at = near.indexOf(word);
  for (let places = 0; at >= 0 && places < MOST_PLACES; places += 1) {
    const start = first + at;
    const end = start + word.length;
    const isWord = !isPartOfWord(text, start - 1) && !isPartOfWord(text, end);
    if (isWord && start !== around && counts(end)) return true;
    at = near.indexOf(word, at + word.length);
  }
  return false;
}

function isPartOfWord(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === LETTER || kind === MARK || kind === DIGIT;
}
