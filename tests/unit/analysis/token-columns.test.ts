// That columns of tokens keep what was put in while they grow, and can be used again.
import { expect, it } from 'vitest';
import { TokenColumns } from '../../../src-main/analysis/token-columns';

it('keeps all tokens while it grows, also from no room at all', () => {
  for (const capacity of [0, 1, 7]) {
    const columns = new TokenColumns(capacity);
    for (let token = 0; token < 3000; token += 1) columns.push(token, token + 1, 2 * token);
    expect(columns.length).toBe(3000);
    expect(columns.starts[2999]).toBe(2999);
    expect(columns.ends[1023]).toBe(1024);
    expect(columns.words[1024]).toBe(2048);
  }
});

it('forgets its tokens and keeps its room', () => {
  const columns = new TokenColumns(2);
  columns.push(1, 2, 3);
  const { starts } = columns;
  columns.clear();
  expect(columns.length).toBe(0);
  columns.push(4, 5, 6);
  expect(columns.starts).toBe(starts);
  expect([columns.length, columns.starts[0], columns.ends[0], columns.words[0]]).toEqual([
    1, 4, 5, 6,
  ]);
});
