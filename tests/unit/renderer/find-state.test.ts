// Finding in the columns: where is looked, and which hit is looked at, as columns come and go.
import { describe, expect, it } from 'vitest';
import { CompareState } from '../../../src-renderer/compare/compare-state.svelte';
import { FindState } from '../../../src-renderer/find/find-state.svelte';
import { Answers } from './answers';

interface Opened {
  readonly compare: CompareState;
  readonly find: FindState;
}

/** The word stands twice in each article. */
async function open(...ids: readonly string[]): Promise<Opened> {
  const answers = new Answers();
  for (const id of ['a', 'b', 'c', 'd']) answers.texts.set(id, `harbour of ${id}, harbour`);
  const compare = new CompareState(answers.bridge);
  await compare.show(ids);
  const find = new FindState(compare);
  find.shown = true;
  find.seek('harbour');
  return { compare, find };
}

describe('the place to look in', () => {
  it('is all columns once its own is closed', async () => {
    const { compare, find } = await open('a', 'b', 'c');
    find.lookIn('third');
    expect(find.hits).toHaveLength(2);
    await compare.closeColumn('third');
    expect([find.scope, find.hits.length]).toEqual(['all', 4]);
  });
});

describe('the hit that is looked at', () => {
  it('stays when a column is opened or closed', async () => {
    const { compare, find } = await open('a', 'b');
    find.step(1);
    expect(find.at).toBe(1);
    await compare.openIn('third', 'c');
    expect([find.hits.length, find.at]).toEqual([6, 1]);
    await compare.closeColumn('third');
    expect([find.hits.length, find.at]).toEqual([4, 1]);
    find.step(1);
    expect(find.at).toBe(2);
  });

  it('goes with its article to another column', async () => {
    const { compare, find } = await open('a', 'b', 'c', 'd');
    find.lookIn('fourth');
    find.step(1);
    find.lookIn('all');
    for (let i = 0; i < 6; i += 1) find.step(1);
    expect(find.currentIn('fourth')).toEqual({ start: 0, end: 7 });
    await compare.closeColumn('third');
    expect(find.at).toBe(4);
    expect(find.currentIn('third')).toEqual({ start: 0, end: 7 });
  });

  it('is none where another article has come', async () => {
    const { compare, find } = await open('a', 'b');
    find.step(-1);
    expect(find.at).toBe(3);
    await compare.show(['a', 'c']);
    expect([find.hits.length, find.at]).toEqual([4, -1]);
  });
});
