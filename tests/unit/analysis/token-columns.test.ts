// That columns of tokens keep what was put in while they grow, and can be used again.
import { expect, it } from 'vitest';
import { TokenColumns } from '../../../src-main/analysis/token-columns';
import { TextScan } from '../../../src-main/analysis/text-scan';

const TEXT = 'one word after another '.repeat(50);
const WORDS = 4 * 50;
const { tokens: found } = new TextScan().scan(TEXT);

it('keeps all tokens while it grows, also from no room at all', () => {
  for (const capacity of [0, 1, 7]) {
    const columns = new TokenColumns(capacity);
    for (let round = 0; round < 20; round += 1) columns.append(found, 1, WORDS);
    expect(columns.length).toBe(20 * (WORDS - 1));
    expect([columns.starts[0], columns.ends[0]]).toEqual([4, 8]);
    const last = columns.length - 1;
    expect(columns.ends[last]).toBe(TEXT.length - 1);
    expect(columns.lows[last]).toBe(found.lows[3]);
    expect(columns.highs[last]).toBe(found.highs[3]);
  }
});

it('forgets its tokens and keeps its room', () => {
  const columns = new TokenColumns(2);
  columns.append(found, 0, 1);
  const { starts } = columns;
  columns.clear();
  expect(columns.length).toBe(0);
  columns.append(found, 1, 2);
  expect(columns.starts).toBe(starts);
  expect([columns.length, columns.starts[0], columns.ends[0]]).toEqual([1, 4, 8]);
});
