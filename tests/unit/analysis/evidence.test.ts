// What two articles share counts by what it tells, and by what else the two have in common.
import { describe, expect, it } from 'vitest';
import { matched, own } from './folder';

const COPIED = 'The minister met six hundred reporters on Monday in Rome.';
const AT_A_CONFERENCE = 'Ann Lee said at a news conference in Bern';

/** A folder in which "said at a news conference in" is a set phrase; `texts` stand at its front. */
function folder(...texts: readonly string[]): string[] {
  const others = Array.from({ length: 40 }, (_, article) => {
    const place = `town${String(article)}`;
    return `${own(article)}\nAnn Nobody${String(article)} said at a news conference in ${place} that all was well${place}.`;
  });
  return [...texts, ...others];
}

/** One article with a sentence between two groups of its own. */
function around(article: number, ...sentences: readonly string[]): string {
  return sentences.map((sentence, at) => `${own(100 * article + at)}\n${sentence}`).join('\n');
}

describe('words that two articles share', () => {
  const one = `${AT_A_CONFERENCE} taxes would rise for farmers before winter.`;
  const other = `${AT_A_CONFERENCE} another bridge collapsed while soldiers crossed it.`;

  it('do not count where a name, a place and a set phrase are all that the articles share', () => {
    expect(matched(folder(around(1, one), around(2, other))).pairs.get('0-1')).toBeUndefined();
  });

  it('count where the articles share a sentence elsewhere', () => {
    const texts = folder(around(1, one, COPIED), around(2, other, COPIED));
    expect(matched(texts).pairs.get('0-1')).toEqual([one, COPIED]);
  });

  it('count where one of five is mistyped and the articles share a sentence elsewhere', () => {
    const typed = 'Their wooden barn burned down.';
    const mistyped = 'Their wooden barn bruned down.';
    const texts = folder(around(1, typed, COPIED), around(2, mistyped, COPIED));
    expect(matched(texts).pairs.get('0-1')).toEqual([typed, COPIED]);
  });

  it('are found where only three of them in a row were left as they were', () => {
    const before =
      'Nineteen weary fishermen dragged broken nets across the frozen harbour while gulls circled above empty wooden crates.';
    const after =
      'Nineteen tired fishermen pulled broken nets over the frozen harbour as gulls wheeled above some wooden boxes.';
    expect(matched(folder(around(1, before), around(2, after))).pairs.get('0-1')).toEqual([before]);
  });
});
