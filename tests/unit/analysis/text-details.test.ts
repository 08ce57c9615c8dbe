// What an article says of itself: outlet, author and day, and nothing where there is doubt.
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src-main/analysis/article';
import { dayIn } from '../../../src-main/analysis/text-dates';
import { textDetails } from '../../../src-main/analysis/text-details';

const PROSE =
  'The council voted on Tuesday to close the old stone bridge after the flood of last winter.';

function detailsOf(...paragraphs: readonly string[]): ReturnType<typeof textDetails> {
  const text = paragraphs.join('\n\n');
  return textDetails(text, readArticle(text, 'a.txt').blocks);
}
const above = (...lines: readonly string[]) =>
  detailsOf('The bridge is closed for good', ...lines, PROSE, PROSE);

describe('the outlet', () => {
  it.each([
    ['BRUSSELS (Reuters) - ', 'Reuters'],
    ['ALEPPO, Syria, Oct 4 (AP) — ', 'AP'],
    ['(Reuters) - ', 'Reuters'],
    ['Washington (CNN) ', 'CNN'],
    ['MOSCOW, October 4 (TASS). ', 'TASS'],
  ])('is told by the dateline %s', (dateline, outlet) => {
    expect(detailsOf('The bridge is closed for good', dateline + PROSE, PROSE)).toEqual({ outlet });
  });

  it('is told by a byline', () => {
    expect(above('By Reuters Staff')).toEqual({ outlet: 'Reuters' });
    expect(above('By Ann Lee, Associated Press')).toEqual({
      outlet: 'Associated Press',
      author: 'Ann Lee',
    });
  });

  it.each([
    'US President Donald Trump (Republican) - who is in Rome - said so.',
    'EU foreign ministers met (Brussels). They agreed on it.',
    'NATO member (Poland) - it was the first - agreed.',
    'WASHINGTON Senator Ann Lee (Democrat) – a friend of it – said so.',
  ])('is not what stands in brackets in “%s”', (start) => {
    expect(detailsOf('The bridge is closed for good', `${start} ${PROSE}`, PROSE)).toEqual({});
  });

  it('is not what stands in brackets further on, nor whose picture it is', () => {
    expect(detailsOf('The bridge is closed', `The Union (EU) - ${PROSE}`, PROSE)).toEqual({});
    expect(detailsOf('The bridge is closed', `${PROSE} It told (Reuters) - so.`, PROSE)).toEqual(
      {},
    );
    expect(above('A bridge in the snow, October 4, 2016. REUTERS/Ann Lee')).toEqual({});
  });
});

describe('the author', () => {
  it.each([
    ['By Ann Lee', 'Ann Lee'],
    ['By Ann Lee, Staff Writer', 'Ann Lee'],
    ['By Ann Lee and Bob van Dam', 'Ann Lee and Bob van Dam'],
    ['Von Jürgen Weiß', 'Jürgen Weiß'],
    ['Ann Lee, Correspondent', 'Ann Lee'],
  ])('is told by %s', (line, author) => {
    expect(above(line)).toMatchObject({ author });
  });

  it('is who reported, and nobody who only added to it', () => {
    const below = (line: string) => detailsOf('The bridge is closed', PROSE, PROSE, line);
    expect(below('(Reporting by Ann Lee in Geneva; Editing by Jo Roy)')).toEqual({
      author: 'Ann Lee',
    });
    expect(below('Additional reporting by Ann Lee; Editing by Jo Roy')).toEqual({});
  });
});

describe('the day', () => {
  it.each([
    ['Published Oct. 17, 2016', '2016-10-17'],
    ['17 October 2016', '2016-10-17'],
    ['2016-10-17', '2016-10-17'],
    ['17/10/2016', '2016-10-17'],
    ['Published: 10/17/2016', '2016-10-17'],
  ])('is told by %s', (line, date) => {
    expect(above(line)).toEqual({ date });
  });

  it('is when it was published rather than when it was changed', () => {
    expect(above('Updated Oct. 18, 2016', 'Published Oct. 17, 2016')).toEqual({
      date: '2016-10-17',
    });
  });

  it('is not guessed where day and month may change places', () => {
    expect(above('04/10/2016')).toEqual({});
    expect(dayIn('04/10/2016')).toBeNull();
    expect(dayIn('04.04.2016')).toBe('2016-04-04');
  });

  it('is of the calendar', () => {
    expect(dayIn('February 30, 2016')).toBeNull();
    expect(dayIn('2016-02-29')).toBe('2016-02-29');
    expect(dayIn('2015-02-29')).toBeNull();
    expect(dayIn('31/02/2016')).toBeNull();
  });

  it('is known in other languages', () => {
    expect(dayIn('4. Oktober 2016')).toBe('2016-10-04');
    expect(dayIn('4 de octubre de 2016')).toBe('2016-10-04');
    expect(dayIn('Publié le 1er août 2016')).toBe('2016-08-01');
    expect(dayIn('4 октября 2016')).toBe('2016-10-04');
  });
});
