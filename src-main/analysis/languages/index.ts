// Which rules a text is cut by: those of the language that is named, or guessed from its script and small words.
import * as germanic from './germanic';
import { guessCode } from './guess';
import * as others from './others';
import * as romance from './romance';
import { rulesOf, type LanguageRules } from './rules';
import * as slavic from './slavic';

const RULES = new Map<string, LanguageRules>(
  Object.entries({ ...germanic, ...romance, ...slavic, ...others }).map(([code, words]) => [
    code,
    rulesOf(code, words),
  ]),
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

/** What holds where nothing is known of the language. */
const UNKNOWN = rulesOf('', germanic.en);

/** Codes whose scripts need rules of their own but no lists of words. */
const BARE = new Map(
  ['ja', 'zh', 'th', 'ko', 'my', 'km', 'am'].map((code) => [code, rulesOf(code)]),
);

/** The rules for `text`. `hint` names its language by a BCP 47 tag, as "de" or "pt-BR"; unknown ones are ignored. */
export function languageOf(text: string, hint?: string): LanguageRules {
  const [code = ''] = (hint ?? '').toLowerCase().split(/[-_]/);
  return rulesFor(code) ?? rulesFor(guessCode(text)) ?? UNKNOWN;
}

function rulesFor(code: string): LanguageRules | undefined {
  return RULES.get(code) ?? BARE.get(code) ?? RULES.get(KIN.get(code) ?? '');
}

export type { LanguageRules } from './rules';
