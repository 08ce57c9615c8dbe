// Unpacks what is answered; an answer that is the same as the last one is the same object again.
import { unpack, type Packed } from '../../src-main/model/packed';
import type { Result } from '../../src-main/model/result';

export class LastUnpacked<T> {
  #packed: Packed<T> | null = null;
  #result: Result<T> | null = null;

  /** @param answer null where nothing was asked for: what was known is forgotten */
  of(answer: Result<Packed<T>> | null): Result<T> | null {
    const packed = answer?.ok ? answer.value : null;
    if (packed === null || packed !== this.#packed) this.#result = answer && unpack(answer);
    this.#packed = packed;
    return this.#result;
  }
}
