// The stand-in Electron: put together only from the right package, complete, and without a race.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packAsar } from '../../../resources/launcher/stand-in/asar.mjs';
import { FUSE, setFuses } from '../../../resources/launcher/stand-in/fuses.mjs';
import { SOURCE, assemble, settle } from '../../../resources/launcher/stand-in/stand-in.mjs';
import { makeTgz, makeZip } from './archives';
import { makeScratch, put } from './scratch';

const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fused = (wire = '01001011', version = 1): Buffer =>
  Buffer.concat([
    Buffer.from(`head${MARK}`),
    Buffer.from([version, wire.length]),
    Buffer.from(`${wire}tail`),
  ]);

function makePackage(): Buffer {
  const zip = makeZip([
    { name: 'Cypress/Cypress', body: fused() },
    { name: 'Cypress/icudtl.dat', body: Buffer.from('icu') },
    { name: 'Cypress/resources/app/index.js', body: Buffer.from('another app') },
    { name: 'Cypress/browser_v8_context_snapshot.bin', body: Buffer.from('snapshot') },
    { name: 'other.txt', body: Buffer.from('beside it') },
  ]);
  return makeTgz({ 'package/package.json': Buffer.from('{}'), 'package/cypress.zip': zip });
}

const integrityOf = (bytes: Buffer): string =>
  `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

it('is put together from the package, without the other app', async () => {
  const work = makeScratch();
  const tarball = makePackage();
  const source = { ...SOURCE, integrity: integrityOf(tarball) };
  const folder = await assemble(put(work, 'package.tgz', tarball), work, source);
  const files = ['.complete', 'electron', 'icudtl.dat', 'resources', 'version'];
  expect(readdirSync(folder).sort()).toEqual(files);
  expect(readdirSync(join(folder, 'resources'))).toEqual(['default_app.asar']);
  expect(readFileSync(join(folder, 'electron'))).toEqual(fused('01011001'));
  expect(readFileSync(join(folder, 'version'), 'utf8')).toBe(SOURCE.electron);
});

it('is refused before it is unpacked when the checksum is wrong', async () => {
  const work = makeScratch();
  const assembling = assemble(put(work, 'package.tgz', makePackage()), work);
  await expect(assembling).rejects.toThrow('is not the expected one');
  expect(existsSync(join(work, 'dist'))).toBe(false);
});

it('keeps the one that another launcher finished first', () => {
  const folder = makeScratch();
  for (const name of ['mine', 'theirs']) {
    put(folder, `${name}/.complete`, '');
    put(folder, `${name}/who`, name);
  }
  settle(join(folder, 'mine'), join(folder, 'theirs'));
  expect(readFileSync(join(folder, 'theirs/who'), 'utf8')).toBe('theirs');
});

it('takes the place of an unfinished one', () => {
  const folder = makeScratch();
  put(folder, 'mine/.complete', '');
  put(folder, 'place/half', '');
  settle(join(folder, 'mine'), join(folder, 'place'));
  expect(readdirSync(join(folder, 'place'))).toEqual(['.complete']);
});

it('sets only the fuses that are named', () => {
  const file = put(makeScratch(), 'electron', fused('00000000'));
  setFuses(file, { [FUSE.nodeCliInspect]: true });
  expect(readFileSync(file)).toEqual(fused('00010000'));
  setFuses(file, { [FUSE.nodeCliInspect]: false, [FUSE.ownBrowserSnapshot]: true });
  expect(readFileSync(file)).toEqual(fused('00000010'));
});

it.each([
  ['no mark', Buffer.from('nothing here'), 'exactly once'],
  ['two marks', Buffer.concat([fused(), fused()]), 'exactly once'],
  ['another version', fused('0000', 2), 'version 2'],
  ['too few fuses', fused('000'), 'no fuse 3'],
])('refuses an executable with %s and leaves it alone', (_what, bytes, reason) => {
  const file = put(makeScratch(), 'electron', bytes);
  expect(() => setFuses(file, { [FUSE.nodeCliInspect]: true })).toThrow(reason);
  expect(readFileSync(file)).toEqual(bytes);
});

it('packs an asar whose header leads to each file', () => {
  const files = new Map([
    ['main.js', Buffer.from('// Änderung')],
    ['package.json', Buffer.from('{}')],
  ]);
  const archive = packAsar(files);
  // Four sizes: of the size itself, the header with its own size, the header, its text.
  const length = archive.readUInt32LE(12);
  expect([0, 4, 8].map((at) => archive.readUInt32LE(at))).toEqual(
    [0, 8, 4].map((more, at) => (at === 0 ? 4 : Math.ceil(length / 4) * 4 + more)),
  );
  const header = JSON.parse(archive.toString('utf8', 16, 16 + length)) as {
    files: Record<string, { size: number; offset: string }>;
  };
  const bodies = 8 + archive.readUInt32LE(4);
  for (const [name, body] of files) {
    const { size, offset } = header.files[name] ?? { size: -1, offset: '0' };
    const start = bodies + Number(offset);
    expect(archive.subarray(start, start + size)).toEqual(body);
  }
});
