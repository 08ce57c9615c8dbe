// Texts that are made to be slow end in limited time, and a result that was cut says so.
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import type { Alignment } from '../../../src-main/model/alignment';
import { prepared } from './documents';

/** Milliseconds; some ten times what they take on two slow cores. */
const LIMIT = 15_000;

function aligned(a: string, b: string): Alignment {
  const vocabulary = createVocabulary();
  const [one, other] = [prepared('a', a, vocabulary), prepared('b', b, vocabulary)];
  const started = performance.now();
  const alignment = align(one, other);
  expect(performance.now() - started).toBeLessThan(LIMIT);
  return alignment;
}

describe('align', () => {
  it('pairs 100,000 identical sentences one to one', { timeout: 60_000 }, () => {
    const text = 'The same sentence stands here again.\n'.repeat(100_000);
    const { matches, complete } = aligned(text, text);
    expect(matches).toHaveLength(100_000);
    expect(matches.some(({ moved }) => moved)).toBe(false);
    expect(complete).toBe(true);
  });

  it('cuts 100,000 nearly identical sentences short', { timeout: 60_000 }, () => {
    const a = 'The same sentence stands here again.\n'.repeat(100_000);
    const b = 'The same sentence stood here again now.\n'.repeat(100_000);
    expect(aligned(a, b).complete).toBe(false);
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
});
