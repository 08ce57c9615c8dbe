// Watches over the thread that parses, within the caged process: time, memory, and its end.
import { Worker } from 'node:worker_threads';
import type { ParsedFile } from '../loading/parsed';
import type { Result } from '../model/result';
import { tooMuchMemory, tooSlow, type CageAnswer, type CageRequest } from './cage';

/** How often the memory is looked at: a thread that inflates fills a gigabyte a second at most. */
const LOOK_EVERY_MS = 25;
const BYTES_PER_MEGABYTE = 1 << 20;
const THREAD = new URL('./caged-thread.js', import.meta.url);

/** A thread for one file after the other; after a limit was met, for none: the process is to end. */
export class CagedGuard {
  #worker: Worker | null = null;

  parse({ job, limits }: CageRequest): Promise<CageAnswer> {
    return new Promise((resolve) => {
      this.#worker ??= new Worker(THREAD, {
        resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      });
      const worker = this.#worker;
      const end = (found: Result<ParsedFile>, isSpent: boolean): void => {
        clearTimeout(timer);
        clearInterval(look);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onError);
        // An error that nobody hears would end the process before it has answered.
        if (isSpent) worker.on('error', () => undefined);
        resolve({ found, isSpent });
      };
      const onMessage = (found: Result<ParsedFile>): void => end(found, false);
      // Out of memory: nothing else ends the thread.
      const onError = (): void => end(tooMuchMemory(), true);
      const timer = setTimeout(() => end(tooSlow(limits), true), limits.milliseconds);
      const look = setInterval(() => {
        if (process.memoryUsage.rss() > limits.processMegabytes * BYTES_PER_MEGABYTE) {
          end(tooMuchMemory(), true);
        }
      }, LOOK_EVERY_MS);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onError);
      worker.postMessage(job);
    });
  }
}
