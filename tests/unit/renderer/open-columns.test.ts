// Opening and closing columns: what is asked for, what stands where, and that nothing late takes a place.
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src-main/model/alignment';
import { CompareState } from '../../../src-renderer/compare/compare-state.svelte';
import { Answers } from './answers';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
/** Longer than articles wait for their alignment. */
const shownUnaligned = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 90));

/** Of each column: the article it is said to have, the one it shows, and the one its matches are with. */
function columnsOf(compare: CompareState): string[] {
  return compare.sides.map((side) => {
    const name = compare.idOf(side) ?? 'none';
    const text = compare.article(side)?.document.id ?? 'none';
    const partner = side === 'left' ? name : compare.partners[side].alignment?.b;
    return `${name} ${text} ${partner ?? 'none'}`;
  });
}

function shown(compare: CompareState): (string | undefined)[] {
  return compare.sides.map((side) => compare.article(side)?.document.id);
}

describe('columns', () => {
  it('are each compared with the first, and have matches of their own', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    await compare.show(['a', 'b', 'c', 'd']);
    expect(shown(compare)).toEqual(['a', 'b', 'c', 'd']);
    expect(answers.asked).toEqual(['a b', 'a c', 'a d']);
    expect(compare.matches.map(({ id }) => id).sort()).toEqual(['0-0', 'fourth-0-0', 'third-0-0']);
    // The sentence is one stop, and lights up in every column.
    expect(compare.stops.map(({ id }) => id)).toEqual(['0-0']);
    compare.stepMatch(1);
    expect([...compare.lit.keys()]).toEqual(['right', 'third', 'fourth']);
    expect(compare.sideShowing('d')).toBe('fourth');
  });

  it('keep what was chosen and selected where the folder is read anew and they are the same', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    await compare.show(['a', 'b']);
    compare.stepMatch(1);
    compare.selection = { side: 'left', span: { start: 0, end: 3 } };
    const [before, chosen] = [compare.article('left'), compare.chosenId];
    await compare.show(['a', 'b'], true);
    expect(compare.article('left')).toBe(before);
    expect(compare.chosenId).toBe(chosen);
    expect(compare.selection).not.toBeNull();
    await compare.show(['b', 'a'], true);
    expect([compare.chosenId, compare.selection]).toEqual([null, null]);
  });

  it('keep what is drawn where a pair is opened again and its answers are the same', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    await compare.open('a', 'b');
    const before = [compare.article('left'), compare.panes.left.marking, compare.alignment];
    await compare.open('a', 'b');
    expect(before).not.toContain(null);
    const again = [compare.article('left'), compare.panes.left.marking, compare.alignment];
    for (const [at, one] of again.entries()) expect(one).toBe(before[at]);
    answers.texts.set('a', 'another text');
    answers.matches.set('a b', []);
    await compare.open('a', 'b');
    expect([compare.article('left')?.text, compare.matches.length]).toEqual(['another text', 0]);
  });

  it('open beside the others, which are not loaded again', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    await compare.open('a', 'b');
    expect(compare.freeColumn).toBe('third');
    expect(await compare.openIn('third', 'c')).toBeNull();
    expect(shown(compare)).toEqual(['a', 'b', 'c']);
    expect(answers.asked).toEqual(['a b', 'a c']);
    expect(compare.freeColumn).toBe('fourth');
  });

  it('move up when the one before is closed, also while they are being loaded', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    await compare.show(['a', 'b', 'c']);
    answers.hold('d');
    void compare.openIn('fourth', 'd');
    await settled();
    void compare.closeColumn('third');
    answers.letGo('d');
    await settled();
    expect(shown(compare)).toEqual(['a', 'b', 'd']);
    expect(compare.partners.third.matches.map(({ id }) => id)).toEqual(['third-0-0']);
    await compare.closeColumn('right');
    expect(shown(compare)).toEqual(['a', 'b', 'd']);
  });

  it('let go of the chosen match when its column is closed', async () => {
    const compare = new CompareState(new Answers().bridge);
    await compare.show(['a', 'b', 'c']);
    const own = compare.partners.third.matches[0];
    if (own) compare.choose(own);
    expect(compare.chosenId).toBe('third-0-0');
    await compare.closeColumn('third');
    expect(compare.chosenId).toBeNull();
  });

  it('that cannot be read close again, and say why', async () => {
    const answers = new Answers();
    answers.broken.add('c');
    const compare = new CompareState(answers.bridge);
    await compare.open('a', 'b');
    expect(await compare.openIn('third', 'c')).toMatchObject({ message: 'no c' });
    expect(shown(compare)).toEqual(['a', 'b']);
    expect(compare.error).toBeNull();
  });

  it('show what was asked for last', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    answers.hold('a');
    const first = compare.show(['a', 'b', 'c']);
    await compare.show(['x', 'y']);
    answers.letGo('a');
    await first;
    expect(shown(compare)).toEqual(['x', 'y']);
    expect(compare.partners.third.matches).toEqual([]);
  });

  it('begin where their article was read, and no other that comes in its place', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    const places = { a: { block: 7, part: 0 }, b: { block: 3, part: 0.5 } };
    compare.scrolling.resume([
      { article: 'a', read: places.a },
      { article: 'b', read: places.b },
    ]);
    answers.hold('a');
    const overtaken = compare.show(['a', 'b']);
    expect(compare.panes.left.read).toEqual(places.a);
    await compare.show(['c', 'b']);
    answers.letGo('a');
    await overtaken;
    expect([compare.panes.left.read, compare.panes.right.read]).toEqual([null, places.b]);
  });

  it('that are closed while others are being loaded give no place to what was meant for them', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    answers.hold('x');
    const showing = compare.show(['x', 'b', 'c', 'd']);
    await settled();
    await compare.closeColumn('third');
    answers.letGo('x');
    await showing;
    expect(columnsOf(compare)).toEqual(['x x x', 'b b b', 'd d d']);
  });

  it('that are opened while others wait for their matches stay as they are', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    answers.hold('x b');
    const showing = compare.show(['x', 'b']);
    await settled();
    await compare.openIn('third', 'c');
    await shownUnaligned();
    expect(columnsOf(compare)).toEqual(['x x x', 'b b none', 'c c c']);
    answers.letGo('x b');
    await showing;
    expect(columnsOf(compare)).toEqual(['x x x', 'b b b', 'c c c']);
  });

  it('that are closed while they wait for their matches stay closed', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    answers.hold('x c');
    const showing = compare.show(['x', 'b', 'c']);
    await shownUnaligned();
    await compare.closeColumn('third');
    answers.letGo('x c');
    await showing;
    expect(columnsOf(compare)).toEqual(['x x x', 'b b b']);
    expect(compare.partners.third.alignment).toBeNull();
  });

  it('move up with their own text, not with the one that they showed before', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    await compare.show(['a', 'b', 'c', 'd']);
    answers.hold('e');
    const showing = compare.show(['a', 'b', 'c', 'e']);
    await settled();
    const closing = compare.closeColumn('third');
    answers.letGo('e');
    await Promise.all([showing, closing]);
    expect(columnsOf(compare)).toEqual(['a a a', 'b b b', 'e e e']);
  });

  it('say why one could not be read that was on its way when it moved up', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    await compare.show(['a', 'b', 'c']);
    answers.broken.add('d');
    answers.hold('d');
    void compare.openIn('fourth', 'd');
    await settled();
    const closing = compare.closeColumn('third');
    answers.letGo('d');
    expect(await closing).toMatchObject({ message: 'no d' });
    expect(columnsOf(compare)).toEqual(['a a a', 'b b b']);
  });

  it('let go of the chosen match and the selection when their article changes', async () => {
    const compare = new CompareState(new Answers().bridge);
    await compare.show(['a', 'b', 'c', 'd']);
    const choose = (): void => {
      const own = compare.partners.third.matches[0];
      if (own) compare.choose(own);
      expect(compare.chosenId).toBe('third-0-0');
      compare.selection = { side: 'third', span: { start: 0, end: 4 } };
    };
    choose();
    await compare.openIn('third', 'e');
    expect([compare.chosenId, compare.selection]).toEqual([null, null]);
    choose();
    // What moves up has a match and a text of its own there.
    await compare.closeColumn('third');
    expect([compare.chosenId, compare.selection]).toEqual([null, null]);
  });

  it('keep what is chosen and selected in the others, also while its kind is hidden', async () => {
    const compare = new CompareState(new Answers().bridge);
    await compare.show(['a', 'b', 'c']);
    compare.stepMatch(1);
    compare.selection = { side: 'right', span: { start: 0, end: 4 } };
    compare.shown.identical = false;
    await compare.openIn('third', 'd');
    await compare.closeColumn('third');
    compare.shown.identical = true;
    expect(compare.chosen?.id).toBe('0-0');
    expect(compare.selection.side).toBe('right');
  });

  it('let go of the pins in an article whose text has changed, and of no others', async () => {
    const answers = new Answers();
    const compare = new CompareState(answers.bridge);
    const pin = { base: 3, other: 4 };
    await compare.show(['a', 'b', 'c']);
    for (const side of ['right', 'third'] as const) compare.pinning.set(side, [pin]);
    await compare.show(['a', 'b', 'c'], true);
    expect(compare.pinning.of('right')).toEqual([pin]);
    answers.texts.set('b', 'another text of b');
    await compare.show(['a', 'b', 'c'], true);
    expect(compare.pinning.of('right')).toEqual([]);
    expect(compare.pinning.of('third')).toEqual([pin]);
  });
});

