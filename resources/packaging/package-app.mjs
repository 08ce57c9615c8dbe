// Puts the built app and its runtime into one folder that runs by itself, locked by its fuses.
import fs from 'node:fs';
import path from 'node:path';
import { lock } from '../fuses.mjs';
import { Refusal } from '../launcher/messages.mjs';
import { packAsar } from '../launcher/stand-in/asar.mjs';
import { BUNDLED, describeBundled } from './bundled.mjs';

/**
 * @typedef {object} Parts
 * @property {string} root of the project, which is built
 * @property {string} executable of the Electron to take
 * @property {string} target the folder to make; one that is there is replaced
 */

/** Parts of the build that run in a window. */
const BUILD_PARTS = ['main', 'preload', 'renderer'];
/** For developers: a package is no Node, so it cannot run the command line. */
const LEFT_OUT_OF_BUILD = new Set([
  'main/cli.js',
  ...BUILD_PARTS.map((part) => `${part}/${BUNDLED}`),
]);
/** Where the window and the file manager find the picture of the app. */
const ICON = path.join(import.meta.dirname, 'icon.png');

/** An Electron's own folder has these; a folder of all programs of a system has not. */
const RUNTIME_FILES = ['icudtl.dat', 'resources.pak', 'snapshot_blob.bin'];
/** Its sample app, what marks a complete stand-in, and the parts of a debugger. */
const LEFT_OUT_OF_RUNTIME = new Set(['resources', '.complete']);
/** Ours takes the name of Electron's, which is not to be lost. */
const RENAMED = new Map([['LICENSE', 'LICENSE.electron.txt']]);

/**
 * @param {string} root
 * @returns {{ name: string, productName: string, version: string }}
 */
export function readAbout(root) {
  const { name, productName, version } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  return { name, productName, version };
}

/**
 * Only where it is tried: elsewhere the hash of what is packed has to stand in the app as well,
 * and the app has to be signed after that.
 * @param {string} platform
 */
export function expectPlatform(platform) {
  if (platform === 'linux') return;
  throw new Refusal(
    'A package is made on Linux only so far; on macOS and Windows an app has to be signed as well. ' +
      'npm start runs Variorum here.',
  );
}

/**
 * The app as Electron loads it.
 * @param {string} root
 * @returns {Map<string, Buffer>} name to content, folders divided by "/"
 */
export function collectApp(root) {
  const description = { ...readAbout(root), type: 'module', main: 'main/index.js' };
  const files = new Map([['package.json', Buffer.from(JSON.stringify(description))]]);
  for (const part of BUILD_PARTS) {
    const folder = path.join(root, 'out', part);
    const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((name) => `${part}/${name.replaceAll(path.sep, '/')}`);
    for (const name of names.sort()) {
      if (LEFT_OUT_OF_BUILD.has(name)) continue;
      files.set(name, fs.readFileSync(path.join(root, 'out', name)));
    }
  }
  return files;
}

/**
 * @param {string} root
 * @returns {string} the licences of all that is bundled in the app
 */
function licences(root) {
  return describeBundled(
    BUILD_PARTS.flatMap((part) =>
      JSON.parse(fs.readFileSync(path.join(root, 'out', part, BUNDLED), 'utf8')),
    ),
  );
}

/**
 * @param {string} executable of the Electron to copy
 * @param {string} folder to copy it to
 * @param {string} name that the executable gets
 * @returns {string} the executable of the copy
 */
function copyRuntime(executable, folder, name) {
  const source = path.dirname(executable);
  const absent = RUNTIME_FILES.find((file) => !fs.existsSync(path.join(source, file)));
  if (absent !== undefined) {
    throw new Refusal(
      `${source} is not the folder of an Electron: it has no ${absent}. ` +
        'Set ELECTRON_EXEC_PATH to the executable in such a folder, or unset it.',
    );
  }
  const own = path.basename(executable);
  for (const entry of fs.readdirSync(source)) {
    if (LEFT_OUT_OF_RUNTIME.has(entry)) continue;
    const copied = path.join(folder, entry === own ? name : (RENAMED.get(entry) ?? entry));
    fs.cpSync(path.join(source, entry), copied, { recursive: true });
  }
  const copy = path.join(folder, name);
  // Where the runtime is kept from being written to, its copy still gets its fuses.
  fs.chmodSync(copy, 0o755);
  return copy;
}

/**
 * The package is there as a whole at the end, or as it was before.
 * @param {Parts} parts
 * @returns {{ executable: string, bytes: number, appBytes: number }}
 */
export function makePackage({ root, executable, target }) {
  const { name } = readAbout(root);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const work = fs.mkdtempSync(`${target}.`);
  try {
    const own = copyRuntime(executable, work, name);
    const open = lock(own);
    if (open.length > 0) throw new Refusal(`The fuses ${open.join(', ')} could not be set.`);
    const app = packAsar(collectApp(root));
    fs.mkdirSync(path.join(work, 'resources'));
    fs.writeFileSync(path.join(work, 'resources', 'app.asar'), app);
    fs.copyFileSync(ICON, path.join(work, `${name}.png`));
    fs.copyFileSync(path.join(root, 'LICENSE'), path.join(work, 'LICENSE'));
    fs.writeFileSync(path.join(work, 'LICENSES.packages.txt'), licences(root));
    // A folder for one's own work is closed to others; a program is for all.
    fs.chmodSync(work, 0o755);
    fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(work, target);
    return { executable: path.join(target, name), bytes: sizeOf(target), appBytes: app.length };
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} folder @returns {number} bytes of the files in it */
function sizeOf(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + fs.statSync(path.join(parentPath, name)).size, 0);
}
