// Which way a block of an article runs where it is in another script than the rest.

type Direction = 'ltr' | 'rtl';

/** Letters by where they stand in Unicode: these are looked for in whole articles. */
const LETTERS: Readonly<Record<Direction, RegExp>> = {
  rtl: /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g,
  ltr: /[A-Za-z\u00c0-\u058f]/g,
};

/** Whether any letter of a text runs against the text as a whole. */
export function isMixed(text: string, usual: Direction): boolean {
  return text.search(LETTERS[otherThan(usual)]) >= 0;
}

/**
 * Null where the block runs as the article does: a name in another script, also at its start, turns
 * nothing around. A block of which more letters run the other way runs that way.
 */
export function blockDirection(text: string, usual: Direction): Direction | null {
  const other = otherThan(usual);
  return countOf(text, other) > countOf(text, usual) ? other : null;
}

function otherThan(direction: Direction): Direction {
  return direction === 'ltr' ? 'rtl' : 'ltr';
}

function countOf(text: string, direction: Direction): number {
  return text.match(LETTERS[direction])?.length ?? 0;
}
