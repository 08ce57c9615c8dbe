// The search in the main process: the latest one counts, an earlier one is stopped and says no more.
import { expect, it } from 'vitest';
import { Search } from '../../../src-main/app/search';
import type { Progress } from '../../../src-main/model/channels';
import { ok } from '../../../src-main/model/result';
import type { WorkerPool } from '../../../src-main/worker/pool';

interface Task {
  readonly progress: (progress: Progress) => void;
  readonly settle: (output: unknown) => void;
  cancelled: boolean;
}

it('stops a search that is overtaken, and hears only of the latest', async () => {
  const tasks: Task[] = [];
  const said: number[] = [];
  const run = (_name: string, _input: unknown, { progress }: Pick<Task, 'progress'>): unknown => {
    let settle: Task['settle'] = () => undefined;
    const output = new Promise((resolve) => (settle = resolve));
    const task: Task = { progress, settle, cancelled: false };
    tasks.push(task);
    return { output, cancel: () => (task.cancelled = true) };
  };
  const pool = { run: run as WorkerPool['run'] };
  const search = new Search(pool, ({ done }) => said.push(done));
  void search.find({ query: 'a', from: 0 });
  const second = search.find({ query: 'ab', from: 0 });
  expect(tasks.map(({ cancelled }) => cancelled)).toEqual([true, false]);
  tasks[0]?.progress({ task: 'searching', done: 1, total: 9 });
  tasks[1]?.progress({ task: 'searching', done: 2, total: 9 });
  expect(said).toEqual([2]);
  tasks[1]?.settle(ok({ articles: [], next: null }));
  expect(await second).toEqual(ok({ articles: [], next: null }));
  search.stop();
  expect(tasks[1]?.cancelled).toBe(false);
});
