// Sets up everything and says what was found, for people or, with --json, for a tool.
import { readDoctor } from '../arguments.mjs';
import { hasDisplay } from '../display.mjs';
import { environmentFor, sandboxArguments } from '../electron.mjs';
import { runAndKeep } from '../processes.mjs';
import { npm } from '../modules.mjs';
import { built, root } from '../paths.mjs';
import { setUp } from '../setup.mjs';
import { describeSystemPackages } from '../system.mjs';

/**
 * Rows with their values below each other.
 * @param {[string, string][]} rows
 */
export function alignRows(rows) {
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, value]) => label.padEnd(width) + value).join('\n');
}

function describeDisplay() {
  if (!hasDisplay()) return 'none; a virtual one is started when it is needed';
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY || 'of the desktop';
}

async function npmVersion() {
  const { code, output } = await runAndKeep(npm.command, ['--version'], npm.options);
  return code === 0 ? output.trim() : 'not found';
}

/**
 * @param {string[]} words
 * @returns {Promise<number>}
 */
export async function doctor(words) {
  const { json } = readDoctor(words);
  const electron = await setUp({ withBuild: true });
  if (json) {
    // With the folder to open added to `args`, this is all that starting the app takes.
    const answer = {
      electron: electron.executable,
      version: electron.version,
      standIn: electron.standIn,
      args: [...sandboxArguments(), root],
      entry: built.main,
      env: environmentFor(electron),
    };
    console.log(JSON.stringify(answer));
    return 0;
  }
  const rows = alignRows([
    ['Node', process.versions.node],
    ['npm', await npmVersion()],
    ['Electron', `${electron.version}, ${electron.source}`],
    ['Executable', electron.executable],
    ['Display', describeDisplay()],
    ['App', built.main],
    ['System packages', describeSystemPackages()],
  ]);
  console.log(rows);
  return 0;
}
