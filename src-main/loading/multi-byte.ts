// How likely the characters of Chinese, Japanese and Korean texts are: what encodings of two bytes are told apart by.
import type { Encoding } from '../model/document';

export interface MultiByte {
  readonly encoding: Encoding;
  /** The logarithm of the likelihood of a character that is not ASCII. */
  likelihoodOf(letter: string): number;
}

/** The most frequent characters, a third of a text or more. */
const CHINESE =
  '的一是不了在人有我他这大来以个中上们到说时国和地要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运';
const TRADITIONAL =
  '的一是不了在人有我他這大來以個中上們到說時國和地要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運';
const KOREAN =
  '이다는의에을가고하지도한로기사은서대를인어자시정들으리나해아있라수일그보구주것과원제게상장부전여성스면만국했조계거경화공관비없와안위내유동오무학선우말때생적연문신중등세실모간회산되할발물된년까소용분식된마요행법방바당개진민양개야러음려니치영단통';

const PUNCTUATION = '、。，．・：；？！「」『』（）《》〈〉“”‘’…—·～〜【】';

/** What stands for bytes that are no character. */
const REPLACED = Math.log(1e-12);
/** Of a character that no text has in which it is likely at all. */
const STRANGE = Math.log(1e-7);
const SHARE = { frequent: 0.45, mark: 0.1, other: 0.4, kana: 0.55, kanji: 0.3 } as const;

const setOf = (letters: string): ReadonlySet<string> => new Set(letters);
const MARKS = setOf(PUNCTUATION);

const HAN = /^[\u4e00-\u9fa5]$/;
const HANGUL = /^[\uac00-\ud7a3]$/;
const KANA = /^[\u3041-\u3096\u30a1-\u30fc]$/;
/** How many of each there are in texts. */
const HANS = 6000;
const HANGULS = 2350;
const KANAS = 170;

function byFrequency(frequent: string, others: RegExp, count: number): (letter: string) => number {
  const known = setOf(frequent);
  const often = Math.log(SHARE.frequent / known.size);
  const mark = Math.log(SHARE.mark / MARKS.size);
  const rare = Math.log(SHARE.other / count);
  return (letter) => {
    if (letter === '\ufffd') return REPLACED;
    if (known.has(letter)) return often;
    if (MARKS.has(letter)) return mark;
    return others.test(letter) ? rare : STRANGE;
  };
}

const kana = Math.log(SHARE.kana / KANAS);
const kanji = Math.log(SHARE.kanji / HANS);
const japaneseMark = Math.log(SHARE.mark / MARKS.size);

function japanese(letter: string): number {
  if (letter === '\ufffd') return REPLACED;
  if (KANA.test(letter)) return kana;
  if (MARKS.has(letter)) return japaneseMark;
  return HAN.test(letter) ? kanji : STRANGE;
}

export const MULTI_BYTE: readonly MultiByte[] = [
  { encoding: 'shift_jis', likelihoodOf: japanese },
  { encoding: 'euc-jp', likelihoodOf: japanese },
  { encoding: 'gb18030', likelihoodOf: byFrequency(CHINESE, HAN, HANS) },
  { encoding: 'big5', likelihoodOf: byFrequency(TRADITIONAL, HAN, HANS) },
  { encoding: 'euc-kr', likelihoodOf: byFrequency(KOREAN, HANGUL, HANGULS) },
];
