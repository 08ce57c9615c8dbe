// The steps of checking and testing: what each runs, and how its outcome is counted.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '../build.mjs';
import { countPlaywright, countReport, countVitest } from '../counts.mjs';
import { ensureDisplay } from '../display.mjs';
import { Refusal } from '../messages.mjs';
import { root, tools } from '../paths.mjs';
import { run } from '../processes.mjs';

/** @typedef {import('../counts.mjs').Count} Count */
/**
 * @typedef {object} Context
 * @property {string[]} filters parts of test files' names
 * @property {string} reports folder for the reports of test runners
 * @property {Set<string>} failed steps that failed before
 */

/** @param {string[]} args a tool and its arguments @param {NodeJS.ProcessEnv} [env] */
const node = (args, env = {}) =>
  run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });

/**
 * A step without tests: one failure, or nothing to count.
 * @param {string[][]} commands all of them are run
 * @returns {Promise<Count>}
 */
async function checkAll(commands) {
  const codes = [];
  for (const command of commands) codes.push(await node(command));
  const bad = codes.find((code) => code !== 0);
  return bad === undefined
    ? { passed: 0, failed: 0 }
    : { passed: 0, failed: 1, note: `status ${bad}` };
}

/** @param {Context} context @returns {Promise<Count>} */
async function unit({ filters, reports }) {
  const report = path.join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const empty = filters.length > 0 ? ['--passWithNoTests'] : [];
  const config = ['-c', 'tests/vitest.config.ts'];
  const exitCode = await node([tools.vitest, 'run', ...config, ...reporters, ...empty, ...filters]);
  return countReport(report, countVitest, { exitCode, mayBeEmpty: filters.length > 0 });
}

/** @param {Context} context @returns {Promise<Count>} */
async function e2e({ filters, reports, failed }) {
  if (failed.has('build')) throw new Refusal('There is no build to test. Correct the build first.');
  await ensureBuild();
  await ensureDisplay({ preferVirtual: true });
  const report = path.join(reports, 'e2e.json');
  const empty = filters.length > 0 ? ['--pass-with-no-tests'] : [];
  const args = ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json', '--retries=0'];
  const exitCode = await node([tools.playwright, ...args, ...empty, ...filters], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return countReport(report, countPlaywright, { exitCode, mayBeEmpty: filters.length > 0 });
}

/** @type {Record<string, (context: Context) => Promise<Count>>} */
export const STEPS = {
  format: () => checkAll([[tools.prettier, '--check', '.']]),
  lint: () => checkAll([[tools.eslint, '-c', 'resources/eslint.config.js', '.']]),
  types: () =>
    checkAll([
      [tools.svelteCheck, '--tsconfig', './tsconfig.json'],
      [tools.typescript, '--noEmit', '-p', 'tsconfig.json'],
    ]),
  unit,
  build: async () => {
    await ensureBuild();
    return { passed: 0, failed: 0 };
  },
  e2e,
};

/**
 * Test runners write their reports here; it is gone when the launcher ends.
 * @param {string} parent
 * @returns {string}
 */
export function makeReportFolder(parent) {
  const folder = fs.mkdtempSync(path.join(parent, 'variorum-test-'));
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}
