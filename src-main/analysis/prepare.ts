// What the matcher needs of a document, computed once: its segments and their words as numbers.
import type { DocumentId, SourceDocument } from '../model/document';
import { COUNTING, countingOf, segmentsOf, type Block } from '../model/segment';
import { TextScan } from './text-scan';
import { TokenColumns } from './token-columns';
import type { Vocabulary } from './vocabulary';

/**
 * A document as the matcher sees it. Token `t` spans `[starts[t], ends[t])` of `text`, and
 * `words[t]` is its number in the vocabulary. Segment `s` owns the tokens
 * `[firstToken[s], firstToken[s + 1])`.
 */
export interface PreparedDocument {
  readonly id: DocumentId;
  readonly text: string;
  /** Segment `s` is `[segmentStarts[s], segmentEnds[s])` of `text`. */
  readonly segmentStarts: Int32Array;
  readonly segmentEnds: Int32Array;
  /** 1 for each segment that stands in a paragraph, 0 for titles and headings. */
  readonly sentences: Uint8Array;
  /** As `COUNTING` for each segment. */
  readonly leftOut: Uint8Array;
  /** How many sentences there are. */
  readonly sentenceCount: number;
  /** One longer than there are segments: its last entry is the number of tokens. */
  readonly firstToken: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: Int32Array;
  /**
   * To be called before the tokens of the segments from `first` to `last` are looked at: a document of
   * a folder reads them only then.
   */
  fill(first: number, last: number): void;
}

/** Documents that are to be aligned with each other must be prepared with one vocabulary. */
export function prepare(
  document: SourceDocument,
  blocks: readonly Block[],
  vocabulary: Vocabulary,
): PreparedDocument {
  const { id, text } = document;
  const segments = segmentsOf(blocks);
  const firstToken = new Int32Array(segments.length + 1);
  const scan = new TextScan().scan(text);
  const tokens = new TokenColumns(scan.tokens.length);
  scan.forEachSpan(text, segments, ({ ordinal }, found, from, to) => {
    firstToken[ordinal] = tokens.length;
    tokens.append(found, from, to);
  });
  firstToken[segments.length] = tokens.length;
  vocabulary.numberFrom(0, text, tokens);
  const { sentences, leftOut } = flagsOf(blocks, segments.length);
  return {
    id,
    text,
    segmentStarts: Int32Array.from(segments, ({ start }) => start),
    segmentEnds: Int32Array.from(segments, ({ end }) => end),
    sentences,
    leftOut,
    sentenceCount: sentences.reduce((count, flag) => count + flag, 0),
    firstToken,
    starts: tokens.starts.slice(0, tokens.length),
    ends: tokens.ends.slice(0, tokens.length),
    words: tokens.words.slice(0, tokens.length),
    fill: () => undefined,
  };
}

function flagsOf(
  blocks: readonly Block[],
  count: number,
): Pick<PreparedDocument, 'sentences' | 'leftOut'> {
  const sentences = new Uint8Array(count);
  const leftOut = new Uint8Array(count);
  for (const block of blocks) {
    for (const segment of block.segments) {
      const counting = countingOf(block, segment);
      const isSentence = block.role === 'paragraph' && counting !== COUNTING.leftOut;
      sentences[segment.ordinal] = isSentence ? 1 : 0;
      leftOut[segment.ordinal] = counting;
    }
  }
  return { sentences, leftOut };
}
