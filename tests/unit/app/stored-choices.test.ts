// What the reader said of files, read from session files that are whole, old or damaged.
import { expect, it } from 'vitest';
import { readStored } from '../../../src-main/app/stored-session';
import type { ReaderChoices } from '../../../src-main/model/choices';

const CHOICES: ReaderChoices = {
  f: {
    putBack: ['3-00'],
    files: {
      'a.txt': { encoding: 'koi8-r', putBack: ['5-11'], contentHash: 'A' },
      'b.txt': { details: { title: 'One title', outlet: '' }, contentHash: 'B' },
    },
  },
};

function read(stored: unknown): ReaderChoices {
  return readStored(JSON.stringify(stored)).choices;
}

it('comes back as it was kept', () => {
  expect(read({ choices: CHOICES })).toEqual(CHOICES);
  expect(read({})).toEqual({});
});

it('is taken from sessions that knew of encodings only', () => {
  expect(read({ encodings: { f: { 'a.txt': 'big5' } } })).toEqual({
    f: { putBack: [], files: { 'a.txt': { encoding: 'big5' } } },
  });
});

it('loses what is damaged, and nothing else', () => {
  const files = {
    'a.txt': { encoding: 'no such', putBack: ['5-11'] },
    'b.txt': { details: { title: 7 } },
    'c.txt': 'nothing',
    'd.txt': { details: { date: '2016' }, colour: 'red' },
  };
  expect(read({ choices: { f: { putBack: 'all', files }, g: null } })).toEqual({
    f: {
      putBack: [],
      files: { 'a.txt': { putBack: ['5-11'] }, 'd.txt': { details: { date: '2016' } } },
    },
  });
});
