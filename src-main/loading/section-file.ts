// A file of named sections, each a typed array or a text, of which any can be read without the others.
import { closeSync, openSync, readSync } from 'node:fs';
import { fail, type Result } from '../model/result';
import { writeAtomically } from './atomic-write';

/** Of the machine's own byte order: the file is only ever read where it was written. */
export type Section = Int32Array | Uint16Array | Uint8Array | Float64Array | string;

type SectionType = 'int32' | 'uint16' | 'uint8' | 'float64' | 'text';

interface Place {
  readonly name: string;
  readonly type: SectionType;
  /** In bytes, from the end of the table of contents. */
  readonly at: number;
  readonly bytes: number;
}

/** What the file begins with: a mark, and how many bytes the table of contents has. */
const MARK = 'VARIORUM-SECTIONS-1\n';
const SIZE_DIGITS = 12;
const HEAD_BYTES = MARK.length + SIZE_DIGITS;
/** More is no table of contents. */
const MAX_CONTENTS_BYTES = 1_000_000;

/** Takes the place of what was there as a whole, or not at all. */
export function writeSections(
  path: string,
  sections: Readonly<Record<string, Section>>,
): Promise<Result<null>> {
  const places: Place[] = [];
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [name, section] of Object.entries(sections)) {
    const bytes = bytesOf(section);
    places.push({ name, type: typeOf(section), at, bytes: bytes.length });
    parts.push(bytes);
    at += bytes.length;
  }
  const contents = Buffer.from(JSON.stringify(places));
  if (contents.length > MAX_CONTENTS_BYTES) {
    return Promise.resolve(fail('internal', 'There are too many sections for one file.'));
  }
  const head = Buffer.from(MARK + String(contents.length).padStart(SIZE_DIGITS, '0'));
  return writeAtomically(path, inOrder([head, contents, ...parts]));
}

/** Throws where the file is not there, or is none of `writeSections`, or is cut short. */
export class SectionFile {
  readonly #file: number;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #start: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    try {
      const head = this.#read(0, HEAD_BYTES).toString('latin1');
      const size = Number(head.slice(MARK.length));
      if (!head.startsWith(MARK) || !(size > 0 && size <= MAX_CONTENTS_BYTES)) {
        throw new Error('This is no file of sections.');
      }
      const contents = JSON.parse(this.#read(HEAD_BYTES, size).toString()) as Place[];
      this.#places = new Map(contents.map((place) => [place.name, place]));
      this.#start = HEAD_BYTES + size;
    } catch (error) {
      closeSync(this.#file);
      throw error;
    }
  }

  text(name: string): string {
    const { at, bytes } = this.#place(name, 'text');
    return this.#read(this.#start + at, bytes).toString();
  }

  /** In memory that threads share. */
  ints(name: string): Int32Array {
    const { at, bytes } = this.#place(name, 'int32');
    return new Int32Array(this.#shared(at, bytes));
  }

  bytes(name: string): Uint8Array {
    const { at, bytes } = this.#place(name, 'uint8');
    return new Uint8Array(this.#shared(at, bytes));
  }

  shorts(name: string): Uint16Array {
    const { at, bytes } = this.#place(name, 'uint16');
    return new Uint16Array(this.#shared(at, bytes));
  }

  floats(name: string): Float64Array {
    const { at, bytes } = this.#place(name, 'float64');
    return new Float64Array(this.#shared(at, bytes));
  }

  close(): void {
    closeSync(this.#file);
  }

  #place(name: string, type: SectionType): Place {
    const place = this.#places.get(name);
    if (place?.type !== type) throw new Error(`There is no section “${name}”.`);
    return place;
  }

  #shared(at: number, bytes: number): SharedArrayBuffer {
    const memory = new SharedArrayBuffer(bytes);
    this.#fill(Buffer.from(memory), this.#start + at);
    return memory;
  }

  #read(at: number, bytes: number): Buffer {
    const buffer = Buffer.allocUnsafeSlow(bytes);
    this.#fill(buffer, at);
    return buffer;
  }

  #fill(buffer: Buffer, at: number): void {
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(this.#file, buffer, length, buffer.length - length, at + length);
      if (read === 0) throw new Error('The file is cut short.');
      length += read;
    }
  }
}

function typeOf(section: Section): SectionType {
  if (typeof section === 'string') return 'text';
  if (section instanceof Int32Array) return 'int32';
  if (section instanceof Uint16Array) return 'uint16';
  return section instanceof Float64Array ? 'float64' : 'uint8';
}

function bytesOf(section: Section): Uint8Array {
  return typeof section === 'string'
    ? Buffer.from(section)
    : new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
}

async function* inOrder(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}
