// Packs files as an asar archive, the format Electron loads apps from.
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ size: number, offset: string }} Entry */
/** @typedef {{ files: Record<string, Entry | Folder> }} Folder */

/**
 * The header is JSON in Chromium's "pickle" form: sizes and text padded to four bytes. The bodies
 * follow in the order of the header.
 * @param {Map<string, Buffer>} files name to content; the folders of a name are divided by "/"
 * @returns {Buffer}
 */
export function packAsar(files) {
  let offset = 0;
  /** @type {Folder} */
  const index = { files: Object.create(null) };
  for (const [name, body] of files) {
    const folders = name.split('/');
    const own = folders.pop() ?? '';
    const folder = folders.reduce(folderIn, index);
    if (own === '' || own in folder.files) throw new Error(`${name} cannot stand in an archive.`);
    folder.files[own] = { size: body.length, offset: String(offset) };
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify(index));
  const padded = Math.ceil(json.length / 4) * 4;
  const header = Buffer.alloc(16 + padded);
  header.writeUInt32LE(4, 0);
  header.writeUInt32LE(padded + 8, 4);
  header.writeUInt32LE(padded + 4, 8);
  header.writeUInt32LE(json.length, 12);
  json.copy(header, 16);
  return Buffer.concat([header, ...files.values()]);
}

/**
 * @param {Folder} parent
 * @param {string} name
 * @returns {Folder} made where there is none
 */
function folderIn(parent, name) {
  const there = (parent.files[name] ??= { files: Object.create(null) });
  if (name === '' || !('files' in there)) throw new Error(`${name} is no folder in an archive.`);
  return there;
}

/**
 * @param {string} folder without subfolders
 * @returns {Map<string, Buffer>} in the order of names
 */
export function readFlatFolder(folder) {
  const names = fs.readdirSync(folder).sort();
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}
