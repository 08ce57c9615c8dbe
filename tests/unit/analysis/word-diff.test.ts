// What differs between two runs of words, written as "same [old/new] same".
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { diffWords, type WordDiff } from '../../../src-main/analysis/word-diff';

const vocabulary = createVocabulary();

function ids(words: readonly string[]): Int32Array {
  return Int32Array.from(words, (word) => vocabulary.idOf(word));
}

function diff(a: readonly string[], b: readonly string[]): WordDiff {
  return diffWords(ids(a), ids(b), { from: 0, to: a.length }, { from: 0, to: b.length });
}

function notation(one: string, other: string): string {
  const [a, b] = [one, other].map((text) => text.split(' ').filter(Boolean)) as [
    string[],
    string[],
  ];
  const out: string[] = [];
  let at = 0;
  for (const hunk of diff(a, b).hunks) {
    out.push(...a.slice(at, hunk.a.from));
    out.push(
      `[${a.slice(hunk.a.from, hunk.a.to).join(' ')}/${b.slice(hunk.b.from, hunk.b.to).join(' ')}]`,
    );
    at = hunk.a.to;
  }
  return [...out, ...a.slice(at)].join(' ');
}

/** What both begin or end with is taken off without being compared. */
function commonHead(a: readonly string[], b: readonly string[]): number {
  return Number(a.length > 0 && a[0] === b[0]);
}

function commonTail(a: readonly string[], b: readonly string[]): number {
  return Number(a.length > 0 && a.at(-1) === b.at(-1));
}

describe('diffWords', () => {
  it.each([
    ['more than 600 dead', 'more than 500 dead', 'more than [600/500] dead'],
    ['for Bashar', 'for President Bashar', 'for [/President] Bashar'],
    ['we all agree', 'we agree', 'we [all/] agree'],
    ['a b c d', 'a x y d', 'a [b c/x y] d'],
    ['one two three', 'one two three', 'one two three'],
    ['the cat sat', 'a dog ran', '[the cat sat/a dog ran]'],
  ])('marks %s against %s', (a, b, expected) => {
    expect(notation(a, b)).toBe(expected);
  });

  it('turns A into B, and equal words are never marked at the sides', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const rebuilt: string[] = [];
        let at = 0;
        for (const { a: inA, b: inB } of diff(a, b).hunks) {
          rebuilt.push(...a.slice(at, inA.from), ...b.slice(inB.from, inB.to));
          at = inA.to;
        }
        expect([...rebuilt, ...a.slice(at)]).toEqual(b);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps most words for the fewest changes', () => {
    const WORD = 9;
    const costOf = (fromA: number, fromB: number): number =>
      fromA === 0 && fromB === 0 ? 0 : fromA === 0 || fromB === 0 ? 2 : 3;
    /** The best that can be had, by trying all: with so many words skipped since the last equal one. */
    const best = (a: readonly string[], b: readonly string[], i = 0, j = 0): number => {
      let most = 0 - costOf(a.length - i, b.length - j);
      for (let k = i; k < a.length; k += 1) {
        for (let l = j; l < b.length; l += 1) {
          if (a[k] !== b[l]) continue;
          most = Math.max(most, WORD - costOf(k - i, l - j) + best(a, b, k + 1, l + 1));
        }
      }
      return most;
    };
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 7 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { hunks } = diff(a, b);
        const gone = hunks.reduce((sum, { a: inA }) => sum + inA.to - inA.from, 0);
        const cost = hunks.reduce(
          (sum, { a: inA, b: inB }) => sum + costOf(inA.to - inA.from, inB.to - inB.from),
          0,
        );
        const [head, tail] = [commonHead(a, b), commonTail(a, b)];
        fc.pre(head + tail === 0);
        expect(WORD * (a.length - gone) - cost).toBe(best(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives up on what is too long, and says so', () => {
    const a = Array.from({ length: 3000 }, (_, i) => `a${String(i)}`);
    const b = Array.from({ length: 3000 }, (_, i) => `b${String(i)}`);
    const { hunks, exact } = diff(['same', ...a, 'end'], ['same', ...b, 'end']);
    expect(exact).toBe(false);
    expect(hunks).toEqual([{ a: { from: 1, to: 3001 }, b: { from: 1, to: 3001 } }]);
  });
});
