// What the words on the command line ask for.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../model/result';
import type { ExportOptions } from './export';
import type { MatchOptions } from './match-options';
import {
  fieldsOf,
  formatOf,
  KINDS,
  kindsOf,
  numberOf,
  TAKES,
  wrongValue,
  type ValueOption,
} from './option-values';

export type Request =
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | { readonly command: 'match' | 'report'; readonly options: MatchOptions }
  | { readonly command: 'export'; readonly options: ExportOptions }
  | {
      readonly command: 'sentences' | 'changes';
      /** A file of JSON Lines, or `-` for the standard input. */
      readonly jsonl: string;
      readonly out: string;
    };

const ADVICE = 'See "variorum --help".';

type Command = 'match' | 'report' | 'export' | 'sentences' | 'changes';
type Values = ReturnType<typeof parseStrictly>['values'];
type OptionName = keyof Values;

/** Besides --help and --version. */
const OPTIONS_OF: Readonly<Record<Command, readonly OptionName[]>> = {
  match: [
    'out',
    'stats',
    'threads',
    'kinds',
    'fields',
    'related',
    'min-words',
    'time-limit',
    'memory',
    'progress',
  ],
  report: ['out', 'stats', 'threads', 'fields', 'time-limit', 'memory', 'progress'],
  export: ['out', 'notes', 'format', 'fields'],
  sentences: ['out', 'jsonl'],
  changes: ['out', 'jsonl'],
};

/** Fails with `bad-request` and one line that names what is wrong. */
export function parseRequest(argv: readonly string[]): Result<Request> {
  const parsed = parse(argv);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help === true) return ok({ command: 'help' });
  if (values.version === true) return ok({ command: 'version' });
  const [command, ...paths] = positionals;
  if (command === undefined) return wrong('No command was given.');
  if (command === 'help') return ok({ command: 'help' });
  if (!isCommand(command)) {
    return wrong(
      `There is no command "${command}"; the commands are match, report, export, sentences and changes.`,
    );
  }
  for (const name of Object.keys(values) as OptionName[]) {
    if (!OPTIONS_OF[command].includes(name)) return wrong(`"${command}" takes no --${name}.`);
  }
  for (const name of ['out', 'stats'] as const) {
    if (values[name] === '') return wrongValue(name);
  }
  if (command === 'export') return parseExport(values, paths);
  return command === 'match' || command === 'report'
    ? parseComparison(command, values, paths)
    : parseLines(command, values, paths);
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(OPTIONS_OF, word);
}

function parseComparison(
  command: 'match' | 'report',
  values: Values,
  paths: readonly string[],
): Result<Request> {
  if (paths.length === 0 || paths.includes('')) {
    return wrong(`"${command}" needs a folder, a .jsonl file, or two articles or more.`);
  }
  const { out, stats, related = false, progress = false } = values;
  if (out === undefined && command === 'report') {
    return wrong('"report" needs --out with the file to write.');
  }
  if (stats === '-') return fail('bad-request', '--stats takes a file, not the standard output.');
  if (stats !== undefined && out !== undefined && resolve(stats) === resolve(out)) {
    return fail('bad-request', '--out and --stats name the same file.');
  }
  const threads = numberOf('threads', values.threads);
  if (!threads.ok) return threads;
  const minWords = numberOf('min-words', values['min-words']);
  if (!minWords.ok) return minWords;
  const timeLimit = numberOf('time-limit', values['time-limit']);
  if (!timeLimit.ok) return timeLimit;
  const memory = numberOf('memory', values.memory);
  if (!memory.ok) return memory;
  const fields = fieldsOf(values.fields);
  if (!fields.ok) return fields;
  const kinds = kindsOf(values.kinds, related);
  if (!kinds.ok) return kinds;
  const options: MatchOptions = {
    paths,
    out: out ?? '-',
    stats: stats ?? null,
    threads: threads.value,
    // A page shows related sentences apart from those that count.
    kinds: command === 'report' ? KINDS : kinds.value,
    minWords: minWords.value,
    timeLimit: timeLimit.value,
    memory: memory.value,
    fields: fields.value,
    progress,
  };
  return ok({ command, options });
}

function parseExport(
  { notes, format, out, fields }: Values,
  [folder, other]: readonly string[],
): Result<Request> {
  if (folder === undefined || folder === '' || other !== undefined) {
    return wrong('"export" needs one folder, the one that the notes are on.');
  }
  if (notes === undefined) return wrong('"export" needs --notes with a file of notes.');
  if (notes === '') return wrongValue('notes');
  if (out === undefined) return wrong('"export" needs --out with the file to write.');
  const chosen = formatOf(format);
  if (!chosen.ok) return chosen;
  const named = fieldsOf(fields);
  if (!named.ok) return named;
  if (out !== '-' && resolve(out) === resolve(notes)) {
    return fail('bad-request', '--out and --notes name the same file.');
  }
  return ok({
    command: 'export',
    options: { folder, notes, format: chosen.value, out, fields: named.value },
  });
}

function parseLines(
  command: 'sentences' | 'changes',
  { jsonl, out = '-' }: Values,
  [other]: readonly string[],
): Result<Request> {
  if (other !== undefined) return wrong(`"${command}" reads what --jsonl names, not "${other}".`);
  if (jsonl === undefined || jsonl === '') return wrong(`"${command}" needs --jsonl with a file.`);
  return ok({ command, jsonl, out });
}

function parse(argv: readonly string[]): Result<ReturnType<typeof parseStrictly>> {
  try {
    return ok(parseStrictly(joinNegative(argv)));
  } catch (error) {
    const { message } = error as Error;
    const name = /'(?:-\w, )?--([\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(message)?.[1];
    if (name !== undefined && isValueOption(name)) return wrongValue(name);
    const [reason = 'The options are wrong.'] = message.split('. ');
    return wrong(`${reason.replace(/\.$/, '').replaceAll("'", '"')}.`);
  }
}

/** `--threads -1` is a wrong number, not an option that is called -1. */
function joinNegative(argv: readonly string[]): string[] {
  return argv.reduce<string[]>((words, word) => {
    const last = words.at(-1);
    if (last?.startsWith('--') === true && isValueOption(last.slice(2)) && /^-\d/.test(word)) {
      words[words.length - 1] = `${last}=${word}`;
    } else {
      words.push(word);
    }
    return words;
  }, []);
}

function isValueOption(name: string): name is ValueOption {
  return Object.hasOwn(TAKES, name);
}

function parseStrictly(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: true,
    options: {
      out: { type: 'string', short: 'o' },
      stats: { type: 'string' },
      jsonl: { type: 'string' },
      notes: { type: 'string' },
      format: { type: 'string' },
      fields: { type: 'string' },
      threads: { type: 'string' },
      kinds: { type: 'string' },
      related: { type: 'boolean' },
      'min-words': { type: 'string' },
      'time-limit': { type: 'string' },
      memory: { type: 'string' },
      progress: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
}

function wrong(message: string): Result<never> {
  return fail('bad-request', `${message} ${ADVICE}`);
}
