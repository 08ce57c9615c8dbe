// Watches by strace every connection that a whole session asks the system for: none leads to a network.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { session } from './session';

/** Such as `connect(5, {sa_family=AF_INET, sin_port=htons(53), …}, 16)`. */
const CALL = /\b(?:connect|sendto|sendmsg|sendmmsg)\(.*sa_family=(AF_\w+)/;
/** Between programs of this computer, and to its own kernel. */
const LOCAL = ['AF_UNIX', 'AF_NETLINK', 'AF_UNSPEC'];

export async function main(words: readonly string[], root: string): Promise<number> {
  if (spawnSync('strace', ['-V']).status !== 0) {
    throw new Error('strace is not there. On Debian: apt-get install strace');
  }
  const electron = process.env['ELECTRON_EXEC_PATH'];
  if (electron === undefined) throw new Error('there is no Electron');
  const scratch = mkdtempSync(join(tmpdir(), 'variorum-trace-'));
  const trace = join(scratch, 'trace');
  const traced = join(scratch, 'electron');
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  writeFileSync(
    traced,
    `#!/bin/sh\nexec strace -f -qq -s 64 -e ${calls} -o '${trace}' '${electron}' "$@"\n`,
  );
  chmodSync(traced, 0o700);
  process.env['ELECTRON_EXEC_PATH'] = traced;
  // So that it is seen that what leads to a network would have been seen.
  const control = createServer((socket) => socket.end());
  await new Promise<void>((done) => control.listen(0, '127.0.0.1', done));
  const { port } = control.address() as AddressInfo;
  try {
    await session(root, words, async ({ app }) => {
      await app.evaluate(
        (_electron, to) =>
          new Promise<void>((done) => {
            const net = process.getBuiltinModule('node:net');
            net.connect(to, '127.0.0.1').on('close', () => done());
          }),
        port,
      );
    });
    return verdict(readFileSync(trace, 'utf8'), port);
  } finally {
    control.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function verdict(trace: string, controlPort: number): number {
  const calls = trace.split('\n').flatMap((line) => {
    const family = CALL.exec(line)?.[1];
    return family === undefined ? [] : [{ line, family }];
  });
  const isControl = (line: string): boolean => line.includes(`htons(${controlPort})`);
  const leading = calls.filter(({ family, line }) => !LOCAL.includes(family) && !isControl(line));
  const wasSeen = calls.some(({ line }) => isControl(line));
  for (const family of new Set(calls.map((call) => call.family))) {
    const count = calls.filter((call) => call.family === family).length;
    process.stdout.write(`${family}: ${count}\n`);
  }
  for (const { line } of leading) process.stdout.write(`leads to a network: ${line}\n`);
  process.stdout.write(
    wasSeen
      ? `${leading.length} connections to a network, beside the one made on purpose\n`
      : 'the connection made on purpose was not seen: this proves nothing\n',
  );
  return wasSeen && leading.length === 0 ? 0 : 1;
}
