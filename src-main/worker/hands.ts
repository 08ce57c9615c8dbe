// The hands that share the work on a folder: one in this thread, or one in each of several threads.
import { Worker } from 'node:worker_threads';
import { refuseRich, type ParseRich } from '../loading/parsed';
import { Hand } from './hand';
import { answerParse, type ParseReply, type ParseRequest } from './parse-relay';
import type { StageName, StagePart, Stages } from './stages';

/** What a hand is asked to do. */
export interface HandRequest<N extends StageName = StageName> {
  readonly stage: N;
  readonly input: Stages[N]['input'];
}

/** What a thread is told when it starts. */
export interface HandData {
  readonly isPatient: boolean;
}

export type HandReply =
  | ParseRequest
  | { readonly part: StagePart }
  | { readonly output: unknown }
  | { readonly error: string };

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** A thread has taken more memory than it may. */
export class OutOfMemoryError extends Error {
  constructor() {
    super('There is not enough memory. Compare fewer articles at a time.');
  }
}

export interface Hands {
  readonly size: number;
  /** Milliseconds, by the clock that the hands look at. */
  now(): number;
  /** Does a stage, with one input for each hand; throws where a hand fails. */
  do<N extends StageName>(
    stage: N,
    inputs: readonly Stages[N]['input'][],
    hear?: (part: StagePart) => void,
  ): Promise<Stages[N]['output'][]>;
  close(): Promise<void>;
}

/** Bytes of articles that are compared before threads would have started. */
export const SMALL_BYTES = 2_000_000;

/** For a few articles. */
export class OneHand implements Hands {
  readonly size = 1;
  readonly now: () => number;
  readonly #hand: Hand;

  constructor(clock: () => number = Date.now, parse: ParseRich = refuseRich) {
    this.now = clock;
    this.#hand = new Hand(clock, parse);
  }

  async do<N extends StageName>(
    stage: N,
    [input]: readonly Stages[N]['input'][],
    hear: (part: StagePart) => void = () => undefined,
  ): Promise<Stages[N]['output'][]> {
    const work = this.#hand[stage].bind(this.#hand) as (
      input: unknown,
      say: (part: StagePart) => void,
    ) => Stages[N]['output'] | Promise<Stages[N]['output']>;
    return [await work(input, hear)];
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/**
 * What is short-lived in a thread: a quarter of what it may usually take. With 10,000 articles that
 * saves 70 MB of 530 and costs no time; half of it again costs a sixth of the time.
 */
const YOUNG_MEGABYTES = 12;

export class ThreadHands implements Hands {
  readonly size: number;
  readonly now = Date.now;
  readonly #workers: Worker[];
  #isClosed = false;

  /**
   * @param entry the built `hand-thread` module
   * @param heap megabytes that each thread may take for what it does not share; null for the usual
   * @param isPatient whether other work goes first: a window that waits to be drawn
   * @param parse for rich formats, wherever that is done
   */
  constructor(
    entry: URL,
    size: number,
    heap: number | null = null,
    isPatient = false,
    parse: ParseRich = refuseRich,
  ) {
    this.size = size;
    this.#workers = Array.from({ length: size }, () => {
      const worker = new Worker(entry, {
        workerData: { isPatient } satisfies HandData,
        resourceLimits: {
          maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
          ...(heap === null ? {} : { maxOldGenerationSizeMb: heap }),
        },
      });
      // Whoever waits for an answer hears of it too.
      worker.on('error', () => undefined);
      worker.on('message', (reply: HandReply) => {
        if (!('parse' in reply)) return;
        void answerParse(reply, parse, (found: ParseReply) => worker.postMessage(found));
      });
      return worker;
    });
  }

  do<N extends StageName>(
    stage: N,
    inputs: readonly Stages[N]['input'][],
    hear: (part: StagePart) => void = () => undefined,
  ): Promise<Stages[N]['output'][]> {
    if (this.#isClosed) return Promise.reject(new Error('the threads of the comparison ended'));
    return Promise.all(
      inputs.map((input, index) => {
        const worker = this.#workers[index];
        if (worker === undefined) throw new RangeError('there is no such hand');
        return ask(worker, { stage, input }, hear) as Promise<Stages[N]['output']>;
      }),
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function ask(
  worker: Worker,
  request: HandRequest,
  hear: (part: StagePart) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const onMessage = (reply: HandReply): void => {
      if ('parse' in reply) return;
      if ('part' in reply) {
        hear(reply.part);
        return;
      }
      end();
      if ('output' in reply) resolve(reply.output);
      else reject(new Error(reply.error));
    };
    const onError = (error: Error & { readonly code?: string }): void => {
      end();
      reject(error.code === OUT_OF_MEMORY ? new OutOfMemoryError() : error);
    };
    const onExit = (): void => {
      end();
      reject(new Error('a thread of the comparison ended'));
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(request);
  });
}
