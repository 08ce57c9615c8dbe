// The lines of one file of JSON Lines that are no articles, told together: there may be as many as there are lines.
import type { RefusedFile } from '../model/document';
import type { AppError } from '../model/result';

/** As many as show what is wrong with the file; most often it is the same with all of its lines. */
const MOST_REASONS = 5;

export class LinesRefused {
  readonly #file: string;
  readonly #reasons: string[] = [];
  #first: AppError | null = null;
  #count = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(error: AppError): void {
    this.#first ??= error;
    this.#count += 1;
    if (this.#reasons.length < MOST_REASONS) this.#reasons.push(error.message);
  }

  /** One for the file; none where no line is wrong. */
  asOne(): RefusedFile[] {
    if (this.#first === null) return [];
    const lines = { count: this.#count, reasons: this.#reasons };
    return [{ file: this.#file, error: this.#first, lines }];
  }
}
