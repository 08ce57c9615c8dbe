// Takes one file out of a gzipped tar archive, and its checksum on the way (ustar, POSIX.1-1988).
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

const BLOCK = 512;
const CHUNK = 1 << 20;

/** @param {Buffer} header @param {number} start @param {number} length */
function field(header, start, length) {
  const end = header.indexOf(0, start);
  return header.toString('latin1', start, end < 0 ? start + length : Math.min(end, start + length));
}

/** @param {Buffer} header @returns {{ name: string, size: number }} */
function readHeader(header) {
  const stated = parseInt(field(header, 148, 8), 8);
  // The checksum counts its own eight bytes as spaces.
  let sum = 8 * 0x20;
  header.forEach((byte, at) => (sum += at >= 148 && at < 156 ? 0 : byte));
  if (sum !== stated) throw new Error('The archive is not a tar file, or it is damaged.');
  const prefix = field(header, 345, 155);
  const name = field(header, 0, 100);
  return { name: prefix ? `${prefix}/${name}` : name, size: parseInt(field(header, 124, 12), 8) };
}

/**
 * A reader that is fed the archive in pieces of any size and writes the first wanted file.
 * @param {RegExp} wanted
 * @param {number} output an open file
 */
function reader(wanted, output) {
  let rest = Buffer.alloc(0);
  let body = 0;
  let padding = 0;
  let isWriting = false;
  const state = { found: false };

  /** @param {Buffer} header */
  const begin = (header) => {
    // Two empty blocks end an archive.
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = readHeader(header);
    body = size;
    padding = (BLOCK - (size % BLOCK)) % BLOCK;
    isWriting = !state.found && wanted.test(name);
    state.found ||= isWriting;
  };

  /** @param {Buffer} piece */
  const feed = (piece) => {
    let data = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    rest = Buffer.alloc(0);
    while (data.length > 0) {
      if (body > 0) {
        const length = Math.min(body, data.length);
        if (isWriting) fs.writeSync(output, data, 0, length);
        body -= length;
        data = data.subarray(length);
      } else if (padding > 0) {
        const length = Math.min(padding, data.length);
        padding -= length;
        data = data.subarray(length);
      } else if (data.length < BLOCK) {
        rest = Buffer.from(data);
        return;
      } else {
        begin(data.subarray(0, BLOCK));
        data = data.subarray(BLOCK);
      }
    }
  };
  return { feed, state, isComplete: () => body === 0 };
}

/**
 * @param {string} archive path of a .tgz
 * @param {RegExp} wanted what the file's name in the archive looks like
 * @param {string} target where the first such file is written
 * @returns {Promise<string>} checksum of the archive as it is on disk, as in package-lock.json
 */
export async function extractOne(archive, wanted, target) {
  const hash = createHash('sha512');
  const output = fs.openSync(target, 'w');
  const { feed, state, isComplete } = reader(wanted, output);
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const sink = new Writable({
    write(chunk, _encoding, done) {
      try {
        feed(chunk);
        done();
      } catch (error) {
        done(/** @type {Error} */ (error));
      }
    },
  });
  try {
    const source = fs.createReadStream(archive, { highWaterMark: CHUNK });
    await pipeline(source, hashing, zlib.createGunzip({ chunkSize: CHUNK }), sink);
  } finally {
    fs.closeSync(output);
  }
  if (!isComplete()) throw new Error(`${archive} ends too early.`);
  if (!state.found) throw new Error(`${archive} holds no file like ${wanted.source}.`);
  return `sha512-${hash.digest('base64')}`;
}
