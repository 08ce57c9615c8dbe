// The open folder in the main process: which opening wins, and what becomes of a comparison.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStored } from '../../../src-main/app/stored-session';
import { Library } from '../../../src-main/app/library';
import { folderId } from '../../../src-main/loading/ids';
import type { EventName } from '../../../src-main/model/channels';
import type { LibraryHead } from '../../../src-main/model/document';
import { fail, ok } from '../../../src-main/model/result';
import type { WorkerPool } from '../../../src-main/worker/pool';
import { temporaryFolder } from '../loading/temporary-folder';

interface Task {
  readonly name: string;
  readonly input: unknown;
  readonly part: (part: unknown) => void;
  readonly settle: (output: unknown) => void;
  cancelled: boolean;
}

/** A library whose tasks end when the test says so. */
function makeLibrary() {
  const tasks: Task[] = [];
  const said: [EventName, unknown][] = [];
  const run = (name: string, input: unknown, listeners: { part?: Task['part'] } = {}): unknown => {
    let settle: Task['settle'] = () => undefined;
    const output = new Promise((resolve) => (settle = resolve));
    const part = listeners.part ?? (() => undefined);
    const task: Task = { name, input, part, settle, cancelled: false };
    tasks.push(task);
    return { output, cancel: () => (task.cancelled = true) };
  };
  let closed = 0;
  const pool = { run: run as WorkerPool['run'], close: () => Promise.resolve(void (closed += 1)) };
  const library = new Library(
    (name, message) => said.push([name, message]),
    { update: () => true, value: readStored(null) },
    '/kept',
    pool,
  );
  /** The task that is started next, or was already: the one with this place. */
  const task = async (place: number): Promise<Task> => {
    await expect.poll(() => tasks.length).toBeGreaterThan(place);
    return tasks[place] as Task;
  };
  return { library, tasks, task, said, closed: () => closed };
}

function summary(name: string): LibraryHead {
  return { folderId: name, name, articles: 0, refused: [], skipped: 0 };
}

const CANCELLED = fail('cancelled', 'It was cancelled.');

it('the latest of two openings wins, and the window waits for it', async () => {
  const { library, tasks, task, said } = makeLibrary();
  const first = library.open('/first');
  const shown = library.current();
  const second = library.open('/second');
  expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  (await task(0)).settle(ok(summary('second')));
  expect(await second).toMatchObject({ ok: true });
  expect(await shown).toEqual(ok({ serial: 1, library: summary('second') }));
  expect(tasks.map(({ input }) => input)).toEqual([
    { folder: '/second', keepIn: '/kept', choices: {} },
  ]);
  expect(said.filter(([name]) => name === 'library:opened')).toHaveLength(1);
});

it('an opening ends the reading of an earlier one', async () => {
  const { library, task } = makeLibrary();
  const first = library.open('/first');
  const reading = await task(0);
  void library.open('/second');
  expect(reading.cancelled).toBe(true);
  reading.settle(CANCELLED);
  expect((await first).ok).toBe(false);
});

it('a comparison ends when another begins, and when a folder has been read', async () => {
  const { library, tasks, task, said } = makeLibrary();
  void library.analyse();
  void library.analyse();
  expect(tasks.map(({ cancelled }) => cancelled)).toEqual([true, false]);
  const opening = library.open('/folder');
  const reading = await task(2);
  const comparing = await task(1);
  expect(comparing.cancelled).toBe(false);
  reading.settle(ok(summary('folder')));
  await opening;
  expect(comparing.cancelled).toBe(true);
  comparing.part([]);
  expect(said.map(([name]) => name)).not.toContain('pairs:found');
});

it('a comparison outlives an opening that fails, and can be cancelled then', async () => {
  const { library, task } = makeLibrary();
  void library.analyse();
  const opening = library.open('/none');
  const reading = await task(1);
  reading.settle(fail('no-folder', 'There is no such folder.'));
  await opening;
  const comparing = await task(0);
  expect(comparing.cancelled).toBe(false);
  library.cancel();
  expect(comparing.cancelled).toBe(true);
});

it('cancelling ends the reading first, which is what is shown', async () => {
  const { library, task } = makeLibrary();
  void library.analyse();
  void library.open('/folder');
  const reading = await task(1);
  library.cancel();
  expect([reading.cancelled, (await task(0)).cancelled]).toEqual([true, false]);
});

it('an article stands for its folder; any other file is refused by name', async () => {
  const folder = temporaryFolder({ 'a.TXT': 'Words.', 'b.md': 'Words.', 'photo.jpg': '' });
  for (const name of ['a.TXT', 'b.md']) {
    const { library, task } = makeLibrary();
    void library.open(join(folder, name));
    expect((await task(0)).input).toHaveProperty('folder', folder);
  }
  const { library, tasks, said } = makeLibrary();
  const refused = await library.open(join(folder, 'photo.jpg'));
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-a-folder' } });
  expect(!refused.ok && refused.error.message).toContain('“photo.jpg” is not an article.');
  expect(said.map(([name]) => name)).toEqual(['library:failed']);
  expect(tasks).toEqual([]);
});

describe('leaving a folder', () => {
  it('closes the one that is open, with all that is read and compared in it', async () => {
    const { library, task, closed } = makeLibrary();
    const opening = library.open('/folder');
    (await task(0)).settle(ok(summary('folder')));
    await opening;
    void library.analyse();
    const comparing = await task(1);
    expect(await library.leave(folderId('/another'))).toBe(false);
    expect(await library.leave(folderId('/folder'))).toBe(true);
    expect(comparing.cancelled).toBe(true);
    expect(closed()).toBe(1);
    expect(library.path).toBeNull();
    expect(library.documents).toEqual([]);
    expect(await library.current()).toEqual(ok(null));
    expect(await library.reload()).toMatchObject({ ok: false });
  });

  it('ends an opening that is under way', async () => {
    const { library, task } = makeLibrary();
    void library.open('/folder');
    const reading = await task(0);
    const leaving = library.leave(folderId('/folder'));
    await expect.poll(() => reading.cancelled).toBe(true);
    reading.settle(CANCELLED);
    expect(await leaving).toBe(false);
    expect(library.path).toBeNull();
  });

  it('lets another one that is being read arrive', async () => {
    const { library, tasks, task, said, closed } = makeLibrary();
    const opening = library.open('/folder');
    (await task(0)).settle(ok(summary('folder')));
    await opening;
    void library.analyse();
    const comparing = await task(1);
    const another = library.open('/another');
    const shown = library.current();
    const leaving = library.leave(folderId('/folder'));
    const reading = await task(2);
    await expect.poll(() => comparing.cancelled).toBe(true);
    expect(library.path).toBeNull();
    expect(tasks).toHaveLength(3);
    comparing.settle(CANCELLED);
    // In its thread as well, nothing of it is kept or written once this has ended.
    const inThread = await task(3);
    expect(inThread).toMatchObject({ name: 'leave', input: folderId('/folder') });
    inThread.settle(ok(null));
    expect(await leaving).toBe(true);
    expect([closed(), reading.cancelled]).toEqual([0, false]);
    const article = { id: 'a' } as never;
    reading.part({ from: 0, documents: [article] });
    expect(library.articles(2, 0)).toEqual([article]);
    reading.settle(ok(summary('another')));
    expect(await another).toEqual(ok(summary('another')));
    expect(await shown).toEqual(ok({ serial: 2, library: summary('another') }));
    expect(library.path).toBe('/another');
    expect(said.filter(([name]) => name === 'library:failed')).toEqual([]);
  });
});
