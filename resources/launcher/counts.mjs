// Counts tests from the reports of Vitest and Playwright; what cannot be counted is a failure.
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ passed: number, failed: number, note?: string, names?: string[] }} Count names of the failed */

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
  const names = [];
  for (const file of report.testResults) {
    const bad = file.assertionResults.filter((/** @type {any} */ test) => test.status !== 'passed');
    passed += file.assertionResults.length - bad.length;
    failed += bad.length;
    const where = path.basename(String(file.name));
    for (const test of bad) names.push(`${where}: ${test.fullName}`);
    if (file.status !== 'passed' && bad.length === 0) {
      failed += 1;
      names.push(where);
    }
  }
  return { passed, failed, ...(names.length > 0 && { names }) };
}

/** @param {any[]} suites @returns {string[]} */
function failedSpecs(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter((/** @type {any} */ spec) => !spec.ok)
      .map((/** @type {any} */ spec) => `${path.basename(spec.file)}:${spec.line} ${spec.title}`),
    ...failedSpecs(inner),
  ]);
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
  const names = failed > 0 ? failedSpecs(report.suites ?? []) : [];
  return { passed: expected, failed, ...(note && { note }), ...(names.length > 0 && { names }) };
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
