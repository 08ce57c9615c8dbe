// What the library says of formats: days as far as they are known, and kinds that were left out.
import { expect, it } from 'vitest';
import type { DocumentSummary } from '../../../src-main/model/document';
import { originTexts } from '../../../src-renderer/ui/details-strings';
import { dateText, skippedTexts } from '../../../src-renderer/ui/format-strings';

const DOCUMENT: DocumentSummary = {
  ...{ id: 'a', file: 'a.txt', title: 'A', words: 1, encoding: 'utf-8', contentHash: '' },
  warnings: [],
};

it('tells a day as far as it is known, whatever the zone of the machine', () => {
  expect(dateText('2021-03-09T23:30-11:00')).toBe('Mar 9, 2021');
  expect(dateText('2021-03')).toBe('Mar 2021');
  expect(dateText('2021')).toBe('2021');
  expect(dateText('2021-02-31')).not.toBe('');
});

it('names the outlet, else the author', () => {
  const none = { format: 'pdf', author: null, outlet: null, date: null, language: null } as const;
  const textsOf = (more: Partial<DocumentSummary['origin']>): string[] =>
    originTexts({ ...DOCUMENT, origin: { ...none, ...more } });
  expect(textsOf({ author: 'Ann Lee', date: '2020' })).toEqual(['Ann Lee', '2020']);
  expect(textsOf({ author: 'Ann Lee', outlet: 'Example' })).toEqual(['Example']);
  expect(textsOf({})).toEqual([]);
  expect(originTexts({ ...DOCUMENT, inText: { outlet: 'Reuters' } })).toEqual(['Reuters']);
});

it('counts kinds that were left out on one line', () => {
  const kinds = ['jpg', 'css', 'js', '', 'png', 'gif'].map((ending, at) => ({
    ending,
    files: 9 - at,
  }));
  expect(skippedTexts(17, kinds.slice(0, 2))).toEqual([
    '17 files of other kinds left out: 9\u00a0.jpg, 8\u00a0.css',
  ]);
  expect(skippedTexts(39, kinds)).toEqual([
    '39 files of other kinds left out: 9\u00a0.jpg, 8\u00a0.css, 7\u00a0.js, 6 without ending, 9 others',
  ]);
  expect(skippedTexts(0, [])).toEqual([]);
});

it('counts links as links', () => {
  const links = { ending: '', files: 2, areLinks: true } as const;
  expect(skippedTexts(3, [links, { ending: 'jpg', files: 1 }])).toEqual([
    '1 file of other kinds left out: 1\u00a0.jpg',
    '2 links not followed',
  ]);
  expect(skippedTexts(2, [links])).toEqual(['2 links not followed']);
});
