// Runs the command line in this process, with streams and terminals that a test can look at.
import { Readable } from 'node:stream';
import { engine } from '../../../src-main/cli/corpus';
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
    write: (text) => {
      out += text;
      return Promise.resolve(true);
    },
    save: writeAtomically,
    read: () => Readable.from([Buffer.from(around.input ?? '')]),
    warn: (line) => warnings.push(line),
    status: null,
    writesToTerminal: false,
    now: () => new Date('2016-10-04T09:30:00.000Z'),
    clock: () => performance.now(),
    peakMemory,
    processors: 2,
    version: '1.2.3',
    ...around.io,
  };
  const status = await run(argv, io, around.engine ?? engine);
  return { status, out, warnings };
}

export function cli(...argv: string[]): Promise<Outcome> {
  return cliWith({}, ...argv);
}
