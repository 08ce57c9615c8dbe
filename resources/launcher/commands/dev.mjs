// Runs the app from its source, taking up changes while it runs.
import { readStart, resolveFolder } from '../arguments.mjs';
import { forgetBuild } from '../build.mjs';
import { ensureDisplay } from '../display.mjs';
import { sandboxArguments } from '../electron.mjs';
import { root, tools } from '../paths.mjs';
import { run } from '../processes.mjs';
import { setUp } from '../setup.mjs';

/**
 * @param {string[]} words
 * @returns {Promise<number>}
 */
export async function dev(words) {
  const { folder: name, rest } = readStart(words);
  const folder = resolveFolder(name);
  await setUp({ withBuild: false });
  await ensureDisplay();
  // It puts its own main process into out/, which must not pass for a finished build.
  forgetBuild();
  const sandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : [];
  const args = [tools.electronVite, 'dev', ...sandbox, '--', folder, ...rest];
  return run(process.execPath, args, { cwd: root });
}
