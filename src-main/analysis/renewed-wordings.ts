// The wordings of a corpus of which some documents have changed: those that stay keep their numbers.
import { sharedCopy, sharedInts } from './shared-memory';
import { groupMembers, lengthOfWording, ROOM_FOR_CHANGES, type Wordings } from './wordings';

/** What the rows of a document say: words of row `r` are `words[firstWord[r]…firstWord[r + 1])`, by number. */
export interface DocumentWords {
  readonly firstWord: Int32Array;
  readonly words: Int32Array;
  /** Rows that the reader has put back into the comparison. */
  readonly putBack: ReadonlySet<number>;
}

export interface RenewedWordings {
  readonly wordings: Wordings;
  /** From here on, wordings are new. */
  readonly firstNew: number;
}

/** A wording that documents need which are taken up anew. */
interface Needed {
  readonly words: Int32Array;
  readonly isPutBack: boolean;
  wording: number;
}

/**
 * Takes time linear in the rows, and looks at the first word of each wording.
 *
 * @param was by document as they are now: which it was, in increasing order; -1 for one that is new
 *   or has changed
 * @param anew what those say, in their order
 * @param furniture by wording of before: 1 for furniture, which nothing is that was put back
 */
export function renewWordings(
  before: Wordings,
  was: Int32Array,
  anew: readonly DocumentWords[],
  furniture: Uint8Array,
): RenewedWordings {
  const needed = neededBy(anew);
  const isKept = keptWordings(before, was);
  findKnown(before, isKept, needed, furniture);
  const firstNew = before.firstOf.length;
  const added = [...needed.values()].filter(({ wording }) => wording < 0);
  added.forEach((one, index) => (one.wording = firstNew + index));
  const rows = renewRows(before, was, anew, needed);
  const size = firstNew + added.length;
  const members = groupMembers(rows.wordingOf, rows.documentOf, size);
  const firstOf = sharedInts(size);
  for (let w = 0; w < size; w += 1) {
    const first = members.firstMember[w] ?? 0;
    // One that no row has any more keeps its number and its words, and is never found again.
    firstOf[w] = first === members.firstMember[w + 1] ? -1 : (members.members[first] ?? 0);
  }
  const putBack = sharedCopy([
    ...before.putBack,
    ...added.flatMap(({ isPutBack, wording }) => (isPutBack ? wording : [])),
  ]);
  const wordings = { ...rows, ...members, firstOf, ...wordsWith(before, added), putBack };
  return { wordings, firstNew };
}

function keyOf(words: Int32Array, isPutBack: boolean): string {
  return words.join(' ') + (isPutBack ? ' put back' : '');
}

function neededBy(anew: readonly DocumentWords[]): Map<string, Needed> {
  const needed = new Map<string, Needed>();
  for (const document of anew) {
    for (let row = 0; row + 1 < document.firstWord.length; row += 1) {
      const words = wordsOfRow(document, row);
      const isPutBack = document.putBack.has(row);
      const key = keyOf(words, isPutBack);
      if (words.length > 0 && !needed.has(key)) needed.set(key, { words, isPutBack, wording: -1 });
    }
  }
  return needed;
}

function wordsOfRow({ firstWord, words }: DocumentWords, row: number): Int32Array {
  return words.subarray(firstWord[row], firstWord[row + 1]);
}

/** By wording: 1 where a document has it that stays as it is. */
function keptWordings({ wordingOf, firstRow, firstOf }: Wordings, was: Int32Array): Uint8Array {
  const isKept = new Uint8Array(firstOf.length);
  for (const document of was) {
    if (document < 0) continue;
    const end = firstRow[document + 1] ?? 0;
    for (let row = firstRow[document] ?? 0; row < end; row += 1) {
      const wording = wordingOf[row] ?? -1;
      if (wording >= 0) isKept[wording] = 1;
    }
  }
  return isKept;
}

