// Runs a check of exports in an office program by its name, see README.md.
import { runBundled } from '../bundled.mjs';

await runBundled(import.meta.dirname, ['inert'], {});
