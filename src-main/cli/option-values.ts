// The values of options: what each may be, and the one line that says so.
import type { MatchKind } from '../model/alignment';
import { ARTICLE_FIELDS, type ArticleField, type FieldNames } from '../model/article-fields';
import { NOTES_FORMATS, type NotesFormat } from '../model/notes-export';
import { fail, ok, type Result } from '../model/result';

/** Every option that takes a value, and what it takes. */
export const TAKES = {
  out: 'a file',
  stats: 'a file',
  jsonl: 'a file',
  notes: 'a file',
  format: 'html, markdown, docx, csv, json, jsonld or tei',
  threads: 'a whole number from 1 to 64',
  kinds: 'identical, edited, quotation and related, with commas between',
  'min-words': 'a whole number from 1 to 10000',
  'time-limit': 'a number of seconds from 0.1 to 86400',
  fields: `names of fields, such as text=body,title=headline; of ${ARTICLE_FIELDS.join(', ')}`,
  memory: 'a whole number of megabytes from 1 to 1048576',
} as const;

export type ValueOption = keyof typeof TAKES;

export const KINDS: readonly MatchKind[] = ['identical', 'edited', 'quotation', 'related'];

const WHOLE = /^\d+$/;
const DECIMAL = /^\d+(?:\.\d+)?$/;

/** Fails with `bad-request` and a line such as `--threads takes a whole number from 1 to 64, not "0".` */
export function wrongValue(name: ValueOption, value?: string): Result<never> {
  const given = value === undefined || value === '' ? 'and none was given' : `not "${value}"`;
  return fail('bad-request', `--${name} takes ${TAKES[name]}, ${given}.`);
}

/** Null where the option was not given. */
export function numberOf(
  name: 'threads' | 'min-words' | 'time-limit' | 'memory',
  value: string | undefined,
): Result<number | null> {
  if (value === undefined) return ok(null);
  const [least = 0, most = 0] = (TAKES[name].match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  const isNumber = (name === 'time-limit' ? DECIMAL : WHOLE).test(value);
  const number = Number(value);
  return isNumber && number >= least && number <= most ? ok(number) : wrongValue(name, value);
}

/** In the order of `KINDS`; all that count as copied where the option was not given. */
export function kindsOf(value: string | undefined, related: boolean): Result<readonly MatchKind[]> {
  const names =
    value === undefined
      ? KINDS.filter((kind) => kind !== 'related')
      : value.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!KINDS.some((kind) => kind === name)) return wrongValue('kinds', name);
  }
  return ok(KINDS.filter((kind) => names.includes(kind) || (related && kind === 'related')));
}

/** A PDF is printed by the app, which the command line does without. */
export function formatOf(value: string | undefined): Result<NotesFormat> {
  if (value === 'pdf') {
    return fail(
      'bad-request',
      '--format pdf needs the app: export from there, or take html and print it.',
    );
  }
  const format = NOTES_FORMATS.find((name) => name === value);
  return format === undefined ? wrongValue('format', value) : ok(format);
}

/** What fields are called in JSON Lines, each named once; null where the option was not given. */
export function fieldsOf(value: string | undefined): Result<FieldNames | null> {
  if (value === undefined) return ok(null);
  const names: Partial<Record<ArticleField, string>> = {};
  for (const part of value.split(',')) {
    const [, known = '', name = ''] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    const field = ARTICLE_FIELDS.find((one) => one === known);
    if (field === undefined || name === '' || names[field] !== undefined) {
      return wrongValue('fields', part.trim());
    }
    names[field] = name;
  }
  return ok(names);
}
