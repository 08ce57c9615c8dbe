// Words as a search compares them: without case and accents, and what joins words taken apart.
import { ACCENTS, plainLetters } from '../model/plain-letters';
import type { Span } from '../model/span';
import { normalizeWord } from './normalize';
import { forEachToken } from './tokenize';

const PART = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII_WORD = /^[a-z0-9]+$/i;
/** "U.S.", which is looked for as "US". */
const DOTTED = /^(?:\p{L}\.)+\p{L}?$/u;

/** "Évènement" is "evenement"; `word` has no joiner in it. */
export function foldWord(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  const decomposed = normalizeWord(word).normalize('NFD');
  return plainLetters(decomposed.replace(ACCENTS, '')).normalize('NFC');
}

/** Calls `found` with each word of a text, folded, and its place; "rebel-held" is two words. */
export function forEachSearchWord(
  text: string,
  found: (word: string, start: number, end: number) => void,
): void {
  forEachToken(text, { start: 0, end: text.length }, (start, end) => {
    const spelling = text.slice(start, end);
    if (ASCII_WORD.test(spelling)) {
      found(spelling.toLowerCase(), start, end);
      return;
    }
    if (DOTTED.test(spelling)) {
      found(foldWord(spelling), start, end);
      return;
    }
    for (const part of spelling.matchAll(PART)) {
      const from = start + part.index;
      const word = foldWord(part[0]);
      if (word !== '') found(word, from, from + part[0].length);
    }
  });
}

export function searchWords(text: string): string[] {
  const words: string[] = [];
  forEachSearchWord(text, (word) => words.push(word));
  return words;
}

/** Words that stand next to each other, in this order. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isOpen: boolean;
}

/** What stands in quotation marks, which may still be open, or between white space. */
const TERM = /["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+)/gu;

/**
 * What is looked for: all of it must be there. The last word may be unfinished, unless white space
 * or a quotation mark follows it; so may any word with `*` behind it.
 *
 *     `Kerry "peace talks" sus`   →   kerry, [peace talks], sus…
 */
export function searchTerms(query: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of query.matchAll(TERM)) {
    const [whole, quoted, , single] = match;
    const isLast = match.index + whole.length === query.length;
    const words = searchWords(quoted ?? single ?? '');
    const isOpen = single !== undefined && (isLast || single.endsWith('*'));
    if (words.length > 0) terms.push({ words, isOpen });
  }
  return terms;
}

/** Where the terms stand in a text, in order and without overlaps; none unless all of them do. */
export function findTerms(text: string, terms: readonly SearchTerm[]): Span[] {
  const words: string[] = [];
  const places: Span[] = [];
  forEachSearchWord(text, (word, start, end) => {
    words.push(word);
    places.push({ start, end });
  });
  const found: Span[] = [];
  for (const term of terms) {
    const before = found.length;
    for (let at = 0; at + term.words.length <= words.length; at += 1) {
      if (!standsAt(term, words, at)) continue;
      const end = places[at + term.words.length - 1]?.end ?? 0;
      found.push({ start: places[at]?.start ?? 0, end });
    }
    if (found.length === before) return [];
  }
  found.sort((p, q) => p.start - q.start || q.end - p.end);
  let reach = 0;
  return found.filter(({ start, end }) => {
    const isFree = start >= reach;
    if (isFree) reach = end;
    return isFree;
  });
}

function standsAt(
  { words: wanted, isOpen }: SearchTerm,
  words: readonly string[],
  at: number,
): boolean {
  const last = wanted.length - 1;
  for (let i = 0; i < last; i += 1) if (words[at + i] !== wanted[i]) return false;
  const word = words[at + last] ?? '';
  return isOpen ? word.startsWith(wanted[last] ?? '') : word === wanted[last];
}
