// What comes after a stop: the next word, and whether it looks like the beginning of a sentence.
import { ALONE, classOf, DIGIT, isSpace, LETTER, MARK as COMBINING, widthOf } from './characters';
import { isOpener } from './stops';

export type Case = 'upper' | 'lower' | 'digit' | 'caseless' | 'other' | 'none';

export interface Following {
  /** Where the next word begins, behind white space and opening marks. */
  readonly at: number;
  readonly case: Case;
  /** In lower case; empty where no letter follows. Read from the text when it is asked for. */
  readonly word: string;
  /** True where a quotation mark, a bracket or a dash stands before the word. */
  readonly isOpened: boolean;
}

/** A sentence's first word is looked at no further than this. */
const WORD_LOOK = 24;
/** More opening marks than this are an ornament, not a sentence. */
const OPENERS_LOOK = 12;
const LOWER = /^\p{Ll}$/u;
const UPPER = /^[\p{Lu}\p{Lt}]$/u;
const NOTHING: Following = { at: 0, case: 'none', word: '', isOpened: false };

/** What stands in `text` from `from`, before `limit`. White space is skipped wherever it ends. */
export function following(text: string, from: number, limit: number): Following {
  let at = skipSpace(text, from, limit);
  const opening = at;
  const last = Math.min(limit, at + OPENERS_LOOK);
  while (at < last && isOpener(text.charCodeAt(at))) {
    at = skipSpace(text, at + 1, limit);
  }
  if (at >= limit) return NOTHING;
  return new NextWord(text, at, limit, at > opening);
}

class NextWord implements Following {
  readonly case: Case;

  constructor(
    readonly text: string,
    readonly at: number,
    readonly limit: number,
    readonly isOpened: boolean,
  ) {
    this.case = caseOf(text.codePointAt(at) ?? 0);
  }

  get word(): string {
    return wordAt(this.text, this.at, this.limit).toLowerCase();
  }
}

export function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

export function caseOf(codePoint: number): Case {
  if (codePoint >= 0x61 && codePoint <= 0x7a) return 'lower';
  if (codePoint >= 0x41 && codePoint <= 0x5a) return 'upper';
  const kind = classOf(codePoint);
  if (kind === DIGIT) return 'digit';
  if (kind === ALONE) return 'caseless';
  if (kind !== LETTER) return 'other';
  const character = String.fromCodePoint(codePoint);
  if (LOWER.test(character)) return 'lower';
  return UPPER.test(character) ? 'upper' : 'caseless';
}

/** The letters from `at`, with apostrophes and hyphens inside them. */
function wordAt(text: string, at: number, limit: number): string {
  const last = Math.min(limit, at + WORD_LOOK);
  let end = at;
  while (end < last) {
    const codePoint = text.codePointAt(end) ?? 0;
    const kind = classOf(codePoint);
    const isInner = codePoint === 0x27 || codePoint === 0x2019 || codePoint === 0x2d;
    if (kind !== LETTER && kind !== COMBINING && kind !== ALONE && !(isInner && end > at)) break;
    end += widthOf(codePoint);
  }
  return text.slice(at, Math.min(end, limit)).replace('’', "'");
}
