// `variorum changes`: pairs of sentences as JSON Lines in, the places that changed out.
import { changedSpans, compareTexts } from '../analysis/text-changes';
import { fail, ok, type Result } from '../model/result';

/** A line is read whole, so what one pair may take is limited: two long books. */
const MAX_LINE = 64 * 1024 * 1024;

interface PairLine {
  readonly id: unknown;
  readonly a: string;
  readonly b: string;
}

/**
 * For each line `{"id","a","b"}` a line `{"id","a":[[start,end],…],"b":[[start,end],…]}`: what was
 * taken away or replaced in `a`, and added or put in its place in `b`, in UTF-16 code units. Empty
 * lines are passed over. Ends with `bad-request` and the line's number at one that is no such pair.
 */
export async function* changeLines(
  chunks: AsyncIterable<string>,
): AsyncGenerator<Result<string>, void> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number += 1;
    if (!line.ok) {
      yield fail('bad-request', `Line ${String(number)} ${line.error.message}`);
      return;
    }
    if (line.value.trim() === '') continue;
    const pair = pairOf(line.value);
    if (typeof pair === 'string') {
      yield fail('bad-request', `Line ${String(number)} ${pair}`);
      return;
    }
    const { a, b } = changedSpans(compareTexts(pair.a, pair.b));
    yield ok(`${JSON.stringify({ id: pair.id, a, b })}\n`);
  }
}

/** What is wrong with the line, if it is no pair. */
function pairOf(line: string): PairLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not valid JSON.';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'is not a JSON object.';
  }
  const { id, a, b } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'has no "id".';
  if (typeof a !== 'string') return 'has no text "a".';
  if (typeof b !== 'string') return 'has no text "b".';
  return { id, a, b };
}

/** Without their ends and without the byte order mark of the first. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<Result<string>, void> {
  let rest = '';
  let isFirst = true;
  for await (const chunk of chunks) {
    const lines = (rest + (isFirst ? chunk.replace(/^\uFEFF/, '') : chunk)).split('\n');
    isFirst = false;
    rest = lines.pop() ?? '';
    for (const line of lines) yield ok(line);
    if (rest.length > MAX_LINE) {
      yield fail('bad-request', 'is longer than 64 MB.');
      return;
    }
  }
  if (rest !== '') yield ok(rest);
}
