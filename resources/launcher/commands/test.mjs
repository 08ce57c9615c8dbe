// Runs the checks and tests one after the other and ends with a line that counts them.
import os from 'node:os';
import { readTest } from '../arguments.mjs';
import { reasonOf, say, seconds } from '../messages.mjs';
import { ensureModules } from '../modules.mjs';
import { setUp } from '../setup.mjs';
import { STEPS, makeReportFolder } from './steps.mjs';

/** @typedef {import('../counts.mjs').Count} Count */

/**
 * @param {string} name
 * @param {Count} count
 * @param {number} milliseconds
 * @returns {string}
 */
export function describeOutcome(name, { passed, failed, note }, milliseconds) {
  const tests =
    passed > 0 ? `${passed} passed, ${failed} failed` : failed > 0 ? 'failed' : 'in order';
  return `${name}: ${tests}${note ? `, ${note}` : ''}, ${seconds(milliseconds)}`;
}

/**
 * The failed tests of a step, so that nobody has to look for them in a long output.
 * @param {string} name
 * @param {Count} count
 * @returns {string[]}
 */
export const describeFailures = (name, { names = [] }) => names.map((one) => `${name}: ${one}`);

/**
 * Goes on after a failure, so that one run shows all there is to correct.
 * @param {string[]} steps
 * @param {string[]} filters
 * @returns {Promise<{ total: Count, outcomes: string[], failed: Set<string>, failures: string[] }>}
 */
async function runSteps(steps, filters) {
  const reports = makeReportFolder(os.tmpdir());
  const total = { passed: 0, failed: 0 };
  const outcomes = [];
  const failures = [];
  /** @type {Set<string>} */
  const failed = new Set();
  for (const name of steps) {
    console.log(`\n${name}`);
    const start = performance.now();
    /** @type {Count} */
    let count;
    try {
      const step = /** @type {typeof STEPS[string]} */ (STEPS[name]);
      count = await step({ filters, reports, failed });
    } catch (error) {
      console.log(reasonOf(error));
      count = { passed: 0, failed: 1 };
    }
    total.passed += count.passed;
    total.failed += count.failed;
    if (count.failed > 0) failed.add(name);
    const outcome = describeOutcome(name, count, performance.now() - start);
    console.log(outcome);
    outcomes.push(outcome);
    failures.push(...describeFailures(name, count));
  }
  return { total, outcomes, failed, failures };
}

/** @param {Count} count */
const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * @param {string[]} words
 * @returns {Promise<number>}
 */
export async function test(words) {
  const { steps, filters } = readTest(words);
  try {
    if (steps.includes('e2e')) await setUp({ withBuild: false });
    else await ensureModules();
  } catch (error) {
    say(reasonOf(error));
    console.log(closingLine({ passed: 0, failed: 1 }));
    return 1;
  }
  const { total, outcomes, failed, failures } = await runSteps(steps, filters);
  if (filters.length > 0 && total.passed + total.failed === 0) {
    console.log(`No test file has a name like ${filters.join(' or ')}.`);
    total.failed = 1;
  }
  console.log(`\n${[...outcomes, ...failures].join('\n')}`);
  if (failed.size > 0) console.log(`To correct: ${[...failed].join(', ')}`);
  console.log(closingLine(total));
  return total.failed > 0 ? 1 : 0;
}

/** @returns {Promise<number>} */
export async function check() {
  await ensureModules();
  const { outcomes, failed } = await runSteps(['format', 'lint', 'types'], []);
  console.log(`\n${outcomes.join('\n')}`);
  return failed.size > 0 ? 1 : 0;
}
