// Searches a whole corpus for what matches a few of its wordings, without an index of all of them.
import { MAX_CANDIDATES, Search, WORDINGS_PER_PART } from './candidates';
import { evidenceOf } from './corpus';
import type { Lexicon } from './lexicon';
import { joinVerdicts, type Verdicts } from './pair-table';
import { FORMULA_COUNT } from './measures';
import { NearShingles } from './near-shingles';
import { createPostings, FIRST_OWNER, isPosted, placed, type Postings } from './postings';
import { sharedInts } from './shared-memory';
import { SHINGLE_WORDS } from './shingles';
import type { VerdictPart } from './verdicts';
import { lengthOfWording, type Wordings } from './wordings';

/** A wording is compared with those before it and with those behind it at once. */
const MOST_CANDIDATES = 2 * MAX_CANDIDATES;

/** The wordings that are searched for, and those of the corpus that share a shingle with one of them. */
export interface Neighbourhood {
  /** By its own number: which wording of the corpus it is. Those searched for come last. */
  readonly ids: Int32Array;
  readonly firstWanted: number;
  /** Of the wordings by their own numbers. Which row has which is left open: no search asks. */
  readonly wordings: Wordings;
  readonly postings: Postings;
}

/**
 * Takes time linear in the words of the corpus.
 *
 * @param furniture by wording: 1 for furniture, which is not searched for, nor found
 */
export function neighbourhoodOf(
  wordings: Wordings,
  furniture: Uint8Array,
  wanted: readonly number[],
): Neighbourhood {
  const searched = wanted.filter((wording) => furniture[wording] !== 1);
  const shingles = new NearShingles(wordings, searched);
  const isSearched = new Set(searched);
  const near = shingles
    .countAll()
    .filter((wording) => furniture[wording] !== 1 && !isSearched.has(wording));
  const ids = Int32Array.from([...near, ...searched]);
  const own = selectWordings(wordings, ids);
  return { ids, firstWanted: near.length, wordings: own, postings: postingsOf(own, shingles) };
}

/** What each wording that is searched for is to the others: verdicts by their own numbers. */
export function* searchNear(
  { wordings, postings, firstWanted }: Neighbourhood,
  weights: Int32Array,
  { words }: Pick<Lexicon, 'words'>,
  hasRelated: boolean,
): Generator<null, Verdicts> {
  const total = wordings.firstOf.length;
  const nothing = new Uint8Array(total);
  const evidence = evidenceOf(wordings, weights, postings, words);
  const search = new Search(evidence, nothing, hasRelated, MOST_CANDIDATES);
  const parts: VerdictPart[] = [];
  for (let from = firstWanted; from < total; from += WORDINGS_PER_PART) {
    yield null;
    parts.push(search.part(from, Math.min(total, from + WORDINGS_PER_PART)));
  }
  return joinVerdicts(parts);
}

/** Some wordings alone, in this order; rows and documents keep their numbers. */
function selectWordings(wordings: Wordings, ids: Int32Array): Wordings {
  const { firstOf, documentsOf, firstMember } = wordings;
  const firstMembers = sharedInts(ids.length + 1);
  const firstWord = sharedInts(ids.length + 1);
  ids.forEach((w, index) => {
    const members = (firstMember[w + 1] ?? 0) - (firstMember[w] ?? 0);
    firstMembers[index + 1] = (firstMembers[index] ?? 0) + members;
    firstWord[index + 1] = (firstWord[index] ?? 0) + lengthOfWording(wordings, w);
  });
  const members = sharedInts(firstMembers[ids.length] ?? 0);
  const words = sharedInts(firstWord[ids.length] ?? 0);
  ids.forEach((w, index) => {
    const own = wordings.members.subarray(firstMember[w], firstMember[w + 1]);
    members.set(own, firstMembers[index]);
    const ownWords = wordings.words.subarray(wordings.firstWord[w], wordings.firstWord[w + 1]);
    words.set(ownWords, firstWord[index]);
  });
  return {
    firstRow: wordings.firstRow,
    documentOf: wordings.documentOf,
    putBack: new Int32Array(0),
    wordingOf: new Int32Array(0),
    firstOf: ids.map((w) => firstOf[w] ?? -1),
    firstMember: firstMembers,
    members,
    documentsOf: ids.map((w) => documentsOf[w] ?? 0),
    firstWord,
    words,
  };
}

/** Postings of these shingles alone, with the counts of the whole corpus. */
function postingsOf(wordings: Wordings, shingles: NearShingles): Postings {
  const { firstWord, words, firstOf } = wordings;
  const postings = createPostings(wordings);
  const { owners, places, formulas } = postings;
  // By group: how many of these wordings have it, then where its next owner goes.
  const next = new Int32Array(shingles.size);
  const last = new Int32Array(shingles.size).fill(-1);
  const each = (use: (group: number, at: number, w: number) => void): void => {
    for (let w = 0; w < firstOf.length; w += 1) {
      const end = (firstWord[w + 1] ?? 0) - SHINGLE_WORDS + 1;
      for (let at = firstWord[w] ?? 0; at < end; at += 1) {
        const group = shingles.groupAt(words, at);
        if (group >= 0) use(group, at, w);
      }
    }
  };
  each((group, _, w) => {
    if (last[group] === w) return;
    last[group] = w;
    next[group] = (next[group] ?? 0) + 1;
  });
  let free = 0;
  next.forEach((count, group) => {
    next[group] = free;
    if (count > 0) owners[free] = FIRST_OWNER;
    free += count;
  });
  last.fill(-1);
  each((group, at, w) => {
    const count = shingles.count(group);
    if (count > FORMULA_COUNT) formulas[at] = 1;
    if (!isPosted(count) || last[group] === w) return;
    last[group] = w;
    const place = next[group] ?? 0;
    next[group] = place + 1;
    owners[place] = (owners[place] ?? 0) | w;
    places[at] = placed(place, count);
  });
  return postings;
}
