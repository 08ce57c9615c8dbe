// The notes of a folder go from every file that notes are kept in, and those of others stay.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetFolder } from '../../../src-main/app/forget-folder';
import { forgetNotes, mayForget } from '../../../src-main/app/forget-notes';
import { Journal } from '../../../src-main/app/journal';
import { folderId } from '../../../src-main/loading/ids';
import { Snapshots } from '../../../src-main/app/snapshots';
import { readStored } from '../../../src-main/app/stored-session';
import { hashOf } from '../../../src-main/model/hash';
import { headerLine, recordLine } from '../../../src-main/model/journal-format';
import { temporaryFolder } from '../loading/temporary-folder';
import { record } from './note-records';

const ID = '0123456789abcdef';
const OWN = [
  record('a', 1, 'first secret', { folderId: ID }),
  record('b', 2, 'binned secret', { folderId: ID, deleted: '2026-03-02T10:00:00.000Z' }),
];
const OTHER = record('c', 3, 'this one stays');

function contentOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .join('\n');
}

async function kept() {
  const folder = join(temporaryFolder(), 'notes');
  const journal = new Journal(folder);
  const snapshots = new Snapshots(join(folder, 'snapshots'));
  await journal.append([...OWN, OTHER]);
  await snapshots.take('asked', [...OWN, OTHER], 3);
  await snapshots.take('daily', OWN, 3);
  const before = record('a', 1, 'secret at another place', { folderId: 'fedcba9876543210' });
  await snapshots.take('restore', [before, OTHER], 3);
  await journal.append([record('a', 4, null, { folderId: ID })]);
  return { folder, journal, snapshots };
}

