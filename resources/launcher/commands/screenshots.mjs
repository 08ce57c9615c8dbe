// Makes the pictures of the documentation, on a display of its own.
import { ensureDisplay } from '../display.mjs';
import { inRoot, root } from '../paths.mjs';
import { run } from '../processes.mjs';
import { setUp } from '../setup.mjs';

/** @returns {Promise<number>} */
export async function screenshots() {
  await setUp({ withBuild: true });
  await ensureDisplay({ preferVirtual: true });
  return run(process.execPath, [inRoot('resources', 'screenshots.mjs')], { cwd: root });
}
