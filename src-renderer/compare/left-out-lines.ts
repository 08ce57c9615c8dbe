// The lines of the open articles that count for no match, or were put back, in the order of each text.
import type { LeftOut } from '../../src-main/model/alignment';
import {
  segmentsOf,
  type PageArticle,
  type PutBackScope,
  type Segment,
} from '../../src-main/model/segment';
import type { Side } from './sides';

/** A line that counts since the reader put it back. */
export interface PutBack {
  readonly segment: number;
  readonly reason: 'put-back';
  readonly scope: PutBackScope;
}

export interface LeftOutLine {
  readonly side: Side;
  readonly segment: Segment;
  readonly why: LeftOut | PutBack;
}

/** What is left out whatever the folder says, by the words of the lines themselves. */
export function furnitureOf(article: PageArticle | null): LeftOut[] {
  return (article?.blocks ?? []).flatMap(({ furniture, segments }) =>
    furniture
      ? segments.flatMap(({ ordinal, putBack }) =>
          putBack ? [] : { segment: ordinal, reason: furniture },
        )
      : [],
  );
}

export function leftOutLines(
  side: Side,
  article: PageArticle | null,
  leftOut: ReadonlyMap<number, LeftOut>,
): LeftOutLine[] {
  if (!article) return [];
  return segmentsOf(article.blocks).flatMap((segment) => {
    const why = leftOut.get(segment.ordinal) ?? putBackIn(segment);
    return why ? [{ side, segment, why }] : [];
  });
}

/** Those that were put back, once each where several of its sentences were put back as one. */
export function putBackLines(side: Side, article: PageArticle | null): LeftOutLine[] {
  return (article?.blocks ?? []).flatMap(({ furniture, segments }) => {
    const back = segments.flatMap((segment) => {
      const why = putBackIn(segment);
      return why ? [{ side, segment, why }] : [];
    });
    return furniture ? back.slice(0, 1) : back;
  });
}

function putBackIn({ ordinal, putBack }: Segment): PutBack | null {
  return putBack ? { segment: ordinal, reason: 'put-back', scope: putBack } : null;
}

/** The segments that go with one: of what the page says, such as a caption, all its sentences. */
export function segmentsWith({ blocks }: PageArticle, ordinal: number): number[] {
  const block = blocks.find(({ segments }) => segments.some((one) => one.ordinal === ordinal));
  return block?.furniture ? block.segments.map((one) => one.ordinal) : [ordinal];
}
