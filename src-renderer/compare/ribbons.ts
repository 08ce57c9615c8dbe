// The ribbons of a gutter: which matches they join, and how they run between what is seen of two texts.
import { isCounted, type Match, type MatchKind } from '../../src-main/model/alignment';
import type { Span } from '../../src-main/model/span';
import { extentOf } from './match-sides';
import type { PartnerSide } from './sides';
import type { Box } from './text-geometry';

/** A match as a gutter shows it, with its words in the texts on either side. */
export interface Ribbon {
  readonly match: Match;
  /** What the two texts are to each other: through the base no more than the weaker of both matches. */
  readonly kind: MatchKind;
  /** Null where the text before the gutter does not have the sentence: only the base has it. */
  readonly from: Span | null;
  readonly to: Span;
}

/** A ribbon with where its ends stand, in pixels from the tops of the two texts. */
export interface PlacedRibbon extends Ribbon {
  readonly fromBox: Box | null;
  readonly toBox: Box | null;
}

/** What is seen of the two texts. */
export interface SeenStretches {
  readonly from: { readonly scrollTop: number; readonly viewport: number };
  readonly to: { readonly scrollTop: number; readonly viewport: number };
  readonly width: number;
}

export interface DrawnRibbon {
  readonly match: Match;
  readonly kind: MatchKind;
  readonly path: string;
  /** From its highest to its lowest point. */
  readonly box: Box;
  /** The edge that it stands at; null where it runs from one to the other. */
  readonly end: End | null;
  /** Where it says that the passage moved. */
  readonly signs: readonly { readonly x: number; readonly y: number }[];
}

export type End = 'from' | 'to';

/** What tells where the partners of some sentences are, which cannot be seen now. */
export interface Stub {
  readonly end: End;
  /** `base` where the text across the gutter does not have the sentence. */
  readonly way: 'up' | 'down' | 'base';
  readonly y: number;
  readonly matches: readonly Match[];
  /** As `Ribbon.kind`, of the first of them. */
  readonly kind: MatchKind;
  /** Pixels from what is seen across the gutter to the nearest partner. */
  readonly away: number;
}

/** In CSS pixels. Buttons of less than 24 are hard to hit. */
export const STUB_SIZE = 24;
/** Its arrow stands in the middle of a button. */
const TAB_WIDTH = 22;
const TAB_ROUND = 4;
const SIGN_INSET = 9;

/** From the base to a column. */
export function ribbonsFromBase(matches: readonly Match[], to: PartnerSide): Ribbon[] {
  return matches.map((match) => ({
    match,
    kind: match.kind,
    from: extentOf(match, 'left'),
    to: extentOf(match, to),
  }));
}

/** From one column to the next: joined where both have the same sentence of the base. */
export function ribbonsThroughBase(
  before: readonly Match[],
  matches: readonly Match[],
  to: PartnerSide,
): Ribbon[] {
  const bySentence = new Map<number, Match>();
  for (const match of before) {
    for (const ordinal of match.segmentsA) {
      const known = bySentence.get(ordinal);
      if (!known || (!isCounted(known.kind) && isCounted(match.kind)))
        bySentence.set(ordinal, match);
    }
  }
  return matches.map((match) => {
    const ordinal = match.segmentsA.find((one) => bySentence.has(one));
    const same = ordinal === undefined ? undefined : bySentence.get(ordinal);
    return {
      match,
      kind: same ? weaker(same.kind, match.kind) : match.kind,
      from: same ? extentOf(same, to) : null,
      to: extentOf(match, to),
    };
  });
}

const FROM_STRONGEST: readonly MatchKind[] = ['identical', 'edited', 'quotation', 'related'];

function weaker(one: MatchKind, other: MatchKind): MatchKind {
  return FROM_STRONGEST.indexOf(one) > FROM_STRONGEST.indexOf(other) ? one : other;
}

