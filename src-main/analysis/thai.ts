// Cuts Thai at its spaces: Thai writes no stop, and a space stands between sentences and between clauses.
import type { Span } from '../model/span';
import { isSpace } from './characters';
import { trimmed } from './lines';

/** A clause shorter than this is part of a sentence, as a name, a figure or an item of a list. */
const MIN_LENGTH = 30;
/** Words that tie what follows to the clause before: and, or, but, that, which, for, by, of, if, in. */
const TIES = /^(?:และ|หรือ|แต่|ที่|ซึ่ง|เพื่อ|โดย|ว่า|ของ|ถ้า|ใน|จึง|กับ|จาก|อัน|คือ|ได้แก่|เช่น|ให้|ๆ|ฯ)/;
/** Particles that close a sentence, however short it is. */
const CLOSES = /(?:ครับ|ค่ะ|คะ|จ้ะ|จ้า|แล้ว|เลย|ไหม|มั้ย)$/;
const THAI = /[\u0e01-\u0e4e]/;
const LOOK = 8;

/** `span` cut at each space between Thai letters that has enough before it and no tie behind it. */
export function splitThai(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  let start = span.start;
  for (let at = span.start; at < span.end; at += 1) {
    if (!isSpace(text.charCodeAt(at)) || !isBreak(text, start, at, span.end)) continue;
    sentences.push(trimmed(text, start, at));
    start = at + 1;
  }
  sentences.push(trimmed(text, start, span.end));
  return sentences;
}

function isBreak(text: string, start: number, at: number, limit: number): boolean {
  if (!THAI.test(text.charAt(at - 1)) || !THAI.test(text.charAt(at + 1))) return false;
  if (TIES.test(text.slice(at + 1, Math.min(at + 1 + LOOK, limit)))) return false;
  return at - start >= MIN_LENGTH || CLOSES.test(text.slice(Math.max(start, at - LOOK), at));
}
