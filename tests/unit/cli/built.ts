// The command line as it is shipped, built into a folder of its own for the tests that start it.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface BuiltCli {
  /** The program, for Node. */
  readonly path: string;
  remove(): void;
}

export async function buildCli(): Promise<BuiltCli> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-built-')));
  // Where there is none, Node takes .js for CommonJS.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    define: { __VERSION__: JSON.stringify('1.2.3') },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20.18',
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          cli: join(ROOT, 'src-main/cli/index.ts'),
          'caged-process': join(ROOT, 'src-main/worker/caged-process.ts'),
          'caged-thread': join(ROOT, 'src-main/worker/caged-thread.ts'),
          'hand-thread': join(ROOT, 'src-main/worker/hand-thread.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  return {
    path: join(folder, 'cli.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
