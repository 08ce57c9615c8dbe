// The licences of a package of the app: every package that is bundled is named, once, with its text.
import { expect, it } from 'vitest';
import {
  describeBundled,
  packageFolder,
  readPackage,
} from '../../../resources/packaging/bundled.mjs';
import { makeScratch, put } from '../launcher/scratch';

it.each([
  ['/home/a/node_modules/dexie/dist/dexie.mjs', '/home/a/node_modules/dexie'],
  ['/a/node_modules/@lucide/svelte/dist/icon.js', '/a/node_modules/@lucide/svelte'],
  ['/a/node_modules/one/node_modules/two/index.js', '/a/node_modules/one/node_modules/two'],
  ['\0/a/node_modules/one/lib.js?commonjs-exports', '/a/node_modules/one'],
  [String.raw`C:\a\node_modules\one\lib.js`, 'C:/a/node_modules/one'],
  ['/a/src-main/app/index.ts', null],
])('finds the package of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

it('reads the licence with its text, and names the author where there is none', () => {
  const folder = makeScratch();
  const about = { name: 'one', version: '1.2.3', license: 'ISC', author: { name: 'Ann Lee' } };
  put(folder, 'package.json', JSON.stringify(about));
  put(folder, 'licenses.js', 'no text of a licence');
  expect(readPackage(folder).text).toBe('By Ann Lee.');
  put(folder, 'NOTICE', 'Made by one.');
  put(folder, 'LICENCE.md', 'Do as you like.\n');
  expect(readPackage(folder)).toEqual({
    name: 'one',
    version: '1.2.3',
    licence: 'ISC',
    text: 'Do as you like.\n\nMade by one.',
  });
});

it('names each version once, in the order of names', () => {
  const of = (name: string, version: string) => ({ name, version, licence: 'MIT', text: 'Text.' });
  const told = describeBundled([of('b', '1'), of('a', '2'), of('b', '1'), of('a', '1')]);
  expect(told.match(/^\w \d \(MIT\)$/gm)).toEqual(['a 1 (MIT)', 'a 2 (MIT)', 'b 1 (MIT)']);
});
