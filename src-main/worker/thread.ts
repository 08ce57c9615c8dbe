// Entry point of the worker thread: takes requests, hands them to the open library, answers.
import { availableParallelism } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { headOf } from '../model/document';
import { pack } from '../model/packed';
import { fail, failInternally, ok, type Result } from '../model/result';
import { OneHand, SMALL_BYTES, ThreadHands, type Hands } from './hands';
import { importInto } from './notes-import';
import { OpenedLibrary } from './opened-library';
import { ParseAsker, type ParseReply } from './parse-relay';
import type { TaskContext, TaskName, TaskReply, TaskRequest, Tasks } from './tasks';

type Handlers = {
  [N in TaskName]: (
    input: Tasks[N]['input'],
    context: TaskContext<N>,
  ) => Tasks[N]['output'] | Promise<Tasks[N]['output']>;
};

/** One thread a processor; what they share fills the memory of a few cores already. */
const MOST_HANDS = 8;

const asker = new ParseAsker(send);

function newHands(bytes: number): Hands {
  if (bytes < SMALL_BYTES) return new OneHand(Date.now, asker.parse);
  const entry = new URL('./hand-thread.js', import.meta.url);
  return new ThreadHands(
    entry,
    Math.min(availableParallelism(), MOST_HANDS),
    null,
    true,
    asker.parse,
  );
}

let library: OpenedLibrary | null = null;

function whenOpen<T>(use: (library: OpenedLibrary) => T): T | Result<never> {
  return library ? use(library) : fail('no-folder', 'No folder is open. Open a folder first.');
}

const handlers: Handlers = {
  open: async ({ folder, keepIn, choices }, context) => {
    const opened = await OpenedLibrary.open(
      folder,
      context,
      newHands,
      keepIn,
      library,
      asker.parse,
      choices,
    );
    if (!opened.ok) return opened;
    await library?.close();
    library = opened.value;
    return ok(headOf(library.summary()));
  },
  leave: async (folderId) => {
    const left = library;
    if (left?.summary().folderId === folderId) {
      library = null;
      await left.close();
    }
    // One that took its place ends after it.
    await left?.isKept();
    return ok(null);
  },
  read: (id) => pack(whenOpen((open) => open.read(id))),
  align: ({ a, b }) => pack(whenOpen((open) => open.align(a, b))),
  lines: (input) => whenOpen((open) => open.lines(input)),
  fields: (file) => whenOpen((open) => open.fields(file)),
  others: ({ document, segments }) => whenOpen((open) => open.others(document, segments)),
  analyse: (_input, context) => whenOpen((open) => open.analyse(context)),
  search: (query, context) => whenOpen((open) => open.search(query, context)),
  anchor: (targets) => whenOpen((open) => ok(open.anchor(targets))),
  importNotes: (input) => whenOpen((open) => importInto(open.articles(), input)),
  exportNotes: (input) => whenOpen(async (open) => ok(await open.exportNotes(input))),
};

function send(reply: TaskReply): void {
  parentPort?.postMessage(reply, 'part' in reply ? buffersOf(reply.part) : []);
}

/** Rows are handed over, not copied. */
function buffersOf(part: unknown): ArrayBuffer[] {
  return part instanceof Int32Array ? [part.buffer as ArrayBuffer] : [];
}

async function run<N extends TaskName>({ id, name, input, cancel }: TaskRequest<N>): Promise<void> {
  const context: TaskContext<N> = {
    progress: (progress) => send({ id, progress }),
    part: (part) => send({ id, part }),
    stop: cancel,
  };
  try {
    send({ id, output: await handlers[name](input, context) });
  } catch (error) {
    send({ id, output: failInternally(error) });
  }
}

parentPort?.on('message', (message: TaskRequest | ParseReply) => {
  if ('parsed' in message) asker.hear(message);
  else void run(message);
});
