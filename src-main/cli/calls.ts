// Calls between the process and the thread that does the work: each side asks, the other answers.
import type { MessagePort, Worker } from 'node:worker_threads';
import type { Result } from '../model/result';
import { codeOf } from '../loading/file-errors';

/** What the thread asks of the process. */
export interface ProcessCalls {
  /** False when nobody reads any longer. */
  write(text: string): Promise<boolean>;
  /** Writes a file of the chunks that `next` gives for the same number. */
  save(file: { readonly number: number; readonly path: string }): Promise<Result<null>>;
  /** More of the standard input; null at its end. */
  read(input: null): Promise<Uint8Array | null>;
  warn(line: string): void;
  status(text: string): void;
  /** The work has ended with this exit status. */
  end(status: number): void;
}

/** What the process asks of the thread. */
export interface ThreadCalls {
  /** The next chunk of a file; null at its end. */
  next(file: number): Promise<string | null>;
}

/** What the thread is started with. */
export interface ThreadStart {
  readonly argv: readonly string[];
  /** Whether the standard error is a terminal, and whether the standard output is. */
  readonly warnsTerminal: boolean;
  readonly writesToTerminal: boolean;
}

interface Failure {
  readonly message: string;
  readonly code: string;
}

type Message =
  | { readonly call: string; readonly id: number; readonly input: unknown }
  | { readonly answer: number; readonly value?: unknown; readonly failure?: Failure };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

type Input<Theirs, N extends keyof Theirs> = Theirs[N] extends (input: infer I) => unknown
  ? I
  : never;
type Output<Theirs, N extends keyof Theirs> = Theirs[N] extends (...input: never[]) => infer O
  ? Awaited<O>
  : never;

/** One side: answers with `ours`, asks for what `Theirs` has. Failures keep message and code. */
export class Calls<Ours extends object, Theirs> {
  readonly #port: MessagePort | Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #abandoned: Failure | null = null;

  constructor(port: MessagePort | Worker, ours: Ours) {
    this.#port = port;
    const handlers = ours as unknown as Readonly<Record<string, (input: unknown) => unknown>>;
    port.on('message', (message: Message) => {
      if ('answer' in message) {
        this.#settle(message.answer, message.value, message.failure);
        return;
      }
      void this.#answer(message.id, handlers[message.call]?.bind(ours, message.input));
    });
  }

  ask<N extends keyof Theirs & string>(
    call: N,
    input: Input<Theirs, N>,
  ): Promise<Output<Theirs, N>> {
    const id = this.#nextId++;
    return new Promise<Output<Theirs, N>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as Output<Theirs, N>), reject });
      if (this.#abandoned === null) this.#send({ call, id, input });
      else this.#settle(id, undefined, this.#abandoned);
    });
  }

  /** No answer comes any more: whatever was asked fails, and what will be. */
  abandon(message: string): void {
    this.#abandoned = { message, code: '' };
    for (const id of this.#waiting.keys()) this.#settle(id, undefined, this.#abandoned);
  }

  async #answer(id: number, answer: (() => unknown) | undefined): Promise<void> {
    try {
      this.#send({ answer: id, value: await answer?.() });
    } catch (error) {
      const { message } = error as Error;
      this.#send({ answer: id, failure: { message, code: codeOf(error) } });
    }
  }

  #settle(id: number, value: unknown, failure?: Failure): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failure === undefined) waiting?.resolve(value);
    else waiting?.reject(Object.assign(new Error(failure.message), { code: failure.code }));
  }

  #send(message: Message): void {
    this.#port.postMessage(message);
  }
}
