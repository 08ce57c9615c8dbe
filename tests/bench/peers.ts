// Other libraries that compare two texts, installed beside the project and asked for their marks.
import { createRequire } from 'node:module';
import type { MarkedSides } from '../fixtures/revision-score';
import { tokensIn, type Marked } from '../fixtures/revisions';
import { installed } from './peers-folder';

/** With these versions the results in README.md were measured. */
const PACKAGES: Readonly<Record<string, string>> = {
  diff: '8.0.4',
  'diff-match-patch': '1.0.5',
  'fast-diff': '1.3.0',
  'fast-myers-diff': '3.2.0',
  difflib: '0.2.4',
};

export interface Peer {
  readonly name: string;
  mark(a: string, b: string): MarkedSides;
}

interface JsDiff {
  diffWordsWithSpace(a: string, b: string): { added: boolean; removed: boolean; value: string }[];
}
interface DiffMatchPatch {
  diff_main(a: string, b: string): [number, string][];
  diff_cleanupSemantic(diffs: [number, string][]): void;
}
type FastDiff = (a: string, b: string) => [number, string][];
interface FastMyers {
  diff(a: readonly string[], b: readonly string[]): Iterable<[number, number, number, number]>;
}
interface DiffLib {
  SequenceMatcher: new (
    isJunk: null,
    a: readonly string[],
    b: readonly string[],
  ) => { getOpcodes(): [string, number, number, number, number][] };
}

/** Installs them in a folder for temporary files, where they are not there yet. */
export function peers(): Peer[] {
  const load = createRequire(installed(PACKAGES));
  const jsDiff = load('diff') as JsDiff;
  const { diff_match_patch: Dmp } = load('diff-match-patch') as {
    diff_match_patch: new () => DiffMatchPatch;
  };
  const fastDiff = load('fast-diff') as FastDiff;
  const myers = load('fast-myers-diff') as FastMyers;
  const difflib = load('difflib') as DiffLib;
  return [
    {
      name: 'fast-myers-diff, words',
      mark: (a, b) => byWords(a, b, (wordsA, wordsB) => [...myers.diff(wordsA, wordsB)]),
    },
    {
      name: 'difflib, words',
      mark: (a, b) =>
        byWords(a, b, (wordsA, wordsB) =>
          new difflib.SequenceMatcher(null, wordsA, wordsB)
            .getOpcodes()
            .flatMap(([tag, ...places]) => (tag === 'equal' ? [] : [places])),
        ),
    },
    {
      name: 'diff, words',
      mark: (a, b) =>
        inOrder(
          jsDiff
            .diffWordsWithSpace(a, b)
            .map(({ added, removed, value }) => [Number(added) - Number(removed), value]),
        ),
    },
    {
      name: 'diff-match-patch',
      mark: (a, b) => {
        const dmp = new Dmp();
        const diffs = dmp.diff_main(a, b);
        dmp.diff_cleanupSemantic(diffs);
        return inOrder(diffs);
      },
    },
    { name: 'fast-diff', mark: (a, b) => inOrder(fastDiff(a, b)) },
  ];
}

/** Pieces of the two texts in order: -1 of A only, 1 of B only, 0 of both. */
function inOrder(pieces: readonly (readonly [number, string])[]): MarkedSides {
  const a: Marked[] = [];
  const b: Marked[] = [];
  let [atA, atB] = [0, 0];
  for (const [side, { length }] of pieces) {
    if (side < 0) a.push([atA, atA + length]);
    if (side > 0) b.push([atB, atB + length]);
    if (side <= 0) atA += length;
    if (side >= 0) atB += length;
  }
  return { a, b };
}

/** By the same words and marks that are scored; `compare` gives `[fromA, toA, fromB, toB]`. */
function byWords(
  a: string,
  b: string,
  compare: (wordsA: readonly string[], wordsB: readonly string[]) => readonly (readonly number[])[],
): MarkedSides {
  const [inA, inB] = [tokensIn(a), tokensIn(b)];
  const words = (text: string, tokens: readonly Marked[]): string[] =>
    tokens.map(([start, end]) => text.slice(start, end));
  const spans = { a: [] as Marked[], b: [] as Marked[] };
  for (const [fromA = 0, toA = 0, fromB = 0, toB = 0] of compare(words(a, inA), words(b, inB))) {
    spans.a.push(...inA.slice(fromA, toA));
    spans.b.push(...inB.slice(fromB, toB));
  }
  return spans;
}