describe('what is told of the columns', () => {
  const passage = (words: number): Passage => {
    const span = { start: 0, end: 1 };
    return { a: span, b: span, words, matches: 1 };
  };

  it('holds for each of them, by name', async () => {
    const answers = new Answers();
    answers.more.set('a b', { alignment: { longestPassage: passage(12) } });
    answers.more.set('a c', {
      alignment: { longestPassage: passage(40), complete: false, limits: ['candidates'] },
    });
    const compare = new CompareState(answers.bridge);
    await compare.show(['a', 'b', 'c']);
    expect(compare.limits).toEqual([{ side: 'third', limits: ['candidates'] }]);
    expect(compare.longestPassages.map(({ side, passage: { words } }) => [side, words])).toEqual([
      ['right', 12],
      ['third', 40],
    ]);
    compare.shown.identical = false;
    expect(compare.longestPassages).toEqual([]);
  });

  it('is known of the base as soon as any column tells it', async () => {
    const answers = new Answers();
    const span = { start: 0, end: 4 };
    const line = { segment: 3, reason: 'line', documents: 12 } as const;
    answers.more.set('a c', {
      leftOutA: [line],
      duplicatesA: [{ words: 1, segments: [0, 2], spans: [span, span] }],
    });
    answers.hold('a b');
    const compare = new CompareState(answers.bridge);
    void compare.show(['a', 'b']);
    await shownUnaligned();
    await Promise.race([compare.openIn('third', 'c'), settled()]);
    const [match] = compare.matches;
    expect(match?.id).toBe('third-0-0');
    expect([...compare.leftOut('left').values()]).toEqual([line]);
    expect(compare.leftOut('third').size).toBe(0);
    expect(match && [compare.timesIn('left', match), compare.timesIn('third', match)]).toEqual([
      2, 1,
    ]);
    answers.letGo('a b');
    await compare.arrived;
    expect([...compare.leftOut('left').values()]).toEqual([line]);
  });
});
