// A lifeline for child processes: they end even when the launcher is killed without warning.
import { spawn } from 'node:child_process';

/**
 * `read` returns when the launcher writes a word or, because the system closes the pipe, when it
 * is gone. Only a launcher that is gone leaves no word. The program itself is asked to close first,
 * and what it may have left of its group two seconds later.
 */
const WAIT_AND_END =
  'read -r word || { sleep "$2"; kill -s TERM "$1"; sleep 2; kill -s TERM -- "-$1"; } 2>/dev/null';

/** What serves other programs, such as the display, ends after they had time to close. */
const SERVANT_DELAY_S = 3;

/**
 * @param {number | undefined} group the process group to end together with the launcher
 * @param {boolean} servesOthers
 * @returns {() => void} to be called when the group has ended by itself
 */
export function guard(group, servesOthers) {
  if (group === undefined || process.platform === 'win32') return () => {};
  const delay = String(servesOthers ? SERVANT_DELAY_S : 0);
  const keeper = spawn('sh', ['-c', WAIT_AND_END, 'lifeline', String(group), delay], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  keeper.on('error', () => {});
  keeper.stdin.on('error', () => {});
  keeper.unref();
  // @ts-expect-error A pipe to a child is a socket, which can be left out of the wait for an end.
  keeper.stdin.unref();
  return () => keeper.stdin.end('ended\n');
}
