// A disk of some megabytes that a test can fill: root on Linux can mount one in memory.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIZE = '96m';

export interface SmallDisk {
  readonly path: string;
  readonly remove: () => void;
}

/** Where it can be expected: a root that may not mount after all is told so by `smallDisk`. */
export const CAN_HAVE_DISK = process.platform === 'linux' && process.getuid?.() === 0;

/** Throws why there can be none. */
export function smallDisk(): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'variorum-disk-'));
  const mount = ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', path];
  try {
    execFileSync('mount', mount, { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    rmSync(path, { recursive: true, force: true });
    const { stderr, message } = error as Error & { stderr?: Buffer };
    const reason = stderr && stderr.length > 0 ? stderr.toString() : message;
    throw new Error(
      `No disk of ${SIZE} can be mounted, so that none can be filled: ${reason.trim()} In a container, allow it to mount (CAP_SYS_ADMIN).`,
      { cause: error },
    );
  }
  const remove = (): void => {
    execFileSync('umount', ['-l', path]);
    rmSync(path, { recursive: true, force: true });
  };
  return { path, remove };
}
