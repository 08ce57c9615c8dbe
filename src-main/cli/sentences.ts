// Texts in JSON Lines in, the places of their sentences out, line for line.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { segment } from '../analysis/segment';
import { codeOf } from '../loading/file-errors';
import { fail, ok, type Result } from '../model/result';

/** A line that was asked for; `lang` is a BCP 47 tag. */
interface Request {
  readonly id: unknown;
  readonly text: string;
  readonly lang: string | undefined;
}

/**
 * One line `{"id","sents":[[start,end],…]}` for each line `{"id","lang","text"}` of `file`, in the
 * same order; `-` is the standard input. Offsets count UTF-16 code units of `text`. Blank lines are
 * left out. Fails with `bad-request` and the number of the first line that is no request, and with
 * `unreadable`.
 */
export async function sentenceLines(file: string): Promise<Result<string[]>> {
  const lines: string[] = [];
  let number = 0;
  try {
    const input = file === '-' ? process.stdin : createReadStream(file);
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const request = parseLine(number === 1 ? line.replace(/^\ufeff/, '') : line);
      if (typeof request === 'string') {
        return fail('bad-request', `Line ${number} of ${nameOf(file)} ${request}.`);
      }
      lines.push(`${JSON.stringify({ id: request.id, sents: placesOf(request) })}\n`);
    }
    return ok(lines);
  } catch (error) {
    return fail('unreadable', `${nameOf(file)} could not be read (${reasonOf(error)}).`);
  }
}

function placesOf({ text, lang }: Request): [number, number][] {
  return segment(text, 'plain', lang).flatMap(({ segments }) =>
    segments.map(({ start, end }): [number, number] => [start, end]),
  );
}

/** The request, or what is wrong with the line. */
function parseLine(line: string): Request | string {
  const value = parseJson(line);
  if (value === undefined) return 'is not valid JSON';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no object';
  const { id, text, lang } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'has no "id", a string or a number';
  if (typeof text !== 'string') return 'has no "text", a string';
  if (lang !== undefined && lang !== null && typeof lang !== 'string') {
    return 'has a "lang" that is no string';
  }
  return { id, text, lang: lang ?? undefined };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'the standard input' : `“${file}”`;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a folder';
    case 'EACCES':
    case 'EPERM':
      return 'you have no permission';
    default:
      return codeOf(error) || 'a failure of the system';
  }
}
