// What the two sides of a match say about capitals: where sentences begin, and which words are names.
import { isMark, type ChangeTokens } from './change-tokens';
import { isCapitalised, type NameContext } from './names';
import type { TokenRange } from './token-range';
import { letterHash, WordFilter } from './word-filter';

/** Marks that a sentence, or a quotation with its own capital, may begin after. */
const BEFORE_A_START = /[.!?…:;"“”„«»‘’'¿¡(\-–—]/;

/** German articles, prepositions and auxiliaries that no other language we know of has. */
const GERMAN = new Set(
  'der das und den dem ist nicht von mit auf eine einen für wurde sich'.split(' '),
);
const GERMAN_FILTER = new WordFilter(GERMAN);
const GERMAN_LENGTHS = { least: 3, most: 5 };
/** As many of them make a sentence German. */
const MIN_GERMAN = 2;

/** Whether the range begins the text, or follows a mark that may end a sentence. */
export function startsSentence(tokens: ChangeTokens, { from, to }: TokenRange): boolean {
  if (from === to && from > 0) return false;
  if (from === 0) return true;
  return isMark(tokens.ids[from - 1]) && BEFORE_A_START.test(spelling(tokens, from - 1));
}

/** Looked at where a change needs it, and then once: most changes do not. */
export class Surroundings implements NameContext {
  readonly #a: ChangeTokens;
  readonly #b: ChangeTokens;
  #known: ReadonlySet<string> | undefined;
  #capitalNouns: boolean | undefined;

  constructor(a: ChangeTokens, b: ChangeTokens) {
    this.#a = a;
    this.#b = b;
  }

  get capitalNouns(): boolean {
    this.#capitalNouns ??= isGerman(this.#a) || isGerman(this.#b);
    return this.#capitalNouns;
  }

  isKnown(word: string): boolean {
    this.#known ??= new Set([...namesWithin(this.#a), ...namesWithin(this.#b)]);
    return this.#known.has(word);
  }
}

/** Words with a capital where no sentence begins. */
function* namesWithin(tokens: ChangeTokens): Generator<string> {
  for (let token = 0; token < tokens.count; token += 1) {
    if (isMark(tokens.ids[token]) || startsSentence(tokens, { from: token, to: token + 1 }))
      continue;
    const word = spelling(tokens, token);
    if (isCapitalised(word)) yield word;
  }
}

function isGerman(tokens: ChangeTokens): boolean {
  const { text, starts, ends } = tokens;
  let found = 0;
  for (let token = 0; token < tokens.count && found < MIN_GERMAN; token += 1) {
    const start = starts[token] ?? 0;
    const end = ends[token] ?? 0;
    if (end - start < GERMAN_LENGTHS.least || end - start > GERMAN_LENGTHS.most) continue;
    if (!GERMAN_FILTER.mayHave(letterHash(text, start, end))) continue;
    if (GERMAN.has(spelling(tokens, token).toLowerCase())) found += 1;
  }
  return found >= MIN_GERMAN;
}

function spelling({ text, starts, ends }: ChangeTokens, token: number): string {
  return text.slice(starts[token], ends[token]);
}
