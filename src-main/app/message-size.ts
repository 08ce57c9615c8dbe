// How much a message from the window carries: told before its form is looked at, so that one that is too long costs nothing.

/** Letters, with one for each other value; most messages have some hundred. */
const USUAL = 1_000_000;

/** Notes: twenty thousand of them, with the words that they quote, are half of it. */
export const MANY_NOTES = 64_000_000;

/** Deeper than any message; also ends at what contains itself. */
const DEEPEST = 32;

/** What is wrong with a message before its form is looked at: `odd` is what the window never sends. */
export type Excess = 'too-long' | 'odd';

/** Null for a message with at most so many letters and values; looks no further than that. */
export function excessOf(message: unknown, limit = USUAL): Excess | null {
  let left = limit;
  const look = (value: unknown, depth: number): Excess | null => {
    left -= typeof value === 'string' ? value.length + 1 : 1;
    if (left < 0) return 'too-long';
    // Bytes come in no message of ours, and would be walked through one by one.
    if (depth > DEEPEST || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return 'odd';
    if (typeof value !== 'object' || value === null) return null;
    // Of an array that is mostly holes, each hole would be looked at.
    if (Array.isArray(value) && value.length > left) return 'too-long';
    for (const name in value) {
      if (!Array.isArray(value)) left -= name.length;
      const found = look((value as Record<string, unknown>)[name], depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  return look(message, 0);
}
