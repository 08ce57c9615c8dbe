// windows-1252, which every sequence of bytes is: the platform's own table of it is wrong in some versions.

/**
 * What 0x80 to 0x9f stand for (https://encoding.spec.whatwg.org/#windows-1252); all other bytes are
 * the code points of their own numbers.
 */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const DIFFERENT = /[\u0080-\u009f]/g;

export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(DIFFERENT, (unit) => FROM_80.charAt(unit.charCodeAt(0) - 0x80));
}
