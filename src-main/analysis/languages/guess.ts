// Guesses a text's language from its script and its small words, cheaply and only as far as rules differ.
import { ALONE, classOf, LETTER } from '../characters';
import { HASH_START, hashOn, Spellings } from '../spellings';

/** The small words of the first kilobyte tell a language as surely as the whole text. */
const SAMPLE = 1024;
/** Less than this may come from a name or a quotation. A word counts less the more languages have it. */
const MIN_HITS = 0.9;

/** Frequent words, chosen so that a word stands in few of the lists. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and is was for that with he she it are this you to have not by at from his i what my',
  de: 'der die das und ist nicht mit von den ein eine auf im sich er sie es zu dem für wir ich war am',
  fr: 'le la les des et est une un dans que qui pas pour du il elle au ce sur je vous nous avec',
  es: 'el la los las y es una un en que de por con se del para su lo como más no él está fue',
  it: 'il la di che è un una e per non si gli della sono con del nel i da lo al ha le questo',
  pt: 'o a os as e é um uma de que em do da não para com se no na por ao ele foi são',
  nl: 'de het een en van is dat niet op te zijn voor met die er in aan ik hij maar wij was ze',
  sv: 'och att det är en som på för av med den inte till ett jag han hon har om var',
  da: 'og at det er en som på for af med den ikke til et jeg han hun har om var de blev',
  fi: 'ja on ei se että oli hän mutta kun ovat myös ole tai kuin sen minä',
  pl: 'w i na nie się z do jest to że o jak po był dla przez tym co od są jego',
  cs: 'a v se na je že s z do o to jako by pro za i byl který jsem jeho ve ale',
  sk: 'a v sa na je že s z do o to ako by pre za aj bol ktorý som jeho vo ale',
  hr: 'i u je na se da su za od s koji nije što bio kao ali iz biti sam će',
  ro: 'și în de la cu a o nu că pe din este un care să pentru au fost mai',
  tr: 've bir bu da de için ile çok o ne gibi olarak daha var en olan ama değil',
  hu: 'a az és hogy nem is egy volt de meg van ez azt csak már ha még mint',
  ru: 'и в не на что он с как это по но из у от был она за его к',
  uk: 'і в не на що він з як це до та у але був від її за його є',
  bg: 'и в не на че е да се от за с той по но са беше като',
  sr: 'и у је на се да су за од с који није што био као али',
  kk: 'және мен бұл бір да де үшін деп ол екі бар еді',
};

const LANGUAGES = Object.keys(SMALL_WORDS);
/** No small word is longer. */
const LONGEST = Math.max(
  ...Object.values(SMALL_WORDS)
    .join(' ')
    .split(' ')
    .map(({ length }) => length),
);

/** The small words as they are spelled in texts, in lower case, capitals and with an initial one. */
const SPELLINGS = new Spellings();
/** By spelling, the indices of the languages that have the word. */
const LANGUAGES_OF: number[][] = [];
const NONE: readonly number[] = [];

LANGUAGES.forEach((code, language) => {
  for (const word of (SMALL_WORDS[code] ?? '').split(' ')) {
    const capitals = word.toUpperCase();
    for (const spelling of new Set([word, capitals, capitals.charAt(0) + word.slice(1)])) {
      const known = SPELLINGS.find(spelling, 0, spelling.length);
      const entry = known >= 0 ? known : SPELLINGS.add(spelling, 0, spelling.length);
      const languages = (LANGUAGES_OF[entry] ??= []);
      if (!languages.includes(language)) languages.push(language);
    }
  }
});

/** Scripts that tell the language, or all of it that matters here: first and last code unit. */
const SCRIPTS: readonly (readonly [string, number, number])[] = [
  ['el', 0x0370, 0x03ff],
  ['hy', 0x0531, 0x0587],
  ['he', 0x05d0, 0x05ea],
  ['ar', 0x0620, 0x06ff],
  ['hi', 0x0900, 0x097f],
  ['bn', 0x0980, 0x09ff],
  ['th', 0x0e01, 0x0e5b],
  ['my', 0x1000, 0x109f],
  ['am', 0x1200, 0x137f],
  ['km', 0x1780, 0x17ff],
  ['ja', 0x3041, 0x30ff],
  ['zh', 0x4e00, 0x9fff],
  ['ko', 0xac00, 0xd7a3],
];
const KANA = SCRIPTS.findIndex(([code]) => code === 'ja');
const NO_SCRIPT = ['', 0, 0] as const;
/** Below this, no script of the list begins. */
const FIRST_UNIT = 0x0370;
/** A text of a script has at least this share of its characters in it; Japanese has kana among the rest. */
const SCRIPT_SHARE = 0.2;
const KANA_SHARE = 0.05;

/** A language code that `languages/index` knows, or nothing. */
export function guessCode(text: string): string {
  const length = Math.min(text.length, SAMPLE);
  return guessByScript(text, length) || guessByWords(text, length);
}

function guessByScript(text: string, length: number): string {
  const counts = new Uint16Array(SCRIPTS.length);
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_UNIT) continue;
    for (let script = 0; script < SCRIPTS.length; script += 1) {
      const [, first, last] = SCRIPTS[script] ?? NO_SCRIPT;
      if (unit >= first && unit <= last) counts[script] = (counts[script] ?? 0) + 1;
    }
  }
  const best = counts.reduce((one, count, at) => (count > (counts[one] ?? 0) ? at : one), 0);
  const kana = counts[KANA] ?? 0;
  if (kana > 0 && kana >= KANA_SHARE * length) return 'ja';
  const count = counts[best] ?? 0;
  return count > 0 && count >= SCRIPT_SHARE * length ? (SCRIPTS[best] ?? NO_SCRIPT)[0] : '';
}

function guessByWords(text: string, length: number): string {
  const hits = new Float64Array(LANGUAGES.length);
  let start = 0;
  let hash = HASH_START;
  for (let at = 0; at <= length; at += 1) {
    const unit = at < length ? text.charCodeAt(at) : 0;
    if (isLetter(unit)) {
      hash = hashOn(hash, unit);
      continue;
    }
    if (at > start && at - start <= LONGEST) {
      const entry = SPELLINGS.find(text, start, at, hash);
      // A word that stands in fewer lists says more.
      const languages = entry < 0 ? NONE : (LANGUAGES_OF[entry] ?? NONE);
      for (const one of languages) hits[one] = (hits[one] ?? 0) + 1 / languages.length;
    }
    start = at + 1;
    hash = HASH_START;
  }
  const best = hits.reduce((one, hit, index) => (hit > (hits[one] ?? 0) ? index : one), 0);
  return (hits[best] ?? 0) >= MIN_HITS ? (LANGUAGES[best] ?? '') : '';
}

function isLetter(unit: number): boolean {
  const kind = classOf(unit);
  return kind === LETTER || kind === ALONE;
}
