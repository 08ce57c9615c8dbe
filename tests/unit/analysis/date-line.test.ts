// A line of a plain text that is nothing but a day is when its article came.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readArticle } from '../../../src-main/analysis/article';
import { textDetails } from '../../../src-main/analysis/text-details';

function dateLine(text: string): string | null {
  return textDetails(text, readArticle(text, 'a.txt').blocks).date ?? null;
}

const MONTHS =
  'January February March April May June July August September October November December';

it.each([
  ['Published 5 October 2016', '2016-10-05'],
  ['First published: Tuesday, October 4, 2016', '2016-10-04'],
  ['Oct. 4, 2016 | 14:30 GMT', '2016-10-04'],
  ['2016-10-05', '2016-10-05'],
  ['5 October 2016, 7:05 pm', '2016-10-05'],
])('reads “%s”', (line, date) => {
  expect(
    dateLine(
      `Bridge closed\r\nBy Ann Lee\r\n\r\n${line}\r\n\r\nThe council voted on Tuesday to close the old stone bridge after the flood of last winter.`,
    ),
  ).toBe(date);
});

it.each([
  '5 October 2016 was a quiet day in the harbour.',
  'On 5 October 2016',
  '05/10/2016',
  'Published 45 October 2016',
  'Gate 5 Opened 2016',
])('takes “%s” for no day', (line) => {
  expect(
    dateLine(
      `Bridge closed\n\n${line}\n\nThe council voted on Tuesday to close the old stone bridge after the flood of last winter.`,
    ),
  ).toBeNull();
});

it('looks below the title only, and not into the text', () => {
  const text = Array.from({ length: 12 }, (_, at) => `Sentence number ${at}.`);
  expect(dateLine([...text, '5 October 2016'].join('\n'))).toBeNull();
  expect(dateLine('')).toBeNull();
});

it('reads any day of any month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.nat({ max: 11 }), (day, month) => {
      const line = `${MONTHS.split(' ')[month] ?? ''} ${day}, 2016`;
      const two = (n: number): string => String(n).padStart(2, '0');
      expect(
        dateLine(
          `The bridge is closed\n\n${line}\n\nThe council voted on Tuesday to close the old stone bridge after the flood.`,
        ),
      ).toBe(`2016-${two(month + 1)}-${two(day)}`);
    }),
  );
});
