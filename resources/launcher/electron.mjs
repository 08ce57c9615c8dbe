// Finds the Electron to run, fetching it once: the user's, the official one, or a stand-in.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Refusal, say } from './messages.mjs';
import { cacheFolder, inModules, root } from './paths.mjs';
import { runAndKeep } from './processes.mjs';
import { canStandIn, ensureStandIn, hasStandIn, standInExecutable } from './stand-in/stand-in.mjs';

/**
 * @typedef {object} Electron
 * @property {string} executable absolute
 * @property {string} version such as "33.2.1"
 * @property {boolean} standIn
 * @property {string} source for people
 */

/** Long enough for 120 MB on a slow line. */
const DOWNLOAD_MS = 10 * 60_000;
/** A download that failed is not tried again for half a day, so that later starts are quick. */
const UNREACHABLE_MS = 12 * 3600_000;

const executableName = process.platform === 'win32' ? 'electron.exe' : 'electron';
const unreachableNote = () => path.join(cacheFolder(), 'official-unreachable');

/** @param {string} file */
const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} the executable that the user asks for
 */
export function findNamed(env) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const [name, file] = env.ELECTRON_EXEC_PATH
    ? ['ELECTRON_EXEC_PATH', path.resolve(env.ELECTRON_EXEC_PATH)]
    : ['ELECTRON_OVERRIDE_DIST_PATH', override && path.resolve(override, executableName)];
  if (!file) return null;
  if (isFile(file)) return file;
  throw new Refusal(`${name} leads to ${file}, which is not a file. Correct it or unset it.`);
}

/** @returns {string | null} */
function findOfficial() {
  const note = inModules('electron', 'path.txt');
  if (!isFile(note)) return null;
  const executable = inModules('electron', 'dist', fs.readFileSync(note, 'utf8').trim());
  return isFile(executable) ? executable : null;
}

function failedRecently() {
  const noted = fs.statSync(unreachableNote(), { throwIfNoEntry: false });
  return noted !== undefined && Date.now() - noted.mtimeMs < UNREACHABLE_MS;
}

function noteFailure() {
  try {
    fs.mkdirSync(cacheFolder(), { recursive: true });
    fs.writeFileSync(unreachableNote(), '');
  } catch {
    // Only costs another try next time.
  }
}

/** @returns {Promise<string | null>} null where the stand-in has to do */
async function fetchOfficial() {
  if (canStandIn && failedRecently()) return null;
  say('Fetching Electron.');
  const installer = inModules('electron', 'install.js');
  const { code, output } = await runAndKeep(process.execPath, [installer], {
    cwd: root,
    timeoutMs: DOWNLOAD_MS,
  });
  const executable = findOfficial();
  if (code === 0 && executable) return executable;
  const reason = output.trim().split('\n')[0] || `its installer ended with status ${code}`;
  if (!canStandIn) {
    throw new Refusal(
      `Electron could not be downloaded: ${reason}\n` +
        'Check the network connection and try again, or set ELECTRON_EXEC_PATH to an Electron.',
    );
  }
  say(`Electron's own download cannot be reached (${reason}).`);
  noteFailure();
  return null;
}

/** @param {string} executable */
function readVersion(executable) {
  const note = path.join(path.dirname(executable), 'version');
  if (isFile(note)) return fs.readFileSync(note, 'utf8').trim().replace(/^v/, '');
  const args = [...sandboxArguments(), '--version'];
  const { stdout } = spawnSync(executable, args, { encoding: 'utf8', timeout: 10_000 });
  return /v?(\d+\.\d+\.\d+\S*)/.exec(stdout ?? '')?.[1] ?? 'unknown';
}

/** @param {string} executable @param {string} source @returns {Electron} */
function describe(executable, source) {
  const standIn = canStandIn && executable === standInExecutable();
  return {
    executable,
    version: readVersion(executable),
    standIn,
    source: standIn ? 'stand-in, for development' : source,
  };
}

/** @returns {Promise<Electron>} */
export async function ensureElectron() {
  const named = findNamed(process.env);
  if (named) return describe(named, 'named by the environment');
  const official = findOfficial() ?? (await fetchOfficial());
  return describe(official ?? (await ensureStandIn()), 'official');
}

/** Chromium refuses to run as root within its sandbox. */
export function sandboxArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * What tools need to know: electron-vite reads ELECTRON_EXEC_PATH; the electron package, and with
 * it Playwright, reads the other, which is set for the stand-in alone.
 * @param {Electron} electron
 * @returns {Record<string, string>}
 */
export function environmentFor({ executable, standIn }) {
  /** @type {Record<string, string>} */
  const environment = { ELECTRON_EXEC_PATH: executable };
  if (standIn) environment.ELECTRON_OVERRIDE_DIST_PATH = path.dirname(executable);
  // Without a desktop session Chromium would report its missing message bus again and again.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    environment.DBUS_SESSION_BUS_ADDRESS = process.env.DBUS_SESSION_BUS_ADDRESS ?? 'disabled:';
  }
  return environment;
}

/**
 * For tools that are started without the launcher, such as `npx playwright test`: points them to
 * the Electron that is there, and fetches one only where there is none.
 * @returns {Promise<Electron>}
 */
export async function pointToolsToElectron() {
  const there = findNamed(process.env) === null && findOfficial() === null && hasStandIn();
  const electron = there ? describe(standInExecutable(), 'stand-in') : await ensureElectron();
  Object.assign(process.env, environmentFor(electron));
  return electron;
}
