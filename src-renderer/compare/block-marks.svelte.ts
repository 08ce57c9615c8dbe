// Which segments of an article are drawn with their marks: all of a short one, of a long one those near the view.
import type { Block } from '../../src-main/model/segment';

/** Articles of so many segments are marked whole: with less to keep in step, less can go wrong. */
const MARKED_WHOLE = 600;
/** Of a block of more segments, those near the view are marked; of others all. */
const LONG_BLOCK = 96;

/** Segments `[from, to)` of one block, by ordinal. Each block has its own, so that few are drawn again. */
export class BlockMarks {
  from = $state(0);
  to = $state(0);

  set(from: number, to: number): void {
    this.from = from;
    this.to = to;
  }
}

/** Blocks `[from, to)` by number, and the offsets `[start, end)` of the text that is near the view. */
export interface Near {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export class Marking {
  readonly byBlock: readonly BlockMarks[];
  /** Whether the marks do not depend on the view. */
  readonly isWhole: boolean;
  readonly #blocks: readonly Block[];
  /** Blocks that were left as they are although they are no longer near. */
  readonly #held = new Set<number>();
  #marked: { readonly from: number; readonly to: number } = { from: 0, to: 0 };

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    this.byBlock = blocks.map(() => new BlockMarks());
    const segments = blocks.reduce((sum, block) => sum + block.segments.length, 0);
    this.isWhole = segments <= MARKED_WHOLE;
    // Before anything has been measured: what is at the top.
    this.#mark({
      from: 0,
      to: this.isWhole ? blocks.length : this.#firstBlocks(),
      start: 0,
      end: Infinity,
    });
  }

  /**
   * Marks what is near; what no longer is becomes plain.
   * @param isHeld whether a block must stay as it is, since words in it are selected
   */
  show(near: Near, isHeld: (block: number) => boolean): void {
    if (this.isWhole) return;
    const { from, to } = this.#marked;
    const before = new Set(this.#held);
    for (let at = from; at < to; at += 1) before.add(at);
    this.#held.clear();
    for (const at of before) {
      if (at >= near.from && at < near.to) continue;
      if (isHeld(at)) this.#held.add(at);
      else this.byBlock[at]?.set(0, 0);
    }
    this.#mark(near);
  }

  /** Marks all, as for paper; the next `show` goes back to what is near. */
  showAll(): void {
    if (this.isWhole) return;
    for (const [at, block] of this.#blocks.entries()) {
      const first = block.segments[0]?.ordinal ?? 0;
      this.byBlock[at]?.set(first, first + block.segments.length);
    }
    this.#marked = { from: 0, to: this.#blocks.length };
  }

  #mark(near: Near): void {
    for (let at = near.from; at < near.to; at += 1) this.#markBlock(at, near);
    this.#marked = near;
  }

  #markBlock(at: number, { start, end }: Near): void {
    const segments = this.#blocks[at]?.segments ?? [];
    const first = segments[0]?.ordinal ?? 0;
    if (segments.length <= LONG_BLOCK || this.isWhole) {
      this.byBlock[at]?.set(first, first + segments.length);
      return;
    }
    let from = segments.findIndex((segment) => segment.end > start);
    if (from < 0) from = segments.length;
    let to = from;
    while (to < segments.length && to - from < LONG_BLOCK * 2 && (segments[to]?.start ?? 0) < end)
      to += 1;
    this.byBlock[at]?.set(first + from, first + to);
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
