// Unit and architecture tests: everything that needs no window.
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  plugins: [svelte({ configFile: false })],
  test: {
    include: ['tests/{unit,architecture,migration}/**/*.test.ts'],
    environment: 'node',
    passWithNoTests: false,
    setupFiles: ['tests/unit/seed.ts'],
    // Ends what hangs. How long anything takes is measured by the benchmarks, not here.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // One fewer than there are cores would be one at a time on two.
    maxWorkers: '100%',
  },
});
