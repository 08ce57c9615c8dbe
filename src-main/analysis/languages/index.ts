// Which rules a text is cut by: those of the language that is named, or guessed from its script and small words.
import type { Direction } from '../../model/segment';
import * as germanic from './germanic';
import type { TokenColumns } from '../token-columns';
import { guessCode } from './guess';
import * as others from './others';
import * as romance from './romance';
import { rulesOf, type LanguageRules, type LanguageWords } from './rules';
import * as slavic from './slavic';

const WORDS = new Map<string, LanguageWords>(
  Object.entries({ ...germanic, ...romance, ...slavic, ...others }),
);

/** Languages that are written so much alike that one's rules serve the other. */
const KIN = new Map(
  Object.entries({
    nb: 'da',
    nn: 'da',
    no: 'da',
    bs: 'hr',
    sl: 'hr',
    ca: 'es',
    gl: 'pt',
    be: 'ru',
    mk: 'sr',
    fa: 'ar',
    ur: 'ar',
    ps: 'ar',
    mr: 'hi',
    ne: 'hi',
    as: 'bn',
    et: 'fi',
    af: 'nl',
    az: 'tr',
  }),
);

/** Codes whose scripts need rules of their own but no lists of words. */
const BARE = new Set(['ja', 'zh', 'th', 'ko', 'my', 'km', 'am']);
/** Where nothing is known of the language, the words of English hold. */
const UNKNOWN = '';

/** Rules by code, once they were asked for: no folder is written in all languages. */
const RULES = new Map<string, LanguageRules>();

/** The rules for `text`. `hint` names its language by a BCP 47 tag, as "de" or "pt-BR"; unknown ones are ignored. For `tokens`, see `guessCode`. */
export function languageOf(text: string, hint?: string, tokens?: TokenColumns): LanguageRules {
  const [named = ''] = (hint ?? '').toLowerCase().split(/[-_]/);
  const code = known(named) ?? known(guessCode(text, tokens)) ?? UNKNOWN;
  let rules = RULES.get(code);
  if (rules === undefined) {
    const words = code === UNKNOWN ? germanic.en : WORDS.get(code);
    rules = words === undefined ? rulesOf(code) : rulesOf(code, words);
    RULES.set(code, rules);
  }
  return rules;
}

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'he']);

/** Further ones, and scripts, that readers may name: those are guessed as one of the above. */
const OTHERS_RIGHT_TO_LEFT = new Set(['fa', 'ur', 'ps', 'yi', 'ckb', 'sd', 'ug', 'dv', 'syr']);
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** The way a language is written, by its BCP 47 tag: by its script where that is named. */
export function wayOf(tag: string): Direction {
  const [code = '', ...rest] = tag.split('-');
  const script = rest.find((part) => part.length === 4 && /^[A-Z]/.test(part));
  const isRightToLeft =
    script === undefined
      ? RIGHT_TO_LEFT.has(code) || OTHERS_RIGHT_TO_LEFT.has(code)
      : RIGHT_TO_LEFT_SCRIPTS.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}

/** The language of `text` as it is guessed, and the way it is written; null where nothing tells it. */
export function guessedLanguage(
  text: string,
): { readonly code: string; readonly direction: Direction } | null {
  const code = guessCode(text);
  if (code === '') return null;
  return { code, direction: RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr' };
}

/** The code by whose rules a language is cut. */
function known(code: string): string | undefined {
  return WORDS.has(code) || BARE.has(code) ? code : KIN.get(code);
}

export type { LanguageRules } from './rules';
