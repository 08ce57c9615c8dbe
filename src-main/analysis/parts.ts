// Joins what a sentence that was split, or several that were merged, has as its partners into one.
import { isCounted } from '../model/alignment';
import { kindOf, scoreOf } from './measures';
import type { Pairing } from './pairing';
import type { PreparedDocument } from './prepare';
import type { TokenRun } from './token-range';

/** Parts of one sentence are neighbours, with one other segment between two of them at most. */
const MAX_STEP = 2;

type Side = 'a' | 'b';

/**
 * Where one segment goes with several neighbours that have no other partner, in order, they are one
 * pairing, from the first of them to the last, if together they count. `pairings` in order of A.
 *
 *     "One and two." | "One." "Two."   →   one pairing, split in two
 */
export function joinParts(
  a: PreparedDocument,
  b: PreparedDocument,
  pairings: readonly Pairing[],
): readonly Pairing[] {
  if (isOneToOne(pairings)) return pairings;
  const byA = groupBy(pairings, 'a');
  const byB = groupBy(pairings, 'b');
  // By pairing that was joined: what it is now part of; null for all but the first of the parts.
  const joined = new Map<Pairing, Pairing | null>();
  const join = (whole: Side, part: Side): void => {
    const [wholes, parts] = whole === 'a' ? [byA, byB] : [byB, byA];
    for (const partners of wholes.values()) {
      for (const chain of chainsOf(partners, whole, part, parts)) {
        const one = asOne(a, b, chain, whole);
        if (one) chain.forEach((pairing, at) => joined.set(pairing, at === 0 ? one : null));
      }
    }
  };
  join('a', 'b');
  join('b', 'a');
  return pairings.flatMap((pairing) => {
    const one = joined.get(pairing);
    return one === undefined ? [pairing] : one === null ? [] : [one];
  });
}

/** True where no segment stands twice. */
function isOneToOne(pairings: readonly Pairing[]): boolean {
  let isInOrder = true;
  for (let i = 1; i < pairings.length; i += 1) {
    const [before, pairing] = [pairings[i - 1], pairings[i]];
    if (before?.a === pairing?.a) return false;
    isInOrder &&= (before?.b ?? 0) < (pairing?.b ?? 0);
  }
  return isInOrder || new Set(pairings.map(({ b }) => b)).size === pairings.length;
}

function groupBy(pairings: readonly Pairing[], side: Side): Map<number, Pairing[]> {
  const groups = new Map<number, Pairing[]>();
  for (const pairing of pairings) {
    const group = groups.get(pairing[side]);
    if (group) group.push(pairing);
    else groups.set(pairing[side], [pairing]);
  }
  return groups;
}

/** The partners of one segment that follow one another, by two or more; `taken` by their segment. */
function chainsOf(
  partners: readonly Pairing[],
  whole: Side,
  part: Side,
  taken: ReadonlyMap<number, readonly Pairing[]>,
): Pairing[][] {
  if (partners.length < 2) return [];
  const chains: Pairing[][] = [];
  const free = partners.filter(
    (pairing) => isCounted(pairing.kind) && taken.get(pairing[part])?.length === 1,
  );
  for (const pairing of free.sort((p, q) => p[part] - q[part])) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    if (chain && before && follows(before, pairing, whole, part, taken)) chain.push(pairing);
    else chains.push([pairing]);
  }
  return chains.filter((chain) => chain.length > 1);
}

function follows(
  before: Pairing,
  pairing: Pairing,
  whole: Side,
  part: Side,
  taken: ReadonlyMap<number, unknown>,
): boolean {
  const step = pairing[part] - before[part];
  if (step > MAX_STEP) return false;
  for (let between = before[part] + 1; between < pairing[part]; between += 1) {
    if (taken.has(between)) return false;
  }
  const [first, second] = [hullOf(before.runs, whole), hullOf(pairing.runs, whole)];
  return first.from < second.from && first.to < second.to;
}

function hullOf(runs: readonly TokenRun[], side: Side): { from: number; to: number } {
  let [from, to] = [Infinity, 0];
  for (const run of runs) {
    from = Math.min(from, run[side]);
    to = Math.max(to, run[side] + run.length);
  }
  return { from, to };
}

/** Null where the parts together do not count: it only borrowed from each. */
function asOne(
  a: PreparedDocument,
  b: PreparedDocument,
  chain: readonly Pairing[],
  whole: Side,
): Pairing | null {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return null;
  const runs = disjointRuns(chain, whole);
  const sharedWords = runs.reduce((sum, { length }) => sum + length, 0);
  const likeness = {
    sharedWords,
    wordsA: wordsBetween(a, first.a, last.a),
    wordsB: wordsBetween(b, first.b, last.b),
  };
  const kind = kindOf(likeness);
  if (kind === null || !isCounted(kind)) return null;
  const isSame = sharedWords === likeness.wordsA && sharedWords === likeness.wordsB;
  const isIdentical = isSame && isInOrder(runs);
  const isOneRule = chain.every(({ rule }) => rule === first.rule);
  return {
    a: first.a,
    b: first.b,
    lastA: last.a,
    lastB: last.b,
    form: { name: whole === 'a' ? 'split' : 'merged', parts: chain.length },
    kind: isIdentical ? 'identical' : kind,
    rule: isIdentical ? 'same-words' : isOneRule ? first.rule : 'common-runs',
    needs: 'nothing',
    score: scoreOf(likeness),
    sharedWords,
    wordsA: likeness.wordsA,
    wordsB: likeness.wordsB,
    runs,
  };
}

/** The runs of all parts, in order of A; of the few words that two of them share, the first has them. */
function disjointRuns(chain: readonly Pairing[], whole: Side): TokenRun[] {
  const hulls = chain.map((part) => hullOf(part.runs, whole));
  const isApart = hulls.every(({ from }, at) => (hulls[at - 1]?.to ?? 0) <= from);
  const runs = isApart ? chain.flatMap((part) => part.runs) : withoutRepeats(chain, whole);
  return runs.sort((p, q) => p.a - q.a);
}

function withoutRepeats(chain: readonly Pairing[], whole: Side): TokenRun[] {
  const taken = new Set<number>();
  const runs: TokenRun[] = [];
  for (const part of chain) {
    for (const run of part.runs) {
      let from = 0;
      for (let at = 0; at <= run.length; at += 1) {
        if (at < run.length && !taken.has(run[whole] + at)) continue;
        if (at > from) runs.push({ a: run.a + from, b: run.b + from, length: at - from });
        from = at + 1;
      }
    }
    for (const run of part.runs) {
      for (let at = 0; at < run.length; at += 1) taken.add(run[whole] + at);
    }
  }
  return runs;
}

function isInOrder(runs: readonly TokenRun[]): boolean {
  return runs.every((run, at) => (runs[at - 1]?.b ?? -1) < run.b);
}

/** Words from the first of some segments to the last. */
function wordsBetween({ firstToken }: PreparedDocument, first: number, last: number): number {
  return (firstToken[last + 1] ?? 0) - (firstToken[first] ?? 0);
}
