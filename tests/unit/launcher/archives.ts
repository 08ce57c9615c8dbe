// Makes small tar and zip archives for the launcher's tests, so that none has to be kept.
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

const BLOCK = 512;

function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(size.toString(8).padStart(11, '0'), 124);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\0', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

export function makeTar(files: Record<string, Buffer>): Buffer {
  const parts = Object.entries(files).flatMap(([name, body]) => {
    const padding = Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK);
    return [tarHeader(name, body.length), body, padding];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

export const makeTgz = (files: Record<string, Buffer>): Buffer => gzipSync(makeTar(files));

export interface ZipFile {
  readonly name: string;
  readonly body: Buffer;
  readonly mode?: number;
  /** Stated instead of the true checksum. */
  readonly checksum?: number;
  readonly stored?: boolean;
}

export function makeZip(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const packed = file.stored ? file.body : deflateRawSync(file.body);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(file.stored ? 0 : 8, 4);
    fields.writeUInt32LE(file.checksum ?? crc32(file.body), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.body.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.alloc(2), fields, rest, name);
    bodies.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, central, end]);
}
