// The search of the open folder: the latest one counts, and tells how far it is.
import type { Progress } from '../model/channels';
import type { FolderQuery } from '../model/found';
import type { RunningTask, WorkerPool } from '../worker/pool';
import type { Tasks } from '../worker/tasks';

export class Search {
  readonly #pool: Pick<WorkerPool, 'run'>;
  readonly #say: (progress: Progress) => void;
  #running: RunningTask<'search'> | null = null;

  constructor(pool: Pick<WorkerPool, 'run'>, say: (progress: Progress) => void) {
    this.#pool = pool;
    this.#say = say;
  }

  /** Takes the place of a search that runs. */
  async find(query: FolderQuery): Promise<Tasks['search']['output']> {
    this.stop();
    const task: RunningTask<'search'> = this.#pool.run('search', query, {
      progress: (progress) => {
        if (this.#running === task) this.#say(progress);
      },
    });
    this.#running = task;
    const output = await task.output;
    if (this.#running === task) this.#running = null;
    return output;
  }

  stop(): void {
    this.#running?.cancel();
    this.#running = null;
  }
}
