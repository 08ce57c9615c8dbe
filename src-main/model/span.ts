// Half-open stretches of a text, in UTF-16 code units, and the laws they keep.

/** `[start, end)` in UTF-16 code units into one named text; `0 <= start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in document A with the span in document B that stands against it. */
export interface SpanPair {
  readonly a: Span;
  readonly b: Span;
}

/** The words under a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when the two spans share at least one code unit; touching is not sharing. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** True when `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order by start, then by end: the reading order of spans in one text. */
export function compareSpans(one: Span, other: Span): number {
  return one.start - other.start || one.end - other.end;
}

/** The same pair seen from the other document. */
export function mirrorPair(pair: SpanPair): SpanPair {
  return { a: pair.b, b: pair.a };
}
