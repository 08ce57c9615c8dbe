// Articles from a file of JSON Lines, one a line, however large the file is.
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { PlainEncoding } from '../model/document';
import type { FieldNames } from '../model/article-fields';
import { fail, ok, type Result } from '../model/result';
import { reasonOf } from './file-errors';
import { fieldsOf } from './json-lines-fields';
import { sha256 } from './load-file';
import { decodeWindows1252 } from './single-byte';

/** What a line says: `{"id": …, "text": …}`, and the others where they are given. */
interface LineFields {
  /** A number is taken as its digits. */
  readonly id: string;
  /** Offsets count its UTF-16 code units, after JSON's own escapes are resolved. */
  readonly text: string;
  readonly title: string | null;
  /** A BCP 47 tag. */
  readonly lang: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly date: string | null;
}

/** One line of a file. */
export interface JsonLinesArticle extends LineFields {
  /** From 1. */
  readonly line: number;
  /** Of the file that the line is in. */
  readonly encoding: PlainEncoding;
  /** True where nothing in the file says that it is in this encoding. */
  readonly guessed: boolean;
}

/** What a line is, by its number from 1; 0 stands for the file as a whole. */
export interface JsonLine {
  readonly line: number;
  readonly article: Result<JsonLinesArticle>;
}

const JSON_LINES = /\.jsonl$/i;

/** By its name alone. */
export function isJsonLinesName(name: string): boolean {
  return JSON_LINES.test(name);
}

/** Bytes read at a time: large enough that a line rarely falls into several. */
const CHUNK_BYTES = 1 << 20;

/** UTF-16 code units; as many as the largest single article may have bytes. */
const MAX_LINE_LENGTH = 50_000_000;

/** The longest UTF-8 sequence of one character. */
const MAX_SEQUENCE_BYTES = 4;

/**
 * The lines of the file at `path`, in order and without the empty ones, each an article or what is
 * wrong with it; `name` is the file of the errors, whose messages start with the line. One line is
 * held in memory at a time. A file that cannot be read gives a last result of line 0: with
 * `not-permitted`, `file-vanished`, `unreadable`, or `binary-file` where it has a zero byte.
 *
 * @param names what the fields are called, which makes it free to leave out an id; where they are
 *   null, they are `id`, `text`, `title` and `lang`, the first two of which a line must have
 *
 * UTF-16 where a byte order mark says so, else UTF-8 where all of the file is valid, else
 * windows-1252 for all of it: the file is read once to find out and once more for its lines.
 */
export async function* readJsonLines(
  path: string,
  name: string,
  names: FieldNames | null = null,
): AsyncGenerator<JsonLine> {
  try {
    const encoding = await encodingOf(path);
    if (encoding === null) {
      yield { line: 0, article: fail('binary-file', 'This is not a text file.', name) };
      return;
    }
    const origin = { encoding, guessed: encoding === 'windows-1252' };
    for await (const { line, text } of linesOf(path, encoding)) {
      if (text === null) {
        const message = `Line ${String(line)} has more than ${String(MAX_LINE_LENGTH / 1e6)} million characters.`;
        yield { line, article: fail('too-large', message, name) };
      } else if (text.trim() !== '') {
        const fields = names === null ? articleOf(text) : articleBy(names, text);
        yield {
          line,
          article:
            typeof fields === 'string'
              ? fail('bad-request', `Line ${String(line)} ${fields}`, name)
              : ok({ ...fields, line, ...origin }),
        };
      }
    }
  } catch (error) {
    const { code, advice } = reasonOf(error);
    yield { line: 0, article: fail(code, `This file cannot be read. ${advice}`, name) };
  }
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Says what is wrong with the line if it is none. */
function objectIn(line: string): JsonObject | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not valid JSON.';
  }
  return typeof value !== 'object' || value === null || Array.isArray(value)
    ? 'is not a JSON object.'
    : (value as JsonObject);
}

/** Says what is wrong with the line if it is no article. */
function articleOf(line: string): LineFields | string {
  const value = objectIn(line);
  if (typeof value === 'string') return value;
  const { id, text, title = null, lang = null } = value;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') {
    return 'has no "id", a text or a number.';
  }
  if (typeof text !== 'string') return 'has no text "text".';
  if (title !== null && typeof title !== 'string') return 'has a "title" that is no text.';
  if (lang !== null && typeof lang !== 'string') return 'has a "lang" that is no text.';
  return { id: String(id), text, title, lang, outlet: null, author: null, date: null };
}

/** Of the hash that a line without an id is called by: its number would be another's once a line is put in. */
const HASH_LENGTH = 8;

/** The same by what the fields are called, or usually are. */
function articleBy(names: FieldNames, line: string): LineFields | string {
  const value = objectIn(line);
  if (typeof value === 'string') return value;
  const { id, text, language, ...others } = fieldsOf(value, names);
  if (text === null) {
    return names.text === undefined
      ? 'has no text: none of its fields is called “text”, “body”, “content” or the like.'
      : `has no text in the field “${names.text}”.`;
  }
  return { ...others, id: id ?? sha256(text).slice(0, HASH_LENGTH), text, lang: language };
}

/** The objects among the first lines of a file, at most so many. */
export async function firstObjects(path: string, most: number): Promise<JsonObject[]> {
  const objects: JsonObject[] = [];
  for await (const value of objectsIn(path)) {
    objects.push(value);
    if (objects.length >= most) break;
  }
  return objects;
}

/** The objects among the lines of a file; none where it is no text. */
export async function* objectsIn(path: string): AsyncGenerator<JsonObject, void> {
  const encoding = await encodingOf(path);
  if (encoding === null) return;
  for await (const { text } of linesOf(path, encoding)) {
    const value = text === null || text.trim() === '' ? '' : objectIn(text);
    if (typeof value !== 'string') yield value;
  }
}

/** Null for what is no text. */
async function encodingOf(path: string): Promise<PlainEncoding | null> {
  let isFirst = true;
  let isValid = true;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const chunk of bytesOf(path)) {
    if (isFirst) {
      if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
      isFirst = false;
    }
    if (chunk.includes(0)) return null;
    if (!isValid) continue;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = wholeCharacters(bytes);
    isValid = isUtf8(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  return isValid && rest.length === 0 ? 'utf-8' : 'windows-1252';
}

/** The end of the last character that may be whole: a sequence that the end cuts is left over. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back < MAX_SEQUENCE_BYTES && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** `text` is null for a line that is too long, which is passed over as it is read. */
async function* linesOf(
  path: string,
  encoding: PlainEncoding,
): AsyncGenerator<{ readonly line: number; readonly text: string | null }> {
  let line = 1;
  let pending = '';
  let isTooLong = false;
  for await (const text of textOf(path, encoding)) {
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      const whole = pending + text.slice(from, end);
      yield { line, text: isTooLong || whole.length > MAX_LINE_LENGTH ? null : whole };
      line += 1;
      from = end + 1;
      pending = '';
      isTooLong = false;
    }
    if (!isTooLong) pending += text.slice(from);
    if (pending.length > MAX_LINE_LENGTH) {
      pending = '';
      isTooLong = true;
    }
  }
  if (pending !== '' || isTooLong) yield { line, text: isTooLong ? null : pending };
}

/** Without the byte order mark. */
async function* textOf(path: string, encoding: PlainEncoding): AsyncGenerator<string> {
  if (encoding === 'windows-1252') {
    for await (const chunk of bytesOf(path)) yield decodeWindows1252(chunk);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytesOf(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES });
}
