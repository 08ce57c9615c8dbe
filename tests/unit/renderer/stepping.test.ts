// Stepping from match to match and from change to change, wherever the reader is among them.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Match } from '../../../src-main/model/alignment';
import { CompareState } from '../../../src-renderer/compare/compare-state.svelte';
import { explainText } from '../../../src-renderer/ui/explain-strings';
import { Answers, matchOf } from './answers';

const span = { start: 0, end: 1 };
const changes: Match['changes'] = [
  { a: span, b: span, type: 'words' },
  { a: span, b: span, type: 'figure' },
];

/** Counted matches in the base's sentences 0, 2 and 6, those that are related in 1 and 4. */
function matches(): Match[] {
  return [
    matchOf(0, 0, { kind: 'edited', changes }),
    matchOf(1, 5, { kind: 'related' }),
    matchOf(2, 1, { kind: 'edited', changes }),
    matchOf(4, 7, { kind: 'related' }),
    matchOf(6, 2),
  ];
}

async function open(answers = new Answers()): Promise<CompareState> {
  answers.matches.set('a b', matches());
  const compare = new CompareState(answers.bridge);
  await compare.show(['a', 'b']);
  return compare;
}

function choose(compare: CompareState, id: string): void {
  const match = compare.visible.find((one) => one.id === id);
  if (match) compare.choose(match);
  expect(compare.chosenId).toBe(id);
}

const frames: (() => void)[] = [];
beforeEach(() => {
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => void vi.unstubAllGlobals());

describe('stepping from a match that is no stop', () => {
  it('goes on from where it stands', async () => {
    const compare = await open();
    choose(compare, '4-7');
    compare.stepMatch(1);
    expect(compare.chosenId).toBe('6-2');
    choose(compare, '4-7');
    compare.stepMatch(-1);
    expect(compare.chosenId).toBe('2-1');
  });

  it('says when it went round', async () => {
    const compare = await open();
    compare.shown.identical = false;
    choose(compare, '4-7');
    compare.stepMatch(1);
    expect([compare.chosenId, compare.said]).toEqual(['0-0', explainText.firstAgain]);
    compare.stepMatch(-1);
    expect([compare.chosenId, compare.said]).toEqual(['2-1', explainText.lastAgain]);
    compare.stepMatch(-1);
    expect([compare.chosenId, compare.said]).toEqual(['0-0', '']);
  });

  it('goes to the changes next to it', async () => {
    const compare = await open();
    choose(compare, '1-5');
    compare.stepChange(1);
    expect([compare.chosenId, compare.changeAt]).toEqual(['2-1', 2]);
    choose(compare, '1-5');
    compare.stepChange(-1);
    expect([compare.chosenId, compare.changeAt]).toEqual(['0-0', 1]);
  });

  it('begins with the changes of a match that is chosen', async () => {
    const compare = await open();
    choose(compare, '2-1');
    compare.stepChange(1);
    expect(compare.changeAt).toBe(2);
  });
});

describe('with nothing chosen', () => {
  it('begins with the first, or with the last', async () => {
    const compare = await open();
    compare.stepMatch(1);
    expect([compare.chosenId, compare.said]).toEqual(['0-0', '']);
    compare.unchoose();
    compare.stepMatch(-1);
    expect([compare.chosenId, compare.said]).toEqual(['6-2', '']);
  });
});

describe('choosing what is selected', () => {
  it('takes the match of the words, in the column where they are selected', async () => {
    const compare = await open();
    expect(compare.chooseSelected('right')).toBe(false);
    compare.selection = { side: 'right', span: { start: 12, end: 13 } };
    expect(compare.chooseSelected('left')).toBe(false);
    expect(compare.chooseSelected('right')).toBe(true);
    expect(compare.chosenId).toBe('2-1');
    compare.selection = { side: 'left', span: { start: 12, end: 13 } };
    expect(compare.chooseSelected('left')).toBe(true);
    expect(compare.chosenId).toBe('1-5');
    compare.selection = { side: 'left', span: { start: 30, end: 39 } };
    expect(compare.chooseSelected('left')).toBe(false);
  });
});

describe('the change that is looked at', () => {
  it('stays when the matches are asked for again', async () => {
    const answers = new Answers();
    const compare = await open(answers);
    for (let i = 0; i < 3; i += 1) compare.stepChange(1);
    expect(compare.changeAt).toBe(2);
    const before = compare.chosenChange;
    // More is known by now, so that the matches are other objects.
    answers.more.set('a b', { alignment: { complete: true } });
    await compare.realign();
    expect(compare.chosenChange).not.toBe(before);
    expect(compare.changeAt).toBe(2);
    compare.stepChange(1);
    expect(compare.changeAt).toBe(3);
  });

  it('is not brought into view once the reader has gone back', async () => {
    const compare = await open();
    const centred = vi.spyOn(compare.scrolling, 'centre');
    compare.stepChange(1);
    expect(centred).toHaveBeenCalledTimes(1);
    compare.leave();
    for (const frame of frames) frame();
    expect(centred).toHaveBeenCalledTimes(1);
  });
});

describe('words that are shown', () => {
  it('are not looked for in another article when theirs is closed', async () => {
    const compare = await open();
    await compare.openIn('third', 'c');
    const gone = vi.spyOn(compare.scrolling, 'goTo');
    compare.panes.right.boxOf = () => ({ top: 10, bottom: 20 });
    compare.reveal('c', span);
    await compare.closeColumn('third');
    for (const frame of frames) frame();
    expect(gone).not.toHaveBeenCalled();
  });
});
