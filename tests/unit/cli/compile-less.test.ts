// What the command line tells the engine must be what the engine knows: it says nothing of the rest.
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ENGINE_FLAGS } from '../../../src-main/cli/compile-less';

const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });

it.each(ENGINE_FLAGS)('sets %s, a flag of the engine with another value of its own', (flag) => {
  const [name = '', value] = flag.split('=');
  const at = known.indexOf(`${name} (`);
  expect(at).toBeGreaterThanOrEqual(0);
  const usual = /default: (?:--\S+=)?(\d+)/.exec(known.slice(at))?.[1];
  expect(Number(usual)).toBeGreaterThan(0);
  expect(usual).not.toBe(value);
});
