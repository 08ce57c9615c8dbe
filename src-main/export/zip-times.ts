// Takes the time of its making out of a zip file, so that the same content gives the same bytes.

/** PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. */
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** Midnight; of 1 January 1980, before which a zip file knows no date. */
const FIXED_TIME = 0;
const FIXED_DATE = (1 << 5) | 1;

/** Changes the bytes that are given. Throws where they are no zip file. */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const fix = (at: number): void => {
    view.setUint16(at, FIXED_TIME, true);
    view.setUint16(at + 2, FIXED_DATE, true);
  };
  let end = zip.length - END_LENGTH;
  while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
  if (end < 0) throw new Error('no zip file');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry += 1) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new Error('a damaged zip file');
    fix(at + 12);
    fix(view.getUint32(at + 42, true) + 10);
    const sizes = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += ENTRY_LENGTH + sizes.reduce((sum, size) => sum + size, 0);
  }
  return zip;
}
