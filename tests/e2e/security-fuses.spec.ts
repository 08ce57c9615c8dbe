// The executable of a packaged app is locked: its fuses are set, read back, and do what they say.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lock, PACKAGED } from '../../resources/fuses.mjs';
import { readFuses } from '../../resources/launcher/stand-in/fuses.mjs';
import { expect, test } from './app';

/** An Electron of the test's own: all of it but the executable is the one that is there. */
function copyOf(executable: string, folder: string): string {
  mkdirSync(folder);
  const own = basename(executable);
  for (const name of readdirSync(dirname(executable))) {
    if (name !== own) symlinkSync(join(dirname(executable), name), join(folder, name));
  }
  copyFileSync(executable, join(folder, own));
  return join(folder, own);
}

/** What it says of itself to a program that would use it as Node. */
function asNode(executable: string): string {
  const { stdout } = spawnSync(executable, ['--version'], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return stdout.trim();
}

test('the fuses of a package are set, and it is no Node for others any more', async ({
  launch,
  scratch,
}) => {
  const { app } = await launch();
  const node = `v${await app.evaluate(() => process.versions.node)}`;
  const executable = copyOf(process.env['ELECTRON_EXEC_PATH'] ?? '', join(scratch, 'package'));
  expect(asNode(executable)).toBe(node);
  expect(lock(executable)).toEqual([]);
  const states = readFuses(executable);
  for (const { name, place, isOn } of PACKAGED) expect.soft(states[place], name).toBe(isOn);
  expect(asNode(executable)).not.toContain(node);
});
