// Finds the day that a line names, where its order of day and month leaves no doubt.
import { isDate } from '../model/details';

/** January to December in the languages whose lines of publication are known; what begins alike is one month. */
const MONTHS: readonly string[] = [
  'jan(?:uary|uar|uari|vier|v)?|enero|ene|gen(?:naio)?|janeiro|januari|января',
  'feb(?:ruary|ruar|ruari|rero|braio)?|févr(?:ier)?|fev(?:ereiro)?|февраля',
  'mar(?:ch|zo|ço|s)?|märz|maart|mrt|марта',
  'apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|апреля',
  'may|mai|mayo|mag(?:gio)?|maio|mei|мая',
  'june?|juni|juin|junio|giu(?:gno)?|junho|июня',
  'july?|juli|juil(?:let)?|julio|lug(?:lio)?|julho|июля',
  'aug(?:ust|ustus)?|août|agosto|ago|августа',
  'sept?(?:ember|embre)?|septiembre|set(?:tembre|embro)?|сентября',
  'oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|октября',
  'nov(?:ember|embre|iembre|embro)?|ноября',
  'dec(?:ember|embre)?|dez(?:ember|embro)?|déc(?:embre)?|dic(?:iembre|embre)?|декабря',
];
const MONTH = MONTHS.join('|');
const OF = String.raw`(?:\s+(?:de|of))?`;

const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const ISO = new RegExp(`${EDGE}(\\d{4})-(\\d\\d)-(\\d\\d)(?![\\p{N}-])`, 'u');
/** "17 October 2016", "4. Oktober 2016", "4 de octubre de 2016" */
const DAY_FIRST = new RegExp(
  String.raw`${EDGE}(\d{1,2})(?:st|nd|rd|th|er|\.|º)?${OF}\s+(${MONTH})\.?,?${OF}\s+(\d{4})${END}`,
  'iu',
);
/** "Oct. 17, 2016" */
const MONTH_FIRST = new RegExp(
  String.raw`${EDGE}(${MONTH})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${END}`,
  'iu',
);
/** "17/10/2016", "17.10.2016" */
const NUMBERS = new RegExp(String.raw`${EDGE}(\d{1,2})([./-])(\d{1,2})\2(\d{4})${END}`, 'u');
const MONTHS_OF_YEAR = 12;

/**
 * As ISO 8601; null where the line names none, where it is not in the calendar, and where it is
 * written in figures that may be a day and a month in either order: 4/10/2016.
 */
export function dayIn(line: string): string | null {
  const iso = ISO.exec(line);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const numbers = NUMBERS.exec(line);
  if (!numbers) return null;
  const [, one = '', , other = '', year] = numbers;
  if (Number(one) > MONTHS_OF_YEAR) return dayOf(year, other, one);
  return Number(other) > MONTHS_OF_YEAR || one === other ? dayOf(year, one, other) : null;
}

function monthOf(name = ''): string {
  const month = MONTHS.findIndex((forms) => new RegExp(`^(?:${forms})$`, 'iu').test(name));
  return String(month + 1);
}

function dayOf(year = '', month = '', day = ''): string | null {
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDate(date) ? date : null;
}
