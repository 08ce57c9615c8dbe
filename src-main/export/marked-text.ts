// A segment as HTML, with what is shared and what was changed marked in it.
import type { Change, Match } from '../model/alignment';
import { slice, type Span } from '../model/span';
import { unseenText } from '../model/unseen-change';
import { escapeHtml } from './escape';

export type Side = 'a' | 'b';

/**
 * The text of a segment with its match, if it has one. Identical and edited segments are marked as
 * a whole, of quotations and related ones the shared runs only. Changed words are `<del>` in A and
 * `<ins>` in B, with the class `figure` where a figure differs and `data-unseen`, which says what
 * differs, where both look the same; where words stand in the other article only, there is an empty
 * element of the class `lack`.
 *
 * @param texts of both articles
 */
export function markedSegment(
  texts: Readonly<Record<Side, string>>,
  segment: Span,
  match: Match | null,
  side: Side,
): string {
  const text = texts[side];
  if (match === null) return escapeHtml(slice(text, segment));
  const isWhole = match.kind === 'identical' || match.kind === 'edited';
  const marks = isWhole ? [segment] : match.shared.map((pair) => pair[side]);
  const changes = match.changes.filter((change) => change[side].end > change[side].start);
  const lacks = match.changes.filter((change) => change[side].end === change[side].start);
  const parted = [...changes, ...lacks].map((change) => change[side]);
  const cuts = cutsOf(segment, [...marks, ...parted]);
  let html = '';
  let isOpen = false;
  for (const [index, end] of cuts.slice(1).entries()) {
    const piece = { start: cuts[index] ?? 0, end };
    const isMarked = marks.some((mark) => covers(mark, piece));
    if (isMarked !== isOpen) html += isMarked ? `<mark class="${match.kind}">` : '</mark>';
    isOpen = isMarked;
    const change = changes.find((candidate) => covers(candidate[side], piece));
    html += lackAt(piece.start, lacks, side);
    html += changed(escapeHtml(slice(text, piece)), change, side, texts);
  }
  html += lackAt(segment.end, lacks, side);
  return isOpen ? `${html}</mark>` : html;
}

/** The borders of the spans within the segment, with its own, in order. */
function cutsOf(segment: Span, spans: readonly Span[]): number[] {
  const inside = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((cut) => cut > segment.start && cut < segment.end);
  return [...new Set([segment.start, ...inside, segment.end])].sort((p, q) => p - q);
}

function covers(outer: Span, piece: Span): boolean {
  return outer.start <= piece.start && piece.end <= outer.end;
}

function changed(
  html: string,
  change: Change | undefined,
  side: Side,
  texts: Readonly<Record<Side, string>>,
): string {
  if (change === undefined) return html;
  const tag = side === 'a' ? 'del' : 'ins';
  const unseen = escapeHtml(unseenText(slice(texts.a, change.a), slice(texts.b, change.b)));
  const told = unseen === '' ? '' : ` data-unseen="${unseen}" title="${unseen}"`;
  return `<${tag}${change.type === 'figure' ? ' class="figure"' : ''}${told}>${html}</${tag}>`;
}

/** What stands in the other article at a place that has no words here; an opposite must not be missed. */
function lackAt(place: number, lacks: readonly Change[], side: Side): string {
  const here = lacks.filter((change) => change[side].start === place);
  if (here.length === 0) return '';
  const isOpposite = here.some(({ type }) => type === 'negation');
  const name = isOpposite ? 'A negation is missing here' : 'Words are missing here';
  return `<span class="lack${isOpposite ? ' negation' : ''}" role="img" aria-label="${name}" title="${name}"></span>`;
}
