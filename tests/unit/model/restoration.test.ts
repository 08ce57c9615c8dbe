// Restoring makes the notes what they were, and erases nothing.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealed, type NoteRecord } from '../../../src-main/model/note-record';
import { restoration } from '../../../src-main/model/restoration';
import { record } from '../app/note-records';

const NOW = '2026-06-01T12:00:00.000Z';
const BEFORE = '2026-05-01T12:00:00.000Z';
const notes = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('one', 'two'),
      fc.constantFrom(null, BEFORE),
    )
    .map(([id, words, deleted]) => record(id, 1, words, { deleted })),
  { selector: ({ id }) => id },
);

function after(current: readonly NoteRecord[], backup: readonly NoteRecord[]): NoteRecord[] {
  const all = new Map(current.map((one) => [one.id, one]));
  for (const change of restoration(current, backup, NOW)) {
    all.set(change.id, sealed({ ...change, revision: 2 }));
  }
  return [...all.values()];
}

const shown = (records: readonly NoteRecord[]): string[] =>
  records
    .filter(({ deleted }) => deleted === null)
    .map(({ annotation }) => JSON.stringify(annotation))
    .sort();

describe('a restoration', () => {
  it('shows exactly the notes of the backup', () => {
    fc.assert(
      fc.property(notes, notes, (current, backup) => {
        expect(shown(after(current, backup))).toEqual(shown(backup));
      }),
    );
  });

  it('keeps every note, in the bin if need be, and changes nothing the second time', () => {
    fc.assert(
      fc.property(notes, notes, (current, backup) => {
        const restored = after(current, backup);
        const ids = new Set(restored.map(({ id }) => id));
        for (const { id } of [...current, ...backup]) expect(ids).toContain(id);
        expect(restored.every(({ annotation }) => annotation !== null)).toBe(true);
        expect(restoration(restored, backup, NOW)).toEqual([]);
      }),
    );
  });
});
