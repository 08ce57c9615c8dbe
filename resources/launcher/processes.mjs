// Child processes: started in groups of their own, told once when the user interrupts, never left behind.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { guard } from './lifeline.mjs';

/** Time for the app to write its notes and close; after it, what is left is ended by force. */
const GRACE_MS = 10_000;
/** A terminal and npm both pass on one Ctrl+C; two signals closer than this are one wish. */
const ECHO_MS = 1_000;
/** Helpers of an ended program may hold its output open; do not wait longer for them. */
const DRAIN_MS = 1_000;
const PARENT_CHECK_MS = 250;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/**
 * @typedef {object} Launch
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {import('node:child_process').StdioOptions} [stdio]
 * @property {boolean} [shell]
 * @property {boolean} [background] serves other children: ended last, and not told of a Ctrl+C
 * @property {number} [timeoutMs] ended when it takes longer
 */

/** @type {Map<ChildProcess, { background: boolean, release: () => void }>} */
const living = new Map();
/** @type {{ signal: NodeJS.Signals, at: number } | null} */
let interruption = null;

/** @param {NodeJS.Signals} signal */
const codeOf = (signal) => 128 + os.constants.signals[signal];
const anyInForeground = () => [...living.values()].some(({ background }) => !background);

/**
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}

/** @param {(child: ChildProcess) => void} act */
function forEachInForeground(act) {
  for (const [child, { background }] of living) if (!background) act(child);
}

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  const again = interruption !== null && Date.now() - interruption.at > ECHO_MS;
  const first = interruption === null;
  interruption ??= { signal, at: Date.now() };
  const exitCode = codeOf(interruption.signal);
  const force = () => {
    forEachInForeground((child) => signalGroup(child, 'SIGKILL'));
    process.exit(exitCode);
  };
  if (again) force();
  if (!first) return;
  if (!anyInForeground()) process.exit(exitCode);
  // To the program alone: its helpers, such as Electron's, are for it to end in good order.
  forEachInForeground((child) => child.kill(signal));
  setTimeout(force, GRACE_MS).unref();
}

/** npm runs us in a shell that does not pass signals on; when npm is ended, that shell is gone. */
function watchParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    interrupt('SIGTERM');
  }, PARENT_CHECK_MS);
  timer.unref();
}

/** Ends all children with the launcher, however it ends. Called once, at the launcher's start. */
export function watchOver() {
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => interrupt(signal));
  }
  // Where a program is still open the lifelines end it, and the display after it.
  process.on('exit', () => {
    if (anyInForeground() && process.platform !== 'win32') return;
    for (const [child, { release }] of living) {
      signalGroup(child, 'SIGTERM');
      release();
    }
  });
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') watchParent();
  // A reader that stops listening, such as `head`, must not bring the app down.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/**
 * A group of its own means that a Ctrl+C in the terminal reaches the child once, through us:
 * Electron closes in order at the first signal and dies at the second.
 * @param {string} command
 * @param {string[]} args
 * @param {Launch} [options]
 * @returns {{ child: ChildProcess, ended: Promise<number> }} `ended` gives the exit code
 */
export function launch(command, args, { background = false, timeoutMs, ...options } = {}) {
  const child = spawn(command, args, {
    stdio: 'inherit',
    ...options,
    detached: process.platform !== 'win32',
  });
  const release = guard(child.pid, background);
  living.set(child, { background, release });
  const timer = timeoutMs && setTimeout(() => signalGroup(child, 'SIGTERM'), timeoutMs);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    /** @param {() => void} settle */
    const end = (settle) => {
      if (interruption) signalGroup(child, 'SIGTERM');
      if (timer) clearTimeout(timer);
      release();
      living.delete(child);
      if (interruption && !anyInForeground()) process.exit(codeOf(interruption.signal));
      settle();
    };
    child.once('error', (error) => end(() => reject(error)));
    child.once('exit', (code, signal) => {
      const outcome = code ?? (signal ? codeOf(signal) : 1);
      const drained = setTimeout(() => end(() => resolve(outcome)), DRAIN_MS);
      child.once('close', () => {
        clearTimeout(drained);
        end(() => resolve(outcome));
      });
    });
  });
  return { child, ended };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Launch} [options]
 * @returns {Promise<number>} the exit code
 */
export function run(command, args, options) {
  return launch(command, args, options).ended;
}

/**
 * Like `run`, keeping what the child prints instead of showing it.
 * @param {string} command
 * @param {string[]} args
 * @param {Launch} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runAndKeep(command, args, options = {}) {
  const { child, ended } = launch(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const code = await ended;
  return { code, output };
}

/** @param {string} command */
export function isOnPath(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.some((folder) => fs.existsSync(path.join(folder, command)));
}

/** Standard output of set-up tools goes to our error output: see `say`. */
export const QUIET_OUTPUT = /** @type {['ignore', 2, 2]} */ (['ignore', 2, 2]);
