// Journal and database become the same, each note in its newest sound form, whatever each of them has lost.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSettled, planOf, type NoteHead, type RowHead } from '../../../src-main/model/reconcile';

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const revision = fc.integer({ min: 1, max: 9 });
const sealOf = (id: string, at: number): string => `${id}${at}`;

const heads: fc.Arbitrary<NoteHead[]> = fc.uniqueArray(
  fc
    .record({ id: ids, revision, isGone: fc.boolean() })
    // Within one revision of a note there is one form of it.
    .map((head) => ({
      ...head,
      isGone: head.isGone && head.revision % 2 === 0,
      seal: sealOf(head.id, head.revision),
    })),
  { selector: ({ id }) => id },
);
const rows: fc.Arbitrary<RowHead[]> = fc.uniqueArray(
  fc
    .record({ id: ids, revision: revision.map((at) => at * 2 - 1), isSound: fc.boolean() })
    .map((row) => ({ ...row, seal: row.isSound ? sealOf(row.id, row.revision) : 'broken' })),
  { selector: ({ id }) => id },
);

/** What a plan does, on heads alone. */
function carryOut(journal: NoteHead[], database: RowHead[]): [NoteHead[], RowHead[]] {
  const plan = planOf(journal, database);
  const inJournal = new Map(journal.map((head) => [head.id, head]));
  const inDatabase = new Map(database.map((row) => [row.id, row]));
  for (const id of plan.toDatabase) {
    const head = inJournal.get(id);
    if (head) inDatabase.set(id, { id, revision: head.revision, seal: head.seal, isSound: true });
  }
  for (const id of plan.toRemove) inDatabase.delete(id);
  for (const id of [...plan.toJournal, ...plan.doubtful]) {
    const row = inDatabase.get(id);
    if (!row) continue;
    const seal = sealOf(id, row.revision);
    inDatabase.set(id, { ...row, isSound: true, seal });
    inJournal.set(id, { id, revision: row.revision, seal, isGone: false });
  }
  return [[...inJournal.values()], [...inDatabase.values()]];
}

describe('reconciling', () => {
  it('leaves nothing to be done', () => {
    fc.assert(
      fc.property(heads, rows, (journal, database) => {
        expect(isSettled(planOf(...carryOut(journal, database)))).toBe(true);
      }),
    );
  });

  it('gives every note its newest sound form', () => {
    fc.assert(
      fc.property(heads, rows, (journal, database) => {
        const [, after] = carryOut(journal, database);
        for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
          const head = journal.find((one) => one.id === id);
          const row = database.find((one) => one.id === id);
          const sound = row?.isSound ? row : undefined;
          const found = after.find((one) => one.id === id)?.revision;
          if (head && (!sound || sound.revision <= head.revision)) {
            expect(found).toBe(head.isGone ? undefined : head.revision);
          } else {
            expect(found).toBe(row?.revision);
          }
        }
      }),
    );
  });

  it('does nothing where both have the same', () => {
    fc.assert(
      fc.property(heads, (journal) => {
        const database = journal
          .filter(({ isGone }) => !isGone)
          .map(({ id, revision: at, seal }) => ({ id, revision: at, seal, isSound: true }));
        expect(isSettled(planOf(journal, database))).toBe(true);
      }),
    );
  });
});
