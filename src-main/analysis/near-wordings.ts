// Searches a whole corpus for what matches a few of its wordings, without an index of all of them.
import { MAX_CANDIDATES, Search, WORDINGS_PER_PART } from './candidates';
import { evidenceOf } from './corpus';
import type { Lexicon } from './lexicon';
import { joinVerdicts, type Verdicts } from './pair-table';
import { FIRST_OWNER, isPosted, noteSlots, placeOf, slotOf, type Postings } from './postings';
import { sharedInts } from './shared-memory';
import { shingleAt, SHINGLE_WORDS } from './shingles';
import type { VerdictPart } from './verdicts';
import { lengthOfWording, type Wordings } from './wordings';

/** Room in a filter for slots, as a multiple of these: one slot in so many is looked up in vain. */
const FILTER_BYTES_PER_SLOT = 64;
const LARGEST_FILTER = 2 ** 23;

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
 * @param counts by slot of the shingles: in how many wordings of the corpus they stand
 * @param furniture by wording: 1 for furniture, which is not searched for, nor found
 */
export function neighbourhoodOf(
  wordings: Wordings,
  counts: Postings['counts'],
  furniture: Uint8Array,
  wanted: readonly number[],
): Neighbourhood {
  const searched = wanted.filter((wording) => furniture[wording] !== 1);
  const slots = postedSlots(wordings, counts, searched);
  const near = wordingsWith(wordings, counts.length, slots, furniture, searched);
  const ids = Int32Array.from([...near, ...searched]);
  const own = selectWordings(wordings, ids);
  const postings = postingsOf(own, counts, slots);
  return { ids, firstWanted: near.length, wordings: own, postings };
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
export function selectWordings(wordings: Wordings, ids: Int32Array): Wordings {
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
    wordingOf: new Int32Array(0),
    firstOf: ids.map((w) => firstOf[w] ?? -1),
    firstMember: firstMembers,
    members,
    documentsOf: ids.map((w) => documentsOf[w] ?? 0),
    firstWord,
    words,
  };
}

/** The slots of the shingles of some wordings that bring candidates. */
function postedSlots(
  { firstWord, words }: Wordings,
  counts: Postings['counts'],
  wanted: readonly number[],
): Set<number> {
  const slots = new Set<number>();
  for (const wording of wanted) {
    const end = (firstWord[wording + 1] ?? 0) - SHINGLE_WORDS + 1;
    for (let at = firstWord[wording] ?? 0; at < end; at += 1) {
      const slot = slotOf(shingleAt(words, at), counts.length);
      if (isPosted(counts[slot] ?? 0)) slots.add(slot);
    }
  }
  return slots;
}

/** Wordings that have a shingle in one of the slots, without furniture and those `left` out. */
function wordingsWith(
  { firstWord, words, documentsOf }: Wordings,
  size: number,
  slots: ReadonlySet<number>,
  furniture: Uint8Array,
  left: readonly number[],
): number[] {
  const found: number[] = [];
  const filter = filterOf(slots, size);
  const mask = filter.length - 1;
  const isLeft = new Set(left);
  const isWanted = wordsOf({ firstWord, words }, left);
  const reach = SHINGLE_WORDS - 1;
  for (let w = 0; w < documentsOf.length; w += 1) {
    const end = firstWord[w + 1] ?? 0;
    // Of a shingle the last word first: where nobody has it, the next two cannot hold it either.
    for (let at = (firstWord[w] ?? 0) + reach; at < end;) {
      if (isWanted[words[at] ?? 0] !== 1) {
        at += SHINGLE_WORDS;
      } else if (isWanted[words[at - 1] ?? 0] !== 1) {
        at += SHINGLE_WORDS - 1;
      } else if (isWanted[words[at - 2] ?? 0] !== 1) {
        at += 1;
      } else {
        const slot = slotOf(shingleAt(words, at - reach), size);
        at += 1;
        if (filter[slot & mask] !== 1 || !slots.has(slot)) continue;
        // One that no row has any more is in no document.
        if (documentsOf[w] !== 0 && furniture[w] !== 1 && !isLeft.has(w)) found.push(w);
        break;
      }
    }
  }
  return found;
}

/** By word: 1 where one of the wordings has it, up to the last word of theirs. */
function wordsOf(
  { firstWord, words }: Pick<Wordings, 'firstWord' | 'words'>,
  wordings: readonly number[],
): Uint8Array {
  let last = 0;
  const all = wordings.map((w) => words.subarray(firstWord[w], firstWord[w + 1]));
  for (const some of all) for (const word of some) if (word > last) last = word;
  const isIn = new Uint8Array(last + 1);
  for (const some of all) for (const word of some) isIn[word] = 1;
  return isIn;
}

/** By the lower bits of a slot: 0 where it is none of them. */
function filterOf(slots: ReadonlySet<number>, size: number): Uint8Array {
  const wish = 2 ** Math.ceil(Math.log2(slots.size * FILTER_BYTES_PER_SLOT + 2));
  const filter = new Uint8Array(Math.min(wish, size, LARGEST_FILTER));
  for (const slot of slots) filter[slot & (filter.length - 1)] = 1;
  return filter;
}

/** Postings of these slots alone, with the counts of the whole corpus. */
function postingsOf(
  wordings: Wordings,
  counts: Postings['counts'],
  slots: ReadonlySet<number>,
): Postings {
  const places = sharedInts(wordings.words.length);
  noteSlots(wordings, { counts, places }, 0, wordings.firstOf.length);
  const next = new Map<number, number>([...slots].map((slot) => [slot, 0]));
  for (const noted of places) {
    const known = next.get(-1 - noted);
    if (known !== undefined) next.set(-1 - noted, known + 1);
  }
  let free = 0;
  const starts: number[] = [];
  for (const [slot, count] of next) {
    next.set(slot, free);
    starts.push(free);
    free += count;
  }
  const owners = sharedInts(free + 1);
  for (const start of starts) owners[start] = FIRST_OWNER;
  for (let w = 0; w < wordings.firstOf.length; w += 1) {
    const end = wordings.firstWord[w + 1] ?? 0;
    for (let at = wordings.firstWord[w] ?? 0; at < end; at += 1) {
      const slot = -1 - (places[at] ?? 0);
      const place = next.get(slot);
      if (place === undefined) {
        places[at] = 0;
        continue;
      }
      owners[place] = (owners[place] ?? 0) | w;
      places[at] = placeOf(place, counts[slot] ?? 0);
      next.set(slot, place + 1);
    }
  }
  return { counts, owners, places };
}
