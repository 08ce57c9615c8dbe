// How much a message from the window carries: told before its form is looked at, so that one that is too long costs nothing.

/** Letters, with one for each other value; most messages have some hundred. */
const USUAL = 1_000_000;

/** Notes: twenty thousand of them, with the words that they quote, are half of it. */
export const MANY_NOTES = 64_000_000;

/** Deeper than any message; also ends at what contains itself. */
const DEEPEST = 32;

/** Whether a message has at most so many letters and values; looks no further than that. */
export function isWithin(message: unknown, limit = USUAL): boolean {
  let left = limit;
  const takes = (value: unknown, depth: number): boolean => {
    left -= typeof value === 'string' ? value.length + 1 : 1;
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return true;
    // Bytes come in no message of ours, and would be walked through one by one.
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false;
    if (Array.isArray(value)) {
      // Of an array that is mostly holes, each hole would be looked at.
      return value.length <= left && value.every((one) => takes(one, depth + 1));
    }
    for (const name in value) {
      left -= name.length;
      if (!takes((value as Record<string, unknown>)[name], depth + 1)) return false;
    }
    return true;
  };
  return takes(message, 0);
}
