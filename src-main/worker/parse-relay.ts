// Files of rich formats on their way from the thread that reads them to where they are parsed, and back.
import type { ParsedFile, ParseJob, ParseRich } from '../loading/parsed';
import { fail, failInternally, type Result } from '../model/result';

/** What a thread says to whoever started it. */
export interface ParseRequest {
  readonly parse: { readonly id: number; readonly job: ParseJob };
}

/** What it is answered. */
export interface ParseReply {
  readonly parsed: { readonly id: number; readonly found: Result<ParsedFile> };
}

/** The end of it that asks. */
export class ParseAsker {
  readonly #send: (request: ParseRequest) => void;
  readonly #waiting = new Map<number, (found: Result<ParsedFile>) => void>();
  #nextId = 1;

  constructor(send: (request: ParseRequest) => void) {
    this.#send = send;
  }

  readonly parse: ParseRich = (job) =>
    new Promise((settle) => {
      const id = this.#nextId++;
      this.#waiting.set(id, settle);
      this.#send({ parse: { id, job } });
    });

  hear({ parsed: { id, found } }: ParseReply): void {
    this.#waiting.get(id)?.(found);
    this.#waiting.delete(id);
  }
}

/** The end of it that answers. */
export async function answerParse(
  { parse: { id, job } }: ParseRequest,
  parse: ParseRich,
  reply: (reply: ParseReply) => void,
): Promise<void> {
  try {
    reply({ parsed: { id, found: await parse(job) } });
  } catch (error) {
    reply({ parsed: { id, found: failInternally(error) } });
  }
}

/** How often it is looked whether to stop: well within what a reader notices. */
const LOOK_EVERY_MS = 20;

/** Waits for no file once the work should stop, though that file is read to its end. */
export function parseUnlessStopped(parse: ParseRich, stops: () => boolean): ParseRich {
  return (job) =>
    new Promise((resolve, reject) => {
      const timer = setInterval(() => {
        if (!stops()) return;
        clearInterval(timer);
        resolve(fail('cancelled', 'Reading this file was cancelled.'));
      }, LOOK_EVERY_MS);
      parse(job)
        .finally(() => clearInterval(timer))
        .then(resolve, reject);
    });
}
