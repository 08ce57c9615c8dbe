// What the journal says is written is there again: after a kill, a full disk, and damage to any byte.
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Journal } from '../../../src-main/app/journal';
import { openFile, type OpenFile } from '../../../src-main/app/journal-file';
import { headerLine, recordLine } from '../../../src-main/model/journal-format';
import { hashOf } from '../../../src-main/model/hash';
import type { NoteRecord } from '../../../src-main/model/note-record';
import { temporaryFolder } from '../loading/temporary-folder';
import { record } from './note-records';

const THREE = [
  record('a', 1, 'Äpfel, “quoted”\n\u2028'),
  record('b', 2, 'two'),
  record('c', 3, '3'),
];
const NOW = (): Date => new Date('2026-04-05T06:07:08Z');

async function valueOf<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>) {
  const answer = await result;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function allOf(folder: string): Promise<readonly NoteRecord[]> {
  const journal = new Journal(folder, openFile, NOW);
  const records = await valueOf(journal.all());
  await journal.close();
  return records;
}

function journalOf(records: readonly NoteRecord[]): Buffer {
  return Buffer.from(headerLine() + records.map(recordLine).join(''));
}

const asideIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.includes('damaged'));

describe('the journal', () => {
  it('has the newest record of every note when it is opened again', async () => {
    const folder = join(temporaryFolder(), 'notes');
    const journal = new Journal(folder);
    await valueOf(journal.append(THREE));
    await valueOf(journal.append([record('b', 4, 'two, again'), record('c', 5, null)]));
    await journal.close();
    const again = new Journal(folder);
    expect(await valueOf(again.state())).toEqual({ count: 2, revision: 5, damaged: 0 });
    expect(await valueOf(again.all())).toEqual([THREE[0], record('b', 4, 'two, again')]);
    expect(await valueOf(again.records(['b', 'nobody']))).toEqual([record('b', 4, 'two, again')]);
    const heads = await valueOf(again.heads());
    expect(heads.map(({ id, revision, isGone }) => [id, revision, isGone])).toEqual([
      ['a', 1, false],
      ['b', 4, false],
      ['c', 5, true],
    ]);
    await again.close();
  });

  it('takes appends that wait for the disk in one go, each told of it', async () => {
    const folder = temporaryFolder();
    let flushed = 0;
    const counting: OpenFile = async (path, flags) => {
      const handle = await openFile(path, flags);
      const datasync = handle.datasync.bind(handle);
      handle.datasync = () => ((flushed += 1), datasync());
      return handle;
    };
    const journal = new Journal(folder, counting);
    await journal.state();
    flushed = 0;
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, at) => journal.append([record(`n${at}`, at + 1, 'x')])),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(flushed).toBeLessThanOrEqual(2);
    await journal.close();
    expect(await allOf(folder)).toHaveLength(50);
  });

  it('keeps all whole lines wherever it is cut off, and can be written to again', async () => {
    const bytes = journalOf(THREE);
    const ends = [...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at + 1] : []));
    for (let length = 0; length <= bytes.length; length += 1) {
      const folder = temporaryFolder({ 'journal.jsonl': bytes.subarray(0, length) });
      const whole = ends.filter((end) => end <= length).length - 1;
      expect(await allOf(folder), `cut at ${length}`).toEqual(THREE.slice(0, Math.max(0, whole)));
      const journal = new Journal(folder, openFile, NOW);
      await valueOf(journal.append([record('d', 9, 'after')]));
      await journal.close();
      expect((await allOf(folder)).at(-1)).toEqual(record('d', 9, 'after'));
      rmSync(folder, { recursive: true });
    }
  });

  it('loses the damaged line alone, keeps the file aside and says so, whichever byte is flipped', async () => {
    const bytes = journalOf(THREE);
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const folder = temporaryFolder({ 'journal.jsonl': flipped });
      const journal = new Journal(folder, openFile, NOW);
      const { damaged } = await valueOf(journal.state());
      const left = await valueOf(journal.all());
      // A flipped line end makes one line of two.
      expect(left.length, `flipped at ${at}`).toBeGreaterThanOrEqual(1);
      for (const one of left) expect(THREE).toContainEqual(one);
      const isTail = at === bytes.length - 1;
      expect(damaged > 0, `flipped at ${at}`).toBe(!isTail);
      if (damaged > 0) {
        const aside = readFileSync(join(folder, 'journal.damaged-2026-04-05.jsonl'));
        expect(aside.equals(flipped)).toBe(true);
      }
      await valueOf(journal.append([record('d', 9, 'after')]));
      await journal.close();
      const again = new Journal(folder, openFile, NOW);
      expect(await valueOf(again.all())).toEqual([...left, record('d', 9, 'after')]);
      expect((await valueOf(again.state())).damaged).toBe(0);
      await again.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('never writes over a damaged file that was kept before', async () => {
    const folder = temporaryFolder();
    for (const words of ['one', 'two', 'three']) {
      writeFileSync(join(folder, 'journal.jsonl'), `${headerLine()}${words}\n`);
      await allOf(folder);
    }
    const kept = asideIn(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(kept.map((content) => content.split('\n')[1]).sort()).toEqual(['one', 'three', 'two']);
  });

  it('refuses a journal of a newer version without touching it', async () => {
    const header = { format: 'variorum-journal', version: 2, more: 'unknown' };
    const line = JSON.stringify({ ...header, seal: hashOf(JSON.stringify(header)) });
    const content = `${line}\n{"of":"another form"}\n`;
    const folder = temporaryFolder({ 'journal.jsonl': content });
    const journal = new Journal(folder);
    const result = await journal.append([record('a', 1, 'x')]);
    expect(result).toMatchObject({ ok: false, error: { code: 'newer-data' } });
    expect(await journal.all()).toMatchObject({ ok: false, error: { code: 'newer-data' } });
    await journal.close();
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8')).toBe(content);
    expect(readdirSync(folder)).toEqual(['journal.jsonl']);
  });

  it('is written anew once most of it no longer counts, and stays short', async () => {
    const folder = temporaryFolder();
    const journal = new Journal(folder);
    const words = 'x'.repeat(100_000);
    await valueOf(journal.append([record('other', 1, 'kept')]));
    for (let revision = 2; revision < 200; revision += 1) {
      await valueOf(journal.append([record('a', revision, `${words}${revision}`)]));
    }
    await journal.close();
    expect(readFileSync(journal.path).length).toBeLessThan(5_000_000);
    const left = await allOf(folder);
    expect(left).toEqual([record('other', 1, 'kept'), record('a', 199, `${words}199`)]);
    expect(existsSync(`${journal.path}.new`)).toBe(false);
  });
});

type Write = (
  bytes: Buffer,
  offset: number,
  length: number,
  at: number,
) => Promise<{ bytesWritten: number; buffer: Buffer }>;
type Failing = 'write' | 'part' | 'datasync' | 'truncate';

/** A disk that can be told to fail, as a full one does: after a part of what is written. */
function failing(): { openFile: OpenFile; failing: Set<Failing> } {
  const on = new Set<Failing>();
  const full = (): never => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  const openIt: OpenFile = async (path, flags) => {
    const handle = await openFile(path, flags);
    const { datasync, truncate } = handle;
    const write = handle.write.bind(handle) as Write;
    const replaced = {
      write: (bytes: Buffer, offset: number, length: number, position: number) => {
        if (on.has('write')) full();
        if (on.has('part')) {
          on.delete('part');
          on.add('write');
          return write(bytes, offset, Math.ceil(length / 2), position);
        }
        return write(bytes, offset, length, position);
      },
      datasync: () => (on.has('datasync') ? full() : datasync.call(handle)),
      truncate: (length: number) => (on.has('truncate') ? full() : truncate.call(handle, length)),
    };
    return Object.assign(handle, replaced as unknown as FileHandle);
  };
  return { openFile: openIt, failing: on };
}

describe('on a full disk', () => {
  const WAYS: readonly { ways: readonly Failing[] }[] = [
    { ways: ['write'] },
    { ways: ['part'] },
    { ways: ['datasync'] },
    { ways: ['part', 'truncate'] },
    { ways: ['datasync', 'truncate'] },
  ];
  it.each(WAYS)(
    'nothing is said to be written, no half line stays, and it goes on ($ways)',
    async ({ ways }) => {
      const folder = temporaryFolder();
      const disk = failing();
      const journal = new Journal(folder, disk.openFile);
      await valueOf(journal.append(THREE));
      for (const way of ways) disk.failing.add(way);
      const refused = await journal.append([record('d', 4, 'not yet'), record('e', 5, 'nor this')]);
      expect(refused).toMatchObject({ ok: false, error: { code: 'not-writable' } });
      expect(refused.ok || refused.error.message).toMatch(/disk is full/);
      disk.failing.clear();
      await valueOf(journal.append([record('f', 6, 'again')]));
      await journal.close();
      // Where the half could not be cut off at once, whole lines of it may be there; acknowledged ones always are.
      const left = await allOf(folder);
      for (const one of [...THREE, record('f', 6, 'again')]) expect(left).toContainEqual(one);
      expect(asideIn(folder)).toEqual([]);
      if (!ways.includes('truncate')) expect(left).toHaveLength(4);
    },
  );

  it('goes on with the journal as it is where there is no room to write it anew', async () => {
    const folder = temporaryFolder();
    const disk = failing();
    let refusals = 0;
    const noNewFiles: OpenFile = (path, flags) => {
      if (!path.endsWith('.new') || !existsSync(join(folder, 'journal.jsonl')))
        return disk.openFile(path, flags);
      refusals += 1;
      return Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    };
    const journal = new Journal(folder, noNewFiles);
    for (let revision = 1; revision < 100; revision += 1) {
      await valueOf(journal.append([record('a', revision, 'x'.repeat(100_000))]));
    }
    expect(refusals).toBeGreaterThan(0);
    expect(refusals).toBeLessThan(5);
    await journal.close();
    expect(await allOf(folder)).toHaveLength(1);
  });
});

describe('a journal that is taken away while it is written to', () => {
  it('does not count as written, and is made anew', async () => {
    const folder = temporaryFolder();
    const journal = new Journal(folder);
    await valueOf(journal.append(THREE));
    rmSync(journal.path);
    expect((await journal.append([record('d', 4, 'lost?')])).ok).toBe(false);
    await valueOf(journal.append([record('d', 5, 'there')]));
    await journal.close();
    expect(await allOf(folder)).toEqual([record('d', 5, 'there')]);
  });

  it('is no matter of a line that another program has added', async () => {
    const folder = temporaryFolder();
    const journal = new Journal(folder);
    await valueOf(journal.append(THREE));
    await journal.close();
    appendFileSync(journal.path, 'not ours\n');
    expect(await allOf(folder)).toEqual(THREE);
    expect(asideIn(folder)).toHaveLength(1);
  });
});
