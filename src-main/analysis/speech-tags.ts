// Who speaks, behind a quotation that ends in a stop: “…？”她问, "…." 그가 말했다.
import type { LanguageRules } from './languages';

/** The speaker, in so few characters, and a verb of saying. */
const TAGS: ReadonlyMap<string, RegExp> = new Map([
  ['zh', /^\p{Script=Han}{1,6}?(?:问|問|说|說|道|喊|叫|答|嚷)(?:[道：:，,。]|$)/u],
  ['ko', /^\s?\p{Script=Hangul}{1,8} (?:말했|물었|외쳤|답했|대답했|소리쳤|속삭였)/u],
]);
const LOOK = 16;

/** True where the words from `at`, right behind a quotation, say who spoke it. */
export function isSpeechTag(text: string, at: number, language: LanguageRules): boolean {
  return TAGS.get(language.code)?.test(text.slice(at, at + LOOK)) ?? false;
}
