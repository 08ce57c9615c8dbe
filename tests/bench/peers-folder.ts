// Packages that are installed beside the project, for comparison only.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs them in a folder for temporary files, where they are not there yet. Returns the path of
 * its package.json, which modules can be required from.
 */
export function installed(packages: Readonly<Record<string, string>>): string {
  const folder = join(tmpdir(), 'variorum-bench', 'peers');
  const manifest = join(folder, 'package.json');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(manifest)) writeFileSync(manifest, '{"private":true}\n');
  const missing = Object.entries(packages).filter(
    ([name]) => !existsSync(join(folder, 'node_modules', name)),
  );
  if (missing.length > 0) {
    const wanted = missing.map(([name, version]) => `${name}@${version}`);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...wanted], {
      cwd: folder,
    });
  }
  return manifest;
}
