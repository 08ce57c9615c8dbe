// Typing the first letters of a row in a list goes to it, as lists of files do it.
import { fold } from '../find/folded-text';

/** Letters that follow sooner are of one word. */
const ONE_WORD_MS = 1000;
/** What a key types; others have names. */
const ONE_CHARACTER = /^.$/u;
/** Quotation marks, bullets and the like, which nobody types to find a title. */
const BEFORE_WORDS = /^[^\p{L}\p{N}]+/u;

export class TypeAhead {
  #typed = '';
  #last = -Infinity;

  /**
   * The row that is gone to; null where none begins so, or the key is no letter.
   * @param at the row that has the focus; its followers come first
   * @param now in milliseconds
   */
  rowAfter(event: KeyboardEvent, names: readonly string[], at: number, now: number): number | null {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!ONE_CHARACTER.test(key) || ctrlKey || metaKey || altKey) return null;
    const isNew = now - this.#last > ONE_WORD_MS;
    // A space alone presses what has the focus.
    if (key === ' ' && (isNew || this.#typed === '')) return null;
    this.#last = now;
    this.#typed = (isNew ? '' : this.#typed) + plain(key);
    const [first = ''] = this.#typed;
    // One letter again and again goes from each that begins with it to the next.
    const isOneLetter = this.#typed === first.repeat(this.#typed.length);
    const wanted = isOneLetter ? first : this.#typed;
    const from = isOneLetter ? at + 1 : at;
    for (let step = 0; step < names.length; step += 1) {
      const row = (from + step) % names.length;
      if (
        plain(names[row] ?? '')
          .replace(BEFORE_WORDS, '')
          .startsWith(wanted)
      )
        return row;
    }
    return null;
  }
}

function plain(text: string): string {
  return fold(text, { accents: true, case: true }).toLowerCase();
}
