// What differs between two wordings that look the same: letters of another script, invisible characters.
import { asLatin, invisibleIn, scriptOf, type ScriptName } from './odd-characters';

/** A letter that stands where the other wording has one that looks like it. */
export interface LookAlike {
  readonly script: ScriptName;
  readonly letter: string;
  readonly otherScript: ScriptName;
  readonly otherLetter: string;
}

export interface UnseenChange {
  /** Letters of the second wording, each with the one of the first that it stands for. */
  readonly lookAlikes: readonly LookAlike[];
  /** Names of the invisible characters that only the second has, and that only the first has. */
  readonly added: readonly string[];
  readonly lost: readonly string[];
}

/** Of further kinds only the number is told. */
const MOST_NAMED = 3;

/** Null where the two can be told apart by eye, or are the same. */
export function unseenChange(first: string, second: string): UnseenChange | null {
  const [one, other] = [seen(first), seen(second)];
  if (one.letters.length !== other.letters.length) return null;
  const lookAlikes: LookAlike[] = [];
  for (const [at, letter] of other.letters.entries()) {
    const otherLetter = one.letters[at] ?? '';
    if (asLatin(letter).toLowerCase() !== asLatin(otherLetter).toLowerCase()) return null;
    const [script, otherScript] = [scriptOf(letter), scriptOf(otherLetter)];
    if (script !== null && otherScript !== null && script !== otherScript)
      lookAlikes.push({ script, letter, otherScript, otherLetter });
  }
  const added = without(other.invisible, one.invisible);
  const lost = without(one.invisible, other.invisible);
  return lookAlikes.length + added.length + lost.length > 0 ? { lookAlikes, added, lost } : null;
}

/** `one look-alike letter: Cyrillic о for Latin o`; '' where the two can be told apart by eye. */
export function unseenText(first: string, second: string): string {
  const change = unseenChange(first, second);
  if (change === null) return '';
  const { lookAlikes, added, lost } = change;
  const letters = lookAlikes.map(
    ({ script, letter, otherScript, otherLetter }) =>
      `${script} ${letter} for ${otherScript} ${otherLetter}`,
  );
  return [
    told(letters, 'look-alike letter', ''),
    told(added, 'invisible character', ' more'),
    told(lost, 'invisible character', ' fewer'),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** `3 look-alike letters: Cyrillic о for Latin o, Cyrillic е for Latin e` */
function told(names: readonly string[], what: string, how: string): string {
  if (names.length === 0) return '';
  const kinds = [...new Set(names)];
  const further = kinds.length - MOST_NAMED;
  const named = [
    ...kinds.slice(0, MOST_NAMED),
    ...(further > 0 ? [`and ${String(further)} more`] : []),
  ];
  const counted = names.length === 1 ? `one ${what}` : `${String(names.length)} ${what}s`;
  return `${counted}${how}: ${named.join(', ')}`;
}

/** As wide as a space. Not the byte order mark, which has no width, though JavaScript takes it for white space. */
const WIDE = /[^\S\ufeff]/;

/** What is seen of a wording, letter by letter, and the names of what is not. */
function seen(wording: string): {
  readonly letters: readonly string[];
  readonly invisible: readonly string[];
} {
  const text = wording.normalize('NFC');
  const found = [...invisibleIn(text)];
  let rest = '';
  let at = 0;
  for (const { span } of found) {
    // What is as wide as a space is seen as one.
    const gap = WIDE.test(text.slice(span.start, span.end)) ? ' ' : '';
    rest += text.slice(at, span.start) + gap;
    at = span.end;
  }
  rest += text.slice(at);
  return {
    letters: Array.from(rest.replace(/\s+/g, ' ').trim()),
    invisible: found.map(({ name }) => name),
  };
}

/** Those of `names` that are not in `others` as often. */
function without(names: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return names.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
