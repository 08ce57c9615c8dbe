// Runs a script of the tests by its name: bundles its TypeScript into a folder of out/ and calls its `main`.
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export const ROOT = resolve(import.meta.dirname, '..');

/**
 * Ends the process: with what `main` returns, 1 where it throws, 2 where no script was named.
 * @param {string} folder that the scripts stand in
 * @param {readonly string[]} names of those that can be run
 * @param {unknown} about handed to `main` after the arguments
 * @param {() => Promise<void>} prepare what has to be there before a script starts
 */
export async function runBundled(folder, names, about, prepare = async () => undefined) {
  const kind = basename(folder);
  const [name = '', ...args] = process.argv.slice(2);
  if (!names.includes(name)) {
    process.stderr.write(`Name one of tests/${kind}: ${names.join(', ')}.\n`);
    process.exit(2);
  }
  const entry = join(folder, `${name}.ts`);
  if (!existsSync(entry)) throw new Error(`tests/${kind}/${name}.ts is gone`);
  const outDir = join(ROOT, 'out', kind);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    // Node finds no names in a module of the old kind.
    ssr: { noExternal: ['papaparse'] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  await prepare();
  const { main } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  try {
    process.exitCode = await main(args, about);
  } catch (error) {
    process.stderr.write(`${kind} ${name}: ${error.message}\n`);
    process.exitCode = 1;
  }
  // A display that was started would keep the process waiting.
  process.exit();
}
