// Entry point of a thread that is a hand: does the stages it is asked for, one after the other.
import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { garbageCollector } from './collect-garbage';
import { Hand } from './hand';
import type { HandData, HandReply, HandRequest } from './hands';
import { ParseAsker, type ParseReply } from './parse-relay';
import type { StageName, StagePart } from './stages';

const asker = new ParseAsker(send);
const hand = new Hand(Date.now, asker.parse);

/** Stages that leave tables of many megabytes behind: of 400 MB for 10,000 articles 50 are then spared. */
const LEAVE_MUCH: ReadonlySet<StageName> = new Set([
  'read',
  'fill',
  'post',
  'search',
  'searchPairs',
]);

const { isPatient } = workerData as HandData;
/** Not in the app, whose engine is not ours to set. */
const collectGarbage = isPatient ? (): void => undefined : garbageCollector();

// On Linux alone a thread has a priority of its own; elsewhere this would be that of the whole app.
if (isPatient && platform() === 'linux') {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}

function send(reply: HandReply): void {
  parentPort?.postMessage(reply, 'part' in reply ? buffersOf(reply.part) : []);
}

/** Lines are handed over, not copied. */
function buffersOf(part: StagePart): ArrayBuffer[] {
  return 'lines' in part && part.lines !== null ? [part.lines.buffer as ArrayBuffer] : [];
}

async function answer({ stage, input }: HandRequest): Promise<void> {
  try {
    const work = hand[stage].bind(hand) as (
      input: unknown,
      say: (part: StagePart) => void,
    ) => unknown;
    send({ output: await work(input, (part) => send({ part })) });
    if (LEAVE_MUCH.has(stage)) collectGarbage();
  } catch (error) {
    send({ error: error instanceof Error ? error.message : String(error) });
  }
}

parentPort?.on('message', (message: HandRequest | ParseReply) => {
  if ('parsed' in message) asker.hear(message);
  else void answer(message);
});
