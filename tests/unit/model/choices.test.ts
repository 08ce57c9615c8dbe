// What the reader said of files: nothing is lost by saying something else, and it goes where the files go.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  followFiles,
  isSilent,
  NO_CHOICES,
  saidOf,
  withFile,
  withFolder,
  withHashes,
  withLines,
  withoutLines,
  type FolderChoices,
} from '../../../src-main/model/choices';

const A = { file: 'a.txt', contentHash: 'A' };
const B = { file: 'b.txt', contentHash: 'B' };
const file = fc.constantFrom('a.txt', 'b.txt', '__proto__', 'toString');
const key = fc.constantFrom('3-a', '5-b', '9-c');
const said = fc
  .array(fc.record({ file, key }))
  .map((all) =>
    all.reduce(
      (now: FolderChoices, one) =>
        withLines(now, [one.key], [{ file: one.file, contentHash: one.file }]),
      NO_CHOICES,
    ),
  );

describe('what is said of a file', () => {
  it('is kept beside what was said before, and goes when all of it is taken back', () => {
    const first = withFile(NO_CHOICES, 'a.txt', { encoding: 'koi8-r', contentHash: 'A' });
    const both = withFile(first, 'a.txt', { details: { outlet: 'Reuters' } });
    expect(saidOf(both, 'a.txt')).toEqual({
      encoding: 'koi8-r',
      contentHash: 'A',
      details: { outlet: 'Reuters' },
    });
    const one = withFile(both, 'a.txt', { encoding: null });
    expect(withFile(one, 'a.txt', { details: {} })).toEqual(NO_CHOICES);
  });

  it('is of no folder once nothing is said any more', () => {
    const choices = withFolder({}, 'f', withLines(NO_CHOICES, ['3-a'], 'folder'));
    expect(choicesOf(choices, 'f').putBack).toEqual(['3-a']);
    expect(withFolder(choices, 'f', NO_CHOICES)).toEqual({});
    expect(isSilent(choicesOf(choices, 'f'))).toBe(false);
    expect(isSilent(choicesOf(choices, 'other'))).toBe(true);
    expect(isSilent(withFile(NO_CHOICES, 'a.txt', { encoding: 'utf-8' }))).toBe(false);
    expect(choicesOf(choices, 'toString')).toBe(NO_CHOICES);
  });
});

describe('lines', () => {
  it('that are put back twice are there once, and leaving them out undoes it', () => {
    fc.assert(
      fc.property(said, key, file, (before, one, at) => {
        const has = (now: FolderChoices): boolean =>
          saidOf(now, at).putBack?.includes(one) === true;
        const where = [{ file: at, contentHash: at }];
        const once = withLines(before, [one], where);
        expect(has(once)).toBe(true);
        expect(withLines(once, [one], where)).toEqual(once);
        const out = withoutLines(once, [one], [at]);
        expect(has(out)).toBe(false);
        const others = Object.keys(before.files).filter((name) => name !== at);
        for (const name of others) expect(saidOf(out, name)).toEqual(saidOf(before, name));
      }),
    );
  });

  it('that were put back all over the folder are left out there', () => {
    const all = withLines(withLines(NO_CHOICES, ['3-a', '5-b'], 'folder'), ['3-a'], [A]);
    expect(withoutLines(all, ['3-a'], ['a.txt'])).toEqual({ putBack: ['5-b'], files: {} });
  });

  it('that were put back all over the folder are left out in files that are not open, too', () => {
    const both = withLines(NO_CHOICES, ['3-a', '5-b'], [A, B]);
    const all = withLines(both, ['3-a'], 'folder');
    const out = withoutLines(all, ['3-a', '5-b'], ['c.txt', 'a.txt']);
    expect(out.putBack).toEqual([]);
    expect(out.files).toEqual({ 'b.txt': { putBack: ['5-b'], contentHash: 'B' } });
  });
});

describe('files that are elsewhere', () => {
  const before = withFile(NO_CHOICES, A.file, { encoding: 'koi8-r', contentHash: 'A' });

  it('are known by their content', () => {
    const open = new Map([['new.txt', 'A']]);
    expect(Object.keys(followFiles(before, before, open).files)).toEqual(['new.txt']);
    expect(followFiles(NO_CHOICES, before, open).files).toHaveProperty('new.txt');
  });

  it('are not taken for one of several copies, nor for one of which something is said', () => {
    const copies = new Map([
      ['x.txt', 'A'],
      ['y.txt', 'A'],
    ]);
    expect(followFiles(before, before, copies)).toBe(before);
    const own = withFile(before, B.file, { encoding: 'big5', contentHash: 'B' });
    expect(followFiles(own, own, new Map([['b.txt', 'A']]))).toBe(own);
  });

  it('stay where they are, whatever became of their words', () => {
    const open = new Map([
      ['a.txt', 'other'],
      ['new.txt', 'A'],
    ]);
    expect(followFiles(before, before, open)).toBe(before);
  });

  it('bring along what was said of lines all over their folder', () => {
    const from = withLines(before, ['3-a'], 'folder');
    const open = new Map([['a.txt', 'A']]);
    expect(followFiles(NO_CHOICES, from, open)).toEqual(from);
  });

  it('are known by what they have in them now, and those that are away by what they had', () => {
    const both = withFile(before, B.file, { encoding: 'big5', contentHash: 'B' });
    const now = withHashes(both, new Map([['a.txt', 'edited']]));
    expect(saidOf(now, 'a.txt')).toEqual({ encoding: 'koi8-r', contentHash: 'edited' });
    expect(saidOf(now, 'b.txt')).toBe(saidOf(both, 'b.txt'));
    expect(withHashes(now, new Map([['a.txt', 'edited']]))).toBe(now);
    expect(withHashes(NO_CHOICES, new Map([['a.txt', 'A']]))).toBe(NO_CHOICES);
  });
});
