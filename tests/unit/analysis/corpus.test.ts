// What only a whole folder shows: furniture, many copies of one article, and what is too common.
import { describe, expect, it } from 'vitest';
import { alignIn, mirrorAlignment } from '../../../src-main/analysis/align';
import { finish, indexCorpus } from '../../../src-main/analysis/corpus';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';
import { matched, own } from './folder';

const COPIED = 'The minister met six hundred reporters on Monday in Rome.';
const FOOTER = 'Sign up for our newsletter and get the stories of the day in your inbox.';

/** The matches of two articles, "kind a|b", where `texts[0]` or `texts[1]` comes first in the folder. */
function inBothOrders(texts: readonly [string, string]): string[][] {
  return [
    [0, 1],
    [1, 0],
  ].map((order) => {
    const vocabulary = createVocabulary();
    const documents = order.map((at) => prepared(String(at), texts[at] ?? '', vocabulary));
    const corpus = finish(indexCorpus(documents));
    const [one, other] = documents;
    if (one === undefined || other === undefined) throw new RangeError('there are two');
    const alignment = alignIn(corpus, 0, 1, one, other);
    const { matches } = alignment.a === '0' ? alignment : mirrorAlignment(alignment);
    return matches.map(
      ({ kind, moved, a, b }) =>
        `${kind}${moved ? ' moved' : ''} ${slice(texts[0], a)}|${slice(texts[1], b)}`,
    );
  });
}

describe('a folder', () => {
  it.each([
    [
      'moves the same one of two sentences',
      [
        'One stood here for long.\nTwo stood there for long.',
        'Two stood there for long.\nOne stood here for long.',
      ],
    ],
  ] as const)('%s whichever article comes first', (_, texts) => {
    const [there, back] = inBothOrders(texts);
    expect(there).not.toEqual([]);
    expect(back).toEqual(there);
  });

  it('has furniture, which makes no match, also not beside a sentence that was copied', () => {
    const texts = Array.from({ length: 12 }, (_, article) => {
      const last = article < 2 ? `\n${COPIED}` : '';
      return `${own(article)}${last}\n${FOOTER}\nAll rights reserved.`;
    });
    const { pairs, complete } = matched(texts);
    expect([...pairs]).toEqual([['0-1', [COPIED]]]);
    expect(complete).toBe(true);
  });

  it('of copies of one article has all sentences of all pairs', () => {
    const { pairs } = matched(Array.from({ length: 20 }, () => `${own(0)}\n${COPIED}`));
    expect(pairs.size).toBe(190);
    expect([...pairs.values()].every((told) => told.length === 6)).toBe(true);
  });

  it('of a thousand copies has some pairs of each, and says that it is not complete', () => {
    const { pairs, complete } = matched(Array.from({ length: 1000 }, () => own(0)));
    expect(complete).toBe(false);
    expect(new Set([...pairs.keys()].flatMap((key) => key.split('-'))).size).toBe(1000);
  });

  it('counts a sentence within the text however many articles quote it', () => {
    const texts = Array.from({ length: 12 }, (_, article) => {
      const [before, after] = [own(2 * article), own(2 * article + 1)];
      return `${before}\n“We will not sign a treaty that gives away the fisheries of our northern islands,” he said.\n${after}`;
    });
    expect(matched(texts).pairs.size).toBe(66);
  });
});
