// How the text that is taken out of a rich format says of each of its blocks what it is.

/**
 * A block is one line, and blank lines separate blocks. What a block is stands before its words:
 *
 *     # The article's title
 *
 *     A paragraph.
 *
 *     ## A heading
 *
 *     • An item of a list
 *
 *     ^ What a picture shows
 *
 *     \ # A paragraph that starts like one of these
 *
 * The mark and the space behind it are no part of the block; the bullet of an item is.
 */
export const BLOCK_MARKS = {
  title: '# ',
  heading: '## ',
  caption: '^ ',
  paragraph: '\\ ',
} as const;

export const BLOCK_SEPARATOR = '\n\n';
export const BULLET = '• ';

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'caption';

const MARKED = /^(?:##? |\^ |\\ )/;

/** The line of a block; `words` hold no line end. */
export function blockLine(kind: BlockKind, words: string): string {
  if (kind === 'item') return BULLET + words;
  if (kind !== 'paragraph') return BLOCK_MARKS[kind] + words;
  return MARKED.test(words) ? BLOCK_MARKS.paragraph + words : words;
}

/** What a line is, and how many units of it are its mark. */
export function readBlockLine(line: string): { readonly kind: BlockKind; readonly mark: number } {
  const mark = MARKED.exec(line)?.[0] ?? '';
  switch (mark) {
    case BLOCK_MARKS.title:
      return { kind: 'title', mark: mark.length };
    case BLOCK_MARKS.heading:
      return { kind: 'heading', mark: mark.length };
    case BLOCK_MARKS.caption:
      return { kind: 'caption', mark: mark.length };
    default:
      return { kind: line.startsWith(BULLET) ? 'item' : 'paragraph', mark: mark.length };
  }
}
