// Set-up work is done when it is needed, and only then.
import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  forgetBuild,
  isBuilt,
  markBuilt,
} from '../../../resources/launcher/build.mjs';
import { alignRows } from '../../../resources/launcher/commands/doctor.mjs';
import { hasDisplay } from '../../../resources/launcher/display.mjs';
import { findNamed } from '../../../resources/launcher/electron.mjs';
import { isInstalled } from '../../../resources/launcher/modules.mjs';
import { cacheFolder } from '../../../resources/launcher/paths.mjs';
import { choosePackages } from '../../../resources/launcher/system.mjs';
import { makeScratch, put } from './scratch';

const OUTPUTS = [
  'out/main/index.js',
  'out/main/cli.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

function makeProject(): string {
  const folder = makeScratch();
  for (const name of ['src-main/app/index.ts', 'src-renderer/index.html', 'tsconfig.json']) {
    put(folder, name, `content of ${name}`);
  }
  for (const name of OUTPUTS) put(folder, name, '');
  markBuilt(fingerprint(folder), folder);
  return folder;
}

describe('the build', () => {
  it('is left alone while nothing changes, not even when files get new times', () => {
    const folder = makeProject();
    utimesSync(join(folder, 'src-main/app/index.ts'), 1, 1);
    put(folder, 'README.md', 'not part of it');
    expect(isBuilt(fingerprint(folder), folder)).toBe(true);
  });

  it.each([
    ['another content', (f: string) => put(f, 'src-main/app/index.ts', 'content of another.ts')],
    ['another icon', (f: string) => put(f, 'resources/packaging/icon.png', 'another')],
    ['a new file', (f: string) => put(f, 'src-renderer/ui/new.svelte', '')],
    ['a file that is gone', (f: string) => rmSync(join(f, 'src-renderer/index.html'))],
    ['other packages', (f: string) => put(f, 'package-lock.json', '{}')],
    ['an output that is gone', (f: string) => rmSync(join(f, 'out/renderer/index.html'))],
    ['another writer to its folder', (f: string) => forgetBuild(f)],
  ])('is made again after %s', (_what, change) => {
    const folder = makeProject();
    change(folder);
    expect(isBuilt(fingerprint(folder), folder)).toBe(false);
  });

  it('tells apart where one file ends and the next begins', () => {
    const [one, two] = [makeScratch(), makeScratch()];
    put(one, 'src-main/a', 'xsrc-main/b');
    put(two, 'src-main/a', 'x');
    put(two, 'src-main/b', '');
    expect(fingerprint(one)).not.toBe(fingerprint(two));
  });
});

describe('npm packages', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/mac': { version: '1.0.0', integrity: 'sha512-m', optional: true },
    },
  };
  const a = { version: '1.0.0', integrity: 'sha512-a' };

  it('are in place when npm installed what the lock file names', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': a } })).toBe(true);
    const byHand = { version: '2.0.0', extraneous: true };
    const more = { 'node_modules/a': a, 'node_modules/b': byHand };
    expect(isInstalled(wanted, { packages: more })).toBe(true);
  });

  it.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['one has other content', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['one is no longer wanted', { 'node_modules/a': a, 'node_modules/old': a }],
  ])('are not when %s', (_what, packages) => {
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});

describe('system packages', () => {
  const gtk = ['libgtk-3-0t64', 'libgtk-3-0'];

  it('go by the name that the system knows', () => {
    expect(choosePackages([gtk, ['xvfb']], () => true)).toEqual(['libgtk-3-0t64', 'xvfb']);
    const old = (name: string): boolean => !name.endsWith('t64');
    expect(choosePackages([gtk], old)).toEqual(['libgtk-3-0']);
    expect(choosePackages([gtk], () => false)).toEqual(['libgtk-3-0']);
  });
});

describe('what the user sets', () => {
  it('is the Electron to run, if it is there', () => {
    const folder = makeScratch();
    const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
    const file = put(folder, name, '');
    expect(findNamed({})).toBeNull();
    expect(findNamed({ ELECTRON_EXEC_PATH: file })).toBe(file);
    expect(findNamed({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(file);
    const gone = join(folder, 'gone');
    expect(() => findNamed({ ELECTRON_EXEC_PATH: gone })).toThrow(
      `ELECTRON_EXEC_PATH leads to ${gone}`,
    );
    expect(() => findNamed({ ELECTRON_OVERRIDE_DIST_PATH: gone })).toThrow(
      'Correct it or unset it',
    );
  });

  it('is the folder for what is kept', () => {
    expect(cacheFolder({ VARIORUM_CACHE: '/own' })).toBe(join('/own'));
    expect(cacheFolder({ XDG_CACHE_HOME: '/cache' })).toBe(join('/cache', 'variorum'));
    expect(cacheFolder({})).toMatch(/\.cache.variorum$/);
  });

  it('is the display, which other systems always have', () => {
    expect(hasDisplay({})).toBe(process.platform !== 'linux');
    expect(hasDisplay({ DISPLAY: ':1' })).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  });
});

it('aligns the rows of the doctor', () => {
  expect(
    alignRows([
      ['Node', '20'],
      ['Electron', '45'],
    ]),
  ).toBe('Node      20\nElectron  45');
});
