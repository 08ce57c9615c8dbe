// The thread of the main process: one that is closed takes along what it was doing, and nothing that was asked later.
import { expect, it } from 'vitest';
import { WorkerPool } from '../../../src-main/worker/pool';

/** Answers each task but `analyse` with its name. */
const ECHO = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ id, name }) => {
      if (name !== 'analyse') parentPort.postMessage({ id, output: name });
    });
  `)}`,
);

it('answers what is asked while a former thread is being closed', async () => {
  const pool = new WorkerPool(ECHO);
  expect(await pool.run('read', 'a').output).toBe('read');
  const comparing = pool.run('analyse', null).output;
  const closing = pool.close();
  const reading = pool.run('open', { folder: '/another', keepIn: null, choices: {} }).output;
  await closing;
  expect(await comparing).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(await reading).toBe('open');
  expect(await pool.run('read', 'b').output).toBe('read');
  await pool.close();
});
