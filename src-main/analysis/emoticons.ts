// Emoticons and pictures behind a stop, which belong to the sentence that they comment on.

const EMOTICON =
  /^(?:[ \t]*(?:[:;=8xX]['’]?[-o^]?[()\][DPpdOo3*|/\\]+|<3+|\^_?\^|[)(]+[:;=]|\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f\u200d\p{Extended_Pictographic}]*))+(?=\s|$)/u;
/** An emoticon begins with one of these, behind a space or at once. */
const FIRST = /[:;=8xX<^()\u203c-\u3299\ud83c-\ud83e]/;
/** A row of pictures is seldom longer. */
const LOOK = 40;
const CAPITAL = /^\s+\p{Lu}/u;

/** Where the emoticons that stand from `from` end; `from` where there is none. */
export function endOfEmoticons(text: string, from: number, limit: number): number {
  const first = text.charAt(from) === ' ' ? from + 1 : from;
  if (first >= limit || !FIRST.test(text.charAt(first))) return from;
  const found = EMOTICON.exec(text.slice(from, Math.min(from + LOOK, limit)));
  return found === null ? from : from + found[0].length;
}

/** Where the emoticon at `at` ends if it ends a sentence that has no stop: "I like it :) Thanks". */
export function endOfSmile(text: string, at: number, limit: number): number {
  if (text.charAt(at - 1) !== ' ') return at;
  const end = endOfEmoticons(text, at, limit);
  const isEnd = end > at + 1 && CAPITAL.test(text.slice(end, Math.min(end + 3, limit)));
  return isEnd ? end : at;
}
