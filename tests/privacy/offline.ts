// A whole session where there is no network at all: everything works, and nothing waits for one.
import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { session } from './session';

/** Set within the namespace. */
const INSIDE = 'VARIORUM_WITHOUT_NETWORK';
/** An address that is nobody's (RFC 5737). */
const NOBODY = '192.0.2.1';

export async function main(words: readonly string[], root: string): Promise<number> {
  if (process.env[INSIDE] === undefined) return enter(words, root);
  const outer = Object.keys(networkInterfaces()).filter((name) => name !== 'lo');
  const reached = await reaches(NOBODY);
  if (outer.length > 0 || reached !== 'ENETUNREACH') {
    throw new Error(`there is a network still (${outer.join(', ')} ${reached})`);
  }
  await session(root, words);
  process.stdout.write('a whole session without a network\n');
  return 0;
}

/** Starts this again where the only network is the computer's own, by which the test drives the app. */
function enter(words: readonly string[], root: string): number {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const script = 'ip link set lo up && exec "$@"';
  const again = [process.execPath, join(root, 'tests/privacy/run.mjs'), 'offline', ...words];
  const { status, error } = spawnSync(
    'unshare',
    [...asRoot, '--net', 'sh', '-c', script, 'sh', ...again],
    { stdio: 'inherit', env: { ...process.env, [INSIDE]: '1' } },
  );
  if (error) throw new Error('unshare and ip are needed, which Linux has (util-linux, iproute2)');
  return status ?? 1;
}

function reaches(host: string): Promise<string> {
  return new Promise((done) => {
    const socket = connect(80, host);
    socket.on('connect', () => done('connected'));
    socket.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
  });
}
