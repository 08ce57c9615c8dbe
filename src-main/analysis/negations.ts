// Whether a change says the opposite: "not" comes or goes, or "legal" becomes "illegal".

export const NEGATIONS: ReadonlySet<string> = new Set(
  [
    "not no never none nobody nothing nowhere neither nor without cannot n't hardly",
    'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder',
    'ne pas jamais rien aucun aucune sans personne nunca sin ni jamás tampoco ningún ninguna nadie',
    'не нет ни без никогда никто ничего',
    '不 没 沒 無 无 未 非',
  ].flatMap((words) => words.split(' ')),
);
const ELIDED_NE = /^n'/;
const OPPOSITES = ['un', 'in', 'im', 'il', 'ir', 'dis', 'des', 'non', 'non-', 'не', 'без'];
/** Letters that a word is longer by where one of them negates it. */
export const NEGATED_BY = { least: 2, most: 4 };
/** Shorter words begin alike by chance: "do" and "undo", "side" and "inside". */
export const MIN_NEGATED_LENGTH = 5;

/** Whether more words of one side negate than of the other. */
export function changesNegation(a: readonly string[], b: readonly string[]): boolean {
  return negationsIn(a) !== negationsIn(b);
}

/** Whether a word of one side is one of the other with a prefix that negates: "illegal" for "legal". */
export function changesToOpposite(a: readonly string[], b: readonly string[]): boolean {
  const [plainA, plainB] = [a.map(plain), b.map(plain)];
  return hasOpposite(plainA, plainB) || hasOpposite(plainB, plainA);
}

function negationsIn(words: readonly string[]): number {
  let found = 0;
  for (const word of words) if (isNegation(plain(word))) found += 1;
  return found;
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't") || ELIDED_NE.test(word);
}

function hasOpposite(words: readonly string[], others: readonly string[]): boolean {
  const known = new Set(others);
  return words.some(
    (word) =>
      word.length >= MIN_NEGATED_LENGTH &&
      OPPOSITES.some((prefix) => known.has(prefix + word)) &&
      !known.has(word),
  );
}
