// What is said of a match, and where its explanation stands: never on the words that it explains.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Match } from '../../../src-main/model/alignment';
import type { Block, BlockRole } from '../../../src-main/model/segment';
import { blockPlace } from '../../../src-renderer/compare/block-place';
import { GAP, placeCard } from '../../../src-renderer/compare/card-place';
import {
  announcement,
  changeText,
  countedText,
  hiddenText,
  leftOutText,
  scoreText,
} from '../../../src-renderer/ui/explain-strings';
import { matchHeadline } from '../../../src-renderer/ui/strings';

const span = { start: 0, end: 1 };

function match(over: Partial<Match>): Match {
  return {
    id: '0-0',
    a: span,
    b: span,
    segmentsA: [0],
    segmentsB: [0],
    kind: 'edited',
    moved: false,
    movedBy: 0,
    score: 0.94,
    rule: { name: 'common-runs', sharedWords: 31, shorterWords: 33, longerWords: 33 },
    shared: [],
    changes: [],
    ...over,
  };
}

const figure = { a: span, b: span, type: 'figure' } as const;
const words = { a: span, b: span, type: 'words' } as const;

describe('the announcement of a match', () => {
  it('names side, paragraph, kind and what differs', () => {
    const place = { role: 'paragraph', number: 5 } as const;
    expect(announcement(match({ changes: [figure, figure] }), place)).toBe(
      'left, paragraph 5, edited, two figures differ',
    );
    expect(announcement(match({ moved: true, changes: [figure, words] }), place)).toBe(
      'left, paragraph 5, edited, moved, one figure differs, one other change',
    );
    const opposite = { a: span, b: span, type: 'negation' } as const;
    expect(announcement(match({ changes: [opposite, words] }), place)).toBe(
      'left, paragraph 5, edited, one negation differs, one other change',
    );
    expect(matchHeadline(match({ changes: [opposite] }))).toBe('Edited: 1 negation differs');
    expect(scoreText(match({ score: 1, changes: [opposite] }))).toBe(
      '1 · All words of one stand in the other',
    );
    expect(scoreText(match({ score: 1 }))).toBe('1 · Word for word the same');
    expect(scoreText(match({ score: 0.998 }))).toBe('0.99 · Nearly word for word the same');
    expect(announcement(match({ kind: 'identical' }), place, 'third')).toContain(
      ', with the third article, identical',
    );
    expect(announcement(match({ kind: 'identical' }), { role: 'title', number: 1 })).toBe(
      'left, title, identical',
    );
  });

  it('counts the paragraphs, not the headings between them', () => {
    const roles: readonly BlockRole[] = ['title', 'paragraph', 'heading', 'paragraph'];
    const blocks = roles.map((role, at): Block => {
      const own = { start: at * 10, end: at * 10 + 8 };
      return { ...own, role, segments: [{ ...own, ordinal: at }] };
    });
    expect(blockPlace(blocks, 33)).toEqual({ role: 'paragraph', number: 2 });
    expect(blockPlace(blocks, 0)).toEqual({ role: 'title', number: 1 });
    expect(blockPlace(blocks, 38)).toBeNull();
  });
});

describe('what the explanation says', () => {
  it('puts the score in words', () => {
    expect(scoreText(match({ score: 1, kind: 'identical' }))).toBe('1 · Word for word the same');
    expect(scoreText(match({ score: 0.94 }))).toBe('0.94 · Nearly word for word the same');
    const rule = { name: 'shared-part', sharedWords: 8, shorterWords: 9, longerWords: 30 } as const;
    expect(scoreText(match({ score: 0.4, rule }))).toBe(
      '0.40 · Less than half is the same, seen from the shorter of the two',
    );
  });

  it('names what a changed figure counts, on both sides where they differ', () => {
    const [left, right] = ['600 people', '500 civilians'];
    const counts = { a: { start: 4, end: 10 }, b: { start: 4, end: 13 } };
    expect(countedText({ ...figure, counts }, left, right)).toBe('people, then civilians');
    expect(countedText({ ...figure, counts: { a: counts.a, b: counts.a } }, left, left)).toBe(
      'people',
    );
    expect(countedText(figure, left, right)).toBe('');
  });

  it('counts what is hidden, and says why a line is left out', () => {
    expect(hiddenText([['edited', 3]])).toBe('3 edited hidden');
    expect(
      hiddenText([
        ['identical', 1200],
        ['figures', 2],
      ]),
    ).toBe('1,200 identical, 2 changed figures hidden');
    expect(hiddenText([])).toBe('');
    expect(leftOutText({ segment: 0, reason: 'line', documents: 12 })).toBe(
      'Left out: this line stands in 12 articles of the folder',
    );
  });
});

describe('the place of the explanation', () => {
  const pane = { top: 56, bottom: 656 };

  it('is below the words where there is room, else above', () => {
    const below = placeCard({ top: 100, bottom: 160 }, pane, 200);
    expect(below).toEqual({ top: 160 + GAP, maxHeight: 200 });
    const above = placeCard({ top: 500, bottom: 560 }, pane, 200);
    expect(above).toEqual({ top: 500 - GAP - 200, maxHeight: 200 });
    expect(placeCard({ top: 70, bottom: 640 }, pane, 200)).toBeNull();
  });

  it('never is on the words, nor outside the pane', () => {
    const place = fc.integer({ min: -400, max: 1100 });
    fc.assert(
      fc.property(
        place,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 40, max: 900 }),
        (top, size, height) => {
          const found = placeCard({ top, bottom: top + size }, pane, height);
          if (found === null) return;
          const bottom = found.top + found.maxHeight;
          expect(found.top).toBeGreaterThanOrEqual(pane.top);
          expect(bottom).toBeLessThanOrEqual(pane.bottom);
          const seen = {
            top: Math.max(top, pane.top),
            bottom: Math.min(top + size, pane.bottom),
          };
          if (seen.top < seen.bottom) {
            expect(bottom <= seen.top || found.top >= seen.bottom).toBe(true);
          }
        },
      ),
    );
  });
});

describe('what kind of a change it is', () => {
  const kindOf = (type: Change['type'], left: string, right: string): string => {
    const [a, b] = [left, right].map((words) => ({ start: 0, end: words.length }));
    return changeText({ a: a ?? span, b: b ?? span, type }, left, right);
  };

  it('is told by its type, and by what differs where the words look the same', () => {
    expect(kindOf('words', 'stone', 'bridge')).toBe('words');
    const told = 'one look-alike letter: Cyrillic \u043e for Latin o';
    expect(kindOf('words', 'stone', 'st\u043ene')).toBe(told);
    expect(kindOf('name', 'Rome', 'R\u043eme')).toBe(`name, ${told}`);
  });
});
