// What files tell of their articles, brought into one form: days, languages, names.
import type { Origin, OriginFormat } from '../model/document';
import { cleanedOrNull } from './block-text';

/** A name is no longer than a line; longer ones are cut by nobody, since they are none. */
const MAX_NAME = 200;

export interface RawFacts {
  readonly author?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly language?: string | null | undefined;
}

export function originOf(format: OriginFormat, facts: RawFacts): Origin {
  return {
    format,
    author: nameOrNull(facts.author),
    outlet: nameOrNull(facts.outlet),
    date: dateOrNull(facts.date),
    language: languageOrNull(facts.language),
  };
}

/** Null for an address of a page, which some sites give as their author, and for what is no name. */
export function nameOrNull(name: string | null | undefined): string | null {
  const clean = cleanedOrNull(name)?.replace(/^by\s+(?=\p{Lu})/iu, '') ?? null;
  return clean === null || clean.length > MAX_NAME || /^https?:/i.test(clean) ? null : clean;
}

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** As messages have it (RFC 5322), and many pages: “Tue, 4 Oct 2016 12:30:00 +0200”. */
const WORDED =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3,9})\.?,?\s+(\d{4})(?:,?\s+(\d{1,2}:\d{2})(?::\d{2})?\s*(Z|GMT|UTC?|[+-]\d{4})?)?/i;
/** “October 4, 2016” */
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})/i;

/** As ISO 8601, as exact as it is given; null for what is no date. Read without the zone of this machine. */
export function dateOrNull(date: string | null | undefined): string | null {
  const clean = cleanedOrNull(date);
  if (clean === null) return null;
  const iso = ISO.exec(clean);
  if (iso) {
    const [, year = '', month, day, time, zone = ''] = iso;
    const days = [year, month, day].filter((part) => part !== undefined).join('-');
    return isDay(year, month ?? '1', day ?? '1') ? `${days}${timed(time, zone)}` : null;
  }
  const worded = WORDED.exec(clean);
  if (worded) {
    const [, day = '', month = '', year = '', time, zone = ''] = worded;
    return dayOf(year, month, day, timed(time?.padStart(5, '0'), zone));
  }
  const [, month = '', day = '', year = ''] = MONTH_FIRST.exec(clean) ?? [];
  return dayOf(year, month, day, '');
}

function dayOf(year: string, monthName: string, day: string, rest: string): string | null {
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  if (!isDay(year, String(month), day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}${rest}`;
}

function timed(time: string | undefined, zone: string): string {
  if (time === undefined) return '';
  const plain = /^(?:GMT|UTC?)$/i.test(zone) ? 'Z' : zone.toUpperCase();
  return `T${time}${plain.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}

function isDay(year: string, month: string, day: string): boolean {
  return Number(year) > 0 && inRange(month, 12) && inRange(day, 31);
}

function inRange(number: string, most: number): boolean {
  return Number(number) >= 1 && Number(number) <= most;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** A BCP 47 tag; null for a name of a language. */
export function languageOrNull(language: string | null | undefined): string | null {
  const tag = (language ?? '').trim().replaceAll('_', '-');
  return LANGUAGE.test(tag) ? tag : null;
}
