// Starts the thread that does the work, writes what it gives, and ends it on Ctrl+C.
import { Worker } from 'node:worker_threads';
import { writeAtomically } from '../loading/atomic-write';
import { codeOf } from '../loading/file-errors';
import { failInternally, type Result } from '../model/result';
import { Calls, type ProcessCalls, type ThreadCalls, type ThreadStart } from './calls';
import { StatusLine } from './status-line';

const STATUS_FAILED = 1;
/** 128 and the number of SIGINT, as shells give it. */
const STATUS_CANCELLED = 130;

/** Ctrl+C, `kill`, and the terminal's window being closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the command in a thread, which leaves this one free to hear signals however long the work
 * takes. Resolves with the exit status. After a signal the thread is ended, files that are not
 * whole are removed, and one line says so.
 */
export async function supervise(thread: URL, argv: readonly string[]): Promise<number> {
  const status = new StatusLine(process.stderr);
  const start: ThreadStart = {
    argv,
    warnsTerminal: process.stderr.isTTY,
    writesToTerminal: process.stdout.isTTY,
  };
  const worker = new Worker(thread, { workerData: start });
  const saves = new Set<Promise<Result<null>>>();
  const code = await new Promise<number>((resolve) => {
    let isOver = false;
    const calls: Calls<ProcessCalls, ThreadCalls> = new Calls<ProcessCalls, ThreadCalls>(worker, {
      write: writeOut,
      save: ({ number, path }) => {
        const saving = writeAtomically(path, chunksOf(calls, number));
        saves.add(saving);
        return saving.finally(() => saves.delete(saving));
      },
      read: standardInput(),
      warn: (line) => status.print(line),
      status: (text) => status.show(text),
      end: (exitStatus) => {
        isOver = true;
        resolve(exitStatus);
      },
    });
    const stop = (line: string, exitStatus: number): void => {
      if (isOver) return;
      isOver = true;
      calls.abandon(line);
      void Promise.allSettled(saves).then(() => {
        status.clear();
        status.print(`variorum: ${line}`);
        resolve(exitStatus);
      });
    };
    // Not once: a terminal and whoever started this may both pass on one Ctrl+C.
    for (const signal of SIGNALS) {
      process.on(signal, () => stop('Cancelled.', STATUS_CANCELLED));
    }
    worker.once('error', (error) => stop(reasonOf(error), STATUS_FAILED));
    worker.once('exit', () => stop(internal('the thread ended'), STATUS_FAILED));
  });
  status.clear();
  await worker.terminate();
  return code;
}

async function* chunksOf(
  calls: Calls<ProcessCalls, ThreadCalls>,
  file: number,
): AsyncGenerator<string> {
  for (;;) {
    const chunk = await calls.ask('next', file);
    if (chunk === null) return;
    yield chunk;
  }
}

function writeOut(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve(true);
      else if (codeOf(error) === 'EPIPE') resolve(false);
      else reject(error);
    });
  });
}

/** Opened when it is first asked for. */
function standardInput(): () => Promise<Uint8Array | null> {
  let chunks: AsyncIterator<Uint8Array> | null = null;
  return async () => {
    chunks ??= (process.stdin as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    const next = await chunks.next();
    return next.done === true ? null : next.value;
  };
}

function reasonOf(error: unknown): string {
  return codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'There is not enough memory. Compare fewer articles at a time.'
    : internal(error);
}

function internal(reason: unknown): string {
  const failed = failInternally(reason);
  return failed.ok ? '' : failed.error.message;
}
