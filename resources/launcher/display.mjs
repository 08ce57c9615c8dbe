// A display for the app: the user's own, or a virtual one that lives as long as the launcher.
import { Refusal, say } from './messages.mjs';
import { isOnPath, launch } from './processes.mjs';

/** Large enough for the app's window at its first size. */
const SCREEN = '1440x900x24';
const START_MS = 15_000;
export const XVFB = 'Xvfb';

/** @param {NodeJS.ProcessEnv} [env] */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Xvfb picks a free number by itself and tells it on the extra pipe, so that several run side by
 * side. It is not to reset itself when its last window closes: an app that starts in that moment
 * finds no display and dies.
 * @param {{ preferVirtual?: boolean }} [wish] a virtual display where it can be had, so that windows
 *   of tests do not come up on the user's screen
 */
export async function ensureDisplay({ preferVirtual = false } = {}) {
  if (hasDisplay() && !(preferVirtual && process.platform === 'linux' && isOnPath(XVFB))) return;
  const { child, ended } = launch(
    XVFB,
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
    { background: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text));
  /** @type {Promise<string>} */
  const number = new Promise((resolve) => {
    child.stdio[3]?.once('data', (/** @type {Buffer} */ data) => resolve(String(data).trim()));
  });
  const failure = ended.then(
    (code) => `it ended with status ${code}`,
    (error) => error.message,
  );
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(`it gave no answer in ${START_MS / 1000} s`), START_MS);
  });
  const outcome = await Promise.race([
    number.then((found) => ({ found, reason: '' })),
    Promise.race([failure, late]).then((reason) => ({ found: '', reason: String(reason) })),
  ]);
  clearTimeout(timer);
  if (!outcome.found) {
    throw new Refusal(
      `The virtual display (Xvfb) did not start: ${outcome.reason}. ${complaint.trim()}\n` +
        'Set DISPLAY to a display of your own, or install the package xvfb again.',
    );
  }
  Object.assign(process.env, { DISPLAY: `:${outcome.found}`, XDG_SESSION_TYPE: 'x11' });
  delete process.env.WAYLAND_DISPLAY;
  say(`Using a virtual display, :${outcome.found}.`);
}
