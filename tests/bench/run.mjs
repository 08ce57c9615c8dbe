// Runs a bench by its name, see README.md.
import { join } from 'node:path';
import { ROOT, runBundled } from '../bundled.mjs';

const BENCHES = [
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
  'encodings',
];

await runBundled(import.meta.dirname, BENCHES, {
  bench: import.meta.dirname,
  cli: join(ROOT, 'out', 'main', 'cli.js'),
});
