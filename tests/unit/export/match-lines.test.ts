// The shape and the order of match lines.
import fc from 'fast-check';
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
  const text = matchLines(A, B, pair(A, B));
  const lines = text.split(/(?<=\n)/);

  it('writes keys in order, spans that slice back, and rounded scores', () => {
    const [first = '', second = ''] = lines;
    expect(first.endsWith('}\n')).toBe(true);
    const one = 'Second sentence of them all here.';
    const start = B.text.indexOf(one);
    expect(first).toBe(
      `{"a":{"file":"a.txt","start":0,"end":33,"text":"${one}"},` +
        `"b":{"file":"b.txt","start":${String(start)},"end":${String(start + 33)},"text":"${one}"},` +
        '"kind":"identical","moved":true,"score":1,"rule":"same-words","words":6,"movedBy":1,"changes":[]}\n',
    );
    expect(JSON.parse(second)).toMatchObject({
      kind: 'edited',
      moved: false,
      score: 0.8889,
      changes: [{ a: '600', b: '500', type: 'figure', counts: { a: 'people', b: 'people' } }],
    });
  });

  it('writes what JSON.stringify writes, whatever characters there are', () => {
    const [match] = pair(A, B).matches;
    if (match === undefined) throw new Error('no match');
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '\\', '\ud83d', 'é'),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, score) => {
        const [a, b] = [
          { ...article('"a\\".txt', one), text: one },
          { ...article('b\u0001.txt', other), text: other },
        ];
        const [inA, inB] = [
          { start: 0, end: one.length },
          { start: 0, end: other.length },
        ];
        const changes = [{ a: inA, b: inB, type: 'words' as const }];
        const alignment = {
          ...pair(A, B),
          matches: [{ ...match, a: inA, b: inB, score, changes }],
        };
        expect(matchLines(a, b, alignment)).toBe(
          `${JSON.stringify({
            a: { file: a.document.file, ...inA, text: one },
            b: { file: b.document.file, ...inB, text: other },
            kind: match.kind,
            moved: match.moved,
            score: Math.round(score * 10_000) / 10_000,
            rule: match.rule.name,
            words: match.rule.sharedWords,
            ...(match.moved ? { movedBy: match.movedBy } : {}),
            changes: [{ a: one, b: other, type: 'words' }],
          })}\n`,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('says that a sentence was split', () => {
    const whole = article(
      'c.txt',
      'The minister met the envoys in Rome on Monday, and the talks about the old bridge ended late.',
    );
    const split = article(
      'd.txt',
      'The minister met the envoys in Rome on Monday. The talks about the old bridge ended late.',
    );
    const [line] = matchLines(whole, split, pair(whole, split)).trimEnd().split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({ kind: 'edited', form: 'split' });
  });

  it('is the same whichever article comes first', () => {
    expect(matchLines(B, A, pair(B, A))).toBe(text);
  });
});
