// Where words stand in an article as a reader counts: by lines and by sentences.
import { segmentsOf, type Article, type Segment } from '../model/segment';
import { slice, type Span } from '../model/span';

/** Counted from 1. */
export interface Place {
  readonly line: number;
  /** Of the sentence that the words begin in, or the next one where they begin between two. */
  readonly sentenceNumber: number;
  /** All of the sentences that the words reach into. */
  readonly sentence: string;
  /** The words within `sentence`. */
  readonly inSentence: Span;
}

/** Looks places up in one article; made once for all notes on it. */
export class ArticlePlaces {
  readonly #text: string;
  readonly #lineStarts: readonly number[];
  readonly #segments: readonly Segment[];

  constructor({ text, blocks }: Article) {
    this.#text = text;
    this.#lineStarts = [
      0,
      ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length),
    ];
    this.#segments = segmentsOf(blocks);
  }

  placeOf(span: Span): Place {
    const first = lowest(
      this.#segments.length,
      (at) => (this.#segments[at]?.end ?? 0) > span.start,
    );
    const end = Math.max(span.end, span.start + 1);
    const after = lowest(this.#segments.length, (at) => (this.#segments[at]?.start ?? 0) >= end);
    const [from, to] = [this.#segments[first], this.#segments[after - 1]];
    const isTouched = first < after && from !== undefined && to !== undefined;
    const whole = isTouched
      ? { start: Math.min(from.start, span.start), end: Math.max(to.end, span.end) }
      : span;
    return {
      line: lowest(this.#lineStarts.length, (at) => (this.#lineStarts[at] ?? 0) > span.start),
      sentenceNumber: Math.min(first + 1, Math.max(1, this.#segments.length)),
      sentence: slice(this.#text, whole),
      inSentence: { start: span.start - whole.start, end: span.end - whole.start },
    };
  }
}

/** The lowest index for which `holds`, which then holds for all above; `length` where it never does. */
function lowest(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
