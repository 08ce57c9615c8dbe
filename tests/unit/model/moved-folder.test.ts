// Notes follow a folder that was moved as a whole, and nothing else: not to a copy, not onto other words.
import { describe, expect, it } from 'vitest';
import { documentSource, type Annotation } from '../../../src-main/model/annotation';
import { comingNotes, filesOf, type FormerPlace } from '../../../src-main/model/moved-folder';
import { annotation } from '../app/note-records';

/** A note on files as `name:hash`. */
function noteOn(id: string, ...files: readonly string[]): Annotation {
  const target = files.map((one) => {
    const colon = one.lastIndexOf(':');
    const [file, contentHash] = [one.slice(0, colon), one.slice(colon + 1)];
    return { type: 'SpecificResource', source: documentSource(file), file, title: '', contentHash };
  });
  return { ...annotation(id, 'words'), target: target as unknown as Annotation['target'] };
}

const openOf = (...files: readonly string[]): ReadonlyMap<string, string> =>
  new Map(files.map((one) => one.split(':') as [string, string]));
const GONE: FormerPlace = { state: 'gone' };
const other = (present: readonly string[], unchanged: readonly string[] = []): FormerPlace => ({
  state: 'other',
  present,
  unchanged,
});

describe('a folder that is gone from where it was', () => {
  it('takes along all notes, also those on files that were edited or are no more', () => {
    const notes = [noteOn('same', 'a:1'), noteOn('edited', 'b:2'), noteOn('lost', 'c:3')];
    expect(comingNotes(notes, openOf('a:1', 'b:9', 'd:4'), GONE)).toEqual({
      notes: ['same', 'edited', 'lost'],
      isSure: true,
    });
  });

  it('leaves the notes where no article is there as it was noted', () => {
    const notes = [noteOn('edited', 'a:1')];
    expect(comingNotes(notes, openOf('a:2'), GONE).notes).toEqual([]);
  });

  it('leaves the notes where most of the articles are others: one article proves no folder', () => {
    const notes = [noteOn('shared', 'a:1'), noteOn('x', 'b:2'), noteOn('y', 'c:3')];
    expect(comingNotes(notes, openOf('a:1', 'd:4'), GONE).notes).toEqual([]);
  });

  it('does not count notes that never had an article', () => {
    const notes = [noteOn('own', 'a:1'), noteOn('from elsewhere', 'https://example.org:')];
    expect(filesOf(notes)).toEqual([{ file: 'a', contentHash: '1' }]);
    expect(comingNotes(notes, openOf('a:1'), GONE).notes).toEqual(['own', 'from elsewhere']);
  });
});

describe('a folder whose old place cannot be looked at', () => {
  it('takes notes along only if the reader says so', () => {
    const coming = comingNotes([noteOn('n', 'a:1')], openOf('a:1'), { state: 'unknown' });
    expect(coming).toEqual({ notes: ['n'], isSure: false });
  });
});

describe('a folder in whose old place something is', () => {
  it('is a copy where that has the same articles, and takes nothing', () => {
    const coming = comingNotes([noteOn('n', 'a:1')], openOf('a:1'), { state: 'same' });
    expect(coming.notes).toEqual([]);
  });

  it('takes its own notes, and leaves those that were made on the folder that is there now', () => {
    const notes = [noteOn('moved', 'a:1'), noteOn('stays', 'z:7')];
    expect(comingNotes(notes, openOf('a:1', 'b:2'), other(['z'], ['z']))).toEqual({
      notes: ['moved'],
      isSure: true,
    });
  });

  it('asks where a file of the same name is there in other words', () => {
    const coming = comingNotes([noteOn('n', 'a:1')], openOf('a:1'), other(['a']));
    expect(coming).toEqual({ notes: ['n'], isSure: false });
  });

  it('leaves notes on files that neither of the two has', () => {
    const notes = [noteOn('moved', 'a:1'), noteOn('lost', 'c:3')];
    expect(comingNotes(notes, openOf('a:1'), other([])).notes).toEqual(['moved']);
  });
});
