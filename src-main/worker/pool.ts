// Runs tasks in the worker thread from the main process, with progress, parts and cancelling.
import { Worker } from 'node:worker_threads';
import type { Progress } from '../model/channels';
import { fail } from '../model/result';
import { refuseRich, type ParseRich } from '../loading/parsed';
import { answerParse, type ParseReply } from './parse-relay';
import type { TaskName, TaskReply, TaskRequest, Tasks } from './tasks';

export interface TaskListeners<N extends TaskName> {
  readonly progress?: (progress: Progress) => void;
  readonly part?: (part: Tasks[N]['part']) => void;
}

/** A task under way. Its output is always a value: a thread that dies gives an error of code `internal`. */
export interface RunningTask<N extends TaskName> {
  readonly output: Promise<Tasks[N]['output']>;
  cancel(): void;
}

interface Waiting {
  settle(output: unknown): void;
  progress(progress: Progress): void;
  part(part: unknown): void;
}

export class WorkerPool {
  readonly #entry: URL;
  readonly #parse: ParseRich;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #nextId = 1;

  /**
   * @param entry the built `thread` module
   * @param parse for rich formats, in a cage
   */
  constructor(entry: URL, parse: ParseRich = refuseRich) {
    this.#entry = entry;
    this.#parse = parse;
  }

  run<N extends TaskName>(
    name: N,
    input: Tasks[N]['input'],
    listeners: TaskListeners<N> = {},
  ): RunningTask<N> {
    const id = this.#nextId++;
    const cancel = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const output = new Promise<Tasks[N]['output']>((resolve) => {
      this.#waiting.set(id, {
        settle: (value) => resolve(value as Tasks[N]['output']),
        progress: (progress) => listeners.progress?.(progress),
        part: (part) => listeners.part?.(part as Tasks[N]['part']),
      });
    });
    const request: TaskRequest<N> = { id, name, input, cancel };
    this.#thread().postMessage(request);
    return { output, cancel: () => void Atomics.store(cancel, 0, 1) };
  }

  /** Whatever is run from now on, even before this has ended, has a thread of its own. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#lose(worker, 'the worker ended');
    await worker.terminate();
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#entry);
    worker.on('message', (reply: TaskReply) => this.#hear(reply, worker));
    worker.on('error', (error) => this.#lose(worker, error.message));
    worker.on('exit', () => this.#lose(worker, 'the worker ended'));
    this.#worker = worker;
    return worker;
  }

  #hear(reply: TaskReply, worker: Worker): void {
    if ('parse' in reply) {
      void answerParse(reply, this.#parse, (found: ParseReply) => worker.postMessage(found));
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    if ('progress' in reply) waiting.progress(reply.progress);
    else if ('part' in reply) waiting.part(reply.part);
    else {
      this.#waiting.delete(reply.id);
      waiting.settle(reply.output);
    }
  }

  #lose(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const waiting of this.#waiting.values()) {
      waiting.settle(
        fail('internal', `The analysis stopped unexpectedly (${reason}). Reload the folder.`),
      );
    }
    this.#waiting.clear();
  }
}
