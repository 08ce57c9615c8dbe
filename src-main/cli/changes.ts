// `variorum changes`: pairs of sentences as JSON Lines in, the places that changed out.
import { changedSpans, compareTexts } from '../analysis/text-changes';
import { fail, ok, type Result } from '../model/result';

/** Unlike inside a match: whoever corrects "Atomic" to "atomic" marks it. */
const OPTIONS = { caseCounts: true };

interface PairLine {
  readonly id: string | number;
  readonly a: string;
  readonly b: string;
}

/**
 * For each line `{"id","a","b"}` a line `{"id","a":[[start,end],…],"b":[[start,end],…]}`: what was
 * taken away or replaced in `a`, and added or put in its place in `b`, in UTF-16 code units. Empty
 * lines are passed over. The first line that is no such pair is the last result, a `bad-request`
 * with its number.
 */
export function* changeLines(text: string): Generator<Result<string>, void> {
  let number = 0;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
    number += 1;
    if (line.trim() === '') continue;
    const pair = pairOf(line);
    if (typeof pair === 'string') {
      yield fail('bad-request', `Line ${String(number)} ${pair}`);
      return;
    }
    const { a, b } = changedSpans(compareTexts(pair.a, pair.b, OPTIONS));
    yield ok(`${JSON.stringify({ id: pair.id, a, b })}\n`);
  }
}

/** Says what is wrong with the line if it is no pair. */
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
  if (typeof id !== 'string' && typeof id !== 'number') return 'has no "id", a text or a number.';
  if (typeof a !== 'string') return 'has no text "a".';
  if (typeof b !== 'string') return 'has no text "b".';
  return { id, a, b };
}
