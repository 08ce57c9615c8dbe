// The last line of a test run tells the truth: what cannot be counted is a failure.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeFailures, describeOutcome } from '../../../resources/launcher/commands/test.mjs';
import { countPlaywright, countReport, countVitest } from '../../../resources/launcher/counts.mjs';
import { makeScratch, put } from './scratch';

interface File {
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string }[];
}
const file = (status: string, ...tests: string[]): File => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((state) => ({ status: state, fullName: 'works' })),
});
const vitest = (...testResults: File[]) => ({ testResults });
const playwright = (stats: object, errors: object[] = []) => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

it('counts tests of Vitest; only a passed one is passed', () => {
  const report = vitest(
    file('passed', 'passed', 'passed'),
    file('failed', 'passed', 'failed'),
    file('passed', 'passed', 'skipped', 'pending', 'todo'),
  );
  expect(countVitest(report)).toMatchObject({ passed: 4, failed: 4 });
});

it('counts a file of Vitest that failed outside of its tests', () => {
  expect(countVitest(vitest(file('failed')))).toMatchObject({ passed: 0, failed: 1 });
  expect(countVitest(vitest(file('failed', 'passed')))).toMatchObject({ passed: 1, failed: 1 });
});

it('names the tests that did not pass, and the files that failed outside of them', () => {
  const report = vitest(
    {
      name: '/x/one.test.ts',
      status: 'failed',
      assertionResults: [{ status: 'failed', fullName: 'adds two numbers' }],
    },
    { ...file('failed'), name: '/x/two.test.ts' },
  );
  const count = countVitest(report);
  expect(describeFailures('unit', count)).toEqual([
    'unit: one.test.ts: adds two numbers',
    'unit: two.test.ts',
  ]);
  const spec = (title: string, ok: boolean) => ({ title, ok, file: 'e2e/a.spec.ts', line: 7 });
  const suites = [{ specs: [spec('good', true)], suites: [{ specs: [spec('bad', false)] }] }];
  const played = countPlaywright({ ...playwright({ expected: 1, unexpected: 1 }), suites });
  expect(describeFailures('e2e', played)).toEqual(['e2e: a.spec.ts:7 bad']);
});

it('counts tests of Playwright; skipped and flaky ones and errors are failures', () => {
  expect(countPlaywright(playwright({ expected: 9 }))).toEqual({ passed: 9, failed: 0 });
  const mixed = playwright({ expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, [{}]);
  expect(countPlaywright(mixed)).toMatchObject({ passed: 3, failed: 5 });
  expect(countPlaywright(mixed).note).toContain('second try');
});

const good = { exitCode: 0, mayBeEmpty: false };

it('takes a missing, broken or foreign report for a failure', () => {
  const folder = makeScratch();
  const missing = countReport(join(folder, 'none.json'), countVitest, good);
  expect(missing).toMatchObject({ passed: 0, failed: 1 });
  for (const body of ['', '{"testResults": [', '{}', 'null', '{"stats":{},"errors":[]}']) {
    const report = put(folder, 'report.json', body);
    expect(countReport(report, countVitest, good)).toMatchObject({ passed: 0, failed: 1 });
    expect(countReport(report, countPlaywright, good)).toMatchObject({ passed: 0, failed: 1 });
  }
});

it('takes a bad end without a failed test for a failure', () => {
  const report = put(makeScratch(), 'report.json', JSON.stringify(playwright({ expected: 2 })));
  const ended = countReport(report, countPlaywright, { exitCode: 1, mayBeEmpty: false });
  expect(ended).toMatchObject({ passed: 2, failed: 1 });
  expect(countReport(report, countPlaywright, good)).toEqual({ passed: 2, failed: 0 });
});

it('takes a run of no tests for a failure, unless a filter chose none', () => {
  const report = put(makeScratch(), 'report.json', JSON.stringify(vitest()));
  expect(countReport(report, countVitest, good)).toMatchObject({ failed: 1 });
  const filtered = countReport(report, countVitest, { exitCode: 0, mayBeEmpty: true });
  expect(filtered).toEqual({ passed: 0, failed: 0 });
});

it('says how a step ended', () => {
  expect(describeOutcome('lint', { passed: 0, failed: 0 }, 1234)).toBe('lint: in order, 1.2 s');
  expect(describeOutcome('types', { passed: 0, failed: 1, note: 'status 2' }, 0)).toBe(
    'types: failed, status 2, 0.0 s',
  );
  expect(describeOutcome('unit', { passed: 7, failed: 1 }, 900)).toBe(
    'unit: 7 passed, 1 failed, 0.9 s',
  );
});
