// System packages that Electron needs on Linux: found, installed where allowed, named otherwise.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { XVFB, hasDisplay } from './display.mjs';
import { Refusal, say, seconds } from './messages.mjs';
import { isOnPath, runAndKeep } from './processes.mjs';

/**
 * Shared libraries that a bare Debian or Ubuntu lacks, with the package that brings each. Newer
 * releases carry some under a name that ends in t64. Everything else Electron links to comes along.
 */
const LIBRARIES = [
  { file: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { file: 'libnss3.so', packages: ['libnss3'] },
  { file: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { file: 'libgbm.so.1', packages: ['libgbm1'] },
];
const VIRTUAL_DISPLAY = ['xvfb'];

const LIBRARY_FOLDERS = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
  '/lib64',
  '/lib',
];
const LINKER_CACHE_READERS = ['/sbin/ldconfig', '/usr/sbin/ldconfig', 'ldconfig'];
/** Another installation may be running, for example the system's own updates. */
const LOCK_WAIT_S = 300;

function linkerCache() {
  for (const reader of LINKER_CACHE_READERS) {
    const { status, stdout } = spawnSync(reader, ['-p'], { encoding: 'utf8' });
    if (status === 0) return stdout;
  }
  return '';
}

/** @param {string} file */
function hasLibrary(file) {
  const extra = (process.env.LD_LIBRARY_PATH ?? '').split(':').filter(Boolean);
  if ([...extra, ...LIBRARY_FOLDERS].some((folder) => fs.existsSync(path.join(folder, file)))) {
    return true;
  }
  return linkerCache()
    .split('\n')
    .some((line) => line.trim().startsWith(`${file} `));
}

/** @returns {string[][]} for each thing missing, the names its package may have, newest first */
function findMissing() {
  const missing = LIBRARIES.filter(({ file }) => !hasLibrary(file)).map(({ packages }) => packages);
  if (!hasDisplay() && !isOnPath(XVFB)) missing.push(VIRTUAL_DISPLAY);
  return missing;
}

/** @param {string} name */
const aptKnows = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;

/**
 * @param {string[][]} missing
 * @param {(name: string) => boolean} isKnown
 * @returns {string[]} one name for each; the last where none is known
 */
export function choosePackages(missing, isKnown) {
  return missing.map((names) => names.find(isKnown) ?? /** @type {string} */ (names.at(-1)));
}

/** @param {string[]} packages */
const installCommand = (packages) =>
  `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** @param {string[][]} missing */
async function install(missing) {
  say('Installing the system packages that Electron needs.');
  const start = performance.now();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runAndKeep('apt-get', ['update', '-qq'], { env });
  if (update.code !== 0) say('apt-get update failed; going on with the package lists at hand.');
  const packages = choosePackages(missing, aptKnows);
  const args = ['install', '-y', '-qq', '--no-install-recommends'];
  const lock = ['-o', `DPkg::Lock::Timeout=${LOCK_WAIT_S}`];
  const { code, output } = await runAndKeep('apt-get', [...args, ...lock, ...packages], { env });
  if (code !== 0) {
    throw new Refusal(
      `${output.trim().split('\n').slice(-15).join('\n')}\n` +
        `apt-get could not install ${packages.join(' ')}. ` +
        `Check the network connection, then run: ${installCommand(packages)}`,
    );
  }
  say(`Installed ${packages.join(', ')}, ${seconds(performance.now() - start)}.`);
}

export async function ensureSystemPackages() {
  if (process.platform !== 'linux') return;
  const missing = findMissing();
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    await install(missing);
    return;
  }
  const packages = choosePackages(missing, aptKnows);
  throw new Refusal(
    `System packages are missing: ${packages.join(', ')}. On Debian or Ubuntu, run: ` +
      `${installCommand(packages)}\nElsewhere, install what brings GTK 3, NSS, ALSA, GBM` +
      `${hasDisplay() ? '' : ' and Xvfb'}.`,
  );
}

/** @returns {string} for people */
export function describeSystemPackages() {
  if (process.platform !== 'linux') return 'none needed';
  const missing = findMissing();
  if (missing.length === 0) return 'in place';
  return `missing: ${missing.map((names) => names.at(-1)).join(', ')}`;
}
