// What the words on the command line ask for.
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../model/result';

export type Request =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | {
      readonly command: 'match' | 'report';
      readonly folder: string;
      /** A file, or `-` for the standard output. */
      readonly out: string;
    }
  | {
      readonly command: 'sentences' | 'changes';
      /** A file of JSON Lines, or `-` for the standard input. */
      readonly jsonl: string;
      readonly out: string;
    };

export const HELP = `Variorum finds what articles share and what was changed in it.

Usage:
  variorum match FOLDER [--out FILE]       every match of every pair, as JSON Lines
  variorum report FOLDER --out FILE.html   the comparison as a page of its own
  variorum sentences --jsonl FILE [--out FILE]
                                           where the sentences of texts are
  variorum changes --jsonl FILE [--out FILE]
                                           what changed from one sentence to another

FOLDER holds the articles, as .txt or .md files. The lines of sentences are
{"id","lang","text"} in, and {"id","sents":[[start,end],...]} out; those of changes
{"id","a","b"} in, and {"id","a":[[start,end],...],"b":[...]} out. Without --out,
or with --out -, all but report write to the standard output.

Options:
  -o, --out FILE   where to write
      --jsonl FILE what sentences and changes read; - for the standard input
  -h, --help       show this text
      --version    show the version
`;

const ADVICE = 'See "variorum --help".';

/** Fails with `bad-request` and one line that names what is wrong. */
export function parseRequest(argv: readonly string[]): Result<Request> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help === true) return ok({ command: 'help' });
  if (values.version === true) return ok({ command: 'version' });
  const [command, folder, ...rest] = positionals;
  if (command === undefined) return wrong('No command was given.');
  if (command === 'help') return ok({ command: 'help' });
  if (command === 'sentences' || command === 'changes') {
    return parseLines(command, values, [folder, ...rest]);
  }
  if (command !== 'match' && command !== 'report') {
    return wrong(
      `There is no command "${command}"; the commands are match, report, sentences and changes.`,
    );
  }
  if (values.jsonl !== undefined) return wrong(`"${command}" takes no --jsonl.`);
  if (folder === undefined || folder === '') return wrong(`"${command}" needs a folder.`);
  if (rest.length > 0)
    return wrong(`"${command}" takes one folder, not also "${rest.join('" "')}".`);
  if (values.out === '') return wrong('--out needs a file.');
  if (values.out === undefined && command === 'report') {
    return wrong('"report" needs --out with the file to write.');
  }
  return ok({ command, folder, out: values.out ?? '-' });
}

function parseLines(
  command: 'sentences' | 'changes',
  { jsonl, out = '-' }: { readonly jsonl?: string; readonly out?: string },
  others: readonly (string | undefined)[],
): Result<Request> {
  const [other] = others;
  if (other !== undefined) return wrong(`"${command}" reads what --jsonl names, not "${other}".`);
  if (jsonl === undefined || jsonl === '') return wrong(`"${command}" needs --jsonl with a file.`);
  if (out === '') return wrong('--out needs a file.');
  return ok({ command, jsonl, out });
}

function parse(argv: readonly string[]): Result<ReturnType<typeof parseStrictly>> {
  try {
    return ok(parseStrictly(argv));
  } catch (error) {
    const [reason = 'The options are wrong.'] = (error as Error).message.split('. ');
    return wrong(`${reason.replace(/\.$/, '').replaceAll("'", '"')}.`);
  }
}

function parseStrictly(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: true,
    options: {
      out: { type: 'string', short: 'o' },
      jsonl: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
}

function wrong(message: string): Result<never> {
  return fail('bad-request', `${message} ${ADVICE}`);
}
