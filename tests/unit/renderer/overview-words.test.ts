// What the overview says of pairs and of the matrix.
import { expect, it } from 'vitest';
import { drawnCell } from '../../../src-renderer/overview/cell-text';
import { kindsText, matrixScope, shareText } from '../../../src-renderer/ui/overview-strings';
import { pairOf } from './pair-samples';

it('says how much of one article stands in the other, or that nothing does', () => {
  const coverage = { words: 100, sharedWords: 34, sentences: 35, sharedSentences: 12 };
  expect(shareText(0.34, coverage, 'A', 'B')).toBe('34% of A stands in B, 12 of 35 sentences');
  const little = { ...coverage, sentences: 1, sharedSentences: 1 };
  expect(shareText(0.004, little, 'A', 'B')).toBe('under 1% of A stands in B, 1 of 1 sentence');
  const nothing = { ...coverage, sharedWords: 0, sharedSentences: 0 };
  expect(shareText(0, nothing, 'A', 'B')).toBe('Nothing of A stands in B');
});

it('lists matches by kind and leaves out kinds that there are none of', () => {
  const pair = pairOf({
    of: [0, 1],
    identical: 1200,
    edited: 1,
    quotation: 2,
    moved: 3,
    related: 4,
  });
  expect(kindsText(pair)).toBe('1,200 identical, 1 edited, 2 quotations, 3 moved, 4 related');
  expect(kindsText(pairOf({ of: [0, 1] }))).toBe('');
});

it('says which articles the matrix has', () => {
  expect(matrixScope(500, 500, 0, false, false)).toBe('500 articles');
  expect(matrixScope(500, 10_000, 0, false, true)).toBe('The first 500 of 10,000 articles');
  expect(matrixScope(500, 10_000, 0, false, false)).toMatch(/^The 500 of 10,000 .* share most/);
  expect(matrixScope(1, 9, 0, true, false)).toBe('1 article that fits the filter');
  expect(matrixScope(5, 9, 2, true, true)).toMatch(/^3 articles that fit .*, and 2 that share/);
});

it('draws a cell from the side of its row, and never a share as none', () => {
  const pair = pairOf({ of: [0, 1], shares: [30, 60] });
  const titles = { row: 'A', column: 'B' };
  const figure = (isRowFirst: boolean): string =>
    drawnCell(1, { pair, isRowFirst }, titles, true).figure;
  expect([figure(true), figure(false)]).toEqual(['30%', '60%']);
  const words = { words: 10_000, sharedWords: 4, sentences: 9, sharedSentences: 1 };
  const little = { pair: { ...pair, coverageA: words }, isRowFirst: true };
  expect(drawnCell(1, little, titles, false).figure).toBe('<1');
  expect(drawnCell(1, null, titles, false)).toMatchObject({ figure: '·', style: '' });
  // Related sentences are offered, never counted as copied.
  const related = { pair: { ...pair, identical: 0, related: 3 }, isRowFirst: true };
  expect(drawnCell(1, related, titles, true).label).toBe('Nothing of A stands in B');
});
