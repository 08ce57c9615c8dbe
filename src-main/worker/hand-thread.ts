// Entry point of a thread that is a hand: does the stages it is asked for, one after the other.
import { parentPort } from 'node:worker_threads';
import { Hand } from './hand';
import type { HandReply, HandRequest } from './hands';
import type { AlignedPart } from './stages';

const hand = new Hand();

function send(reply: HandReply): void {
  parentPort?.postMessage(reply, 'part' in reply ? buffersOf(reply.part) : []);
}

/** Lines are handed over, not copied. */
function buffersOf({ lines }: AlignedPart): ArrayBuffer[] {
  return lines === null ? [] : [lines.buffer as ArrayBuffer];
}

parentPort?.on('message', ({ stage, input }: HandRequest) => {
  try {
    const work = hand[stage].bind(hand) as (
      input: unknown,
      say: (part: AlignedPart) => void,
    ) => unknown;
    send({ output: work(input, (part) => send({ part })) });
  } catch (error) {
    send({ error: error instanceof Error ? error.message : String(error) });
  }
});
