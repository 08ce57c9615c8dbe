// Alignments as JSON Lines: one line a match, for other programs to read.
import { mirrorTold, type ToldMatch } from '../model/alignment';
import type { DocumentSummary } from '../model/document';
import { compareSpans } from '../model/span';

/** What a line needs of an article. */
export interface LinedArticle {
  readonly document: Pick<DocumentSummary, 'file'>;
  readonly text: string;
}

/** What the lines of a pair tell; an alignment holds more. */
export interface LinedPair {
  readonly matches: readonly ToldMatch[];
  readonly complete: boolean;
}

/**
 * The lines of one pair, each with its line end, one after the other, in order of the offsets in
 * the file that sorts first by code units, which is `a` in every line. Offsets are UTF-16 code units
 * of the decoded file, half-open. `one` is the article A of the pair, `other` is B. Where the pair is
 * not complete, each line says so.
 */
export function matchLines(one: LinedArticle, other: LinedArticle, pair: LinedPair): string {
  const isSwapped = other.document.file < one.document.file;
  const a = isSwapped ? other : one;
  const b = isSwapped ? one : other;
  const matches = isSwapped ? pair.matches.map(mirrorTold) : pair.matches;
  // What all lines have between their values, with the quotation marks of the texts.
  const beforeA = `{"a":{"file":${quoted(a.document.file)},"start":`;
  const beforeB = `"},"b":{"file":${quoted(b.document.file)},"start":`;
  let lines = '';
  for (const match of inOrder(matches)) {
    const { start: startA, end: endA } = match.a;
    const { start: startB, end: endB } = match.b;
    lines += beforeA + String(startA) + BEFORE_END + String(endA) + BEFORE_TEXT;
    lines += escaped(a.text, startA, endA) + beforeB + String(startB) + BEFORE_END;
    lines += String(endB) + BEFORE_TEXT + escaped(b.text, startB, endB) + BEFORE_KIND + match.kind;
    lines += (match.moved ? MOVED : NOT_MOVED) + decimal(match.score) + BEFORE_RULE;
    lines += match.rule.name + BEFORE_WORDS + String(match.rule.sharedWords);
    if (match.moved) lines += BEFORE_MOVED_BY + String(match.movedBy);
    if (match.rule.form) lines += BEFORE_FORM + match.rule.form.name + AFTER_FORM;
    lines += BEFORE_CHANGES;
    let before = FIRST_CHANGE;
    for (const { a: inA, b: inB, type, counts } of match.changes) {
      lines += before + escaped(a.text, inA.start, inA.end) + BEFORE_OTHER;
      lines += escaped(b.text, inB.start, inB.end) + BEFORE_TYPE + type;
      if (counts) {
        lines += BEFORE_COUNTS + escaped(a.text, counts.a.start, counts.a.end) + BEFORE_OTHER;
        lines += escaped(b.text, counts.b.start, counts.b.end) + AFTER_COUNTS;
      } else {
        lines += AFTER_CHANGE;
      }
      before = NEXT_CHANGE;
    }
    lines += pair.complete ? LINE_END : CUT_LINE_END;
  }
  return lines;
}

const BEFORE_END = ',"end":';
const BEFORE_TEXT = ',"text":"';
const BEFORE_KIND = '"},"kind":"';
const MOVED = '","moved":true,"score":';
const NOT_MOVED = '","moved":false,"score":';
const BEFORE_RULE = ',"rule":"';
const BEFORE_WORDS = '","words":';
const BEFORE_MOVED_BY = ',"movedBy":';
const BEFORE_FORM = ',"form":"';
const AFTER_FORM = '"';
const BEFORE_CHANGES = ',"changes":[';
const FIRST_CHANGE = '{"a":"';
const NEXT_CHANGE = ',{"a":"';
const BEFORE_OTHER = '","b":"';
const BEFORE_TYPE = '","type":"';
const BEFORE_COUNTS = '","counts":{"a":"';
const AFTER_COUNTS = '"}}';
const AFTER_CHANGE = '"}';
const LINE_END = ']}\n';
const CUT_LINE_END = '],"complete":false}\n';

function inOrder(matches: readonly ToldMatch[]): readonly ToldMatch[] {
  return matches.every((match, i) => i === 0 || compareMatches(matches[i - 1] ?? match, match) <= 0)
    ? matches
    : [...matches].sort(compareMatches);
}

function compareMatches(one: ToldMatch, other: ToldMatch): number {
  return compareSpans(one.a, other.a) || compareSpans(one.b, other.b);
}

/** What JSON writes in another way: controls, `"` and `\\`, and halves of a surrogate pair. */
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Up to here, a look at each character takes less time than a regular expression. */
const SHORT = 24;

function quoted(text: string): string {
  return `"${escaped(text, 0, text.length)}"`;
}

/** The inside of a JSON string. Most texts stand in it as they are. */
function escaped(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  return isSpecial(part) ? JSON.stringify(part).slice(1, -1) : part;
}

function isSpecial(part: string): boolean {
  if (part.length > SHORT) return SPECIAL.test(part);
  for (let at = 0; at < part.length; at += 1) {
    const unit = part.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c) return true;
    if (unit >= 0xd800 && unit <= 0xdfff) return true;
  }
  return false;
}

/** Four decimals tell all scores of ordinary sentences apart. */
const SCORE_UNIT = 10_000;
/** Scores as they are written, by their ten-thousandths; filled as they come. */
const written: string[] = [];

function decimal(score: number): string {
  const units = Math.round(score * SCORE_UNIT);
  return (written[units] ??= String(units / SCORE_UNIT));
}
