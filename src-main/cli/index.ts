// The command line's entry: connects a run with the process, its streams, its signals and its end.
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { writeAtomically } from '../loading/atomic-write';
import { codeOf } from '../loading/file-errors';
import { Cage } from '../worker/cage';
import { startForked } from '../worker/forked-cage';
import { ThreadHands } from '../worker/hands';
import { createEngine } from './comparison';
import { compileLess } from './compile-less';
import { Interruption } from './interruption';
import { peakMemory } from './peak-memory';
import { run } from './run';
import { StatusLine } from './status-line';

const MOST_THREADS = 64;

compileLess();

// A failure reaches the callback of its write; unheard, it would end the process as well.
process.stdout.on('error', () => undefined);

const status = new StatusLine(process.stderr);
const interruption = new Interruption((exitStatus) => {
  status.clear();
  status.print('variorum: Cancelled.');
  leave(exitStatus);
});

/** Not before what was said last is out; and not later, where the standard output is stuck. */
function leave(exitStatus: number): void {
  process.stderr.write('', () => process.exit(exitStatus));
}

function writeOut(chunk: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(chunk, (error) => {
      if (error === null || error === undefined) resolve(true);
      else if (codeOf(error) === 'EPIPE') resolve(false);
      else reject(error);
    });
  });
}

/** Files of rich formats are few here: a folder is read for its texts. */
const cage = new Cage(startForked(new URL('./caged-process.js', import.meta.url)), 1);

const exitStatus = await run(
  process.argv.slice(2),
  {
    write: writeOut,
    save: (path, chunks) => writeAtomically(path, interruption.guard(chunks)),
    read: () => process.stdin,
    warn: (line) => {
      if (!interruption.isUnderWay) status.print(line);
    },
    status: process.stderr.isTTY ? (text) => status.show(text) : null,
    writesToTerminal: process.stdout.isTTY,
    stop: interruption.stop,
    now: () => new Date(),
    clock: () => performance.now(),
    peakMemory,
    processors: Math.min(availableParallelism(), MOST_THREADS),
    version: __VERSION__,
    parse: cage.parse,
  },
  createEngine(
    (count, heap) =>
      new ThreadHands(new URL('./hand-thread.js', import.meta.url), count, heap, false, cage.parse),
    cage.parse,
  ),
);
cage.close();
if (!interruption.isUnderWay) status.clear();
if (interruption.isUnderWay) interruption.end();
else leave(exitStatus);
