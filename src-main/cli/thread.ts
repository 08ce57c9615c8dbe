// Entry of the thread that does the command's work, so that the process can always be interrupted.
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { Calls, type ProcessCalls, type ThreadCalls, type ThreadStart } from './calls';
import { engine } from './corpus';
import { peakMemory } from './peak-memory';
import { run } from './run';

const MOST_THREADS = 64;

if (parentPort === null) throw new Error('This is a thread, not a program.');

const { argv, warnsTerminal, writesToTerminal } = workerData as ThreadStart;
const files = new Map<number, AsyncIterator<string>>();
let lastFile = 0;

const parent = new Calls<ThreadCalls, ProcessCalls>(parentPort, {
  next: async (file) => {
    const next = await files.get(file)?.next();
    return next === undefined || next.done === true ? null : next.value;
  },
});

async function* standardInput(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = await parent.ask('read', null);
    if (bytes === null) return;
    yield bytes;
  }
}

const status = await run(
  argv,
  {
    write: (text) => parent.ask('write', text),
    save: async (path, chunks) => {
      lastFile += 1;
      const number = lastFile;
      files.set(number, chunks[Symbol.asyncIterator]());
      const saved = await parent.ask('save', { number, path });
      files.delete(number);
      return saved;
    },
    read: standardInput,
    warn: (line) => void parent.ask('warn', line),
    status: warnsTerminal ? (text) => void parent.ask('status', text) : null,
    writesToTerminal,
    now: () => new Date(),
    clock: () => performance.now(),
    peakMemory,
    processors: Math.min(availableParallelism(), MOST_THREADS),
    version: __VERSION__,
  },
  engine,
);
await parent.ask('end', status);
