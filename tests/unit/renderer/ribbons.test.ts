// Ribbons: whole where both ends are seen, else a stub that says where the partner is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match, MatchKind } from '../../../src-main/model/alignment';
import {
  drawRibbons,
  ribbonsThroughBase,
  STUB_SIZE,
  type PlacedRibbon,
} from '../../../src-renderer/compare/ribbons';

const VIEW = {
  from: { scrollTop: 1000, viewport: 600 },
  to: { scrollTop: 400, viewport: 600 },
  width: 50,
};

/** Ends by their tops in the two texts, each 60 pixels high. */
function placed(from: number | null, to: number, more: Partial<Match> = {}): PlacedRibbon {
  const match = { id: `${from}-${to}`, kind: 'identical', moved: false, ...more } as Match;
  const box = (top: number): { top: number; bottom: number } => ({ top, bottom: top + 60 });
  return {
    match,
    kind: match.kind,
    from: null,
    to: { start: 0, end: 1 },
    fromBox: from === null ? null : box(from),
    toBox: box(to),
  };
}

describe('a ribbon', () => {
  it('runs from one end to the other where both are seen', () => {
    const { ribbons, stubs } = drawRibbons([placed(1100, 450)], VIEW);
    expect(stubs).toEqual([]);
    expect(ribbons[0]?.path).toBe('M0 100 C25 100 25 50 50 50 L50 110 C25 110 25 160 0 160 Z');
    expect(ribbons[0]?.signs).toEqual([]);
  });

  it('says at both ends that its passage moved, unless it is not counted', () => {
    const { ribbons } = drawRibbons(
      [placed(1100, 450, { moved: true }), placed(1200, 500, { moved: true, kind: 'related' })],
      VIEW,
    );
    expect(ribbons[0]?.signs).toEqual([
      { x: 9, y: 130 },
      { x: 41, y: 80 },
    ]);
    expect(ribbons[1]?.signs).toEqual([]);
  });

  it('is not drawn where neither end is seen', () => {
    expect(drawRibbons([placed(0, 5000)], VIEW)).toEqual({ ribbons: [], stubs: [] });
  });
});

describe('a stub', () => {
  it('says how far up or down the partner is', () => {
    const { stubs } = drawRibbons([placed(1100, 1500), placed(1300, 100)], VIEW);
    expect(stubs.map(({ end, way, y, away }) => ({ end, way, y, away }))).toEqual([
      { end: 'from', way: 'down', y: 130, away: 500 },
      { end: 'from', way: 'up', y: 330, away: 240 },
    ]);
  });

  it('stands at the far side where only that end is seen', () => {
    const { stubs } = drawRibbons([placed(0, 450)], VIEW);
    expect(stubs).toMatchObject([{ end: 'to', way: 'up', y: 80, away: 940 }]);
  });

  it('points to the base where the column between does not have the sentence', () => {
    expect(drawRibbons([placed(null, 450)], VIEW).stubs).toMatchObject([
      { end: 'to', way: 'base' },
    ]);
  });

  it('tells of all partners that it stands for, and keeps clear of the others', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 900, max: 1700 }), fc.boolean()), { maxLength: 25 }),
        (tops) => {
          const all = tops.map(([top, down], at) =>
            placed(top, down ? 3000 + at : -3000 - at, { id: String(at) }),
          );
          const { ribbons, stubs } = drawRibbons(all, VIEW);
          const told = stubs.flatMap(({ matches }) => matches.map(({ id }) => id)).sort();
          expect(told).toEqual(ribbons.map(({ match }) => match.id).sort());
          for (const [at, stub] of stubs.slice(1).entries()) {
            expect(stub.y - (stubs[at]?.y ?? 0)).toBeGreaterThanOrEqual(STUB_SIZE);
          }
        },
      ),
    );
  });
});

describe('ribbons between two columns', () => {
  const match = (sentence: number, at: number, kind = 'identical'): Match =>
    ({
      id: `${sentence}`,
      b: { start: at, end: at + 5 },
      segmentsA: [sentence],
      kind,
    }) as unknown as Match;

  it('join what is the same sentence of the base', () => {
    const ribbons = ribbonsThroughBase(
      [match(1, 100), match(2, 200, 'related'), match(2, 300)],
      [match(2, 40), match(7, 50)],
      'third',
    );
    expect(ribbons.map(({ from, to }) => [from?.start ?? null, to.start])).toEqual([
      [300, 40],
      [null, 50],
    ]);
  });

  it('claim no more at a partner that cannot be seen either', () => {
    const out = { ...placed(1100, 5000), kind: 'related' } as const;
    expect(drawRibbons([out], VIEW).stubs.map(({ kind }) => kind)).toEqual(['related']);
  });

  it('claim no more than the weaker of both matches', () => {
    const kinds = ([one, other]: readonly [MatchKind, MatchKind]): MatchKind[] =>
      ribbonsThroughBase([match(1, 100, one)], [match(1, 40, other)], 'third').map(
        ({ kind }) => kind,
      );
    expect(kinds(['related', 'identical'])).toEqual(['related']);
    expect(kinds(['identical', 'edited'])).toEqual(['edited']);
    expect(kinds(['identical', 'identical'])).toEqual(['identical']);
  });
});
