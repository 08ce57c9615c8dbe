// Lines that the reader has put back into the comparison: known by their words, wherever they stand.
import { hashOf } from '../model/hash';
import { segmentsOf, type Article, type Block, type Segment } from '../model/segment';
import { normalizeWord } from './normalize';
import { TextScan } from './text-scan';
import type { TokenColumns } from './token-columns';

/** Keys of lines, see `lineKeys`, that count in an article whatever speaks against them. */
export interface PutBackLines {
  readonly article: ReadonlySet<string>;
  readonly folder: ReadonlySet<string>;
}

/**
 * What a line is known by: how many words it has, and a hash of them as they are compared, so that
 * neither case nor spacing counts. Of some segments of the scanned `text`, by ordinal; without
 * words, none.
 */
export function lineKeys(
  text: string,
  segments: readonly Segment[],
  scan: TextScan,
  isWanted: (words: number) => boolean = () => true,
): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  scan.forEachSpan(text, segments, ({ ordinal }, tokens, from, to) => {
    if (to > from && isWanted(to - from)) keys.set(ordinal, keyOf(text, tokens, from, to));
  });
  return keys;
}

function keyOf(text: string, { starts, ends }: TokenColumns, from: number, to: number): string {
  const words: string[] = [];
  for (let at = from; at < to; at += 1) {
    words.push(normalizeWord(text.slice(starts[at], ends[at])));
  }
  return `${String(to - from)}-${hashOf(words.join(' '))}`;
}

/** The keys of some segments of an article, or of all. */
export function linesIn(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  only?: readonly number[],
): string[] {
  const segments = segmentsOf(blocks);
  const keys = lineKeys(text, segments, new TextScan().scan(text));
  return [...keys].flatMap(([ordinal, key]) => (!only || only.includes(ordinal) ? key : []));
}

/** The blocks with those lines marked; a title is never left out and stays as it is. */
export function withPutBack(
  text: string,
  blocks: readonly Block[],
  scan: TextScan,
  { article, folder }: PutBackLines,
): readonly Block[] {
  const lengths = new Set([...article, ...folder].map((key) => Number.parseInt(key, 10)));
  if (lengths.size === 0) return blocks;
  const keys = lineKeys(text, segmentsOf(blocks), scan, (words) => lengths.has(words));
  return blocks.map((block) => {
    if (block.role === 'title') return block;
    const segments = block.segments.map((segment): Segment => {
      const key = keys.get(segment.ordinal) ?? '';
      if (folder.has(key)) return { ...segment, putBack: 'folder' };
      return article.has(key) ? { ...segment, putBack: 'article' } : segment;
    });
    return { ...block, segments };
  });
}
