// Where 。！？ end a sentence in Chinese and Japanese, and where they only end a quotation inside one.
import { classOf, DIGIT } from './characters';
import type { StopRun } from './boundary';
import type { LanguageRules } from './languages';
import { isSpeechTag } from './speech-tags';

/** A quotation inside a sentence closes within so many characters of its stop. */
const QUOTE_LOOK = 120;
/** Particles that tie a quotation to what follows: 「…。」と言った, “…！”的. */
const GOES_ON = new Set('とってのをはがにもでへやなだか的地得等、，；：·～〜');
/** と and って tie even without a closing mark: えっ！と叫んだ. */
const TIES = /^(?:と[^てにりこもうきん]|って|[、，])/;
/** Behind 。, where many a sentence begins with と, only before a verb of saying: そうだ。と言った. */
const TIES_TO_SPEECH =
  /^(?:と(?:言|い[うっい]|思|答|話|語|述|叫|聞|訊|書|説|感|訴|の)|って|[、，])/;
/** No title, 《你好！世界》, is longer. */
const TITLE_LOOK = 40;
const TIES_LOOK = 3;
const HIRAGANA = /^[\u3041-\u309f]/;
/** By code unit: 1 opens, 2 closes. */
const BRACKETS = new Uint8Array(0x10000);
for (const opening of '「『（(〈《【') BRACKETS[opening.charCodeAt(0)] = 1;
for (const closing of '」』）)〉》】') BRACKETS[closing.charCodeAt(0)] = 2;
const NAMES = '》〉';
/** An exclamation in so short a quotation is a word or a title: “不！”他说. */
const SHORT_QUOTE = 12;

export function endsWideSentence(text: string, run: StopRun, language: LanguageRules): boolean {
  const { start, at, end, close } = run;
  const next = text.charAt(close);
  if (text.charAt(at) === '．' && classOf(text.charCodeAt(at - 1)) === DIGIT) {
    if (classOf(next.charCodeAt(0)) === DIGIT) return false;
  }
  const isMark = text.charAt(end - 1) !== '。' && text.charAt(end - 1) !== '｡';
  const ties = isMark ? TIES : TIES_TO_SPEECH;
  if (close === end && ties.test(text.slice(close, close + TIES_LOOK))) return false;
  if (close > end && GOES_ON.has(next)) return false;
  if (close > end) {
    if (NAMES.includes(text.charAt(end))) return false;
    if (language.code === 'ja' && HIRAGANA.test(next)) return false;
    if (isMark && isSpeechTag(text, close, language)) return false;
    return !(isMark && isShortQuote(text, start, at) && /^\p{L}/u.test(next));
  }
  return !isInsideTitle(text, run) && !isInsideQuote(text, run, language);
}

function isShortQuote(text: string, start: number, at: number): boolean {
  const from = Math.max(start, at - SHORT_QUOTE);
  return text.slice(from, at).search(/[“「『‘"][^”」』’"]*$/) > (from === start ? 0 : -1);
}

function isInsideTitle(text: string, { start, at, close, limit }: StopRun): boolean {
  const before = text.slice(Math.max(start, at - TITLE_LOOK), at);
  if (before.lastIndexOf('《') <= before.lastIndexOf('》')) return false;
  const after = text.slice(close, Math.min(limit, close + TITLE_LOOK));
  const closing = after.indexOf('》');
  return closing >= 0 && !after.slice(0, closing).includes('《');
}

/** Inside brackets that close further on, in Japanese: the sentence ends behind them. */
function isInsideQuote(
  text: string,
  { start, at, close, limit }: StopRun,
  language: LanguageRules,
): boolean {
  if (language.code !== 'ja') return false;
  if (depthAt(text, Math.max(start, at - QUOTE_LOOK), at) <= 0) return false;
  let depth = 1;
  const last = Math.min(limit, close + QUOTE_LOOK);
  for (let look = close; look < last; look += 1) {
    const bracket = BRACKETS[text.charCodeAt(look)];
    if (bracket === 1) depth += 1;
    else if (bracket === 2 && --depth === 0) return true;
  }
  return false;
}

function depthAt(text: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const bracket = BRACKETS[text.charCodeAt(at)];
    if (bracket === 1) depth += 1;
    else if (bracket === 2 && depth > 0) depth -= 1;
  }
  return depth;
}
