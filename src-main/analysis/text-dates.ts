// Finds the day that a line names, where its order of day and month leaves no doubt.
import { dateOf, MONTH, monthOf } from '../model/written-date';

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
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const numbers = NUMBERS.exec(line);
  if (!numbers) return null;
  const [, one = '', , other = '', year] = numbers;
  if (Number(one) > MONTHS_OF_YEAR) return dateOf(year, other, one);
  return Number(other) > MONTHS_OF_YEAR || one === other ? dateOf(year, one, other) : null;
}
