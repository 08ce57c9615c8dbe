// The lines of the open articles that count for no match, in the order of the columns and of each text.
import type { LeftOut } from '../../src-main/model/alignment';
import { segmentsOf, type PageArticle, type Segment } from '../../src-main/model/segment';
import type { Side } from './sides';

export interface LeftOutLine {
  readonly side: Side;
  readonly segment: Segment;
  readonly why: LeftOut;
}

/** What is left out whatever the folder says, by the words of the lines themselves. */
export function furnitureOf(article: PageArticle | null): LeftOut[] {
  return (article?.blocks ?? []).flatMap(({ furniture, segments }) =>
    furniture ? segments.map(({ ordinal }) => ({ segment: ordinal, reason: furniture })) : [],
  );
}

export function leftOutLines(
  side: Side,
  article: PageArticle | null,
  leftOut: ReadonlyMap<number, LeftOut>,
): LeftOutLine[] {
  if (!article || leftOut.size === 0) return [];
  return segmentsOf(article.blocks).flatMap((segment) => {
    const why = leftOut.get(segment.ordinal);
    return why ? [{ side, segment, why }] : [];
  });
}
