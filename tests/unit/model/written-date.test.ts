// What a reader writes for a date is taken as it is meant, or asked about.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writtenDate } from '../../../src-main/model/written-date';

it.each([
  ['4 October 2016', '2016-10-04'],
  [' 4 Oct 2016 ', '2016-10-04'],
  ['Oct. 4, 2016', '2016-10-04'],
  ['October 4th 2016', '2016-10-04'],
  ['4. Oktober 2016', '2016-10-04'],
  ['4 de octubre de 2016', '2016-10-04'],
  ['October 2016', '2016-10'],
  ['2016-10', '2016-10'],
  ['2016', '2016'],
  ['2016-10-4', '2016-10-04'],
  ['17/10/2016', '2016-10-17'],
  ['10/17/2016', '2016-10-17'],
  ['4.4.2016', '2016-04-04'],
  ['2016-10-04T09:30:00Z', '2016-10-04T09:30:00Z'],
])('%s is %s', (written, date) => {
  expect(writtenDate(written)).toEqual({ date });
});

it('asks where day and month may be either', () => {
  expect(writtenDate('4/10/2016')).toEqual({
    problem: 'either',
    dayFirst: '2016-10-04',
    monthFirst: '2016-04-10',
  });
});

it.each(['30 February 2016', '2015-02-29', '2016-13', '31/31/2016', '0000', '2016-10-04T25:00'])(
  '%s is not in the calendar',
  (written) => expect(writtenDate(written)).toEqual({ problem: 'not-in-calendar' }),
);

it.each(['', 'last week', 'Monday', '4/10/16', 'Octember 4, 2016', '20161004'])(
  '“%s” is no date',
  (written) => expect(writtenDate(written)).toEqual({ problem: 'no-date' }),
);

it('takes every day by its name in English, in either order of the words', () => {
  const noInvalidDate = true;
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate }),
      (day) => {
        const date = day.toISOString().slice(0, 10);
        for (const locale of ['en-GB', 'en-US']) {
          for (const month of ['long', 'short'] as const) {
            const form = { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' } as const;
            expect(writtenDate(day.toLocaleDateString(locale, form))).toEqual({ date });
          }
        }
      },
    ),
  );
});
