// What the marks on compared words mean, said in the same words in every format, so that nobody takes them for corrections.
import type { NotedNote } from './noted';
import type { Piece, WordChanges } from './word-changes';

/** Two passages of one note, or the words of one passage then and now. */
export type Compared = 'passages' | 'times';
export type ComparedSide = 'a' | 'b';

export const KEY_TITLE = 'How compared words are marked';

/** Each begins with words that are marked in the way that they name. */
export const KEY_LINES: Readonly<
  Record<ComparedSide, { readonly mark: string; readonly means: string }>
> = {
  a: {
    mark: 'Struck through',
    means:
      'only in the first text: the first passage of a note, or its words as they were when the note was made.',
  },
  b: {
    mark: 'Underlined',
    means: 'only in the second text: the second passage, or the words as they are now.',
  },
};

export const KEY_ORIGIN =
  'Variorum sets these marks where it compares two texts. Nobody has corrected anything.';

const SIDES: Readonly<Record<Compared, Readonly<Record<ComparedSide, string>>>> = {
  passages: { a: 'First passage', b: 'Second passage' },
  times: { a: 'As it was', b: 'As it is now' },
};

const MARKED: Readonly<Record<Compared, Readonly<Record<ComparedSide, string>>>> = {
  passages: { a: 'struck through: not in the second', b: 'underlined: not in the first' },
  times: { a: 'struck through: gone since', b: 'underlined: new since' },
};

/** What stands by the words of one side: which it is, and, where any are marked, what the mark says. */
export function sideLabel(
  compared: Compared,
  side: ComparedSide,
  pieces: readonly Piece[],
): string {
  const name = SIDES[compared][side];
  return hasMarks(pieces) ? `${name} (${MARKED[compared][side]})` : name;
}

/** Whether any word is marked, so that the marks have to be explained. */
export function needsKey(notes: readonly NotedNote[]): boolean {
  return notes.some(
    ({ changes, passages }) => isMarked(changes) || passages.some((one) => isMarked(one.changes)),
  );
}

function isMarked(changes: WordChanges | null): boolean {
  return changes !== null && (hasMarks(changes.a) || hasMarks(changes.b));
}

function hasMarks(pieces: readonly Piece[]): boolean {
  return pieces.some(({ isChanged }) => isChanged);
}
