// What is looked for: the words of a note with those around them, numbered as those of the article.
import type { PassageSelectors } from '../model/annotation';
import { TEXT_END, TEXT_START, type AnchorArticle } from './anchor-article';
import { forEachAnchorToken, isWord } from './anchor-tokens';

/** The first word of a context of so many characters is cut off, mostly; so is the last behind. */
const CUT_CONTEXT = 32;
/** More context than this, which other programs may write, tells nothing more. */
const MAX_CONTEXT = 64;
/** A word that the article does not have. */
const UNKNOWN = -1;
const UNKNOWN_SIGN_WEIGHT = 0.1;

export interface Wanted {
  /** Of the context before, the quotation and the context behind, in order. */
  readonly words: Int32Array;
  readonly spellings: readonly string[];
  readonly weights: Float64Array;
  /** The tokens of the quotation are `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Code units of the first and the last of these tokens that are not quoted. */
  readonly cutStart: number;
  readonly cutEnd: number;
  /** These two tokens as they are written. */
  readonly firstSpelling: string;
  readonly lastSpelling: string;
  /** What the whole tokens of the quotation weigh. */
  readonly weight: number;
}

export function wantedOf(article: AnchorArticle, [quote, position]: PassageSelectors): Wanted {
  const prefix = quote.prefix.slice(-MAX_CONTEXT);
  const suffix = quote.suffix.slice(0, MAX_CONTEXT);
  const around = prefix + quote.exact + suffix;
  const quoted = { start: prefix.length, end: prefix.length + quote.exact.length };
  const beginsText = quote.prefix.length === position.start && position.start < CUT_CONTEXT;
  const endsText = quote.suffix.length < CUT_CONTEXT;
  const { numbers, weights: known } = article.tokens;
  const words: number[] = [];
  const spellings: string[] = [];
  const weights: number[] = [];
  let from = -1;
  let to = -1;
  let [cutStart, cutEnd] = [0, 0];
  let [firstSpelling, lastSpelling] = ['', ''];
  const add = (word: number, spelling: string, weight: number): void => {
    words.push(word);
    spellings.push(spelling);
    weights.push(weight);
  };
  if (beginsText) add(TEXT_START, '', known[TEXT_START] ?? 0);
  forEachAnchorToken(around, (folded, start, end) => {
    if (start === 0 && end <= quoted.start && prefix.length >= CUT_CONTEXT) return;
    if (end === around.length && start >= quoted.end && suffix.length >= CUT_CONTEXT) return;
    if (from < 0 && end > quoted.start) {
      from = words.length;
      cutStart = Math.max(0, quoted.start - start);
      firstSpelling = around.slice(start, end);
    }
    if (start < quoted.end) {
      to = words.length + 1;
      cutEnd = Math.max(0, end - quoted.end);
      lastSpelling = around.slice(start, end);
    }
    const word = numbers.get(folded);
    // Each unknown word has a number of its own.
    if (word === undefined) {
      add(UNKNOWN - words.length, folded, isWord(folded) ? 1 : UNKNOWN_SIGN_WEIGHT);
    } else {
      add(word, folded, known[word] ?? 0);
    }
  });
  if (endsText) add(TEXT_END, '', known[TEXT_END] ?? 0);
  if (from < 0) from = words.length - (endsText ? 1 : 0);
  to = Math.max(from, to);
  const weight = weights.slice(from, to).reduce((sum, one) => sum + one, 0);
  return {
    ...{ words: Int32Array.from(words), spellings, weights: Float64Array.from(weights) },
    ...{ from, to, cutStart, cutEnd, firstSpelling, lastSpelling, weight },
  };
}
