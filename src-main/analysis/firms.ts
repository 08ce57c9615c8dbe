// Where the name of a firm ends a sentence in English: "… of Acme Inc. People gathered."
import { isSmall } from './word-filter';
import { standsSmall } from './article-evidence';
import type { Following } from './following';

/** Behind these comes the sentence's next word, a name ("Inc. Europe") or an office ("Corp. President Lee"). */
const FORMS = new Set('inc ltd corp co bros plc llc'.split(' '));
/** An office goes on with these before its holder's name: "Inc. Chairman and Chief Executive Lee". */
const LINKS = /^(?:and|of|for|in)\b/;
/** Plurals that people and things are told of by; names of firms have "Holdings" before the form. */
const PLURAL = /^(?:people|men|women|children|police)$|[^aious]s$/;
const SHORTEST_PLURAL = 5;
/** The word behind the next is looked for so far. */
const LOOK = 12;

/**
 * True where what follows the firm begins a sentence: a word that the article has in small letters
 * too, or a plural, and behind it no name but a small word, as the verb of a sentence is.
 */
export function endsWithFirm(text: string, firm: string, next: Following): boolean {
  if (!FORMS.has(firm) || next.case !== 'upper' || next.isOpened) return false;
  const { word } = next;
  const behind = next.at + word.length;
  if (text.charAt(behind) !== ' ' || !isSmall(text.charCodeAt(behind + 1))) return false;
  if (LINKS.test(text.slice(behind + 1, behind + LOOK))) return false;
  if (word.length >= SHORTEST_PLURAL && PLURAL.test(word)) return true;
  return standsSmall(text, word, next.at);
}
