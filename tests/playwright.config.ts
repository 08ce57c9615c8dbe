// End-to-end tests: the built app in real Electron.
import { defineConfig } from '@playwright/test';
import { pointToolsToElectron } from '../resources/launcher/electron.mjs';

await pointToolsToElectron();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // Each test starts an Electron of its own; on two cores two at a time take three quarters of the time.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // They end what hangs; a busy machine takes several times as long as a quiet one.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
});
