// Entry point of the thread that parses rich formats, within a caged process: one file after the other.
import { parentPort } from 'node:worker_threads';
import { parseRich } from '../loading/parse-rich';
import type { ParseJob } from '../loading/parsed';

// No parser has a reason to reach for the network, whatever a file asks for.
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  Object.defineProperty(globalThis, name, { value: undefined });
}

async function answer(job: ParseJob): Promise<void> {
  parentPort?.postMessage(await parseRich(job));
}

parentPort?.on('message', (job: ParseJob) => void answer(job));
