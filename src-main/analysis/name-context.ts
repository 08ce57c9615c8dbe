// What the two sides of a match say about capitals: where sentences begin, and which words are names.
import { isMark, type ChangeTokens } from './change-tokens';
import { isCapitalised, type NameContext } from './names';
import type { TokenRange } from './token-range';

/** Marks that a sentence, or a quotation with its own capital, may begin after. */
const BEFORE_A_START = /[.!?…:;"“”„«»‘’'¿¡(\-–—]/;

/** German articles, prepositions and auxiliaries that no other language we know of has. */
const GERMAN = new Set(
  'der das und den dem ist nicht von mit auf eine einen für wurde sich'.split(' '),
);
/** As many of them make a sentence German. */
const MIN_GERMAN = 2;

/** Whether the range begins the text, or follows a mark that may end a sentence. */
export function startsSentence(tokens: ChangeTokens, { from, to }: TokenRange): boolean {
  if (from === to && from > 0) return false;
  if (from === 0) return true;
  return isMark(tokens.ids[from - 1]) && BEFORE_A_START.test(spelling(tokens, from - 1));
}

export function surroundingsOf(
  a: ChangeTokens,
  b: ChangeTokens,
): Omit<NameContext, 'startsSentence'> {
  let known: ReadonlySet<string> | undefined;
  let capitalNouns: boolean | undefined;
  // Most changes are decided without them.
  return {
    get capitalNouns() {
      capitalNouns ??= isGerman(a) || isGerman(b);
      return capitalNouns;
    },
    isKnown(word) {
      known ??= new Set([...namesWithin(a), ...namesWithin(b)]);
      return known.has(word);
    },
  };
}

/** Words with a capital where no sentence begins. */
function* namesWithin(tokens: ChangeTokens): Generator<string> {
  for (let token = 0; token < tokens.ids.length; token += 1) {
    if (isMark(tokens.ids[token]) || startsSentence(tokens, { from: token, to: token + 1 }))
      continue;
    const word = spelling(tokens, token);
    if (isCapitalised(word)) yield word;
  }
}

function isGerman(tokens: ChangeTokens): boolean {
  let found = 0;
  for (let token = 0; token < tokens.ids.length && found < MIN_GERMAN; token += 1) {
    if (GERMAN.has(spelling(tokens, token).toLowerCase())) found += 1;
  }
  return found >= MIN_GERMAN;
}

function spelling({ text, starts, ends }: ChangeTokens, token: number): string {
  return text.slice(starts[token], ends[token]);
}
