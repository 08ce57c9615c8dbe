// The shape and the order of match lines.
import { describe, expect, it } from 'vitest';
import { matchLines } from '../../../src-main/export/match-lines';
import type { Alignment } from '../../../src-main/model/alignment';
import { alignments, article } from './articles';

const A = article(
  'a.txt',
  'Second sentence of them all here.\r\nIn 2016 there were 600 people in the square.',
);
const B = article(
  'b.txt',
  '😀 In 2016 there were 500 people in the square.\r\nSecond sentence of them all here.',
);

function pair(one: typeof A, other: typeof A): Alignment {
  const [alignment] = alignments([one, other]);
  if (alignment === undefined) throw new Error('no alignment');
  return alignment;
}

describe('matchLines', () => {
  const lines = matchLines(A, B, pair(A, B));

  it('writes keys in order, spans that slice back, and rounded scores', () => {
    const [first = '', second = ''] = lines;
    expect(first.endsWith('}\n')).toBe(true);
    const one = 'Second sentence of them all here.';
    const start = B.text.indexOf(one);
    expect(first).toBe(
      `{"a":{"file":"a.txt","start":0,"end":33,"text":"${one}"},` +
        `"b":{"file":"b.txt","start":${String(start)},"end":${String(start + 33)},"text":"${one}"},` +
        '"kind":"identical","moved":true,"score":1,"changes":[]}\n',
    );
    expect(JSON.parse(second)).toMatchObject({
      kind: 'edited',
      moved: false,
      score: 0.8889,
      changes: [{ a: '600', b: '500', type: 'figure' }],
    });
  });

  it('is the same whichever article comes first', () => {
    expect(matchLines(B, A, pair(B, A))).toEqual(lines);
  });
});
