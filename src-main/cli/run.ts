// The command line without a process: arguments and streams in, exit status out.
import { fail, failInternally, type AppError, type Result } from '../model/result';
import { parseRequest, type Request } from './arguments';
import { changeLines } from './changes';
import { compare } from './compare';
import type { Engine } from './engine';
import { HELP } from './help';
import { readInput } from './input';
import type { Io } from './io';
import { exportFromFolder } from './export';
import { sentenceLines } from './sentences';
import { once, STANDARD_OUTPUT, write } from './write';

const STATUS_DONE = 0;
const STATUS_FAILED = 1;
/** The arguments make no sense. */
const STATUS_MISUSED = 2;

/** Every failure ends with one line through `io.warn` and a status other than 0. */
export async function run(argv: readonly string[], process: Io, engine: Engine): Promise<number> {
  const io: Io = { ...process, warn: (line) => process.warn(oneLine(line)) };
  const request = parseRequest(argv);
  if (!request.ok) return report(io, request.error, STATUS_MISUSED);
  const done = await answer(request.value, io, engine).catch(failInternally);
  return done.ok ? STATUS_DONE : report(io, done.error, STATUS_FAILED);
}

async function answer(request: Request, io: Io, engine: Engine): Promise<Result<null>> {
  switch (request.command) {
    case 'help':
      return print(HELP, io);
    case 'version':
      return print(`${io.version}\n`, io);
    case 'match':
    case 'report':
      return compare(request.command, request.options, engine, io);
    case 'export':
      return exportFromFolder(request.options, io);
    case 'sentences':
    case 'changes': {
      const input = await readInput(request.jsonl, io.read);
      if (!input.ok) return input;
      const answers = request.command === 'sentences' ? sentenceLines : changeLines;
      return writeLines(answers(input.value), request.out, io);
    }
  }
}

function print(text: string, io: Io): Promise<Result<null>> {
  return write(once(text), STANDARD_OUTPUT, io);
}

/** Lines up to the first failure, which ends the run; a file is then not written at all. */
async function writeLines(
  lines: Iterable<Result<string>>,
  out: string,
  io: Io,
): Promise<Result<null>> {
  let failure: AppError | undefined;
  async function* chunks(): AsyncGenerator<string> {
    for (const line of lines) {
      if (line.ok) {
        yield await Promise.resolve(line.value);
      } else {
        failure = line.error;
        throw new Error(line.error.message);
      }
    }
  }
  const written = await write(chunks(), out, io);
  return written.ok || failure === undefined ? written : fail(failure.code, failure.message);
}

function report(io: Io, error: AppError, status: number): number {
  io.warn(`variorum: ${error.message}`);
  return status;
}

/** Names of files may hold line ends and escape sequences; a terminal shall not see them. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
