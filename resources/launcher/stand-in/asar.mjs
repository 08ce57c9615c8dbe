// Packs a flat folder as an asar archive, the format Electron loads apps from.
import fs from 'node:fs';
import path from 'node:path';

/**
 * The header is JSON in Chromium's "pickle" form: sizes and text padded to four bytes. The bodies
 * follow in the order of the header.
 * @param {Map<string, Buffer>} files name to content
 * @returns {Buffer}
 */
export function packAsar(files) {
  let offset = 0;
  /** @type {Record<string, { size: number, offset: string }>} */
  const index = {};
  for (const [name, body] of files) {
    index[name] = { size: body.length, offset: String(offset) };
    offset += body.length;
  }
  const json = Buffer.from(JSON.stringify({ files: index }));
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
 * @param {string} folder without subfolders
 * @returns {Map<string, Buffer>} in the order of names
 */
export function readFlatFolder(folder) {
  const names = fs.readdirSync(folder).sort();
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(folder, name))]));
}
