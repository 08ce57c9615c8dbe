// What a runtime without an app of its own runs: makes `electron [-r module] <app>` work.
import { app } from 'electron/main';
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Without a message box: whoever starts an app from a command line reads its error output. */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The options of Electron's own command line that tools rely on; the rest is Chromium's. */
function readArguments(args) {
  const modules = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === '-r' || word === '--require') {
      at += 1;
      if (args[at] === undefined) fail('--require needs the name of a module.');
      modules.push(args[at]);
    } else if (word === '-v' || word === '--version') {
      console.log(`v${process.versions.electron}`);
      process.exit(0);
    } else if (word === '-a' || word === '--abi') {
      console.log(process.versions.modules);
      process.exit(0);
    } else if (!word.startsWith('-')) {
      return { modules, target: word };
    }
  }
  return { modules, target: null };
}

function readManifest(folder) {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) return null;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return fail(`${file} cannot be read: ${error.message}`);
  }
}

function introduce(manifest) {
  if (manifest.version) app.setVersion(manifest.version);
  app.name = manifest.productName || manifest.name || app.name;
  app.setDesktopName(manifest.desktopName || `${app.name}.desktop`);
}

function resolveEntry(target) {
  try {
    return Module._resolveFilename(target, null, true);
  } catch (error) {
    return fail(`There is no Electron app at ${target}: ${error.message}`);
  }
}

const { modules, target } = readArguments(process.argv.slice(1));
if (modules.length > 0) Module._preloadModules(modules);
if (target === null) fail('Usage: electron [options] <path of an app>');

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
const folder = path.resolve(target);
const manifest = readManifest(folder);
if (manifest) introduce(manifest);
const entry = resolveEntry(folder);
app.setAppPath(manifest ? folder : path.dirname(entry));
try {
  await import(pathToFileURL(entry).toString());
} catch (error) {
  console.error('The app failed while it was loaded.');
  console.error(error?.stack ?? error);
  process.exit(1);
}
