// What the launcher says: progress on the error output, and refusals that tell what to do.

/** An expected failure. Its message says what happened and what to do; no stack is shown. */
export class Refusal extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode] 2 when the command itself was wrong, 1 otherwise
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Refusal';
    this.exitCode = exitCode;
  }
}

/**
 * Progress goes to the error output, so that standard output holds only what a command answers.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * @param {number} milliseconds
 * @returns {string} such as "2.1 s"
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}
