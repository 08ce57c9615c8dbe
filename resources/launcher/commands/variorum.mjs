// The command line in plain Node: no Electron, no display, and nothing of ours on standard output.
import { built, startingFolder } from '../paths.mjs';
import { run } from '../processes.mjs';
import { setUpWithoutElectron } from '../setup.mjs';

/**
 * @param {string[]} words
 * @returns {Promise<number>}
 */
export async function variorum(words) {
  await setUpWithoutElectron();
  return run(process.execPath, [built.cli, ...words], { cwd: startingFolder() });
}
