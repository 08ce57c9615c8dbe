// Where things are: the project, what is built from it, its tools, and the user's cache folder.
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** @param {string[]} parts */
export const inModules = (...parts) => path.join(root, 'node_modules', ...parts);

/** What a finished build leaves behind. */
export const built = {
  main: inRoot('out', 'main', 'index.js'),
  cli: inRoot('out', 'main', 'cli.js'),
  preload: inRoot('out', 'preload', 'preload.cjs'),
  renderer: inRoot('out', 'renderer', 'index.html'),
};

/** Tools of the project, each run as `node <file>` so that no shell is needed on any system. */
export const tools = {
  electronVite: inModules('electron-vite', 'bin', 'electron-vite.js'),
  eslint: inModules('eslint', 'bin', 'eslint.js'),
  playwright: inModules('@playwright', 'test', 'cli.js'),
  prettier: inModules('prettier', 'bin', 'prettier.cjs'),
  svelteCheck: inModules('svelte-check', 'bin', 'svelte-check'),
  typescript: inModules('typescript', 'bin', 'tsc'),
  vitest: inModules('vitest', 'vitest.mjs'),
};

/**
 * The folder the user typed the command in. npm runs scripts in the project's root and keeps the
 * original one in INIT_CWD.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function startingFolder(env = process.env) {
  return env.INIT_CWD ?? process.cwd();
}

/**
 * Kept outside the project so that a fresh `npm ci` or a second checkout need not build it again.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cacheFolder(env = process.env) {
  if (env.VARIORUM_CACHE) return path.resolve(env.VARIORUM_CACHE);
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'variorum');
}
