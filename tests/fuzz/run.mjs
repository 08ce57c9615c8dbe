// Runs a fuzz by its name.
import { ROOT, runBundled } from '../bundled.mjs';

await runBundled(import.meta.dirname, ['anchors', 'formats'], { root: ROOT });
