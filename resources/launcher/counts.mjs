// Counts tests from the reports of Vitest and Playwright; what cannot be counted is a failure.
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number, note?: string }} Count */

/** @param {string} note @returns {Count} */
const oneFailure = (note) => ({ passed: 0, failed: 1, note });

/**
 * Every test that did not pass counts as failed, skipped ones too. A file that failed before its
 * tests could run counts once.
 * @param {any} report
 * @returns {Count}
 */
export function countVitest(report) {
  let passed = 0;
  let failed = 0;
  for (const file of report.testResults) {
    const states = file.assertionResults.map((/** @type {any} */ test) => test.status);
    const good = states.filter((/** @type {string} */ state) => state === 'passed').length;
    passed += good;
    failed += states.length - good;
    if (file.status !== 'passed' && good === states.length) failed += 1;
  }
  return { passed, failed };
}

/**
 * @param {any} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped + report.errors.length;
  if (!Number.isInteger(expected) || !Number.isInteger(failed)) throw new TypeError('not counts');
  const note = flaky > 0 ? `${flaky} passed only in a second try` : undefined;
  return { passed: expected, failed, ...(note && { note }) };
}

/**
 * @param {string} file
 * @param {(report: any) => Count} count
 * @param {{ exitCode: number, mayBeEmpty: boolean }} run how the runner ended
 * @returns {Count}
 */
export function countReport(file, count, { exitCode, mayBeEmpty }) {
  let counted;
  try {
    counted = count(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    return oneFailure(`its report is missing or unreadable (status ${exitCode})`);
  }
  const { passed, failed } = counted;
  if (exitCode !== 0 && failed === 0) {
    return { passed, failed: 1, note: `it ended with status ${exitCode} though no test failed` };
  }
  if (passed + failed === 0 && !mayBeEmpty) return oneFailure('no test was run');
  return counted;
}
