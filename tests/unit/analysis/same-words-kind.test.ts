// Marks are no words, but a sentence whose figure has another sign or unit is not the same sentence.
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { prepared } from './documents';

function kindOf(a: string, b: string): string {
  const vocabulary = createVocabulary();
  const [match, ...rest] = align(
    prepared('a', a, vocabulary),
    prepared('b', b, vocabulary),
  ).matches;
  expect(rest).toEqual([]);
  return [match?.kind, ...(match?.changes ?? []).map(({ type }) => type)].join(' ');
}

describe('sentences of the same words', () => {
  it.each([
    [
      'The rate of the central bank fell to 5 % on Monday.',
      'The rate of the central bank fell to 5 ‰ on Monday.',
    ],
    [
      'The rate of the central bank fell to -5 on Monday.',
      'The rate of the central bank fell to 5 on Monday.',
    ],
  ])('are edited where a figure has another sign or unit: %s', (a, b) => {
    expect(kindOf(a, b)).toMatch(/^edited( figure)+$/);
    expect(kindOf(b, a)).toMatch(/^edited( figure)+$/);
  });

  it('are identical where quotation marks come or go', () => {
    const a = 'The envoy called the talks of last Monday “a waste of time” for all.';
    expect(kindOf(a, a.replace(/[“”]/g, ''))).toMatch(/^identical( quotation-mark)+$/);
    expect(kindOf(a, a)).toBe('identical');
  });
});
