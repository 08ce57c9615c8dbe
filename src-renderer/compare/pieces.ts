// Cuts a segment's text into the pieces that are drawn: shared, changed, noted, or plain.
import type { Change, FineChange, Match } from '../../src-main/model/alignment';
import type { OddKind } from '../../src-main/model/odd-characters';
import { overlaps, type Span } from '../../src-main/model/span';
import type { Side } from './compare-state.svelte';

export type PieceTag = 'mark' | 'del' | 'ins' | 'span';

/** What a stretch of a piece is marked for beside its words. */
export type FineType = FineChange['type'] | OddKind;

/** A stretch of a piece; `fine` says what it is marked for, if anything. */
export interface FinePart {
  readonly text: string;
  readonly fine: FineType | null;
  /** Of a character that is not what it looks like: what it is. */
  readonly name: string;
}

/** A change that has no words on this side. */
export interface Lack {
  readonly match: Match;
  readonly change: Change;
}

/** On which side of a place without words there is a space; the start of a sentence has one before it. */
export type SpaceAt = 'follows' | 'precedes' | 'none';

/** A run of the text that is drawn alike, or a place between two where words are missing. The texts of all pieces together are the segment's text. */
export interface Piece {
  readonly text: string;
  readonly tag: PieceTag;
  /** The change that this piece shows, if any. */
  readonly change: Change | null;
  /** The text once more, cut where it differs beside the words. */
  readonly parts: readonly FinePart[];
  /** Of a place without words: the changes whose words stand in another column only, with their matches. */
  readonly lacks: readonly Lack[];
  /** Of such a place: the space beside it. */
  readonly space: SpaceAt;
  /** Ids of the notes on these words, divided by spaces; empty when there is none. */
  readonly notes: string;
}

export interface NotedSpan {
  readonly id: string;
  readonly span: Span;
}

/** Where a match differs beside its words, on one side, or a character is not what it looks like. */
export interface FineSpan {
  readonly span: Span;
  readonly type: FineType;
  readonly name?: string;
}

/** One side of a match. */
interface SideView {
  readonly match: Match;
  readonly own: Span;
  readonly shared: readonly Span[];
  readonly changes: readonly { readonly span: Span; readonly change: Change }[];
}

export function cutSegment(
  text: string,
  segment: Span,
  side: Side,
  matches: readonly Match[],
  notes: readonly NotedSpan[],
  fine: readonly FineSpan[] = [],
): Piece[] {
  const views = matches.map((match) => viewOf(match, side));
  const noted = notes.filter(({ span }) => overlaps(span, segment));
  const cuts = new Set([segment.start, segment.end]);
  const cut = ({ start, end }: Span): void => {
    if (start > segment.start && start < segment.end) cuts.add(start);
    if (end > segment.start && end < segment.end) cuts.add(end);
  };
  for (const view of views) {
    view.shared.forEach(cut);
    view.changes.forEach(({ span }) => cut(span));
  }
  for (const { span } of noted) cut(span);

  const lacks = lacksIn(text, segment, views);
  const places = [...cuts].sort((one, other) => one - other);
  return places.flatMap((start, index): Piece[] => {
    const gap = lacks.get(start);
    const end = places[index + 1];
    const span = { start, end: end ?? start };
    return [
      ...(gap ? [{ ...NO_WORDS, lacks: gap, space: spaceAt(text, segment, start) }] : []),
      ...(end === undefined
        ? []
        : [
            {
              text: text.slice(span.start, span.end),
              ...tagOf(span, views, side),
              parts: partsOf(text, span, fine),
              lacks: [],
              space: 'none' as const,
              notes: noted
                .filter((note) => overlaps(note.span, span))
                .map(({ id }) => id)
                .join(' '),
            },
          ]),
    ];
  });
}

const NO_WORDS = { text: '', tag: 'span', change: null, parts: [], notes: '' } as const;

function spaceAt(text: string, segment: Span, place: number): SpaceAt {
  if (/\s/.test(text.charAt(place))) return 'follows';
  return place === segment.start || /\s/.test(text.charAt(place - 1)) ? 'precedes' : 'none';
}

/** By place: the changes of a segment that have no words in it. */
function lacksIn(
  text: string,
  segment: Span,
  views: readonly SideView[],
): ReadonlyMap<number, readonly Lack[]> {
  const lacks = new Map<number, Lack[]>();
  for (const { match, own, changes } of views) {
    for (const { span, change } of changes) {
      const { start } = span;
      if (span.end > start || start < segment.start || start > segment.end) continue;
      // Where two sentences meet without a space, the place belongs to the first of them.
      const isOfBefore =
        start === segment.start && own.start < start && /\S/.test(text.charAt(start - 1));
      if (isOfBefore) continue;
      lacks.set(start, [...(lacks.get(start) ?? []), { match, change }]);
    }
  }
  return lacks;
}

function partsOf(text: string, piece: Span, fine: readonly FineSpan[]): FinePart[] {
  const within = fine.filter(({ span }) => overlaps(span, piece));
  const cuts = new Set([piece.start, piece.end]);
  for (const { span } of within) {
    cuts.add(Math.max(span.start, piece.start));
    cuts.add(Math.min(span.end, piece.end));
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const part = { start, end: places[index + 1] ?? piece.end };
    const found = within.find(({ span }) => overlaps(span, part));
    return {
      text: text.slice(part.start, part.end),
      fine: found?.type ?? null,
      name: found?.name ?? '',
    };
  });
}

function tagOf(span: Span, views: readonly SideView[], side: Side): Pick<Piece, 'tag' | 'change'> {
  for (const { changes } of views) {
    const found = changes.find((entry) => overlaps(entry.span, span));
    if (found) return { tag: side === 'left' ? 'del' : 'ins', change: found.change };
  }
  const shared = views.some((view) => view.shared.some((run) => overlaps(run, span)));
  return { tag: shared ? 'mark' : 'span', change: null };
}

/** What is marked as shared: whole sentences where they stand against each other, else the common runs. */
function viewOf(match: Match, side: Side): SideView {
  const own = side === 'left' ? 'a' : 'b';
  const whole = match.kind === 'identical' || match.kind === 'edited';
  const runs = match.kind === 'related' ? [] : match.shared.map((pair) => pair[own]);
  return {
    match,
    own: match[own],
    shared: whole ? [match[own]] : runs,
    changes: match.changes.map((change) => ({ span: change[own], change })),
  };
}
