// Runs a privacy test by its name, in real Electron, see README.md.
import { ensureDisplay } from '../../resources/launcher/display.mjs';
import { pointToolsToElectron } from '../../resources/launcher/electron.mjs';
import { ROOT, runBundled } from '../bundled.mjs';

await runBundled(import.meta.dirname, ['trace', 'offline'], ROOT, async () => {
  await pointToolsToElectron();
  await ensureDisplay({ preferVirtual: true });
});
