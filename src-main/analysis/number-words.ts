// Number words of the languages we know best, with their values.

function valued(lines: readonly (readonly [value: number, words: string])[]): Map<string, number> {
  return new Map(lines.flatMap(([value, words]) => words.split(' ').map((word) => [word, value])));
}

/** Left out: words that mostly mean something else ("once", "cent", French "six" is English). */
export const NUMBERS: ReadonlyMap<string, number> = valued([
  [0, 'zero null zéro cero ноль'],
  [0.5, 'half'],
  [1, 'one first'],
  [2, 'two second twice zwei deux dos два две двух'],
  [3, 'three third drei trois tres три трёх трех'],
  [4, 'four fourth vier quatre cuatro четыре четырёх'],
  [5, 'five fifth fünf cinq cinco пять пяти'],
  [6, 'six sixth sechs seis шесть шести'],
  [7, 'seven seventh sieben sept siete семь семи'],
  [8, 'eight eighth acht huit ocho восемь восьми'],
  [9, 'nine ninth neun neuf nueve девять девяти'],
  [10, 'ten tenth zehn dix diez десять десяти'],
  [11, 'eleven eleventh elf onze одиннадцать'],
  [12, 'twelve twelfth dozen zwölf douze doce двенадцать'],
  [13, 'thirteen dreizehn treize trece тринадцать'],
  [14, 'fourteen vierzehn quatorze catorce четырнадцать'],
  [15, 'fifteen fünfzehn quinze quince пятнадцать'],
  [16, 'sixteen sechzehn seize dieciséis шестнадцать'],
  [17, 'seventeen siebzehn diecisiete семнадцать'],
  [18, 'eighteen achtzehn dieciocho восемнадцать'],
  [19, 'nineteen neunzehn diecinueve девятнадцать'],
  [20, 'twenty twentieth zwanzig vingt veinte двадцать'],
  [30, 'thirty dreißig trente treinta тридцать'],
  [40, 'forty vierzig quarante cuarenta сорок'],
  [50, 'fifty fünfzig cinquante cincuenta пятьдесят'],
  [60, 'sixty sechzig soixante sesenta шестьдесят'],
  [70, 'seventy siebzig setenta семьдесят'],
  [80, 'eighty achtzig ochenta восемьдесят'],
  [90, 'ninety neunzig noventa девяносто'],
]);

/** What multiplies the number before it. */
export const MAGNITUDES: ReadonlyMap<string, number> = valued([
  [12, 'dozens'],
  [100, 'hundred hundreds hundert cien ciento cientos сто сотни'],
  [1e3, 'thousand thousands tausend mille mil miles тысяча тысячи тысяч'],
  [1e6, 'million millions millionen millón millones миллион миллиона миллионов'],
  [1e9, 'billion billions milliarde milliarden milliard milliards миллиард миллиарда миллиардов'],
  [1e12, 'trillion trillions billionen'],
]);

/** By the sign that is written instead. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ...['percent', 'per cent', 'prozent', 'pour cent', 'por ciento', 'процента', 'процентов'].map(
    (word) => [word, '%'] as const,
  ),
  ...['dollar', 'dollars', 'dólares', 'долларов'].map((word) => [word, '$'] as const),
  ...['euro', 'euros', 'евро'].map((word) => [word, '€'] as const),
  ...['pound', 'pounds'].map((word) => [word, '£'] as const),
  ...'$ £ ¥ € ₹ ₽ % ‰'.split(' ').map((sign) => [sign, sign] as const),
]);

/** Alone, these are pronouns, adverbs or seconds more often than figures. */
export const WEAK_NUMBERS: ReadonlySet<string> = new Set(['one', 'first', 'second', 'null']);

const MONTHS =
  'january february march april may june july august september october november december ' +
  'januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet ' +
  'août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto ' +
  'septiembre octubre noviembre diciembre января февраля марта апреля мая июня июля августа ' +
  'сентября октября ноября декабря';
const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag ' +
  'freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes ' +
  'miércoles jueves viernes sábado domingo понедельник вторник среду четверг пятницу субботу ' +
  'воскресенье';

/** Words of a date; "may" and "march" are only where they have a capital. */
export const DATE_WORDS: ReadonlySet<string> = new Set(`${MONTHS} ${WEEKDAYS}`.split(' '));
export const AMBIGUOUS_DATE_WORDS: ReadonlySet<string> = new Set([
  'may',
  'march',
  'mars',
  'august',
]);
