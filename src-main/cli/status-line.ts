// One line of a terminal that is rewritten in place, and the lines that go above it.

/** Back to the first column, and erase to the end of the line (ECMA-48, EL). */
const CLEAR = '\r\x1b[K';

/** Where a terminal does not say how wide it is, or says 0. */
const USUAL_COLUMNS = 80;

/** The parts of a stream that are needed; `columns` is only there for a terminal. */
export interface Terminal {
  readonly columns?: number;
  write(text: string): unknown;
}

export class StatusLine {
  readonly #terminal: Terminal;
  #shown = '';

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Cut to the width of the terminal: what is wrapped could not be rewritten. */
  show(text: string): void {
    const { columns = 0 } = this.#terminal;
    const most = (columns === 0 ? USUAL_COLUMNS : columns) - 1;
    this.#shown = text.length > most ? `${text.slice(0, Math.max(0, most - 1))}…` : text;
    this.#terminal.write(`${CLEAR}${this.#shown}`);
  }

  clear(): void {
    if (this.#shown !== '') this.#terminal.write(CLEAR);
    this.#shown = '';
  }

  /** A line of its own; what is shown stays below it. */
  print(line: string): void {
    const shown = this.#shown;
    this.clear();
    this.#terminal.write(`${line}\n`);
    if (shown !== '') this.show(shown);
  }
}