/** Whole ribbons where both ends are seen; else a tab at the end that is, with a stub. */
export function drawRibbons(
  placed: readonly PlacedRibbon[],
  view: SeenStretches,
): { readonly ribbons: readonly DrawnRibbon[]; readonly stubs: readonly Stub[] } {
  const ribbons: DrawnRibbon[] = [];
  const stubs: Stub[] = [];
  for (const { match, kind, fromBox, toBox } of placed) {
    const from = fromBox && shift(fromBox, view.from.scrollTop);
    const to = toBox && shift(toBox, view.to.scrollTop);
    const seenFrom = from !== null && isSeen(from, view.from.viewport);
    const seenTo = to !== null && isSeen(to, view.to.viewport);
    const isMoved = match.moved && isCounted(kind);
    if (seenFrom && seenTo) {
      const signs = [
        { x: SIGN_INSET, y: middleSeen(from, view.from.viewport) },
        { x: view.width - SIGN_INSET, y: middleSeen(to, view.to.viewport) },
      ];
      const path = ribbonPath(from, to, view.width);
      const box = {
        top: Math.min(from.top, to.top),
        bottom: Math.max(from.bottom, to.bottom),
      };
      ribbons.push({ match, kind, path, box, end: null, signs: isMoved ? signs : [] });
    } else if (seenFrom && to) {
      ribbons.push({ match, kind, path: tabPath(from, 0, 1), box: from, end: 'from', signs: [] });
      stubs.push(stubOf('from', { match, kind }, from, view.from.viewport, to, view.to.viewport));
    } else if (seenTo) {
      const path = tabPath(to, view.width, -1);
      ribbons.push({ match, kind, path, box: to, end: 'to', signs: [] });
      stubs.push(stubOf('to', { match, kind }, to, view.to.viewport, from, view.from.viewport));
    }
  }
  return { ribbons, stubs: [...apart(stubs, 'from'), ...apart(stubs, 'to')] };
}

function shift({ top, bottom }: Box, by: number): Box {
  return { top: top - by, bottom: bottom - by };
}

function isSeen({ top, bottom }: Box, viewport: number): boolean {
  return bottom > 0 && top < viewport;
}

/** Of the part that is seen. */
function middleSeen({ top, bottom }: Box, viewport: number): number {
  return (Math.max(0, top) + Math.min(viewport, bottom)) / 2;
}

function stubOf(
  end: End,
  { match, kind }: Pick<Ribbon, 'match' | 'kind'>,
  own: Box,
  viewport: number,
  partner: Box | null,
  across: number,
): Stub {
  const middle = middleSeen(own, viewport);
  const y = Math.min(Math.max(middle, STUB_SIZE / 2), Math.max(viewport - STUB_SIZE / 2, 0));
  const about = { end, y, matches: [match], kind };
  if (!partner) return { ...about, way: 'base', away: 0 };
  const isBelow = partner.top >= across;
  const away = isBelow ? partner.top - across : -partner.bottom;
  return { ...about, way: isBelow ? 'down' : 'up', away: Math.max(0, away) };
}

/** Stubs that would lie on each other become one; those that point another way make room. */
function apart(stubs: readonly Stub[], end: End): Stub[] {
  const kept: Stub[] = [];
  for (const stub of stubs.filter((one) => one.end === end).sort((p, q) => p.y - q.y)) {
    const last = kept.at(-1);
    if (!last || stub.y - last.y >= STUB_SIZE) kept.push(stub);
    else if (last.way === stub.way) {
      const matches = [...last.matches, ...stub.matches];
      kept[kept.length - 1] = { ...last, matches, away: Math.min(last.away, stub.away) };
    } else kept.push({ ...stub, y: last.y + STUB_SIZE });
  }
  return kept;
}

function ribbonPath(from: Box, to: Box, width: number): string {
  const half = width / 2;
  return [
    `M0 ${from.top}`,
    `C${half} ${from.top} ${half} ${to.top} ${width} ${to.top}`,
    `L${width} ${to.bottom}`,
    `C${half} ${to.bottom} ${half} ${from.bottom} 0 ${from.bottom}`,
    'Z',
  ].join(' ');
}

/** @param towards 1 to the right of its edge, -1 to the left */
function tabPath({ top, bottom }: Box, edge: number, towards: 1 | -1): string {
  const round = Math.min(TAB_ROUND, (bottom - top) / 2) * towards;
  const outer = edge + TAB_WIDTH * towards;
  const down = Math.abs(round);
  return [
    `M${edge} ${top}`,
    `H${outer - round}`,
    `Q${outer} ${top} ${outer} ${top + down}`,
    `V${bottom - down}`,
    `Q${outer} ${bottom} ${outer - round} ${bottom}`,
    `H${edge}`,
    'Z',
  ].join(' ');
}
