// End-to-end tests: the built app in real Electron.
import { defineConfig } from '@playwright/test';
import { pointToolsToElectron } from '../resources/launcher/electron.mjs';

await pointToolsToElectron();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  // Each test starts an Electron of its own; two at a time do not go faster on two cores.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
