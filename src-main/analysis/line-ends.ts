// How a line begins and ends, which tells whether its sentence goes on in the next one.
import type { Span } from '../model/span';
import { ALONE, classOf, DIGIT, LETTER, MARK } from './characters';
import { caseOf } from './following';

const STOPS = 1;
const CLOSES = 2;
/** By code unit: what ends a sentence at a line's end, and what may close it behind its stop. */
const ENDS = new Uint8Array(0x10000);
for (const character of '.!?…:;。！？؟।') ENDS[character.charCodeAt(0)] = STOPS;
for (const character of '”’»"\')]}›」』）】') ENDS[character.charCodeAt(0)] = CLOSES;

/** One of these may stand before a line's first letter. */
const OPENERS = '“"\'‘«(';
/** Behind these, or letters, marks and digits, a heading may end. */
const ENDS_OPEN = ')]”’"';
/** Behind these, or letters, marks and digits, a sentence may go on in another line. */
const ENDS_TO_JOIN = ',-–';

export function endsSentence(text: string, line: Span): boolean {
  let at = line.end - 1;
  while (at >= line.start && ENDS[text.charCodeAt(at)] === CLOSES) at -= 1;
  return at >= line.start && ENDS[text.charCodeAt(at)] === STOPS;
}

export function endsOpen(text: string, line: Span): boolean {
  return endsInWord(text, line) || ENDS_OPEN.includes(text.charAt(line.end - 1));
}

export function endsOpenToJoin(text: string, line: Span): boolean {
  return endsInWord(text, line) || ENDS_TO_JOIN.includes(text.charAt(line.end - 1));
}

/** Whether the first letter of a line, behind an opening mark, is of this case. */
export function startsIn(text: string, line: Span, wanted: 'lower' | 'upper'): boolean {
  const isOpened = OPENERS.includes(text.charAt(line.start));
  return caseOf(text.codePointAt(isOpened ? line.start + 1 : line.start) ?? 0) === wanted;
}

function endsInWord(text: string, line: Span): boolean {
  const last = text.charCodeAt(line.end - 1);
  const isHalf = last >= 0xdc00 && last <= 0xdfff && line.end - line.start > 1;
  const kind = classOf(isHalf ? (text.codePointAt(line.end - 2) ?? 0) : last);
  return kind === LETTER || kind === DIGIT || kind === MARK || kind === ALONE;
}
