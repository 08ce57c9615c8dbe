// What the matcher needs of a document, computed once: its segments and their words as numbers.
import type { DocumentId, SourceDocument } from '../model/document';
import { segmentsOf, type Block, type Segment } from '../model/segment';
import { forEachToken } from './tokenize';
import type { Vocabulary } from './vocabulary';

/**
 * A document as the matcher sees it. Token `t` spans `[starts[t], ends[t])` of `text`, and
 * `words[t]` is its number in the vocabulary. Segment `s` owns the tokens
 * `[firstToken[s], firstToken[s + 1])`.
 */
export interface PreparedDocument {
  readonly id: DocumentId;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** 1 for each segment that stands in a paragraph, 0 for titles and headings. */
  readonly sentences: Uint8Array;
  /** How many of them there are. */
  readonly sentenceCount: number;
  /** One longer than `segments`: its last entry is the number of tokens. */
  readonly firstToken: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: Int32Array;
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
  const starts: number[] = [];
  const ends: number[] = [];
  const words: number[] = [];
  segments.forEach((segment, ordinal) => {
    forEachToken(text, segment, (start, end) => {
      starts.push(start);
      ends.push(end);
      words.push(vocabulary.idOf(text.slice(start, end)));
    });
    firstToken[ordinal + 1] = words.length;
  });
  const sentences = Uint8Array.from(
    blocks.flatMap((block) => block.segments.map(() => Number(block.role === 'paragraph'))),
  );
  return {
    id,
    text,
    segments,
    sentences,
    sentenceCount: sentences.reduce((count, flag) => count + flag, 0),
    firstToken,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    words: Int32Array.from(words),
  };
}
