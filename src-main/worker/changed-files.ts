// How the files of a folder differ from those of an analysis that was kept.
import { isJsonLinesName } from '../loading/json-lines-articles';
import type { KeptFolder, Stamp } from './kept-analysis';
import { LISTED_WHOLE } from './pair-teller';
import type { FileToRead } from './stages';

/**
 * Up to this share of its articles, a folder is not analysed as a whole again. With 10,000 articles
 * the pairs of 200 take a quarter of the work on all, and what is approximate grows with their number.
 */
const MOST_RENEWED = 1 / 50;

/** Where in a stamp it stands what the reader said, and how many lines that puts back. */
const SAID = 4;
const PUT_BACK = 5;

export interface FileChanges {
  /** Files that are new or have changed. */
  readonly anew: readonly FileToRead[];
  /** How many files have gone. */
  readonly gone: number;
  /** Whether a line may be left out again that was put back: only all articles together tell what recurs. */
  readonly isTakenBack: boolean;
}

/** Both lists of files are in order of name. */
export function changesSince(
  { names, stamps }: KeptFolder,
  files: readonly FileToRead[],
  now: readonly Stamp[],
): FileChanges {
  let [next, known] = [0, 0];
  let isTakenBack = false;
  const anew = files.filter(({ name }, index) => {
    while (next < names.length && (names[next] ?? '') < name) next += 1;
    if (names[next] !== name) return true;
    known += 1;
    const stamp: readonly number[] = stamps[next] ?? [];
    const stampNow: readonly number[] = now[index] ?? [];
    if ((stamp[PUT_BACK] ?? 0) > 0 && stamp[SAID] !== stampNow[SAID]) isTakenBack = true;
    return !isEqual(stamp, stampNow);
  });
  return { anew, gone: names.length - known, isTakenBack };
}

export function isSame({ anew, gone }: Pick<FileChanges, 'anew' | 'gone'>): boolean {
  return anew.length === 0 && gone === 0;
}

/** Whether the changed articles are few enough to be taken up alone. */
export function areFew(
  { anew, gone, isTakenBack }: FileChanges,
  { library, names, renewed }: KeptFolder,
  files: readonly FileToRead[],
): boolean {
  const articles = library.documents.length;
  return (
    !isTakenBack &&
    Math.min(articles, files.length) > LISTED_WHOLE &&
    renewed + anew.length + gone <= articles * MOST_RENEWED &&
    // A file of several articles is not told apart from its articles here.
    !names.some(isJsonLinesName) &&
    !files.some(({ name }) => isJsonLinesName(name))
  );
}

function isEqual(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
