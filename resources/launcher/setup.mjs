// Brings everything in place that a command needs, doing side by side what can be.
import { ensureBuild } from './build.mjs';
import { ensureElectron, environmentFor } from './electron.mjs';
import { ensureModules } from './modules.mjs';
import { ensureSystemPackages } from './system.mjs';

/**
 * Afterwards the environment of this process, and so of its children, points to Electron.
 * @param {{ withBuild: boolean }} wanted
 * @returns {Promise<import('./electron.mjs').Electron>}
 */
export async function setUp({ withBuild }) {
  await Promise.all([ensureModules(), ensureSystemPackages()]);
  const [electron] = await Promise.all([ensureElectron(), withBuild ? ensureBuild() : null]);
  Object.assign(process.env, environmentFor(electron));
  return electron;
}

/** For what runs in plain Node. */
export async function setUpWithoutElectron() {
  await ensureModules();
  await ensureBuild();
}
