// Runs a bench by its name: bundles its TypeScript into out/bench and calls its `main`.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const COMMANDS = [
  'generate',
  'score',
  'truth',
  'novel',
  'changes',
  'app',
  'reading',
  'growth',
  'again',
  'sentences',
  'notes',
];

const [name = '', ...args] = process.argv.slice(2);
const entry = join(import.meta.dirname, `${name}.ts`);
if (!COMMANDS.includes(name) || !existsSync(entry)) {
  process.stderr.write(
    `Name one of the benches: ${COMMANDS.join(', ')}. See tests/bench/README.md.\n`,
  );
  process.exit(2);
}
const outDir = join(root, 'out', 'bench');
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
  process.exitCode = await main(args, {
    bench: import.meta.dirname,
    cli: join(root, 'out', 'main', 'cli.js'),
  });
} catch (error) {
  process.stderr.write(`bench ${name}: ${error.message}\n`);
  process.exitCode = 1;
}
// A display that a bench has started would keep the process waiting.
process.exit();
