// Postings beside a plain count of shingles, in however many parts they are made.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FORMULA_COUNT } from '../../../src-main/analysis/measures';
import { PartPoster } from '../../../src-main/analysis/part-poster';
import {
  createPostings,
  FIRST_OWNER,
  noteShingles,
  OWNER,
  PLACE,
  POSTED,
  RARE_PLACE,
  type Postings,
} from '../../../src-main/analysis/postings';
import { SHINGLE_WORDS } from '../../../src-main/analysis/shingles';
import { numberWordings } from '../../../src-main/analysis/number-wordings';
import type { Wordings } from '../../../src-main/analysis/wordings';

const CEILING = 64;
const RARE = 8;

/** Wordings of such words, each in a document of its own. */
function wordingsOf(sentences: readonly (readonly number[])[]): Wordings {
  const total = sentences.length;
  const wordings = numberWordings({
    firstRow: Int32Array.from({ length: total + 1 }, (_, row) => row),
    lengths: Int32Array.from(sentences, (words) => words.length),
    hashes: Int32Array.from({ length: total }, (_, row) => row),
    otherHashes: new Int32Array(total),
  });
  sentences.forEach((words, w) => {
    wordings.words.set(words, wordings.firstWord[w]);
  });
  return wordings;
}

function postedIn(parts: number, wordings: Wordings): Postings & { readonly tooCommon: number } {
  const postings = createPostings(wordings);
  noteShingles(wordings, postings, 0, wordings.firstOf.length);
  const poster = new PartPoster(wordings, postings);
  let tooCommon = 0;
  for (let part = 0; part < parts; part += 1) {
    tooCommon += poster.post(part, parts);
  }
  return { ...postings, tooCommon };
}

/** The wordings that stand in one row with a place, from the first on. */
function rowOf({ owners, used }: Postings, place: number): number[] {
  let from = place;
  while (((owners[from] ?? FIRST_OWNER) & FIRST_OWNER) === 0) from -= 1;
  let to = place + 1;
  while (to < (used[0] ?? 0) && ((owners[to] ?? FIRST_OWNER) & FIRST_OWNER) === 0) to += 1;
  return Array.from(owners.subarray(from, to), (owner) => owner & OWNER);
}

/** A few words only, so that shingles recur, and now and then in hundreds of sentences. */
const sentences = fc
  .tuple(
    fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 40,
    }),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([some, copies]) => [
    ...some,
    ...Array.from({ length: copies }, (_, at) => [1, 2, 3, 10 + at]),
  ]);

it('posts each shingle with all wordings that have it, in any number of parts', () => {
  fc.assert(
    fc.property(sentences, fc.constantFrom(1, 2, 8, 64), (all, parts) => {
      const wordings = wordingsOf(all);
      const postings = postedIn(parts, wordings);
      const having = new Map<string, number[]>();
      const shinglesOf = (words: readonly number[]): string[] =>
        words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join());
      all.forEach((words, w) => {
        for (const shingle of new Set(shinglesOf(words))) {
          having.set(shingle, [...(having.get(shingle) ?? []), w]);
        }
      });
      all.forEach((words, w) => {
        const seen = new Set<string>();
        shinglesOf(words).forEach((shingle, offset) => {
          const at = (wordings.firstWord[w] ?? 0) + offset;
          const owners = having.get(shingle) ?? [];
          const posted = postings.places[at] ?? 0;
          const isFirst = !seen.has(shingle);
          seen.add(shingle);
          expect(postings.formulas[at]).toBe(owners.length > FORMULA_COUNT ? 1 : 0);
          expect((posted & POSTED) !== 0).toBe(
            isFirst && owners.length > 1 && owners.length <= CEILING,
          );
          if ((posted & POSTED) === 0) return;
          expect((posted & RARE_PLACE) !== 0).toBe(owners.length <= RARE);
          const place = (posted & PLACE) - 1;
          expect((postings.owners[place] ?? 0) & OWNER).toBe(w);
          expect(rowOf(postings, place)).toEqual(owners);
        });
      });
      expect(postings.tooCommon).toBe(
        [...having.values()].filter((o) => o.length > CEILING).length,
      );
    }),
    { numRuns: 500 },
  );
});
