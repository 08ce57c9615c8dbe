// Collects the blocks of a rich format as one text, in the form that `extracted-text` describes.
import { blockLine, BLOCK_SEPARATOR, type BlockKind } from '../model/extracted-text';
import { Refusal } from './parsed';

/** UTF-16 code units; as many as the largest file of plain text may have bytes. */
const MAX_LENGTH = 50_000_000;

/** What separates words: white space of any kind, and control characters. */
const GAPS = /[\s\p{Cc}]+/gu;
/** Characters that say nothing and that not every program writes: soft hyphens, byte order marks. */
const NOTHING = /[\u00ad\ufeff]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const REPLACEMENT = '\ufffd';

export class BlockText {
  readonly #lines: string[] = [];
  #length = 0;

  /** Words without any are no block. */
  add(kind: BlockKind, words: string): void {
    const clean = cleaned(words);
    if (clean === '') return;
    const line = blockLine(kind, clean);
    this.#length += line.length + BLOCK_SEPARATOR.length;
    if (this.#length > MAX_LENGTH) {
      throw new Refusal(
        'too-large',
        `This file has more than ${String(MAX_LENGTH / 1e6)} million characters of text. Divide it into single articles.`,
      );
    }
    this.#lines.push(line);
  }

  get size(): number {
    return this.#lines.length;
  }

  toString(): string {
    return this.#lines.join(BLOCK_SEPARATOR);
  }
}

/** On one line, with single spaces, and without surrogates that stand alone. */
export function cleaned(words: string): string {
  return words.replace(NOTHING, '').replace(GAPS, ' ').trim().replace(LONE_SURROGATES, REPLACEMENT);
}

/** Null for what says nothing. */
export function cleanedOrNull(words: string | null | undefined): string | null {
  const clean = cleaned(words ?? '');
  return clean === '' ? null : clean;
}