describe('forgetting the notes of a folder', () => {
  it('leaves nothing of them in the journal, the snapshots and what was set aside', async () => {
    const { folder, journal, snapshots } = await kept();
    writeFileSync(join(folder, 'journal.damaged-2026-03-01.jsonl'), 'half a secret');
    mkdirSync(join(folder, 'damaged-2026-03-01'));
    writeFileSync(join(folder, 'damaged-2026-03-01', '000003.log'), 'half a secret');
    writeFileSync(join(folder, 'snapshots', '.2026-03-01-asked.jsonl.tmp'), `half of ${ID}`);
    expect(contentOf(folder)).toMatch(/secret[^]*secret/);

    expect(await forgetNotes(ID, folder, journal, snapshots)).toEqual({ ok: true, value: null });
    expect(contentOf(folder)).not.toMatch(/secret|0123456789abcdef/);
    expect(await journal.all()).toEqual({ ok: true, value: [OTHER] });
    const list = await snapshots.list();
    const counts = { notes: 1, binned: 0, revision: 3 };
    expect(list).toMatchObject([
      { reason: 'restore', ...counts },
      { reason: 'asked', ...counts },
    ]);
    for (const { name } of list) {
      const read = await snapshots.read(name);
      expect(read).toEqual({ ok: true, value: { records: [OTHER], damaged: 0 } });
    }
  });

  it('goes on with the journal as it is then', async () => {
    const { folder, journal, snapshots } = await kept();
    await forgetNotes(ID, folder, journal, snapshots);
    const late = record('d', 5, 'written after it');
    expect(await journal.append([late])).toMatchObject({ ok: true });
    await journal.close();
    expect(await new Journal(folder).all()).toEqual({ ok: true, value: [OTHER, late] });
  });

  it('touches nothing that is no snapshot, be it a folder', async () => {
    const { folder, journal, snapshots } = await kept();
    const [there, letter, odd] = ['2026-old.jsonl', 'letter.txt', '.hidden.tmp'].map((name) =>
      join(folder, 'snapshots', name),
    ) as [string, string, string];
    mkdirSync(there);
    writeFileSync(letter, `mine, about ${ID}`);
    writeFileSync(odd, `mine, about ${ID}`);
    expect(await forgetNotes(ID, folder, journal, snapshots)).toEqual({ ok: true, value: null });
    expect(readdirSync(there)).toEqual([]);
    expect([readFileSync(letter, 'utf8'), readFileSync(odd, 'utf8')].join()).toBe(
      `mine, about ${ID},mine, about ${ID}`,
    );
    expect(await journal.all()).toEqual({ ok: true, value: [OTHER] });
    expect(await snapshots.list()).toHaveLength(2);
  });

  it('keeps damaged lines of others as they are, and none of its own', async () => {
    const { folder, journal, snapshots } = await kept();
    const about = {
      reason: 'asked',
      taken: '2026-01-01T10:00:00.000Z',
      notes: 2,
      binned: 0,
    } as const;
    const damaged = recordLine(OTHER).replace('stays', 'was hit');
    const lines = [...OWN, OTHER].map(recordLine).join('') + damaged;
    const own = recordLine(record('a', 1, 'secret', { folderId: 'elsewhere' })).replace(
      'sec',
      'SEC',
    );
    const path = join(folder, 'snapshots', '2026-01-01-asked.jsonl');
    writeFileSync(path, headerLine({ ...about, revision: 3 }) + lines + own);
    expect(await forgetNotes(ID, folder, journal, snapshots)).toEqual({ ok: true, value: null });
    const counted = headerLine({ ...about, notes: 1, revision: 3 });
    expect(readFileSync(path, 'utf8')).toBe(counted + recordLine(OTHER) + damaged);
  });

  const newer = { format: 'variorum-journal', version: 99 };
  it.each([
    [
      'of a newer version',
      JSON.stringify({ ...newer, seal: hashOf(JSON.stringify(newer)) }),
      `"${ID}"`,
    ],
    ['that cannot be read', '{"format":"vario', `"${ID}"`],
    ['that has them from another place', '{"format":"vario', '"a"'],
  ])('changes nothing where a backup %s has some, and names it', async (_name, header, named) => {
    const { folder, journal, snapshots } = await kept();
    const name = '2027-01-01-asked.jsonl';
    writeFileSync(join(folder, 'snapshots', name), `${header}\n{"x":${named}}\n`);
    const before = contentOf(folder);
    for (const refused of [
      await mayForget(ID, journal, snapshots),
      await forgetNotes(ID, folder, journal, snapshots),
    ]) {
      expect(refused.ok || refused.error.message).toMatch(
        /“2027-01-01-asked.jsonl” in “.*snapshots”.*[Mm]ove the file elsewhere.*Nothing has been changed/,
      );
    }
    expect(contentOf(folder)).toBe(before);
    rmSync(join(folder, 'snapshots', name));
    expect(await mayForget(ID, journal, snapshots)).toEqual({ ok: true, value: null });
  });

  it('leaves a backup of a newer version alone that has none of them', async () => {
    const { folder, journal, snapshots } = await kept();
    const path = join(folder, 'snapshots', '2027-01-01-asked.jsonl');
    writeFileSync(path, 'of others');
    expect(await forgetNotes(ID, folder, journal, snapshots)).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('of others');
  });

  it('touches no backup that has none of them', async () => {
    const { folder, journal, snapshots } = await kept();
    const before = contentOf(join(folder, 'snapshots'));
    await forgetNotes('ffffffffffffffff', folder, journal, snapshots);
    expect(contentOf(join(folder, 'snapshots'))).toBe(before);
  });
});

const LISTED = '/home/reader/Other';
const listing = { ...readStored(null), recent: [LISTED] };

describe('forgetting a folder', () => {
  it('removes its analysis, what was left of its writing, and none of a listed folder', async () => {
    const analyses = temporaryFolder({
      [`${ID}.kept`]: 'secret',
      [`.${ID}.kept.0.tmp`]: 'secret',
      [`${ID}.kept.tmp`]: 'secret',
      'fedcba9876543210.kept': 'secret, at another place',
      [`${folderId(LISTED)}.kept`]: 'other',
    });
    const said: string[] = [];
    const done = await forgetFolder(ID, {
      library: { leave: () => Promise.resolve(true) },
      store: { forget: (id) => said.push(id) > 0, value: listing },
      analyses,
      left: () => void said.push('left'),
    });
    expect(done).toEqual({ ok: true, value: null });
    expect(readdirSync(analyses)).toEqual([`${folderId(LISTED)}.kept`]);
    expect(said).toEqual([ID, 'left']);
  });

  it('says where something stayed', async () => {
    const done = await forgetFolder(ID, {
      library: { leave: () => Promise.resolve(false) },
      store: { forget: () => false, value: listing },
      analyses: '/nowhere',
      left: () => expect.unreachable(),
    });
    expect(done).toMatchObject({ ok: false, error: { code: 'not-writable' } });
  });
});
