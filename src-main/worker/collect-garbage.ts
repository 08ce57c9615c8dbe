// Has the engine give back at once what a thread no longer needs.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * A function that takes some ten milliseconds. The engine looks at how full its own heap is, in which
 * an array of megabytes is but a small object: what one stage leaves would stay through the next ones.
 * It is one that contexts have which are made once the flag is set; without it, nothing is given back
 * early.
 */
export function garbageCollector(): () => void {
  try {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    return typeof collect === 'function' ? (collect as () => void) : () => undefined;
  } catch {
    return () => undefined;
  }
}
