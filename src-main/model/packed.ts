// Large plain data as one string: handed from process to process sooner than the objects it stands for.
import { ok, type Result } from './result';

declare const standsFor: unique symbol;

/** JSON of a `T`. Between the window's two worlds every object is copied by itself; a string is not. */
export type Packed<T> = string & { readonly [standsFor]: T };

export function pack<T>(result: Result<T>): Result<Packed<T>> {
  return result.ok ? ok(JSON.stringify(result.value) as Packed<T>) : result;
}

export function unpack<T>(result: Result<Packed<T>>): Result<T> {
  return result.ok ? ok(JSON.parse(result.value) as T) : result;
}
