// What the reader has put back in some articles only: a wording of its own where the same words are furniture in others.
import { markRecurring } from './furniture';
import { LONGEST_LINE } from './line-forms';
import { firstRows, firstWords, groupMembers, type Wordings } from './wordings';

interface Numbered extends Pick<Wordings, 'firstRow' | 'documentOf' | 'wordingOf'> {
  readonly lengths: Int32Array;
}

/** Wordings of put back rows, by number, with these rows. */
type Apart = readonly (readonly [wording: number, rows: readonly number[]])[];

/**
 * Where a line was put back in some articles only, and is furniture in the others, what those say
 * becomes a wording of its own: in the others it stays what it is. Any other line keeps its one
 * wording, since all of its rows count, and rows of the same words are identical.
 *
 * What recurs word for word is known here. What recurs in its form only is known with the words:
 * until then lines that are short enough for that are `open`, see `Wordings`. Gives with them how
 * many wordings there are.
 */
export function setApart(
  putBack: readonly number[],
  rows: Numbered,
  size: number,
): { readonly size: number; readonly open: readonly number[] } {
  if (putBack.length === 0) return { size, open: [] };
  const known = rows.wordingOf.slice();
  const all = [...byWording(putBack, known)];
  const recurring = setRecurringApart(all, known, rows, size);
  const next = size + recurring.length;
  const isApart = new Set(recurring.map(([wording]) => wording));
  const count = new Int32Array(size);
  for (const wording of known) if (wording >= 0) count[wording] = (count[wording] ?? 0) + 1;
  const others = all.filter(([wording, own]) => {
    const isShort = (rows.lengths[own[0] ?? 0] ?? 0) <= LONGEST_LINE;
    return isShort && !isApart.has(wording) && (count[wording] ?? 0) > own.length;
  });
  give(others, next, rows.wordingOf);
  return {
    size: next + others.length,
    open: others.flatMap(([wording], index) => [next + index, wording]),
  };
}

function setRecurringApart(all: Apart, known: Int32Array, rows: Numbered, size: number): Apart {
  const marks = recurringIn(rows, size);
  let apart = all.filter(([wording]) => marks[wording] === 1);
  for (;;) {
    rows.wordingOf.set(known);
    give(apart, size, rows.wordingOf);
    if (apart.length === 0) return apart;
    // What is left of it may recur too seldom: where it counts, it is the same line as ever.
    const left = recurringIn(rows, size + apart.length);
    const stay = apart.filter(([wording]) => left[wording] === 1);
    if (stay.length === apart.length) return apart;
    apart = stay;
  }
}

function give(apart: Apart, next: number, wordingOf: Int32Array): void {
  apart.forEach(([, own], index) => {
    for (const row of own) wordingOf[row] = next + index;
  });
}

function byWording(rows: readonly number[], wordingOf: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const wording = wordingOf[row] ?? -1;
    const own = found.get(wording);
    if (own) own.push(row);
    else if (wording >= 0) found.set(wording, [row]);
  }
  return found;
}

function recurringIn({ lengths, ...rows }: Numbered, size: number): Uint8Array {
  const firstWord = firstWords(firstRows(rows.wordingOf, size), lengths);
  return markRecurring({
    ...rows,
    ...groupMembers(rows.wordingOf, rows.documentOf, size),
    firstWord,
  }).furniture;
}
