// Runs a durability test by its name: bundles its TypeScript into out/durability and calls its `main`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureDisplay } from '../../resources/launcher/display.mjs';
import { pointToolsToElectron } from '../../resources/launcher/electron.mjs';

const root = resolve(import.meta.dirname, '../..');
const COMMANDS = ['kills', 'full-disk', 'flips', 'migration'];

const [name = '', ...args] = process.argv.slice(2);
const entry = join(import.meta.dirname, `${name}.ts`);
if (!COMMANDS.includes(name) || !existsSync(entry)) {
  process.stderr.write(
    `Name one of the tests: ${COMMANDS.join(', ')}. See tests/durability/README.md.\n`,
  );
  process.exit(2);
}
const outDir = join(root, 'out', 'durability');
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
await pointToolsToElectron();
await ensureDisplay({ preferVirtual: true });
const { main } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
try {
  process.exitCode = await main(args, root);
} catch (error) {
  process.stderr.write(`durability ${name}: ${error.stack}\n`);
  process.exitCode = 1;
}
// A display that was started would keep the process waiting.
process.exit();
