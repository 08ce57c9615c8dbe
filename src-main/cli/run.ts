// The command line without a process: arguments and streams in, exit status out.
import { describeRules } from '../analysis/measures';
import { matchLines } from '../export/match-lines';
import { reportHtml } from '../export/report-html';
import { writeAtomically } from '../loading/atomic-write';
import { fileAt } from '../loading/file-at';
import { codeOf, isSystemCode } from '../loading/file-errors';
import type { LibrarySummary } from '../model/document';
import { fail, failInternally, ok, type AppError, type Result } from '../model/result';
import { HELP, parseRequest } from './arguments';
import { changeLines } from './changes';
import { alignedPairs, openCorpus, type Corpus } from './corpus';
import { readInput } from './input';
import { sentenceLines } from './sentences';

/** What a run needs of the process around it. */
export interface Io {
  /** Resolves once more can be taken; false when nobody reads any longer. */
  readonly write: (text: string) => Promise<boolean>;
  /** The standard input, opened when it is asked for. */
  readonly read: () => AsyncIterable<Uint8Array>;
  /** One line, without its end. */
  readonly warn: (line: string) => void;
  readonly now: () => Date;
  readonly version: string;
}

/** Written at once: a write for each pair would take longer than to compare it. */
const CHUNK_CHARACTERS = 65_536;

const STATUS_DONE = 0;
const STATUS_FAILED = 1;
/** The arguments make no sense. */
const STATUS_MISUSED = 2;

/** Every failure ends with one line through `io.warn` and a status other than 0. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const request = parseRequest(argv);
  if (!request.ok) return report(io, request.error, STATUS_MISUSED);
  if (request.value.command === 'help') {
    await io.write(HELP);
    return STATUS_DONE;
  }
  if (request.value.command === 'version') {
    await io.write(`${io.version}\n`);
    return STATUS_DONE;
  }
  if ('jsonl' in request.value) {
    const { command, jsonl, out } = request.value;
    const input = await readInput(jsonl, io.read);
    if (!input.ok) return report(io, input.error, STATUS_FAILED);
    const answers = command === 'sentences' ? sentenceLines : changeLines;
    return writeLines(answers(input.value), out, io);
  }
  const { command, folder, out } = request.value;
  const corpus = await openCorpus(folder);
  if (!corpus.ok) return report(io, corpus.error, STATUS_FAILED);
  const isSafe = await spareArticles(out, folder, corpus.value);
  if (!isSafe.ok) return report(io, isSafe.error, STATUS_FAILED);
  for (const line of warnings(corpus.value.library)) io.warn(oneLine(`warning: ${line}`));
  const chunks = command === 'match' ? matchChunks(corpus.value) : reportChunks(corpus.value, io);
  const written = await write(chunks, out, io);
  return written.ok ? STATUS_DONE : report(io, written.error, STATUS_FAILED);
}

/** Fails where the output would take the place of a file that the comparison reads. */
async function spareArticles(out: string, folder: string, corpus: Corpus): Promise<Result<null>> {
  const { documents, refused } = corpus.library;
  const files = [...documents, ...refused].map(({ file }) => file);
  const article = out === '-' ? null : await fileAt(out, folder, files);
  return article === null
    ? ok(null)
    : fail(
        'not-writable',
        `“${article}” is one of the articles in “${folder}”. Choose another file for --out.`,
      );
}

/** What the comparison has to do without. */
function warnings({ documents, refused }: LibrarySummary): string[] {
  return [
    ...refused.map(({ file, error }) => `“${file}”: ${error.message}`),
    ...documents.flatMap(({ file, warnings: found }) =>
      found.filter(({ code }) => code === 'empty').map(({ message }) => `“${file}”: ${message}`),
    ),
  ];
}

async function write(chunks: Iterable<string>, out: string, io: Io): Promise<Result<null>> {
  return out === '-' ? print(chunks, io) : writeAtomically(out, chunks);
}

/** Lines up to the first failure, which ends the run; a file is then not written at all. */
async function writeLines(lines: Iterable<Result<string>>, out: string, io: Io): Promise<number> {
  let failure: AppError | undefined;
  function* chunks(): Generator<string> {
    for (const line of lines) {
      if (line.ok) {
        yield line.value;
      } else {
        failure = line.error;
        throw new Error(line.error.message);
      }
    }
  }
  const written = await write(chunks(), out, io);
  if (written.ok) return STATUS_DONE;
  return report(io, failure ?? written.error, STATUS_FAILED);
}

/** The lines of one pair after the other, some pairs at a time, made while they are written. */
function* matchChunks(corpus: Corpus): Generator<string> {
  let chunk = '';
  for (const { a, b, alignment } of alignedPairs(corpus)) {
    chunk += matchLines(a, b, alignment);
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

function* reportChunks(corpus: Corpus, io: Io): Generator<string> {
  const { library, articles } = corpus;
  yield reportHtml({
    folderName: library.name,
    articles,
    alignments: [...alignedPairs(corpus)].map(({ alignment }) => alignment),
    refused: library.refused,
    skipped: library.skipped,
    rules: describeRules(),
    version: io.version,
    date: io.now().toISOString(),
  });
}

/** Whoever closes the pipe early, as `head` does, has had what they wanted. */
async function print(chunks: Iterable<string>, io: Io): Promise<Result<null>> {
  try {
    for (const chunk of chunks) if (!(await io.write(chunk))) break;
    return ok(null);
  } catch (error) {
    if (!isSystemCode(codeOf(error))) return failInternally(error);
    return fail(
      'not-writable',
      `The standard output could not be written: ${(error as Error).message}.`,
    );
  }
}

function report(io: Io, error: AppError, status: number): number {
  io.warn(oneLine(`variorum: ${error.message}`));
  return status;
}

/** Names of files may hold line ends and escape sequences; a terminal shall not see them. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
