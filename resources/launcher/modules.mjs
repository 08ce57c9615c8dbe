// The project's npm packages: installed from the lock file when they are missing or differ from it.
import fs from 'node:fs';
import { Refusal, say, seconds } from './messages.mjs';
import { inModules, inRoot, root } from './paths.mjs';
import { QUIET_OUTPUT, run } from './processes.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [optional] may be absent, for example when it is for another system
 * @property {boolean} [devOptional]
 * @property {boolean} [extraneous] installed by hand, without the lock file
 */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/** @param {string} file @returns {Lock | null} */
function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Compares what the lock file asks for with npm's own record of what is installed. Modification
 * times cannot tell: a clone or a checkout sets them anew, and `npm install` by hand is fine too.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  const want = wanted.packages ?? {};
  const have = installed.packages ?? {};
  const same = Object.entries(want).every(([name, locked]) => {
    if (name === '') return true;
    const found = have[name];
    if (!found) return Boolean(locked.optional || locked.devOptional);
    return found.version === locked.version && found.integrity === locked.integrity;
  });
  return same && Object.keys(have).every((name) => name in want || have[name]?.extraneous);
}

function areModulesReady() {
  const wanted = readLock(inRoot('package-lock.json'));
  if (!wanted) {
    throw new Refusal(
      'package-lock.json is missing or damaged. Get it back with: git checkout package-lock.json',
    );
  }
  const installed = readLock(inModules('.package-lock.json'));
  return installed !== null && isInstalled(wanted, installed);
}

/** On Windows npm is a script, which only a shell can start; its arguments here are fixed words. */
export const npm =
  process.platform === 'win32'
    ? { command: 'npm.cmd', options: { shell: true } }
    : { command: 'npm', options: {} };

export async function ensureModules() {
  if (areModulesReady()) return;
  say('Installing npm packages from the lock file.');
  const start = performance.now();
  // Developer packages are needed even where NODE_ENV says "production". The launcher fetches
  // Electron by itself, and no browsers are needed.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = {
    ...process.env,
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  };
  const code = await run(npm.command, args, {
    ...npm.options,
    cwd: root,
    env,
    stdio: QUIET_OUTPUT,
  }).catch((error) => {
    throw new Refusal(`npm could not be started: ${error.message}. Install npm, then try again.`);
  });
  if (code !== 0) {
    throw new Refusal(
      `npm ci ended with status ${code}; its reason is above. ` +
        'Check the network connection and the registry npm is set to, then run the command again.',
    );
  }
  say(`npm packages are in place, ${seconds(performance.now() - start)}.`);
}
