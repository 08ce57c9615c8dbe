// Questions as JSON Lines in, answers out, line for line.
import { fail, ok, type Result } from '../model/result';

export type Fields = Readonly<Record<string, unknown>> & { readonly id: string | number };

/**
 * For each line, an object with an `id`, the line that `answer` makes of it; `answer` says what is
 * wrong with the line instead, by a text. Empty lines are passed over. The first line that is wrong
 * is the last result, a `bad-request` with its number.
 */
export function* answerLines(
  text: string,
  answer: (fields: Fields) => object | string,
): Generator<Result<string>, void> {
  let number = 0;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
    number += 1;
    if (line.trim() === '') continue;
    const fields = fieldsOf(line);
    const answered = typeof fields === 'string' ? fields : answer(fields);
    if (typeof answered === 'string') {
      yield fail('bad-request', `Line ${String(number)} ${answered}`);
      return;
    }
    yield ok(`${JSON.stringify(answered)}\n`);
  }
}

/** Says what is wrong with the line if it is no such object. */
function fieldsOf(line: string): Fields | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not valid JSON.';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return 'is not a JSON object.';
  }
  const { id, ...others } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'has no "id", a text or a number.';
  return { ...others, id };
}
