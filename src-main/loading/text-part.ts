// The texts of some articles as the bytes of their files, in memory that threads share.
import type { PlainEncoding } from '../model/document';
import { decodeAs } from './decode';

/** Text `i` is `bytes[ends[i - 1]…ends[i])`, from 0 for the first. */
export interface TextPart {
  readonly bytes: Uint8Array;
  readonly ends: Float64Array;
  readonly encodings: readonly PlainEncoding[];
}

/** Room for the texts of a part: memory that is asked for once is not cleared again and again. */
const FIRST_BYTES = 1 << 19;
/** More was for a few large files, and is given back. */
const MOST_KEPT_BYTES = 1 << 22;

export class TextPartBuilder {
  #bytes = new Uint8Array(0);
  #ends: number[] = [];
  #encodings: PlainEncoding[] = [];

  /** @param bytes of a file, with its byte order mark if it has one; they are copied */
  add(bytes: Uint8Array, encoding: PlainEncoding): void {
    const from = this.#ends.at(-1) ?? 0;
    const end = from + bytes.length;
    if (end > this.#bytes.length) {
      const longer = new Uint8Array(Math.max(FIRST_BYTES, end, 2 * this.#bytes.length));
      longer.set(this.#bytes.subarray(0, from));
      this.#bytes = longer;
    }
    this.#bytes.set(bytes, from);
    this.#ends.push(end);
    this.#encodings.push(encoding);
  }

  /** A text that no file holds as it is. */
  addText(text: string): void {
    // With a byte order mark of our own, so that one in the text is not taken for it.
    this.add(Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le');
  }

  /** The builder is empty again. */
  finish(): TextPart {
    const total = this.#ends.at(-1) ?? 0;
    const bytes = new Uint8Array(new SharedArrayBuffer(total));
    bytes.set(this.#bytes.subarray(0, total));
    const part = { bytes, ends: Float64Array.from(this.#ends), encodings: this.#encodings };
    [this.#ends, this.#encodings] = [[], []];
    if (this.#bytes.length > MOST_KEPT_BYTES) this.#bytes = new Uint8Array(0);
    return part;
  }
}

/** Decoded again, without its byte order mark: texts that nobody looks at take no more room than their files. */
export function textAt({ bytes, ends, encodings }: TextPart, index: number): string {
  const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
  const own = Buffer.from(bytes.buffer, bytes.byteOffset + from, (ends[index] ?? 0) - from);
  return decodeAs(own, encodings[index] ?? 'utf-8');
}
