// Wordings of put back rows that are set apart until it is known whether the same words are furniture elsewhere.
import { firstRows, groupMembers, type Wordings } from './wordings';

/** A wording of put back rows, that of the rows that say the same, and the rows that were put back. */
interface Open {
  readonly own: number;
  readonly other: number;
  readonly rows: readonly number[];
}

/**
 * Sets those apart for good whose like is furniture in the other articles, with and without them;
 * the others get the common wording, as if nothing had been put back. In place, in the memory that
 * threads share; the shingles of both wordings have been counted already.
 *
 * @param mark gives by wording 1 for furniture, of the rows as they are then
 * @returns what it gives in the end; 1 as well for a wording that no row has any more
 */
export function closeOpen(wordings: Wordings, mark: () => Uint8Array): Uint8Array {
  const open = openIn(wordings);
  if (open.length === 0) return mark();
  let apart: readonly Open[] = [];
  let furniture: Uint8Array;
  for (let candidates = open; ; candidates = apart) {
    part(wordings, open, apart);
    furniture = mark();
    // What is left without them may recur too seldom: where it counts, it is the same line as ever.
    const next = candidates.filter(({ other }) => furniture[other] === 1);
    if (next.length === apart.length) break;
    apart = next;
  }
  const { putBack, firstOf } = wordings;
  for (const { own, other } of open) {
    if ((firstOf[own] ?? -1) >= 0) continue;
    putBack.set([other], putBack.indexOf(own));
    furniture[own] = 1;
  }
  return furniture;
}

function openIn({ open = new Int32Array(0), firstMember, members }: Wordings): readonly Open[] {
  const found: Open[] = [];
  for (let at = 0; at < open.length; at += 2) {
    const [own = 0, other = 0] = open.subarray(at, at + 2);
    found.push({ own, other, rows: [...members.subarray(firstMember[own], firstMember[own + 1])] });
  }
  return found;
}

/** Gives each of these rows its own wording where it is to be apart, else the common one. */
function part(wordings: Wordings, open: readonly Open[], apart: readonly Open[]): void {
  const { wordingOf, documentOf, firstOf, ...columns } = wordings;
  for (const one of open) {
    for (const row of one.rows) wordingOf[row] = apart.includes(one) ? one.own : one.other;
  }
  const { firstMember, members, documentsOf } = groupMembers(wordingOf, documentOf, firstOf.length);
  columns.firstMember.set(firstMember);
  columns.members.set(members);
  columns.documentsOf.set(documentsOf);
  firstOf.set(firstRows(wordingOf, firstOf.length));
}
