// The caged process as it is shipped, built into a folder of its own for the tests that start it.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface BuiltCage {
  readonly entry: URL;
  remove(): void;
}

export async function buildCage(): Promise<BuiltCage> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-cage-')));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20.18',
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          'caged-process': join(ROOT, 'src-main/worker/caged-process.ts'),
          'caged-thread': join(ROOT, 'src-main/worker/caged-thread.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return {
    entry: pathToFileURL(join(folder, 'caged-process.js')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
