// Puts what was found inside pairs of articles into the table of pairs.
import { joinVerdicts, type PairTable } from './pair-table';
import { PLACE_WIDTH, type PairPart } from './pair-search';
import { sharedInts } from './shared-memory';
import type { Wordings } from './wordings';

/**
 * @param parts in order of their pairs
 * @returns a table of the same pairs; `pairs` and its verdicts stay as they are, but for `cut`
 */
export function withFound(
  pairs: PairTable,
  wordings: Wordings,
  parts: readonly PairPart[],
): PairTable {
  const verdicts = joinVerdicts([pairs.verdicts, ...parts.map((part) => part.verdicts)]);
  const found = parts.reduce((sum, { places }) => sum + places.length / PLACE_WIDTH, 0);
  const refuted = new Set(parts.flatMap((part) => [...part.refuted]));
  const size = pairs.verdict.length + found - refuted.size;
  const [rowA, rowB, verdict] = [sharedInts(size), sharedInts(size), sharedInts(size)];
  const firstEntry = sharedInts(pairs.firstEntry.length);
  let at = 0;
  const add = (inA: number, inB: number, which: number): void => {
    rowA[at] = inA;
    rowB[at] = inB;
    verdict[at] = which;
    at += 1;
  };
  const next = new Found(parts, pairs.verdicts.scores.length);
  for (let pair = 0; pair < pairs.a.length; pair += 1) {
    firstEntry[pair] = at;
    const end = pairs.firstEntry[pair + 1] ?? 0;
    for (let entry = pairs.firstEntry[pair] ?? 0; entry < end; entry += 1) {
      if (refuted.has(entry)) continue;
      add(pairs.rowA[entry] ?? 0, pairs.rowB[entry] ?? 0, pairs.verdict[entry] ?? 0);
    }
    next.of(pair, add);
  }
  firstEntry[pairs.a.length] = at;
  for (const part of parts) markCut(part.verdicts.cut, wordings, pairs.cut);
  return { ...pairs, firstEntry, rowA, rowB, verdict, verdicts };
}

/** What was found, one after the other. */
class Found {
  readonly #parts: readonly PairPart[];
  #part = 0;
  #place = 0;
  #verdict: number;

  /** @param first the number of the first verdict */
  constructor(parts: readonly PairPart[], first: number) {
    this.#parts = parts;
    this.#verdict = first;
  }

  /** Adds those of one pair; pairs are asked for in their order. */
  of(pair: number, add: (rowA: number, rowB: number, verdict: number) => void): void {
    for (;;) {
      const places = this.#parts[this.#part]?.places;
      if (places === undefined) return;
      if (this.#place === places.length) {
        this.#part += 1;
        this.#place = 0;
      } else if (places[this.#place] === pair) {
        add(places[this.#place + 1] ?? 0, places[this.#place + 2] ?? 0, this.#verdict);
        this.#place += PLACE_WIDTH;
        this.#verdict += 1;
      } else {
        return;
      }
    }
  }
}

/** All documents that have one of some wordings. */
function markCut(
  cutWordings: Int32Array,
  { members, firstMember, documentOf }: Wordings,
  cut: Uint8Array,
): void {
  for (const wording of cutWordings) {
    const end = firstMember[wording + 1] ?? 0;
    for (let at = firstMember[wording] ?? 0; at < end; at += 1) {
      cut[documentOf[members[at] ?? 0] ?? 0] = 1;
    }
  }
}
