// How often the letters of languages stand in their texts, where they are not ASCII: what encodings are told apart by.
import type { Encoding } from '../model/document';

/**
 * Letters with their shares in per mille of all letters, as counts of large corpora give them (rounded;
 * their order matters, not their last digit). Of whole alphabets only the order and the steps are told.
 */
const LATIN = {
  en: 'é:0.2',
  fr: 'é:19 è:3 à:5 ê:2.2 ç:0.9 â:0.5 û:0.6 ù:0.6 î:0.4 ô:0.3 œ:0.2 ë:0.1 ï:0.1',
  de: 'ü:9.9 ä:5.5 ö:4.4 ß:3.1 é:0.1',
  es: 'ó:8.3 í:7.3 á:5 é:4.3 ñ:3.1 ú:1.7 ¿:1 ¡:0.4 ü:0.1',
  pt: 'ã:7.3 ç:5.3 ê:4.5 é:3.4 ó:3 ú:2 á:4 í:3 à:1.5 â:1 õ:1 ô:0.6',
  it: 'à:6.4 è:5 ò:2 ù:1.7 é:1 ì:0.5 È:0.3',
  nl: 'ë:0.6 é:0.6 ï:0.2 è:0.1 ö:0.1 ó:0.1',
  sv: 'ä:18 å:13 ö:13 é:0.5',
  da: 'å:12 ø:10 æ:9 é:0.5',
  fi: 'ä:36 ö:4.4 å:0.1',
  is: 'ð:40 á:18 í:16 þ:15 ó:10 æ:9 ö:8 é:6 ú:6 ý:2',
  pl: 'ł:18 ę:11 ą:9.9 ó:8.5 ż:8.3 ś:6.6 ć:4 ń:2 ź:0.6',
  cs: 'í:33 á:22 ě:16 é:13 ř:12 ý:11 ž:10 č:9.5 š:8 ů:7 ú:1 ť:0.4 ó:0.3 ď:0.2 ň:0.2',
  sk: 'á:20 č:12 í:10 ú:10 ý:10 ž:10 š:9 é:8 ť:6 ľ:5 ď:2 ô:2 ň:1 ó:1 ä:1 ĺ:0.2 ŕ:0.1',
  hu: 'é:39 á:34 ő:9 ö:8 ü:6 ó:6 í:5 ú:1 ű:1',
  ro: 'ă:20 ş:10 ţ:10 î:10 â:5',
  hr: 'č:10 š:8 ž:5 ć:5 đ:2',
  tr: 'ı:51 ü:19 ş:18 ç:12 ğ:11 ö:8 İ:2 â:0.5',
  lt: 'ė:16 ų:14 š:11 ž:9 ą:6 į:6 č:4 ū:4 ę:2',
  lv: 'ā:40 ē:18 ī:18 š:7 ņ:5 ū:5 ļ:3 ž:3 ķ:1 ģ:1 č:1',
  et: 'ä:10 õ:10 ü:6 ö:2 š:0.2 ž:0.2',
  vi: 'đ:24 ê:12 â:12 ô:14 ư:22 ơ:13 ă:9 \u0300:18 \u0301:26 \u0309:6 \u0323:22 \u0303:4 à:10 á:12 é:2 í:4 ó:6 ú:4 è:1 ì:1 ò:1 ù:1 ã:3',
} as const;

/** In the order of their frequency. */
const WHOLE = {
  ru: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ',
  uk: 'оанивіетрслкдмпузьябгйчхцжїєшюфщґ',
  bg: 'аиоетнрсвлдкпмзугябъчщцйжхшюфь',
  sr: 'аиоенрсјтукдвлпмзгбчшцжњхљћђфџ',
  el: 'αοιετσνρκπμςληυίόάδγέώήωθχβύφξζψϊΐ',
  he: 'יוהלאתרשבמםנחקעדןכצפגטזסךףץ',
  ar: 'اليمونرتبةعدسفهكقأحجشطصىخإذثئزضغءؤظآپگچژ،؟',
  th: 'านรอกเง่ั้มยวทสตลีดปิหบะคแจพุชโขูำไถผใซ็ื์ธศณญภฐฎษฮๆฝึฟฉฆฬฒฏ',
} as const;

export interface LetterModel {
  readonly encoding: Encoding;
  /** In per mille. */
  readonly weights: ReadonlyMap<string, number>;
}

const WESTERN = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'fi', 'is'] as const;
const CENTRAL = ['pl', 'cs', 'sk', 'hu', 'ro', 'hr'] as const;
const CYRILLIC = ['ru', 'uk', 'bg', 'sr'] as const;

/** The languages that are written in each encoding; of encodings that fit as well the first one is meant. */
const LANGUAGES: readonly (readonly [
  Encoding,
  readonly (keyof typeof LATIN | keyof typeof WHOLE)[],
])[] = [
  ['windows-1252', WESTERN],
  ['iso-8859-15', WESTERN],
  ['macintosh', WESTERN],
  ['windows-1250', CENTRAL],
  ['iso-8859-2', CENTRAL],
  ['windows-1254', ['tr']],
  ['windows-1257', ['lt', 'lv', 'et']],
  ['windows-1258', ['vi']],
  ['windows-1251', CYRILLIC],
  ['koi8-r', ['ru']],
  ['koi8-u', ['uk']],
  ['ibm866', ['ru', 'bg']],
  ['iso-8859-5', CYRILLIC],
  ['windows-1253', ['el']],
  ['iso-8859-7', ['el']],
  ['windows-1255', ['he']],
  ['windows-1256', ['ar']],
  ['windows-874', ['th']],
];

/** Of letters, so many are capitals: at the beginnings of sentences and names. */
const CAPITALS = 0.04;
/** Of an alphabet, each letter is about so much rarer than the one before it. */
const STEP = 0.9;
const FIRST = 105;
/** Beside letters, in texts of every language. */
const MARKS = '“”‘’„«»–—…\u00a0';
const MARK = 2;
const SIGNS = '•·§°€£©®™½¼¾²³×№‹›−';
const SIGN = 0.1;

export function letterModels(): LetterModel[] {
  return LANGUAGES.flatMap(([encoding, languages]) =>
    languages.map((language) => ({ encoding, weights: weightsOf(language) })),
  );
}

function weightsOf(language: keyof typeof LATIN | keyof typeof WHOLE): Map<string, number> {
  const weights = new Map<string, number>();
  for (const sign of SIGNS) weights.set(sign, SIGN);
  for (const mark of MARKS) weights.set(mark, MARK);
  const add = (letter: string, weight: number): void => {
    weights.set(letter, weight);
    const capital = letter.toUpperCase();
    if (capital !== letter && !weights.has(capital)) weights.set(capital, weight * CAPITALS);
  };
  if (language in WHOLE) {
    Array.from(WHOLE[language as keyof typeof WHOLE]).forEach((letter, at) =>
      add(letter, FIRST * STEP ** at),
    );
  } else {
    for (const entry of LATIN[language as keyof typeof LATIN].split(' ')) {
      const [letter = '', weight = ''] = entry.split(':');
      add(letter, Number(weight));
    }
  }
  return weights;
}
