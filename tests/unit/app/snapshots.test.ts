// Snapshots hold all notes, are listed by date, and make room for newer ones without thinning out the past.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptOf, readSnapshot, Snapshots } from '../../../src-main/app/snapshots';
import type { SnapshotReason } from '../../../src-main/model/journal-format';
import { temporaryFolder } from '../loading/temporary-folder';
import { record } from './note-records';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-06-01T12:00:00Z');
const NOTES = [record('a', 1, 'one'), record('b', 2, 'two', { deleted: NOW.toISOString() })];

describe('a snapshot', () => {
  it('is listed with its date, reason and counts, and gives the notes back', async () => {
    const snapshots = new Snapshots(join(temporaryFolder(), 'snapshots'), () => NOW);
    expect(await snapshots.list()).toEqual([]);
    const taken = await snapshots.take('asked', NOTES, 7);
    expect(taken).toMatchObject({ ok: true, value: { notes: 1, binned: 1, revision: 7 } });
    await snapshots.take('daily', [], 8);
    const list = await snapshots.list();
    expect(list.map(({ reason, notes }) => [reason, notes])).toEqual([
      ['daily', 0],
      ['asked', 1],
    ]);
    const name = list[1]?.name ?? '';
    expect(await snapshots.read(name)).toEqual({ ok: true, value: { records: NOTES, damaged: 0 } });
  });

  it('says how many of its lines are damaged, and gives the others back', async () => {
    const folder = temporaryFolder();
    const snapshots = new Snapshots(folder, () => NOW);
    await snapshots.take('asked', NOTES, 7);
    const [name = ''] = readdirSync(folder);
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"one"', '"one!"'));
    const read = await snapshots.read(name);
    expect(read).toEqual({ ok: true, value: { records: [NOTES[1]], damaged: 1 } });
  });

  it.each(['', 'anything', '{"format":"variorum-journal","version":1}'])(
    'is refused with the reason where it is none (%j)',
    async (content) => {
      const folder = temporaryFolder({ 'some.jsonl': content });
      const read = await readSnapshot(join(folder, 'some.jsonl'), 'some.jsonl');
      expect(read.ok || read.error.message).toMatch(/“some.jsonl” is not a backup of notes/);
    },
  );

  it('is never read from outside of the folder', async () => {
    const snapshots = new Snapshots(join(temporaryFolder(), 'snapshots'));
    expect(await snapshots.read('../journal.jsonl')).toMatchObject({ ok: false });
  });
});

describe('the rotation', () => {
  function year(reason: SnapshotReason): { reason: SnapshotReason; taken: string }[] {
    return Array.from({ length: 365 }, (_, days) => ({
      reason,
      taken: new Date(NOW.getTime() - days * DAY_MS).toISOString(),
    }));
  }
  const agesOf = (snapshots: Iterable<{ taken: string }>): number[] =>
    [...snapshots].map(({ taken }) => (NOW.getTime() - Date.parse(taken)) / DAY_MS);

  it('keeps the newest ten, then one a week for ten weeks', () => {
    const ages = agesOf(keptOf(year('daily'), NOW));
    expect(ages.filter((age) => age < 10)).toHaveLength(10);
    const older = ages.filter((age) => age >= 10);
    expect(older.length).toBeGreaterThanOrEqual(8);
    expect(older.length).toBeLessThanOrEqual(10);
    expect(new Set(older.map((age) => Math.floor((NOW.getTime() / DAY_MS - age) / 7))).size).toBe(
      older.length,
    );
    expect(Math.max(...older)).toBeLessThan(70);
  });

  it.each(['migration', 'restore', 'deletion'] as const)(
    'keeps what was taken before a %s for thirty days',
    (reason) => {
      const ages = agesOf(keptOf(year(reason), NOW));
      expect(ages.filter((age) => age < 30)).toHaveLength(30);
    },
  );

  it('is done whenever one is taken', async () => {
    let days = 0;
    const snapshots = new Snapshots(
      join(temporaryFolder(), 'snapshots'),
      () => new Date(NOW.getTime() + days * DAY_MS),
    );
    for (; days < 120; days += 1) await snapshots.take('daily', NOTES, days);
    const { length } = await snapshots.list();
    expect(length).toBeGreaterThanOrEqual(18);
    expect(length).toBeLessThanOrEqual(20);
  });
});
