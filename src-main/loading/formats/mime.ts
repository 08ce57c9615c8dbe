// The parts of a message (RFC 5322, 2045 to 2047): heads, bodies, and the words in them.
import { encodingNamed, type Decoder } from '../charset';
import { Refusal } from '../parsed';

export interface MimePart {
  /** By name, in small letters; of several of one name the first. */
  readonly head: ReadonlyMap<string, string>;
  /** `text/plain`, in small letters. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** As they are on the way: see `bodyOf`. */
  readonly body: Uint8Array;
  /** Of a message of several parts. */
  readonly parts: readonly MimePart[];
}

/** Messages within messages; forwarded ones nest a few deep. */
const MAX_DEPTH = 12;
const MAX_PARTS = 1000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export function readMime(bytes: Uint8Array): MimePart {
  return readPart(bytes, 0, { parts: 0 });
}

function readPart(bytes: Uint8Array, depth: number, count: { parts: number }): MimePart {
  count.parts += 1;
  if (depth > MAX_DEPTH || count.parts > MAX_PARTS) {
    throw new Refusal(
      'damaged-file',
      'This message holds too many parts to be read. Save its text alone.',
    );
  }
  const end = headEnd(bytes);
  const head = readHead(latin(bytes.subarray(0, end.head)));
  const body = bytes.subarray(end.body);
  const { value: type, parameters } = readParameters(head.get('content-type') ?? 'text/plain');
  const boundary = type.startsWith('multipart/') ? parameters.get('boundary') : undefined;
  const inner =
    boundary !== undefined && boundary !== ''
      ? divided(body, boundary).map((part) => readPart(part, depth + 1, count))
      : type === 'message/rfc822'
        ? [readPart(body, depth + 1, count)]
        : [];
  // Parts that nothing divides are one, and its text is not to be lost.
  const isWhole = type.startsWith('multipart/') && inner.length === 0;
  return { head, type: isWhole ? 'text/plain' : type, parameters, body, parts: inner };
}

/** Where the blank line is that ends the head. */
function headEnd(bytes: Uint8Array): { readonly head: number; readonly body: number } {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== LINE_FEED) continue;
    const next = bytes[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (bytes[next] === LINE_FEED) return { head: at + 1, body: next + 1 };
  }
  return { head: bytes.length, body: bytes.length };
}

function readHead(source: string): Map<string, string> {
  const head = new Map<string, string>();
  for (const line of source.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    if (!head.has(key)) head.set(key, value);
  }
  return head;
}

const PARAMETER = /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g;

export function readParameters(field: string): {
  readonly value: string;
  readonly parameters: Map<string, string>;
} {
  const [value = ''] = field.split(';', 1);
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of field.matchAll(PARAMETER)) {
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain);
  }
  return { value: value.trim().toLowerCase(), parameters };
}

/** What stands between the lines of the boundary. */
function divided(body: Uint8Array, boundary: string): Uint8Array[] {
  const source = latin(body);
  const mark = `--${boundary}`;
  const parts: Uint8Array[] = [];
  let from = -1;
  for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + mark.length)) {
    if (at > 0 && source.charCodeAt(at - 1) !== LINE_FEED) continue;
    if (from >= 0) parts.push(body.subarray(from, at));
    const isLast = source.startsWith('--', at + mark.length);
    const lineEnd = source.indexOf('\n', at);
    from = isLast || lineEnd < 0 ? -1 : lineEnd + 1;
    if (isLast) break;
    if (parts.length > MAX_PARTS) break;
  }
  // A message that was cut short ends in the midst of a part.
  if (from >= 0) parts.push(body.subarray(from));
  return parts;
}

/** The bytes that a part carries. */
export function bodyOf({ head, body }: MimePart): Uint8Array {
  switch ((head.get('content-transfer-encoding') ?? '').trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(latin(body), 'base64');
    case 'quoted-printable':
      // Blanks are looked at once only, also where no line ends behind many of them.
      return unquoted(latin(body).replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, ''));
    default:
      return body;
  }
}

/** Quoted-printable as bytes. */
function unquoted(source: string): Uint8Array {
  const plain = source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  return Buffer.from(plain, 'latin1');
}

const ENCODED_WORD = /=\?([\w-]+)(?:\*[\w-]*)?\?([bq])\?([^?\s]*)\?=/gi;

/** A field as it is read: `=?utf-8?Q?Br=C3=BCcke?=` is “Brücke”. */
export function wordsOf(field: string | undefined, decode: Decoder): string {
  return utf8Field(field ?? '')
    .replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?)/gi, '$1')
    .replace(ENCODED_WORD, (whole: string, charset: string, form: string, words: string) => {
      const encoding = encodingNamed(charset);
      if (encoding === null) return whole;
      const bytes =
        form.toLowerCase() === 'b'
          ? Buffer.from(words, 'base64')
          : unquoted(words.replaceAll('_', ' '));
      return decode(bytes, encoding);
    });
}

/** Newer messages have UTF-8 in their heads as it is (RFC 6532). */
function utf8Field(field: string): string {
  const bytes = Buffer.from(field, 'latin1');
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? field : text;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
