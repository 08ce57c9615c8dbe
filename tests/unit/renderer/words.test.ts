// What the interface says: counts, shares, the headline of a folder, and the keys.
import { movedText, repeatedText } from '../../../src-renderer/ui/explain-strings';
import { describe, expect, it } from 'vitest';
import type { Coverage, Match, PairSummary } from '../../../src-main/model/alignment';
import { toPairRows } from '../../../src-main/model/pair-rows';
import { PairList, type PairSums } from '../../../src-renderer/library/pair-list';
import { headlineOf } from '../../../src-renderer/overview/headline';
import { commandOf, keyName } from '../../../src-renderer/ui/keys';
import { announcement } from '../../../src-renderer/ui/explain-strings';
import {
  count,
  matchHeadline,
  passageText,
  percent,
  progressText,
} from '../../../src-renderer/ui/strings';

const IDS = ['d0', 'd1', 'd2', 'd3', 'd4'];

function sumsOf(...pairs: readonly PairSummary[]): PairSums {
  const places = new Map(IDS.map((id, place) => [id, place]));
  return PairList.empty(IDS).with(toPairRows(pairs, places)).sums;
}

function pair(a: string, b: string, sharedA: number, sharedB: number, identical = 3): PairSummary {
  const coverage = (sharedWords: number): Coverage => ({
    words: 100,
    sharedWords,
    sentences: 10,
    sharedSentences: 3,
  });
  return {
    a,
    b,
    identical,
    edited: 0,
    quotation: 0,
    related: 0,
    figures: 0,
    moved: 0,
    coverageA: coverage(sharedA),
    coverageB: coverage(sharedB),
    longestPassage: null,
    complete: true,
  };
}

describe('the headline of a folder', () => {
  it('names the articles that stand largely in others', () => {
    expect(headlineOf(5, sumsOf(pair('d0', 'd1', 65, 52)), 'complete')).toBe(
      'Two of five articles stand largely in others',
    );
    expect(headlineOf(5, sumsOf(pair('d0', 'd1', 65, 20)), 'complete')).toBe(
      'One of five articles stands largely in another',
    );
  });

  it('names neither another nor others where there are two', () => {
    const said = (...shares: [number, number]): string =>
      headlineOf(2, sumsOf(pair('d0', 'd1', ...shares)), 'complete');
    expect(said(65, 52)).toBe('Each of the two articles stands largely in the other');
    expect(said(65, 20)).toBe('One of the two articles stands largely in the other');
    expect(said(10, 12)).toBe('The two articles share sentences');
  });

  it('says when they only share sentences, and when they share none', () => {
    expect(headlineOf(5, sumsOf(pair('d0', 'd1', 10, 12)), 'complete')).toBe(
      'Two of five articles share sentences',
    );
    expect(headlineOf(5, sumsOf(pair('d0', 'd1', 0, 0, 0)), 'complete')).toBe(
      'No two articles share a sentence',
    );
  });

  it('does not claim anything before there is something to claim', () => {
    expect(headlineOf(5, sumsOf(), 'running')).toBe('Comparing the articles…');
  });
});

