// Makes a folder under dist/ that runs without Node: the built app, its runtime, and nothing else.
import path from 'node:path';
import { say, seconds } from '../messages.mjs';
import { inRoot, root } from '../paths.mjs';
import { setUp } from '../setup.mjs';
import { expectPlatform, makePackage, readAbout } from '../../packaging/package-app.mjs';

const BYTES_PER_MEGABYTE = 1e6;

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / BYTES_PER_MEGABYTE).toFixed(1)} MB`;

/** @returns {Promise<number>} */
export async function makeOne() {
  expectPlatform(process.platform);
  const electron = await setUp({ withBuild: true });
  const start = performance.now();
  const name = `${readAbout(root).productName}-${process.platform}-${process.arch}`;
  const target = inRoot('dist', name);
  const { executable } = electron;
  const made = makePackage({ root, executable, target });
  say(
    `The package is made, ${seconds(performance.now() - start)}: ${megabytes(made.bytes)}, ` +
      `of which the app is ${megabytes(made.appBytes)}. Start it with ` +
      `${path.relative(process.cwd(), made.executable)}.`,
  );
  if (electron.standIn) {
    say(
      `It holds Electron ${electron.version}, which stands in for development and gets no ` +
        'security updates any more: keep it for trials. Where Electron can be downloaded, a ' +
        'package holds the version that package.json names.',
    );
  }
  console.log(target);
  return 0;
}