function findKnown(
  wordings: Wordings,
  isKept: Uint8Array,
  needed: ReadonlyMap<string, Needed>,
  furniture: Uint8Array,
): void {
  const { firstWord, words } = wordings;
  const wasPutBack = new Set(wordings.putBack);
  const byStart = new Map<number, Needed[]>();
  const isFirst = new Uint8Array(last(needed, ({ words: own }) => own[0] ?? 0) + 1);
  const isLength = new Uint8Array(last(needed, ({ words: own }) => own.length) + 1);
  for (const one of needed.values()) {
    const first = one.words[0] ?? 0;
    isFirst[first] = 1;
    isLength[one.words.length] = 1;
    const start = startOf(first, one.words.length);
    const others = byStart.get(start);
    if (others === undefined) byStart.set(start, [one]);
    else others.push(one);
  }
  for (let w = 0; w < isKept.length; w += 1) {
    const length = lengthOfWording(wordings, w);
    // What stands side by side is looked at first.
    if (isLength[length] !== 1 || isKept[w] !== 1) continue;
    const from = firstWord[w] ?? 0;
    const first = words[from] ?? 0;
    if (isFirst[first] !== 1) continue;
    for (const one of byStart.get(startOf(first, length)) ?? []) {
      if (one.words.length !== length) continue;
      // One wording may be there twice: as furniture, and as what was put back in some articles.
      const isOther = one.isPutBack ? furniture[w] === 1 : wasPutBack.has(w) && one.wording >= 0;
      if (isOther) continue;
      if (one.words.every((word, at) => words[from + at] === word)) one.wording = w;
    }
  }
}

/** Longer sentences may share their start with others, which costs a comparison. */
const LENGTHS = 2 ** 16;

/** Many sentences begin with one word, few of them have one length. */
function startOf(first: number, length: number): number {
  return first * LENGTHS + length;
}

function last(needed: ReadonlyMap<string, Needed>, of: (one: Needed) => number): number {
  let most = 0;
  for (const one of needed.values()) most = Math.max(most, of(one));
  return most;
}

function renewRows(
  before: Wordings,
  was: Int32Array,
  anew: readonly DocumentWords[],
  needed: ReadonlyMap<string, Needed>,
): Pick<Wordings, 'firstRow' | 'documentOf' | 'wordingOf'> {
  const firstRow = sharedInts(was.length + 1);
  let next = 0;
  was.forEach((document, d) => {
    const rows =
      document < 0
        ? (anew[next++]?.firstWord.length ?? 1) - 1
        : (before.firstRow[document + 1] ?? 0) - (before.firstRow[document] ?? 0);
    firstRow[d + 1] = (firstRow[d] ?? 0) + rows;
  });
  const total = firstRow[was.length] ?? 0;
  const [documentOf, wordingOf] = [sharedInts(total), sharedInts(total)];
  next = 0;
  was.forEach((document, d) => {
    const row = firstRow[d] ?? 0;
    documentOf.fill(d, row, firstRow[d + 1]);
    if (document >= 0) {
      const { firstRow: rows } = before;
      wordingOf.set(before.wordingOf.subarray(rows[document], rows[document + 1]), row);
      return;
    }
    const words = anew[next++];
    if (words === undefined) throw new RangeError('a document has no words');
    for (let at = 0; at + 1 < words.firstWord.length; at += 1) {
      wordingOf[row + at] =
        needed.get(keyOf(wordsOfRow(words, at), words.putBack.has(at)))?.wording ?? -1;
    }
  });
  return { firstRow, documentOf, wordingOf };
}

function wordsWith(
  { firstWord, words }: Wordings,
  added: readonly Needed[],
): Pick<Wordings, 'firstWord' | 'words'> {
  let end = firstWord.at(-1) ?? 0;
  const ends = added.map((one) => (end += one.words.length));
  // Behind the words there is room for some more, which those who know of fewer do not look at.
  const all = end <= words.length ? words : sharedInts(Math.ceil(end * ROOM_FOR_CHANGES));
  if (all !== words) all.set(words);
  added.forEach((one, index) => all.set(one.words, (ends[index] ?? 0) - one.words.length));
  const firsts = sharedInts(firstWord.length + added.length);
  firsts.set(firstWord);
  firsts.set(sharedCopy(ends), firstWord.length);
  return { firstWord: firsts, words: all };
}
