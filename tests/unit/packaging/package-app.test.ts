// Making a package: what goes into it, what stays out, and that a failure leaves the earlier one alone.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGED } from '../../../resources/fuses.mjs';
import { readFuses } from '../../../resources/launcher/stand-in/fuses.mjs';
import {
  collectApp,
  expectPlatform,
  makePackage,
} from '../../../resources/packaging/package-app.mjs';
import { makeScratch, put } from '../launcher/scratch';

const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSED = Buffer.concat([
  Buffer.from(MARK),
  Buffer.of(1, PACKAGED.length),
  Buffer.alloc(PACKAGED.length, '1'),
]);

function makeProject(root: string): string {
  const about = { name: 'app', productName: 'App', version: '1.0.0', devDependencies: { a: '1' } };
  put(root, 'package.json', JSON.stringify(about));
  put(root, 'LICENSE', 'ours');
  for (const part of ['main', 'preload', 'renderer']) {
    const noted = [{ name: `of-${part}`, version: '1', licence: 'MIT', text: 'Free.' }];
    put(root, `out/${part}/bundled.json`, JSON.stringify(noted));
    put(root, `out/${part}/chunks/one.js`, part);
  }
  put(root, 'out/main/index.js', 'starts');
  put(root, 'out/main/cli.js', 'for a terminal');
  put(root, 'out/report.html', 'of a reader');
  return root;
}

function makeRuntime(folder: string, executable: string | Buffer = FUSED): string {
  for (const name of ['icudtl.dat', 'resources.pak', 'snapshot_blob.bin', 'locales/en-US.pak']) {
    put(folder, name, name);
  }
  put(folder, 'LICENSE', 'theirs');
  put(folder, '.complete', '');
  put(folder, 'resources/default_app.asar', 'the sample app');
  return put(folder, 'electron', executable);
}

it('packs the build without the command line, and nothing of what lies beside it', () => {
  const files = collectApp(makeProject(makeScratch()));
  expect([...files.keys()]).toEqual([
    'package.json',
    'main/chunks/one.js',
    'main/index.js',
    'preload/chunks/one.js',
    'renderer/chunks/one.js',
  ]);
  expect(JSON.parse(String(files.get('package.json')))).toEqual({
    name: 'app',
    productName: 'App',
    version: '1.0.0',
    type: 'module',
    main: 'main/index.js',
  });
});

it('is a whole folder with its fuses set, and leaves the runtime that it is made of as it was', () => {
  const root = makeProject(makeScratch());
  const electron = makeRuntime(join(root, 'electron'));
  const target = join(root, 'dist/App');
  put(target, 'of-the-last-one.txt', '');
  const made = makePackage({ root, executable: electron, target });
  expect(made.executable).toBe(join(target, 'app'));
  expect(readdirSync(target).sort()).toEqual([
    'LICENSE',
    'LICENSE.electron.txt',
    'LICENSES.packages.txt',
    'app',
    'app.png',
    'icudtl.dat',
    'locales',
    'resources',
    'resources.pak',
    'snapshot_blob.bin',
  ]);
  expect(readdirSync(join(target, 'resources'))).toEqual(['app.asar']);
  expect(readFuses(made.executable)).toEqual(PACKAGED.map(({ isOn }) => isOn));
  expect(readFileSync(electron)).toEqual(FUSED);
  expect(readFileSync(join(target, 'LICENSE'), 'utf8')).toBe('ours');
  expect(readFileSync(join(target, 'LICENSE.electron.txt'), 'utf8')).toBe('theirs');
  const licences = readFileSync(join(target, 'LICENSES.packages.txt'), 'utf8');
  for (const part of ['main', 'preload', 'renderer']) expect(licences).toContain(`of-${part} 1`);
  expect(made.appBytes).toBe(statSync(join(target, 'resources/app.asar')).size);
  expect(made.bytes).toBeGreaterThan(made.appBytes);
  expect(readdirSync(join(root, 'dist'))).toEqual(['App']);
});

it('leaves the earlier package alone, and nothing half made, where it fails', () => {
  const root = makeProject(makeScratch());
  const target = join(root, 'dist/App');
  put(target, 'earlier', '');
  const executable = makeRuntime(join(root, 'electron'), 'an executable without fuses');
  expect(() => makePackage({ root, executable, target })).toThrow('fuses');
  expect(readdirSync(join(root, 'dist'))).toEqual(['App']);
  expect(existsSync(join(target, 'earlier'))).toBe(true);
});

it('does not take the folder of all programs for an Electron', () => {
  const root = makeProject(makeScratch());
  const executable = put(root, 'bin/electron', FUSED);
  put(root, 'bin/ls', 'another program');
  const target = join(root, 'dist/App');
  expect(() => makePackage({ root, executable, target })).toThrow('ELECTRON_EXEC_PATH');
});

it('says where a package cannot be made, and what to do instead', () => {
  expect(() => expectPlatform('linux')).not.toThrow();
  expect(() => expectPlatform('darwin')).toThrow('npm start');
});
