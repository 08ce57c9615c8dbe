// How the three parts are built: main process (with worker and command line), preload, window.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { notePackages } from './resources/packaging/bundled.mjs';

const at = (path: string): string => resolve(import.meta.dirname, path);
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string };
const define = { __VERSION__: JSON.stringify(version) };

// Named here because the build would otherwise take them from the Electron that is installed,
// and the app runs on Electron 33 and later.
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

/** What the letters of Chinese, Japanese and Korean fonts stand for, where a PDF only names a table of it. */
const CHARACTER_MAPS = at('node_modules/pdfjs-dist/cmaps');
const characterMaps = {
  name: 'character-maps',
  generateBundle(this: { emitFile(file: object): unknown }): void {
    for (const name of readdirSync(CHARACTER_MAPS)) {
      const source = readFileSync(resolve(CHARACTER_MAPS, name));
      this.emitFile({ type: 'asset', fileName: `character-maps/${name}`, source });
    }
  },
};

/** What the window shows in the bar of the system. */
const icon = {
  name: 'icon',
  generateBundle(this: { emitFile(file: object): unknown }): void {
    const source = readFileSync(at('resources/packaging/icon.png'));
    this.emitFile({ type: 'asset', fileName: 'icon.png', source });
  },
};

/** The PDF library looks for a native program to draw with: nothing is drawn, and none is to be loaded. */
const LOADS_CANVAS = 'canvas = require("@napi-rs/canvas");';
const withoutCanvas = {
  name: 'without-canvas',
  transform(code: string, id: string): string | null {
    if (!/pdfjs-dist.legacy.build.pdf\.mjs$/.test(id)) return null;
    if (!code.includes(LOADS_CANVAS)) throw new Error('pdfjs-dist loads its canvas otherwise now');
    return code.replaceAll(LOADS_CANVAS, 'canvas = undefined;');
  },
};

export default defineConfig({
  main: {
    define,
    plugins: [characterMaps, icon, withoutCanvas, notePackages(at('.'))],
    build: {
      outDir: at('out/main'),
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: at('src-main/app/index.ts'),
          thread: at('src-main/worker/thread.ts'),
          'hand-thread': at('src-main/worker/hand-thread.ts'),
          'caged-process': at('src-main/worker/caged-process.ts'),
          'caged-thread': at('src-main/worker/caged-thread.ts'),
          cli: at('src-main/cli/index.ts'),
        },
        output: { chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [notePackages(at('.'))],
    build: {
      outDir: at('out/preload'),
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    define,
    plugins: [svelte({ configFile: false }), notePackages(at('src-renderer'))],
    build: {
      outDir: at('out/renderer'),
      target: CHROME_TARGET,
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('src-renderer/index.html') },
    },
  },
});
