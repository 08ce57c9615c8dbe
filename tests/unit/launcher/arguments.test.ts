// What is typed after a command is understood, or refused with a sentence.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  STEP_NAMES,
  expectNoArguments,
  readDoctor,
  readStart,
  readTest,
  resolveFolder,
} from '../../../resources/launcher/arguments.mjs';
import { root, startingFolder } from '../../../resources/launcher/paths.mjs';
import { makeScratch, put } from './scratch';

it.each([
  [[], null, []],
  [['articles'], 'articles', []],
  [['articles', '--lang=de'], 'articles', ['--lang=de']],
  [['--lang=de', 'articles', 'more'], 'articles', ['--lang=de', 'more']],
  [['--lang=de'], null, ['--lang=de']],
])('start %j: folder %j, for the app %j', (words, folder, rest) => {
  expect(readStart(words)).toEqual({ folder, rest });
});

it('finds a folder from where the command was typed', () => {
  const home = makeScratch();
  put(home, 'articles/a.txt', 'text');
  expect(resolveFolder('articles', home)).toBe(join(home, 'articles'));
  expect(resolveFolder(join(home, 'articles'), '/')).toBe(join(home, 'articles'));
  expect(resolveFolder(null, home)).toBe(join(root, 'seeds'));
});

it('starts from the folder npm was called in', () => {
  expect(startingFolder({ INIT_CWD: '/articles' })).toBe('/articles');
  expect(startingFolder({})).toBe(process.cwd());
});

it('refuses what is not a folder with status 2, naming the whole path', () => {
  const home = makeScratch();
  const file = put(home, 'a.txt', 'text');
  const wrong = expect.objectContaining({ exitCode: 2 }) as Error;
  expect(() => resolveFolder('nowhere', home)).toThrow(wrong);
  expect(() => resolveFolder('nowhere', home)).toThrow(join(home, 'nowhere'));
  expect(() => resolveFolder(file, home)).toThrow('not a folder');
});

it('runs all steps, those that are named, or those a filter can be about', () => {
  expect(readTest([])).toEqual({ steps: STEP_NAMES, filters: [] });
  expect(readTest(['--only', 'e2e,unit'])).toEqual({ steps: ['unit', 'e2e'], filters: [] });
  expect(readTest(['--only=lint'])).toEqual({ steps: ['lint'], filters: [] });
  expect(readTest(['align'])).toEqual({ steps: ['unit', 'build', 'e2e'], filters: ['align'] });
  expect(readTest(['--only', 'unit', 'align'])).toEqual({ steps: ['unit'], filters: ['align'] });
});

it.each([
  [['--only', 'units'], 'no step units'],
  [['--only'], 'names no step'],
  [['--only='], 'names no step'],
  [['--watch'], 'does not know --watch'],
])('test %j is refused', (words, reason) => {
  expect(() => readTest(words)).toThrow(reason);
});

it('knows the one option of doctor, and none of others', () => {
  expect(readDoctor([])).toEqual({ json: false });
  expect(readDoctor(['--json'])).toEqual({ json: true });
  expect(() => readDoctor(['--xml'])).toThrow('--xml');
  expect(() => expectNoArguments('build', ['fast'])).toThrow('build takes no arguments');
  expect(() => expectNoArguments('build', [])).not.toThrow();
});
