// Texts that are made to be slow end in limited time, and a result that was cut says so.
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { changedSpans, compareTexts } from '../../../src-main/analysis/text-changes';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import type { Alignment } from '../../../src-main/model/alignment';
import { prepared } from './documents';

function aligned(a: string, b: string): Alignment {
  const vocabulary = createVocabulary();
  return align(prepared('a', a, vocabulary), prepared('b', b, vocabulary));
}

describe('align', () => {
  it('pairs 100,000 identical sentences one to one', () => {
    const text = 'The same sentence stands here again.\n'.repeat(100_000);
    const { matches, complete } = aligned(text, text);
    expect(matches).toHaveLength(100_000);
    expect(matches.some(({ moved }) => moved)).toBe(false);
    expect(complete).toBe(true);
  });

  it('pairs 100,000 nearly identical sentences in order, and says that it took a short cut', () => {
    const a = 'The same long sentence stands here again.\n'.repeat(100_000);
    const b = 'The same long sentence stands here again now.\n'.repeat(100_000);
    const { matches, complete, limits } = aligned(a, b);
    expect(limits).toEqual(['candidates']);
    expect(matches).toHaveLength(100_000);
    expect(matches.every(({ kind, moved }) => kind === 'edited' && !moved)).toBe(true);
    expect(complete).toBe(false);
  });

  it('matches one sentence of 200,000 words with a slightly shorter one', () => {
    const { matches, complete } = aligned('word '.repeat(200_000), 'word '.repeat(199_000));
    expect(matches.map(({ kind }) => kind)).toEqual(['edited']);
    expect(complete).toBe(false);
  });

  it('matches sentences of thousands of words with a change at both ends', () => {
    const words = Array.from({ length: 5000 }, (_, i) => `word${String(i)}`).join(' ');
    const { matches, complete } = aligned(`Once ${words} ends.`, `Twice ${words} stops.`);
    expect(matches.map(({ kind }) => kind)).toEqual(['edited']);
    expect(matches[0]?.changes).toHaveLength(2);
    expect(complete).toBe(true);
  });

  it('takes a line of 10 MB without a space', () => {
    expect(aligned('x'.repeat(10_000_000), 'x'.repeat(9_999_999)).matches).toEqual([]);
  });

  it('matches two litanies of 160,000 words that differ all through', () => {
    const litany = (saints: number): string =>
      Array.from({ length: 40_000 }, (_, at) => `pray for us ${String(at % saints)}`).join(' ');
    const { matches, complete } = aligned(litany(50), litany(51));
    expect(matches).toHaveLength(1);
    expect(complete).toBe(false);
  });
});

describe('compareTexts', () => {
  it('finds a place for 200,000 words that could stand in as many', () => {
    const half = 'word '.repeat(200_000);
    const { a, b } = changedSpans(compareTexts(half + half, half, { caseCounts: false }));
    expect(a).toHaveLength(1);
    expect(b).toEqual([]);
  });
});
