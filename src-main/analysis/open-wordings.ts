// Wordings of put back rows that are set apart until it is known whether the same words are furniture elsewhere.
import { firstRows, groupMembers, type Wordings } from './wordings';

/** A wording of put back rows, that of the rows that say the same, and the rows that were put back. */
interface Open {
  readonly own: number;
  readonly other: number;
  readonly rows: readonly number[];
}

/**
 * Gives all rows of the same words one wording, as if nothing had been put back; in place, in the
 * memory that threads share. What is set apart stays without rows until `close`.
 */
export function joinOpen(wordings: Wordings): readonly Open[] {
  const { open = new Int32Array(0), firstMember, members } = wordings;
  const found: Open[] = [];
  for (let at = 0; at < open.length; at += 2) {
    const [own = 0, other = 0] = open.subarray(at, at + 2);
    const rows = [...members.subarray(firstMember[own], firstMember[own + 1])];
    found.push({ own, other, rows });
  }
  for (const { other, rows } of found) give(wordings, rows, other);
  if (found.length > 0) regroup(wordings);
  return found;
}

/**
 * Sets those apart for good whose like is furniture by its form, so that in the other articles it
 * stays that; the others keep the common wording, which is never furniture. In place.
 *
 * @param furniture by wording, 1 for furniture; of the open ones it is changed to what they are
 * @param isOfForm by wording: 1 for what is furniture by its form only
 */
export function closeOpen(
  wordings: Wordings,
  found: readonly Open[],
  furniture: Uint8Array,
  isOfForm: Uint8Array,
): void {
  const { putBack } = wordings;
  for (const { own, other, rows } of found) {
    if (isOfForm[other] === 1) give(wordings, rows, own);
    else {
      putBack.set([other], putBack.indexOf(own));
      // No row has it: nothing is to be found for it.
      furniture[own] = 1;
    }
  }
  if (found.length > 0) regroup(wordings);
}

function give({ wordingOf }: Wordings, rows: readonly number[], wording: number): void {
  for (const row of rows) wordingOf[row] = wording;
}

function regroup({ wordingOf, documentOf, ...columns }: Wordings): void {
  const size = columns.firstOf.length;
  const { firstMember, members, documentsOf } = groupMembers(wordingOf, documentOf, size);
  columns.firstMember.set(firstMember);
  columns.members.set(members);
  columns.documentsOf.set(documentsOf);
  columns.firstOf.set(firstRows(wordingOf, size));
}
