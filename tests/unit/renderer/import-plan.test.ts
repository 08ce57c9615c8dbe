// Notes from a file beside those that are there: the newer stays, and the reader is told what became of each.
import { expect, it } from 'vitest';
import { bodyOf, type Annotation } from '../../../src-main/model/annotation';
import { planImport } from '../../../src-renderer/notes/import-plan';
import { importedText } from '../../../src-renderer/ui/export-strings';
import { noteOn } from '../export/articles';

function note(id: string, text: string, modified: string): Annotation {
  return { ...noteOn(text), id, modified };
}

const [EARLY, LATE] = ['2016-10-05T10:00:00.000Z', '2016-10-06T10:00:00.000Z'];
const HERE = [
  note('same', 'a', EARLY),
  note('older here', 'a', EARLY),
  note('newer here', 'a', LATE),
];
const get = (id: string): Annotation | null => HERE.find((one) => one.id === id) ?? null;

it('adds what is new, renews what is newer in the file, and leaves the rest', () => {
  const file = [
    note('same', 'a', EARLY),
    note('older here', 'b', LATE),
    note('newer here', 'b', EARLY),
    note('new', 'c', EARLY),
  ];
  const plan = planImport(file, get);
  expect(plan.changes.map(({ id, before }) => [id, before !== null])).toEqual([
    ['older here', true],
    ['new', false],
  ]);
  expect(plan).toMatchObject({ added: 1, renewed: 1, known: 2 });
  expect(importedText(plan)).toBe('1 note imported, 1 brought up to date, 2 were there already');
});

it('does not take the time of the import for news', () => {
  expect(planImport([note('same', 'a', LATE)], get)).toMatchObject({ changes: [], known: 1 });
  const tagged = { ...note('same', '', LATE), body: bodyOf('a', ['war']) };
  expect(planImport([tagged], get)).toMatchObject({ renewed: 1 });
});

it('says how many notes there were, of whatever kind', () => {
  expect(importedText({ added: 12, renewed: 0, known: 3 })).toBe(
    '12 notes imported, 3 were there already',
  );
  expect(importedText({ added: 0, renewed: 0, known: 1 })).toBe(
    '0 notes imported, 1 was there already',
  );
  expect(importedText({ added: 1, renewed: 0, known: 0 })).toBe('1 note imported');
});
