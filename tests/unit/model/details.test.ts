// What the reader wrote of an article goes before what was found, which is never lost.
import { describe, expect, it } from 'vitest';
import {
  described,
  detailOf,
  foundDetail,
  isDate,
  languageTag,
  writtenIn,
} from '../../../src-main/model/details';
import type { DocumentSummary } from '../../../src-main/model/document';

const PLAIN: DocumentSummary = {
  ...{ id: 'a', file: 'in/rain.txt', title: 'Rain', words: 9, encoding: 'utf-8' },
  ...{ contentHash: 'A', warnings: [], inText: { outlet: 'Reuters' } },
};
const PAGE: DocumentSummary = {
  ...PLAIN,
  origin: { format: 'html', outlet: 'The Page', author: null, date: '2016-10', language: 'de' },
  inText: { author: 'Ann Lee' },
};

describe('what was found', () => {
  it('says where: in the file, in its text, or in its name', () => {
    expect(foundDetail(PLAIN, 'outlet')).toEqual({ value: 'Reuters', from: 'text' });
    expect(foundDetail(PAGE, 'outlet')).toEqual({ value: 'The Page', from: 'file' });
    expect(foundDetail(PAGE, 'author')).toEqual({ value: 'Ann Lee', from: 'text' });
    expect(foundDetail(PAGE, 'language')).toEqual({ value: 'de', from: 'file' });
    expect(foundDetail(PLAIN, 'title')).toEqual({ value: 'Rain', from: 'text' });
    expect(foundDetail({ ...PLAIN, title: 'rain' }, 'title').from).toBe('name');
    expect(foundDetail(PLAIN, 'date').value).toBe('');
  });

  it('stands behind what the reader wrote', () => {
    const now = described(PLAIN, { title: 'Rain in Aleppo', outlet: '', date: '2016' });
    expect([now.title, detailOf(now, 'outlet'), detailOf(now, 'date')]).toEqual([
      'Rain in Aleppo',
      '',
      '2016',
    ]);
    expect(foundDetail(now, 'title').value).toBe('Rain');
    expect(foundDetail(now, 'outlet').value).toBe('Reuters');
    expect(described(PLAIN)).toBe(PLAIN);
  });

  it('is not written again', () => {
    const found = { title: 'Rain', outlet: 'Reuters', author: '', date: '', language: 'en' };
    expect(writtenIn({ ...found, outlet: ' Reuters ' }, found)).toEqual({});
    expect(writtenIn({ ...found, outlet: '', author: 'Ann' }, found)).toEqual({
      outlet: '',
      author: 'Ann',
    });
    expect(writtenIn({ ...found, title: ' ' }, found)).toEqual({});
  });
});

describe('what may be written', () => {
  it.each(['2016', '2016-10', '2016-02-29', '2016-10-04T12:30', '2016-10-04T12:30:00+02:00'])(
    'is a date: %s',
    (date) => expect(isDate(date)).toBe(true),
  );
  it.each(['', '4/10/2016', 'Oct. 4', '2016-13', '2015-02-29', '2016-10-04T25:00', '0000'])(
    'is no date: %s',
    (date) => expect(isDate(date)).toBe(false),
  );

  it('is a language by its tag, in the form that it has', () => {
    expect(languageTag('pt-br')).toBe('pt-BR');
    expect(languageTag('zh-hant-tw')).toBe('zh-Hant-TW');
    expect(languageTag('English')).toBeNull();
    expect(languageTag('en_')).toBeNull();
    expect(languageTag('')).toBeNull();
  });
});
