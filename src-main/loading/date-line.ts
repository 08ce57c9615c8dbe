// The day that a plain text gives in a line of its own: “Published 5 October 2016”.
import { dateOrNull } from './facts';

/** Lines and characters at the start of a text among which the line stands: below title and byline. */
const MOST_LINES = 8;
const MOST_CHARACTERS = 2000;

const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\.)?`;
/** A day with its month as a word, or as ISO 8601; another order of figures may mean two days. */
const DAY = String.raw`(?:${WEEKDAY},? )?(?:\d{1,2} \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})`;
/** What may follow is a time, and no sentence that begins with a day. */
const TIME = String.raw`(?:(?:[T,]? ?| ?[|/–-] ?)(?:at )?\d{1,2}[:.]\d{2}.{0,16})?`;
const LINE = new RegExp(
  String.raw`^(?:(?:first |originally )?(?:published|posted)(?: on| at)?:? )?(${DAY})${TIME}$`,
  'iu',
);

/** ISO 8601; null where no line is a day. When an article was changed says nothing of when it came. */
export function dateLine(text: string): string | null {
  const lines = text
    .slice(0, MOST_CHARACTERS)
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean);
  for (const line of lines.slice(0, MOST_LINES)) {
    const [, day] = LINE.exec(line) ?? [];
    const date = dateOrNull(day);
    if (date !== null) return date;
  }
  return null;
}
