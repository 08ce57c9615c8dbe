// Where the words of a drawn article stand: from offsets in its text to pixels, and back.
import type { Block } from '../../src-main/model/segment';
import type { Span } from '../../src-main/model/span';
import { firstWhere } from '../ui/first-where';

/** In CSS pixels from the top of the scrolled text. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** Nodes that hold a stretch of a block's text. */
interface TextPlace {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Reads places from the page when they are asked for, and keeps them until the page is laid out anew.
 * Every block's element carries `data-start` and holds exactly its slice of the text, in however many
 * nodes: what is marked in it moves no word. Offsets are UTF-16 code units of the article's text.
 */
export class TextGeometry {
  readonly #scroller: HTMLElement;
  readonly #blocks: readonly Block[];
  readonly #elements: readonly HTMLElement[];
  #tops: Float64Array | null = null;
  #height = 0;
  readonly #places = new Map<number, number>();
  /** One for all measuring: every range that there is takes part in every change of the page. */
  readonly #measure = document.createRange();

  /** @param scroller the element that scrolls; the blocks stand in it, in their order */
  constructor(scroller: HTMLElement, blocks: readonly Block[]) {
    this.#scroller = scroller;
    this.#blocks = blocks;
    this.#elements = [...scroller.querySelectorAll<HTMLElement>('[data-start]')];
  }

  /** The page was laid out anew. */
  forget(): void {
    this.#tops = null;
    this.#places.clear();
  }

  /** Of the whole text, in pixels. */
  get height(): number {
    this.#topsOfBlocks();
    return this.#height;
  }

  /**
   * Where the reading is at an offset: the top of its line, and as much of the line's height as it is
   * far along the line. So it grows from each word to the next.
   */
  placeOf(offset: number): number {
    const known = this.#places.get(offset);
    if (known !== undefined) return known;
    const place = this.#measured(offset);
    this.#places.set(offset, place);
    return place;
  }

  /** The same to within a line or so, told from its block without reading the page. */
  roughPlaceOf(offset: number): number {
    const at = this.#blockOf(offset);
    const { start, end } = this.#blocks[at] ?? { start: 0, end: 0 };
    const { top, bottom } = this.blockBox(at);
    return top + ((offset - start) / (end - start || 1)) * (bottom - top);
  }

  /** The lines that a stretch of the text stands on; null where nothing is drawn of it. */
  boxOf(span: Span): Box | null {
    const rect = this.#rectOf(span);
    if (!rect || rect.height === 0) return null;
    const origin = this.#origin();
    return { top: rect.top - origin, bottom: rect.bottom - origin };
  }

  /** Lets a range hold a stretch of the text as the page has it; false where nothing is drawn of it. */
  setRange(range: Range, { start, end }: Span): boolean {
    const first = this.#nodeAt(start, false);
    const last = this.#nodeAt(end, true);
    if (!first || !last) return false;
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return true;
  }

  /** The offset that is read at a place, in pixels from the top. */
  offsetAt(place: number): number {
    const block = this.#blocks[this.blockAt(place)];
    if (!block) return 0;
    return firstWhere(block.start, block.end, (at) => this.#measured(at) >= place);
  }

  /** The last block that starts at a place or above it, by number. */
  blockAt(place: number): number {
    const tops = this.#topsOfBlocks();
    return Math.max(0, firstWhere(0, tops.length, (at) => (tops[at] ?? 0) > place) - 1);
  }

  /** From the top of a block to that of the next, the last one to the end of the text. */
  blockBox(at: number): Box {
    const tops = this.#topsOfBlocks();
    return { top: tops[at] ?? 0, bottom: tops[at + 1] ?? this.#height };
  }

  #rectOf(span: Span): DOMRect | null {
    return this.setRange(this.#measure, span) ? this.#measure.getBoundingClientRect() : null;
  }

  #blockOf(offset: number): number {
    const blocks = this.#blocks;
    return Math.max(0, firstWhere(0, blocks.length, (at) => (blocks[at]?.start ?? 0) > offset) - 1);
  }

  #measured(offset: number): number {
    const index = this.#blockOf(offset);
    const element = this.#elements[index];
    const end = this.#blocks[index]?.end ?? 0;
    if (!element) return 0;
    const origin = this.#origin();
    // What is nothing but the end of a line has no place of its own.
    for (let at = offset; at < end; at += 1) {
      const rect = this.#rectOf({ start: at, end: at + 1 });
      if (!rect || rect.width === 0) continue;
      const line = element.getBoundingClientRect();
      const along = (rect.left - line.left) / (line.width || 1);
      const isRightToLeft = getComputedStyle(element).direction === 'rtl';
      return rect.top - origin + rect.height * (isRightToLeft ? 1 - along : along);
    }
    return element.getBoundingClientRect().bottom - origin;
  }

  /** @param isEnd whether the node before an offset is meant where two meet */
  #nodeAt(offset: number, isEnd: boolean): TextPlace | null {
    const index = this.#blockOf(isEnd ? Math.max(0, offset - 1) : offset);
    const element = this.#elements[index];
    let rest = offset - (this.#blocks[index]?.start ?? 0);
    if (!element) return null;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let last: TextPlace | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node as Text;
      if (length === 0) continue;
      if (rest < length || (isEnd && rest === length)) return { node, offset: rest };
      rest -= length;
      last = { node, offset: length };
    }
    return last;
  }

  /** Where the text's top is in the window. */
  #origin(): number {
    return this.#scroller.getBoundingClientRect().top - this.#scroller.scrollTop;
  }

  #topsOfBlocks(): Float64Array {
    if (this.#tops) return this.#tops;
    const origin = this.#origin();
    this.#height = this.#scroller.scrollHeight;
    this.#tops = Float64Array.from(
      this.#elements,
      (element) => element.getBoundingClientRect().top - origin,
    );
    return this.#tops;
  }
}
