// Runs a fuzz by its name: bundles its TypeScript into out/fuzz and calls its `main`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const [name = '', ...args] = process.argv.slice(2);
const entry = join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  process.stderr.write('Name one of the fuzzes in tests/fuzz, such as "anchors".\n');
  process.exit(2);
}
const outDir = join(root, 'out', 'fuzz');
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
  },
});
const { main } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
try {
  process.exitCode = await main(args, { root });
} catch (error) {
  process.stderr.write(`fuzz ${name}: ${error.message}\n`);
  process.exitCode = 1;
}
