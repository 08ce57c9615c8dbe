// Unpacks a zip archive by its central directory (PKWARE APPNOTE 4.3), without zip64 and encryption.
import fs from 'node:fs';
import fsp from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

const END_RECORD = Buffer.from([0x50, 0x4b, 5, 6]);
/** The end record's 22 bytes and the longest comment that may follow it. */
const LONGEST_END = 22 + 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_HEADER = 30;
const CHUNK = 1 << 20;
const STORED = 0;
const DEFLATED = 8;
const FILE_KIND = 0o170000;
const LINK_KIND = 0o120000;

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} method
 * @property {number} checksum CRC-32 of the unpacked bytes
 * @property {number} packed bytes in the archive
 * @property {number} size bytes unpacked
 * @property {number} mode Unix kind and permissions; 0 where the archive has none
 * @property {number} at offset of the local header
 */

/** @param {fsp.FileHandle} file @param {number} length @param {number} position */
async function readAt(file, length, position) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Error('The zip archive ends too early.');
  return buffer;
}

/** @param {fsp.FileHandle} file @returns {Promise<Entry[]>} */
async function readDirectory(file) {
  const { size } = await file.stat();
  const length = Math.min(size, LONGEST_END);
  const tail = await readAt(file, length, size - length);
  const end = tail.lastIndexOf(END_RECORD);
  if (end < 0) throw new Error('The file is not a zip archive.');
  const count = tail.readUInt16LE(end + 10);
  const position = tail.readUInt32LE(end + 16);
  if (count === 0xffff || position === 0xffffffff) throw new Error('zip64 is not supported.');
  const directory = await readAt(file, tail.readUInt32LE(end + 12), position);
  /** @type {Entry[]} */
  const entries = [];
  for (let at = 0; entries.length < count;) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('The zip is damaged.');
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      checksum: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      at: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {string} folder
 * @param {string} name path inside the folder
 */
function safeTarget(folder, name) {
  const target = path.resolve(folder, name);
  const isInside = target.startsWith(path.resolve(folder) + path.sep);
  if (!isInside || name.includes('\\') || name.includes('\0')) {
    throw new Error(`The zip archive holds a path that leads out of its folder: ${name}`);
  }
  return target;
}

/**
 * @param {string} archive
 * @param {fsp.FileHandle} file
 * @param {Entry} entry
 * @param {string} target
 */
async function writeEntry(archive, file, entry, target) {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`${entry.name} is packed in a way that is not supported.`);
  }
  if ((entry.mode & FILE_KIND) === LINK_KIND) throw new Error(`${entry.name} is a link.`);
  const local = await readAt(file, LOCAL_HEADER, entry.at);
  const start = entry.at + LOCAL_HEADER + local.readUInt16LE(26) + local.readUInt16LE(28);
  await fsp.mkdir(path.dirname(target), { recursive: true });
  let checksum = 0;
  let size = 0;
  const checking = new Transform({
    transform(chunk, _encoding, done) {
      checksum = zlib.crc32(chunk, checksum);
      size += chunk.length;
      done(size > entry.size ? new Error(`${entry.name} is larger than stated.`) : null, chunk);
    },
  });
  const mode = entry.mode & 0o777 || 0o644;
  const output = fs.createWriteStream(target, { mode, flags: 'wx', highWaterMark: CHUNK });
  if (entry.packed === 0) {
    output.end();
    await finished(output);
  } else {
    const end = start + entry.packed - 1;
    const source = fs.createReadStream(archive, { start, end, highWaterMark: CHUNK });
    const unpacking =
      entry.method === DEFLATED ? [zlib.createInflateRaw({ chunkSize: CHUNK })] : [];
    await pipeline([source, ...unpacking, checking, output]);
  }
  if (checksum !== entry.checksum || size !== entry.size) {
    throw new Error(`${entry.name} is damaged in the zip archive.`);
  }
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | null} place where an entry goes inside the folder; null: left out
 * @returns {Promise<number>} files written
 */
export async function unzip(archive, folder, place) {
  const file = await fsp.open(archive);
  let written = 0;
  try {
    for (const entry of await readDirectory(file)) {
      const name = entry.name.endsWith('/') ? null : place(entry.name);
      if (name === null) continue;
      await writeEntry(archive, file, entry, safeTarget(folder, name));
      written += 1;
    }
  } finally {
    await file.close();
  }
  return written;
}
