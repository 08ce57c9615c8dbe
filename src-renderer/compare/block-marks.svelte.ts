// Which segments of an article are drawn with their marks: all of a short one, of a long one those near the view.
import type { LeftOut, Match } from '../../src-main/model/alignment';
import type { Block, PageArticle } from '../../src-main/model/segment';
import type { Side } from './sides';

/** Articles of so many segments are marked whole: with less to keep in step, less can go wrong. */
const MARKED_WHOLE = 600;
/** Of a block of more segments, those near the view are marked; of others all. */
const LONG_BLOCK = 96;

/** Segments `[from, to)` of one block, by ordinal. Each block has its own, so that few are drawn again. */
export class BlockMarks {
  /** The block's number. */
  readonly at: number;
  from = $state(0);
  to = $state(0);

  constructor(at: number) {
    this.at = at;
  }

  set(from: number, to: number): void {
    this.from = from;
    this.to = to;
  }
}

/** What a block is drawn from while it is marked. */
export interface MarkedBlockProps {
  readonly article: PageArticle;
  readonly block: Block;
  readonly marks: BlockMarks;
  readonly side: Side;
  readonly matchesBySegment: ReadonlyMap<number, readonly Match[]>;
  readonly leftOut: ReadonlyMap<number, LeftOut>;
}

/** Blocks `[from, to)` by number, and the offsets `[start, end)` of the text that is near the view. */
export interface Near {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export class Marking {
  /** Those that are drawn with their marks; the others are plain text. */
  marked = $state.raw<readonly BlockMarks[]>([]);
  /** Whether the marks do not depend on the view. */
  readonly isWhole: boolean;
  readonly #blocks: readonly Block[];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    const segments = blocks.reduce((sum, block) => sum + block.segments.length, 0);
    this.isWhole = segments <= MARKED_WHOLE;
    // Before anything has been measured: what is at the top.
    const to = this.isWhole ? blocks.length : this.#firstBlocks();
    this.#mark({ from: 0, to, start: 0, end: Infinity }, () => false);
  }

  /** Whether one of the blocks `[from, to)` is marked in part: where it is near the view. */
  hasLong(from: number, to: number): boolean {
    const isLong = ({ segments }: Block): boolean => segments.length > LONG_BLOCK;
    return !this.isWhole && this.#blocks.slice(from, to).some(isLong);
  }

  /**
   * Marks what is near; what no longer is becomes plain.
   * @param isHeld whether a block must stay as it is, since words in it are selected
   */
  show(near: Near, isHeld: (block: number) => boolean): void {
    if (!this.isWhole) this.#mark(near, isHeld);
  }

  /** Marks all, as for paper; the next `show` goes back to what is near. */
  showAll(): void {
    const all = { from: 0, to: this.#blocks.length, start: 0, end: Infinity };
    if (!this.isWhole) this.#mark(all, () => false, Infinity);
  }

  /** @param longest of a block of more segments, those near the view are marked; of others all */
  #mark(near: Near, isHeld: (block: number) => boolean, longest = LONG_BLOCK): void {
    const known = new Map(this.marked.map((marks) => [marks.at, marks]));
    const next: BlockMarks[] = [];
    for (let at = near.from; at < near.to; at += 1) {
      const { from, to } = this.#segmentsOf(at, near, longest);
      const marks = known.get(at) ?? new BlockMarks(at);
      known.delete(at);
      if (to <= from) continue;
      marks.set(from, to);
      next.push(marks);
    }
    this.marked = [...next, ...[...known.values()].filter(({ at }) => isHeld(at))];
  }

  #segmentsOf(
    at: number,
    { start, end }: Near,
    longest: number,
  ): { readonly from: number; readonly to: number } {
    const segments = this.#blocks[at]?.segments ?? [];
    const first = segments[0]?.ordinal ?? 0;
    if (segments.length <= longest || this.isWhole) {
      return { from: first, to: first + segments.length };
    }
    let from = segments.findIndex((segment) => segment.end > start);
    if (from < 0) from = segments.length;
    let to = from;
    while (to < segments.length && to - from < LONG_BLOCK * 2 && (segments[to]?.start ?? 0) < end)
      to += 1;
    return { from: first + from, to: first + to };
  }

  /** As many blocks from the top as have the segments of a first view. */
  #firstBlocks(): number {
    let segments = 0;
    let at = 0;
    while (at < this.#blocks.length && segments < LONG_BLOCK) {
      segments += this.#blocks[at]?.segments.length ?? 0;
      at += 1;
    }
    return at;
  }
}
