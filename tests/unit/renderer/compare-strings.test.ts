// What Compare says of its articles as wholes: shares, limits, the longest passage, and that nothing is shared.
import { describe, expect, it } from 'vitest';
import type { Coverage, Passage } from '../../../src-main/model/alignment';
import {
  factsText,
  limitsText,
  longestText,
  nothingText,
  type Shared,
} from '../../../src-renderer/ui/compare-strings';

const right: Shared = { side: 'right', words: 300, counted: 0, related: 0 };
const third: Shared = { ...right, side: 'third' };

describe('articles that share nothing', () => {
  it('says nothing where they share something', () => {
    expect(nothingText(200, [{ ...right, counted: 1 }])).toBe('');
    expect(nothingText(200, [])).toBe('');
  });

  it('says so of two, and by name of more', () => {
    expect(nothingText(200, [right])).toBe('No sentence of one stands in the other.');
    expect(nothingText(200, [{ ...right, counted: 4 }, third])).toBe(
      'The third article shares no sentence with the left article.',
    );
    expect(nothingText(200, [right, third])).toBe(
      'The right and third articles share no sentence with the left article.',
    );
  });

  it('names what is related, which does not count', () => {
    expect(nothingText(200, [{ ...right, related: 1 }])).toBe(
      'No sentence of one stands in the other. 1 related sentence is marked, but not counted as copied.',
    );
  });

  it('tells of several columns where the related ones are, and which is empty', () => {
    const empty: Shared = { ...right, side: 'fourth', words: 0 };
    expect(nothingText(200, [right, { ...third, related: 2 }, empty])).toBe(
      'The fourth article is empty. The right and third articles share no sentence with the left article. 2 related sentences of the third article are marked, but not counted as copied.',
    );
  });

  it('says which one is empty', () => {
    expect(nothingText(0, [right])).toBe('The left article is empty.');
    expect(nothingText(200, [{ ...right, words: 0 }])).toBe('The right article is empty.');
  });
});

describe('the facts under a title', () => {
  const coverage: Coverage = { words: 100, sharedWords: 40, sentences: 9, sharedSentences: 3 };

  it('gives the share and the sentences', () => {
    expect(factsText(coverage, 0.4, 'left', 2)).toBe(
      '40% of it is in the other · 3 of 9 sentences',
    );
  });

  it('names the article where more than two are open', () => {
    expect(factsText(coverage, 0.4, 'left', 3)).toContain('40% of it is in the right article');
  });

  it('counts no sentences where there are none', () => {
    const none = { ...coverage, sentences: 0, sharedSentences: 0 };
    expect(factsText(none, 0, 'right', 3)).toBe(
      '0% of it is in the left article · no running text',
    );
    expect(factsText({ ...none, words: 0, sharedWords: 0 }, 0, 'left', 2)).toBe('An empty article');
  });
});

describe('limits that were met', () => {
  it('are told one by one, with what they mean for the reader', () => {
    expect(limitsText([], 2)).toBe('');
    expect(limitsText([{ side: 'right', limits: ['candidates'] }], 2)).toMatch(
      /^Some .*further matches may be missing\.$/,
    );
    expect(limitsText([{ side: 'right', limits: ['candidates', 'changes'] }], 2)).toMatch(
      /may be missing\..+no match is missing\.$/,
    );
  });

  it('are told with their columns where there are more than two', () => {
    const third = { side: 'third', limits: ['changes'] } as const;
    expect(limitsText([third], 3)).toMatch(/^Third article: Some .*no match is missing\.$/);
    expect(limitsText([{ side: 'right', limits: ['changes', 'candidates'] }, third], 3)).toMatch(
      /^Right article: Some .*may be missing\. Right and third article: Some .*no match is missing\.$/,
    );
  });
});

describe('the longest passage', () => {
  const span = { start: 0, end: 1 };
  const passage = (words: number): Passage => ({ a: span, b: span, words, matches: 2 });

  it('is told of two articles, and by name of more', () => {
    expect(longestText([], 2)).toBe('');
    expect(longestText([{ side: 'right', passage: passage(120) }], 2)).toBe(
      'Longest passage: 120 words in 2 matches.',
    );
    const both = [
      { side: 'right', passage: passage(120) },
      { side: 'third', passage: passage(30) },
    ] as const;
    expect(longestText(both, 3)).toBe(
      'Longest passage: 120 words in 2 matches with the right article. ' +
        'Longest passage: 30 words in 2 matches with the third article.',
    );
  });
});
