// What a reader may write for a date, and what is wrong with it: no order of day and month is guessed.
import { isDate } from './details';

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
/** Any of them, as part of an expression that ignores case. */
export const MONTH = MONTHS.join('|');

const OF = String.raw`(?:\s+(?:de|of))?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|\.|º)?`;
/** "2016-10-4", "2016-10" */
const YEAR_FIRST = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
/** "4 October 2016", "4. Oktober 2016" */
const DAY_FIRST = new RegExp(String.raw`^${DAY}${OF}\s+(${MONTH})\.?,?${OF}\s+(\d{4})$`, 'iu');
/** "Oct. 4, 2016" */
const MONTH_FIRST = new RegExp(String.raw`^(${MONTH})\.?\s+${DAY},?\s+(\d{4})$`, 'iu');
/** "October 2016" */
const MONTH_ALONE = new RegExp(String.raw`^(${MONTH})\.?,?${OF}\s+(\d{4})$`, 'iu');
/** "17/10/2016", "17.10.2016" */
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;
const MONTHS_OF_YEAR = 12;

/** What was written, as ISO 8601 or what is wrong with it. */
export type WrittenDate =
  | { readonly date: string }
  /** Day and month may stand in either order: both, as ISO 8601. */
  | { readonly problem: 'either'; readonly dayFirst: string; readonly monthFirst: string }
  /** A date by its form, of which the calendar has none; and no date at all. */
  | { readonly problem: 'not-in-calendar' | 'no-date' };

/** Of a day, a month or a year, without anything around it. */
export function writtenDate(words: string): WrittenDate {
  const written = words.trim();
  if (isDate(written)) return { date: written };
  const yearFirst = YEAR_FIRST.exec(written);
  if (yearFirst) return dated(dateOf(yearFirst[1], yearFirst[2], yearFirst[3]));
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) return dated(dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(written);
  if (monthFirst) return dated(dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]));
  const month = MONTH_ALONE.exec(written);
  if (month) return dated(dateOf(month[2], monthOf(month[1])));
  const numbers = NUMBERS.exec(written);
  return numbers ? fromNumbers(numbers) : { problem: looksLikeDate(written) };
}

/** A time of day behind a day, or a year that has none: it was meant as a date. */
function looksLikeDate(written: string): 'not-in-calendar' | 'no-date' {
  return /^\d{4}(?:-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(written)
    ? 'not-in-calendar'
    : 'no-date';
}

function fromNumbers([, one = '', , other = '', year]: RegExpExecArray): WrittenDate {
  if (Number(one) > MONTHS_OF_YEAR) return dated(dateOf(year, other, one));
  if (Number(other) > MONTHS_OF_YEAR || Number(one) === Number(other))
    return dated(dateOf(year, one, other));
  const [dayFirst, monthFirst] = [dateOf(year, other, one), dateOf(year, one, other)];
  if (dayFirst === null || monthFirst === null) return dated(dayFirst ?? monthFirst);
  return { problem: 'either', dayFirst, monthFirst };
}

function dated(date: string | null): WrittenDate {
  return date === null ? { problem: 'not-in-calendar' } : { date };
}

/** The number of a month by its name, from 1. */
export function monthOf(name = ''): string {
  const month = MONTHS.findIndex((forms) => new RegExp(`^(?:${forms})$`, 'iu').test(name));
  return String(month + 1);
}

/** As ISO 8601, a day or without one a month; null where it is not in the calendar. */
export function dateOf(year = '', month = '', day?: string): string | null {
  const parts = [
    year,
    month.padStart(2, '0'),
    ...(day === undefined ? [] : [day.padStart(2, '0')]),
  ];
  const date = parts.join('-');
  return isDate(date) ? date : null;
}
