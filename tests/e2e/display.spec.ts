// The virtual display of the tests stays as it is when its last window closes.
import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './app';

const LAUNCHER = `
  import { ensureDisplay } from ${JSON.stringify(join(ROOT, 'resources/launcher/display.mjs'))};
  await ensureDisplay({ preferVirtual: true });
  console.log('display=' + process.env.DISPLAY);
  process.stdin.resume().once('end', () => process.exit());`;

// Elsewhere there is no virtual display.
if (process.platform === 'linux') {
  test('a display without a window forgets nothing, and so turns no start away', async () => {
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', LAUNCHER]);
    try {
      let said = '';
      for await (const part of launcher.stdout) {
        said += String(part);
        if (/display=:\d+\n/.test(said)) break;
      }
      const display = /display=:(\d+)/.exec(said)?.[1];
      const made = await atomOf(`/tmp/.X11-unix/X${String(display)}`, false);
      expect(made).toBeGreaterThan(0);
      // A display that resets itself does so when its only client has gone.
      expect(await atomOf(`/tmp/.X11-unix/X${String(display)}`, true)).toBe(made);
    } finally {
      launcher.stdin.end();
      await once(launcher, 'exit');
    }
  });
}

/** The number that the display has for a name of ours, by a client of its own that then leaves. */
async function atomOf(socket: string, onlyIfKnown: boolean): Promise<number> {
  const client = connect(socket);
  await once(client, 'connect');
  const gone = once(client, 'close');
  // The greeting of X11 in little endian, version 11.0, without a key.
  client.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const greeting = await read(client, 8);
  await read(client, 4 * greeting.readUInt16LE(6));
  const name = Buffer.from('VARIORUM');
  // InternAtom, in units of four bytes.
  const head = Buffer.from([16, Number(onlyIfKnown), 2 + name.length / 4, 0, name.length, 0, 0, 0]);
  client.write(Buffer.concat([head, name]));
  const reply = await read(client, 32);
  client.end();
  await gone;
  return reply.readUInt32LE(8);
}

async function read(client: Socket, bytes: number): Promise<Buffer> {
  for (;;) {
    const found = client.read(bytes) as Buffer | null;
    if (found !== null) return found;
    await once(client, 'readable');
  }
}
