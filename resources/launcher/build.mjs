// Builds the app into out/, and leaves it alone while nothing it is made of has changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal, say, seconds } from './messages.mjs';
import { built, root, tools } from './paths.mjs';
import { QUIET_OUTPUT, run } from './processes.mjs';

/** Files and folders that a build reads; the packages it uses are told by the lock file. */
const INPUTS = [
  'src-main',
  'src-renderer',
  'electron.vite.config.ts',
  'resources/packaging',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
const STAMP = path.join('out', '.build-stamp');

/**
 * @param {string} folder
 * @param {string} name of a file or folder in it; may be absent
 * @returns {string[]} files, with "/" on every system
 */
function listFiles(folder, name) {
  const kind = fs.statSync(path.join(folder, name), { throwIfNoEntry: false });
  if (kind?.isFile()) return [name];
  if (!kind?.isDirectory()) return [];
  const entries = fs.readdirSync(path.join(folder, name)).sort();
  return entries.flatMap((entry) => listFiles(folder, `${name}/${entry}`));
}

/**
 * Contents, not times: a checkout changes the times of files that stay the same.
 * @param {string} [folder] the project's root
 * @returns {string}
 */
export function fingerprint(folder = root) {
  const hash = createHash('sha256');
  for (const name of INPUTS.flatMap((input) => listFiles(folder, input))) {
    const body = fs.readFileSync(path.join(folder, name));
    hash.update(`${name}\0${body.length}\0`).update(body);
  }
  return hash.digest('hex');
}

/**
 * @param {string} print from `fingerprint`
 * @param {string} [folder] the project's root
 */
export function isBuilt(print, folder = root) {
  const outputs = Object.values(built).map((file) => path.relative(root, file));
  if (!outputs.every((file) => fs.existsSync(path.join(folder, file)))) return false;
  const stamp = path.join(folder, STAMP);
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8').trim() === print;
}

/**
 * @param {string} print
 * @param {string} [folder]
 */
export function markBuilt(print, folder = root) {
  fs.writeFileSync(path.join(folder, STAMP), `${print}\n`);
}

/** To be called before anything else writes to out/. */
export function forgetBuild(folder = root) {
  fs.rmSync(path.join(folder, STAMP), { force: true });
}

export async function build() {
  say('Building the app.');
  const start = performance.now();
  const print = fingerprint();
  forgetBuild();
  const code = await run(process.execPath, [tools.electronVite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: QUIET_OUTPUT,
  });
  if (code !== 0) {
    throw new Refusal('The app could not be built. The reason is above; correct it and try again.');
  }
  const absent = Object.values(built).find((file) => !fs.existsSync(file));
  if (absent) {
    throw new Refusal(
      `The build made no ${path.relative(root, absent)}. Compare electron.vite.config.ts ` +
        'with the outputs named in resources/launcher/paths.mjs.',
    );
  }
  markBuilt(print);
  say(`The app is built, ${seconds(performance.now() - start)}.`);
}

export async function ensureBuild() {
  if (!isBuilt(fingerprint())) await build();
}
