// Reads the parts of a ZIP archive, and stops where they grow beyond what a document may be.
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { Refusal } from './parsed';

/** What an archive may hold, by the bytes that were actually inflated: of a book of a thousand pages, five. */
export const MAX_INFLATED_BYTES = 100_000_000;
/** Text is packed to a tenth, repetitive markup to a fiftieth; only bombs reach this. */
export const MAX_RATIO = 200;
/** What is smaller than this does no harm, whatever its ratio. */
const HARMLESS_BYTES = 1_000_000;
/** Packed bytes that are given to the inflater at a time: they are a thousand times as many at most. */
const CHUNK_BYTES = 16_384;
/** Books have some thousands. */
const MAX_PARTS = 20_000;

/** Signatures and sizes: APPNOTE.TXT 6.3.10, 4.3. */
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Part {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly local: number;
}

/** Parts are asked for by their names, which are names only: nothing is ever written anywhere. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #parts: ReadonlyMap<string, Part>;
  #inflated = 0;

  /** Refuses what is no archive. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#parts = this.#contents();
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  names(): IterableIterator<string> {
    return this.#parts.keys();
  }

  /** Null where there is none; refuses what is encrypted, damaged, or too large. */
  read(name: string): Uint8Array | null {
    const part = this.#parts.get(name);
    if (part === undefined) return null;
    if (part.isEncrypted) {
      throw new Refusal(
        'encrypted-file',
        'This file is protected by a password. Save it without one and reload the folder.',
      );
    }
    const packed = this.#packed(part);
    const plain =
      part.method === STORED ? this.#counted(packed) : this.#inflate(packed, part.method);
    if (crc32(plain) !== part.crc) throw damaged();
    return plain;
  }

  #contents(): Map<string, Part> {
    const end = this.#end();
    const count = this.#view.getUint16(end + 10, true);
    if (count > MAX_PARTS) throw damaged();
    const parts = new Map<string, Part>();
    let at = this.#view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      this.#expect(at, ENTRY_SIGNATURE, ENTRY_BYTES);
      const nameLength = this.#view.getUint16(at + 28, true);
      const more = this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
      const name = Buffer.from(this.#slice(at + ENTRY_BYTES, nameLength)).toString('utf8');
      parts.set(name, {
        method: this.#view.getUint16(at + 10, true),
        isEncrypted: (this.#view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
        crc: this.#view.getUint32(at + 16, true),
        packed: this.#view.getUint32(at + 20, true),
        local: this.#view.getUint32(at + 42, true),
      });
      at += ENTRY_BYTES + nameLength + more;
    }
    return parts;
  }

  /** Where the record is that ends the archive, from behind. */
  #end(): number {
    const first = Math.max(0, this.#bytes.length - END_BYTES - MAX_COMMENT_BYTES);
    for (let at = this.#bytes.length - END_BYTES; at >= first; at -= 1) {
      if (this.#view.getUint32(at, true) === END_SIGNATURE) return at;
    }
    throw damaged();
  }

  #packed({ local, packed }: Part): Uint8Array {
    this.#expect(local, LOCAL_SIGNATURE, LOCAL_BYTES);
    const more = this.#view.getUint16(local + 26, true) + this.#view.getUint16(local + 28, true);
    return this.#slice(local + LOCAL_BYTES + more, packed);
  }

  #inflate(packed: Uint8Array, method: number): Uint8Array {
    if (method !== DEFLATED) throw damaged();
    const chunks: Uint8Array[] = [];
    let length = 0;
    const inflater = new Inflate((chunk) => {
      length += chunk.length;
      if (length > HARMLESS_BYTES && length > packed.length * MAX_RATIO) throw bomb();
      chunks.push(this.#counted(chunk));
    });
    for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
      const end = Math.min(packed.length, at + CHUNK_BYTES);
      inflater.push(packed.subarray(at, end), end === packed.length);
    }
    return Buffer.concat(chunks);
  }

  /** However often a part is read, and whatever the archive says of its size. */
  #counted(chunk: Uint8Array): Uint8Array {
    this.#inflated += chunk.length;
    if (this.#inflated > MAX_INFLATED_BYTES) throw bomb();
    return chunk;
  }

  #expect(at: number, signature: number, size: number): void {
    if (at + size > this.#bytes.length || this.#view.getUint32(at, true) !== signature) {
      throw damaged();
    }
  }

  #slice(at: number, length: number): Uint8Array {
    if (at + length > this.#bytes.length) throw damaged();
    return this.#bytes.subarray(at, at + length);
  }
}

function damaged(): Refusal {
  return new Refusal(
    'damaged-file',
    'This file is damaged: it is an archive that cannot be unpacked. Download or save it again.',
  );
}

function bomb(): Refusal {
  return new Refusal(
    'too-large',
    `This file unpacks to more than ${String(MAX_INFLATED_BYTES / 1e6)} MB, or to more than ${String(MAX_RATIO)} times its size, and was not read. Save the article as plain text.`,
  );
}
