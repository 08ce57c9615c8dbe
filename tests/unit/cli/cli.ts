// Runs the command line in this process, with streams and terminals that a test can look at.
import { Readable } from 'node:stream';
import { createEngine } from '../../../src-main/cli/comparison';
import { OneHand } from '../../../src-main/worker/hands';
import type { Engine } from '../../../src-main/cli/engine';
import type { Io } from '../../../src-main/cli/io';
import { peakMemory } from '../../../src-main/cli/peak-memory';
import { run } from '../../../src-main/cli/run';
import { writeAtomically } from '../../../src-main/loading/atomic-write';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly warnings: readonly string[];
}

export interface Around {
  readonly io?: Partial<Io>;
  readonly engine?: Engine;
  /** The standard input. */
  readonly input?: string;
}

export async function cliWith(around: Around, ...argv: string[]): Promise<Outcome> {
  let out = '';
  const warnings: string[] = [];
  const io: Io = {
    write: (chunk) => {
      out += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      return Promise.resolve(true);
    },
    save: writeAtomically,
    read: () => Readable.from([Buffer.from(around.input ?? '')]),
    warn: (line) => warnings.push(line),
    status: null,
    writesToTerminal: false,
    stop: new Int32Array(1),
    now: () => new Date('2016-10-04T09:30:00.000Z'),
    clock: () => performance.now(),
    peakMemory,
    processors: 2,
    version: '1.2.3',
    ...around.io,
  };
  const status = await run(argv, io, around.engine ?? createEngine(() => new OneHand(io.clock)));
  return { status, out, warnings };
}

export function cli(...argv: string[]): Promise<Outcome> {
  return cliWith({}, ...argv);
}
