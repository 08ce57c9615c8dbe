// Draws found words on the page without touching its elements, by the CSS Custom Highlight API.
import type { Span } from '../../src-main/model/span';
import type { TextGeometry } from '../compare/text-geometry';

/** Names of the two kinds of highlight, for the style sheet. */
const FOUND = 'found';
const CURRENT = 'found-current';

/** What one pane is to show. */
export interface Painting {
  readonly geometry: TextGeometry;
  /** Near the view, in order. */
  readonly spans: readonly Span[];
  readonly current: Span | null;
}

export class HighlightPainter {
  /** One for all measuring; what is drawn are static ranges, which cost nothing when the page changes. */
  readonly #measure = document.createRange();

  paint(paintings: readonly Painting[]): void {
    if (paintings.length === 0) {
      this.clear();
      return;
    }
    const [found, current] = [new Highlight(), new Highlight()];
    // Above the others, where they meet.
    current.priority = 1;
    for (const painting of paintings) {
      for (const span of painting.spans) {
        const range = this.#rangeOf(painting.geometry, span);
        if (range) (isSame(span, painting.current) ? current : found).add(range);
      }
    }
    CSS.highlights.set(FOUND, found);
    CSS.highlights.set(CURRENT, current);
  }

  clear(): void {
    if (!CSS.highlights.has(FOUND)) return;
    CSS.highlights.delete(FOUND);
    CSS.highlights.delete(CURRENT);
  }

  #rangeOf(geometry: TextGeometry, span: Span): StaticRange | null {
    if (!geometry.setRange(this.#measure, span)) return null;
    const { startContainer, startOffset, endContainer, endOffset } = this.#measure;
    return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
  }
}

function isSame(one: Span, other: Span | null): boolean {
  return one.start === other?.start && one.end === other.end;
}
