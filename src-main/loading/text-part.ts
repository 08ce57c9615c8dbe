// The texts of some articles as the bytes of their files, in memory that threads share.
import type { Encoding } from '../model/document';
import { decodeAs } from './decode';

/** Text `i` is `bytes[ends[i - 1]…ends[i])`, from 0 for the first. */
export interface TextPart {
  readonly bytes: Uint8Array;
  readonly ends: Float64Array;
  readonly encodings: readonly Encoding[];
}

export class TextPartBuilder {
  #texts: { readonly bytes: Uint8Array; readonly encoding: Encoding }[] = [];

  /** @param bytes of a file, with its byte order mark if it has one */
  add(bytes: Uint8Array, encoding: Encoding): void {
    this.#texts.push({ bytes, encoding });
  }

  /** A text that no file holds as it is. */
  addText(text: string): void {
    // With a byte order mark of our own, so that one in the text is not taken for it.
    this.add(Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le');
  }

  /** The builder is empty again. */
  finish(): TextPart {
    const texts = this.#texts;
    this.#texts = [];
    const total = texts.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const all = new Uint8Array(new SharedArrayBuffer(total));
    const ends = new Float64Array(texts.length);
    let end = 0;
    texts.forEach(({ bytes }, index) => {
      all.set(bytes, end);
      end += bytes.length;
      ends[index] = end;
    });
    return { bytes: all, ends, encodings: texts.map(({ encoding }) => encoding) };
  }
}

/** Decoded again, without its byte order mark: texts that nobody looks at take no more room than their files. */
export function textAt({ bytes, ends, encodings }: TextPart, index: number): string {
  const from = index === 0 ? 0 : (ends[index - 1] ?? 0);
  const own = Buffer.from(bytes.buffer, bytes.byteOffset + from, (ends[index] ?? 0) - from);
  return decodeAs(own, encodings[index] ?? 'utf-8');
}
