// Which way a block of an article runs where it is in another script than the rest.

type Direction = 'ltr' | 'rtl';

const OF_SCRIPT: Readonly<Record<Direction, RegExp>> = {
  rtl: /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu,
  ltr: /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu,
};

/**
 * Null where the block runs as the article does: a name in another script, also at its start, turns
 * nothing around. A block of which more letters run the other way runs that way.
 */
export function blockDirection(text: string, usual: Direction): Direction | null {
  const other = usual === 'ltr' ? 'rtl' : 'ltr';
  // Most articles have no letter of the other kind.
  if (text.search(OF_SCRIPT[other]) < 0) return null;
  return countOf(text, other) > countOf(text, usual) ? other : null;
}

function countOf(text: string, direction: Direction): number {
  return text.match(OF_SCRIPT[direction])?.length ?? 0;
}
