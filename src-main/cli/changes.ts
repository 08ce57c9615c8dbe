// `variorum changes`: pairs of sentences as JSON Lines in, the places that changed out.
import { changedSpans, compareTexts } from '../analysis/text-changes';
import type { Result } from '../model/result';
import { answerLines } from './json-lines';

/** Unlike inside a match: whoever corrects "Atomic" to "atomic" marks it. */
const OPTIONS = { caseCounts: true };

/**
 * For each line `{"id","a","b"}` a line `{"id","a":[[start,end],…],"b":[[start,end],…]}`: what was
 * taken away or replaced in `a`, and added or put in its place in `b`, in UTF-16 code units.
 */
export function changeLines(text: string): Generator<Result<string>, void> {
  return answerLines(text, ({ id, a, b }) => {
    if (typeof a !== 'string') return 'has no text "a".';
    if (typeof b !== 'string') return 'has no text "b".';
    return { id, ...changedSpans(compareTexts(a, b, OPTIONS)) };
  });
}