describe('numbers in words', () => {
  it('agrees in number', () => {
    expect(count(1, 'match', 'matches')).toBe('1 match');
    expect(count(1200, 'match', 'matches')).toBe('1,200 matches');
    expect(count(0, 'note')).toBe('0 notes');
  });

  it('never rounds a share to nothing', () => {
    expect(percent(0)).toBe('0%');
    expect(percent(0.004)).toBe('under 1%');
    expect(percent(0.652)).toBe('65%');
    expect(percent(0.998)).toBe('99%');
    expect(percent(1)).toBe('100%');
  });

  it('counts progress', () => {
    expect(progressText({ task: 'loading', done: 3, total: 10 })).toBe('Reading 3 of 10 files');
    expect(progressText({ task: 'analysing', done: 1, total: 0 })).toBe('Comparing 1 pair');
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent =>
    ({
      key,
      code: '',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      getModifierState: () => false,
      ...held,
    }) as KeyboardEvent;

  it('asks for the command that the menus show', () => {
    expect(commandOf(press('F8'), 'linux')).toBe('next-match');
    expect(commandOf(press('F8', { shiftKey: true }), 'linux')).toBe('previous-match');
    expect(commandOf(press('o', { ctrlKey: true }), 'linux')).toBe('open-folder');
    expect(commandOf(press('o', { metaKey: true }), 'darwin')).toBe('open-folder');
    expect(commandOf(press('o', { ctrlKey: true }), 'darwin')).toBeUndefined();
    const both = { ctrlKey: true, metaKey: true };
    expect(commandOf(press('f', both), 'darwin')).toBe('full-screen');
    expect(keyName('Mod+Ctrl+f', 'darwin')).toBe('⌃⌘F');
  });

  it('goes by the key itself where Alt makes another character of it', () => {
    const held = { ctrlKey: true, altKey: true, code: 'KeyM' };
    expect(commandOf(press('µ', held), 'linux')).toBe('add-note');
  });

  it('serves the keyboards of other languages', () => {
    for (const key of ['=', '+']) {
      expect(commandOf(press(key, { ctrlKey: true }), 'linux')).toBe('text-larger');
    }
    const shifted = { ctrlKey: true, shiftKey: true };
    expect(commandOf(press('+', shifted), 'linux')).toBe('text-larger');
    expect(commandOf(press('P', shifted), 'linux')).toBe('command-palette');
  });

  it('takes what AltGr types for text', () => {
    const held = { ctrlKey: true, altKey: true, code: 'KeyS' };
    expect(commandOf(press('ś', held), 'win32')).toBe('swap-sides');
    expect(
      commandOf(press('ś', { ...held, getModifierState: (key) => key === 'AltGraph' }), 'win32'),
    ).toBeUndefined();
  });

  it.each([
    ['Mod+Shift+p', 'Ctrl+Shift+P', '⇧⌘P'],
    ['Mod+Alt+m', 'Ctrl+Alt+M', '⌥⌘M'],
    ['Mod+=', 'Ctrl+=', '⌘='],
    ['Mod+Shift++', 'Ctrl+Shift++', '⇧⌘+'],
    ['F8', 'F8', 'F8'],
    ['Alt+ArrowDown', 'Alt+↓', '⌥↓'],
    ['Alt+ArrowLeft', 'Alt+←', '⌥←'],
  ])('writes %s for people', (key, elsewhere, mac) => {
    expect(keyName(key, 'linux')).toBe(elsewhere);
    expect(keyName(key, 'darwin')).toBe(mac);
  });

  it('leaves plain typing alone', () => {
    expect(commandOf(press('m'), 'linux')).toBeUndefined();
  });
});

describe('what a match says of itself', () => {
  const span = { start: 0, end: 9 };
  const rule = { name: 'common-runs', sharedWords: 19, shorterWords: 19, longerWords: 20 } as const;
  const match: Match = {
    id: '0-0',
    a: span,
    b: span,
    segmentsA: [0],
    segmentsB: [0, 1],
    kind: 'edited',
    moved: true,
    movedBy: -2,
    score: 1,
    rule: { ...rule, form: { name: 'split', parts: 2 } },
    shared: [],
    changes: [{ a: span, b: span, type: 'words' }],
  };

  it('names the parts of a sentence that was split or merged', () => {
    expect(matchHeadline(match)).toBe('Edited, split in two, moved: 1 change');
    const merged = { ...match, rule: { ...rule, form: { name: 'merged', parts: 12 } } } as const;
    expect(matchHeadline(merged)).toBe('Edited, merged from 12, moved: 1 change');
  });

  it('calls nothing moved that is only related, as the legend counts it', () => {
    expect(matchHeadline({ ...match, kind: 'related' })).not.toContain('moved');
    expect(announcement({ ...match, kind: 'related' }, null)).toBe('left, related, one change');
  });

  it('says which way it moved, and how far', () => {
    expect(movedText(match, 'right')).toBe(
      'On the right it stands further up, past 2 other matches.',
    );
    expect(movedText({ ...match, movedBy: 1 }, 'right')).toBe(
      'On the right it stands further down, past 1 other match.',
    );
    expect(movedText(match, 'third')).toMatch(/^In the third column it stands/);
  });
});

describe('a pair in words', () => {
  const span = { start: 0, end: 1 };

  it('tells its longest passage', () => {
    expect(passageText({ a: span, b: span, words: 1200, matches: 1 })).toBe(
      'Longest passage: 1,200 words in 1 match',
    );
  });

  it('tells where a sentence stands more than once', () => {
    expect(repeatedText(1, 1, 'right')).toBe('');
    expect(repeatedText(1, 3, 'right')).toBe('It stands 3 times in the right article.');
    expect(repeatedText(1, 3, 'fourth')).toBe('It stands 3 times in the fourth article.');
    expect(repeatedText(2, 3, 'right')).toBe(
      'It stands 2 times in the left article and 3 times in the right article.',
    );
  });
});
