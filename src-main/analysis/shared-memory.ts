// Typed arrays that all threads of the process can read and write.

export function sharedBytes(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}

export function sharedInts(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

/** A copy of `values` that all threads can read. */
export function sharedCopy(values: ArrayLike<number>): Int32Array<SharedArrayBuffer> {
  const copy = sharedInts(values.length);
  copy.set(values);
  return copy;
}
