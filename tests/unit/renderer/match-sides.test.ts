// What columns share with the base: ids of their own, one match a sentence, and what has no counterpart.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match, PairReading } from '../../../src-main/model/alignment';
import { overlaps, type Span } from '../../../src-main/model/span';
import {
  gapsOf,
  inBaseOrder,
  InOrder,
  namedFor,
  shownInBase,
} from '../../../src-renderer/compare/match-sides';
import { litBy, stopOf } from '../../../src-renderer/compare/same-sentence';

/** A match of sentence `a` of the base, of ten characters a sentence, with sentence `b`. */
function match(a: number, b: number, more: Partial<Match> = {}): Match {
  const span = (at: number): Span => ({ start: at * 10, end: at * 10 + 9 });
  return {
    id: `${a}-${b}`,
    a: span(a),
    b: span(b),
    segmentsA: [a],
    segmentsB: [b],
    kind: 'identical',
    moved: false,
    ...more,
  } as Match;
}

const ids = (matches: readonly Match[]): string[] => matches.map(({ id }) => id);

const spans = fc
  .array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 60 })), { maxLength: 30 })
  .map((all) => all.map(([start, size]): Span => ({ start, end: start + size })));

describe('the ids of a column', () => {
  const reading = {
    alignment: { matches: [match(1, 2), match(3, 4)] },
    formulas: { '1-2': [] },
    fine: { '3-4': [] },
  } as unknown as PairReading;

  it('stay as they are in the second, and are its own in every further one', () => {
    expect(namedFor('right', reading)).toBe(reading);
    const third = namedFor('third', reading);
    expect(ids(third.alignment.matches)).toEqual(['third-1-2', 'third-3-4']);
    expect(Object.keys(third.formulas)).toEqual(['third-1-2']);
    expect(Object.keys(third.fine)).toEqual(['third-3-4']);
  });
});

describe('the matches that the base shows', () => {
  it('are all of them where there is one column', () => {
    const matches = [match(1, 1), match(1, 2), match(2, 3, { kind: 'related' })];
    expect(shownInBase([matches])).toBe(matches);
    expect(inBaseOrder([matches])).toBe(matches);
  });

  it('are one column’s for each sentence, the first that has it, in order of the base', () => {
    const right = [match(1, 5), match(4, 6)];
    const third = [match(1, 0, { id: 'x' }), match(2, 1, { id: 'y' }), match(9, 2, { id: 'z' })];
    expect(ids(shownInBase([right, third]))).toEqual(['1-5', 'y', '4-6', 'z']);
    expect(ids(inBaseOrder([right, third]))).toEqual(['x', '1-5', 'y', '4-6', 'z']);
  });

  it('show what counts before what does not', () => {
    const right = [match(1, 5, { kind: 'related' })];
    const third = [match(1, 0, { id: 'x', kind: 'edited' })];
    expect(ids(shownInBase([right, third]))).toEqual(['x']);
  });

  it('keep several matches that one column has of a sentence', () => {
    const right = [match(1, 5), match(1, 8, { kind: 'quotation' })];
    expect(ids(shownInBase([right, []]))).toEqual(['1-5', '1-8']);
  });
});

describe('the chosen sentence', () => {
  const right = {
    side: 'right',
    visible: [match(1, 5), match(2, 6, { kind: 'related' })],
  } as const;
  const third = {
    side: 'third',
    visible: [match(1, 2, { id: 'related', kind: 'related' }), match(1, 0, { id: 'x' })],
  } as const;

  it('lights up in every column that has it, what counts before what does not', () => {
    const lit = litBy(right.visible[0], 'right', [right, third]);
    expect([...lit].map(([side, { id }]) => [side, id])).toEqual([
      ['right', '1-5'],
      ['third', 'x'],
    ]);
    expect([...litBy(right.visible[1], 'right', [right, third]).keys()]).toEqual(['right']);
  });

  it('is the same stop, whichever column’s match of it was chosen', () => {
    const stops = [match(0, 1), match(1, 5), match(3, 3)];
    expect(stopOf(match(1, 5), stops)).toBe(1);
    expect(stopOf(match(1, 0, { id: 'x' }), stops)).toBe(1);
    expect(stopOf(match(1, 0, { id: 'x', kind: 'related' }), stops)).toBe(-1);
    expect(stopOf(match(7, 7), stops)).toBe(-1);
  });
});

describe('the stretches without counterpart', () => {
  it('are what no span covers, where there is enough of it', () => {
    const found = gapsOf(
      [
        { start: 20, end: 30 },
        { start: 34, end: 50 },
      ],
      100,
      10,
    );
    expect(found).toEqual([
      { start: 0, end: 20 },
      { start: 50, end: 100 },
    ]);
  });

  it('with the spans cover the text, without overlapping any', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const gaps = gapsOf(all, 600, 1);
        for (let at = 0; at < 600; at += 1) {
          const here = { start: at, end: at + 1 };
          const covered = all.some((span) => overlaps(span, here));
          expect(gaps.filter((gap) => overlaps(gap, here)).length).toBe(covered ? 0 : 1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('things in order of a text', () => {
  it('are found by stretch as by looking at each', () => {
    fc.assert(
      fc.property(spans, fc.nat(560), fc.integer({ min: 1, max: 90 }), (all, start, size) => {
        const wanted = { start, end: start + size };
        const found = new InOrder(all, (span) => span).in(wanted);
        expect(new Set(found)).toEqual(new Set(all.filter((span) => overlaps(span, wanted))));
      }),
    );
  });

  it('leave out what does not stand in it', () => {
    const order = new InOrder([1, 2], (one) => (one === 1 ? null : { start: 0, end: 5 }));
    expect(order.in({ start: 0, end: 9 })).toEqual([2]);
  });
});
