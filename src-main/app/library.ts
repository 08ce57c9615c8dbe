// The open folder as the main process knows it: opens, reloads, and asks the worker about it.
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EventName, Events, Opening } from '../model/channels';
import type { LibrarySummary } from '../model/document';
import { fail, ok, type Result } from '../model/result';
import { WorkerPool, type RunningTask } from '../worker/pool';
import type { TaskName, Tasks } from '../worker/tasks';
import type { SessionStore } from './session-store';

type Say = <N extends EventName>(name: N, message: Events[N]) => void;

const THREAD = new URL('./thread.js', import.meta.url);

export class Library {
  readonly pool = new WorkerPool(THREAD);
  readonly #say: Say;
  readonly #store: SessionStore;
  #opened: (Opening & { readonly path: string }) | null = null;
  #serial = 0;
  /** The first folder is being opened while the window starts; it waits for the outcome. */
  #opening: Promise<Result<LibrarySummary | null>> = Promise.resolve(ok(null));
  #cancellable: RunningTask<TaskName> | null = null;

  constructor(say: Say, store: SessionStore) {
    this.#say = say;
    this.#store = store;
  }

  async current(): Promise<Result<Opening | null>> {
    const last = await this.#opening;
    if (!this.#opened) return last.ok ? ok(null) : last;
    const { serial, library } = this.#opened;
    return ok({ serial, library });
  }

  /** @param path absolute; a file stands for the folder it lies in */
  open(path: string): Promise<Result<LibrarySummary>> {
    const opening = this.#open(path);
    this.#opening = opening;
    return opening;
  }

  async reload(): Promise<Result<LibrarySummary>> {
    return this.#opened
      ? this.open(this.#opened.path)
      : fail('no-folder', 'No folder is open. Open a folder first.');
  }

  async analyse(): Promise<Tasks['analyse']['output']> {
    const serial = this.#serial;
    const task = this.pool.run('analyse', null, {
      progress: (progress) => this.#say('progress', progress),
      part: (pairs) => this.#say('pairs:found', { serial, pairs }),
    });
    return this.#cancellably(task);
  }

  cancel(): void {
    this.#cancellable?.cancel();
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  async #open(path: string): Promise<Result<LibrarySummary>> {
    this.cancel();
    const folder = (await isFile(path)) ? dirname(path) : path;
    const task = this.pool.run('open', folder, {
      progress: (progress) => this.#say('progress', progress),
    });
    const result = await this.#cancellably(task);
    if (result.ok) {
      const opening = { serial: ++this.#serial, library: result.value };
      this.#opened = { ...opening, path: folder };
      this.#store.update({ folder });
      this.#say('library:opened', opening);
    } else {
      this.#say('library:failed', result.error);
    }
    return result;
  }

  async #cancellably<N extends 'open' | 'analyse'>(
    task: RunningTask<N>,
  ): Promise<Tasks[N]['output']> {
    const cancellable = task as RunningTask<TaskName>;
    this.#cancellable = cancellable;
    const output = await task.output;
    if (this.#cancellable === cancellable) {
      this.#cancellable = null;
      this.#say('progress', null);
    }
    return output;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
