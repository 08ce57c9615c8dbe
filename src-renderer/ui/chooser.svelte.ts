// A list that is narrowed down by typing: what fits, best first, and which one is meant.
import { matchWords, searchable, type Range } from './word-match';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Said beside the label, and found as well; '' for nothing. */
  readonly detail: string;
  /** The key that does the same; '' for none. */
  readonly key: string;
  /** Why it cannot be chosen now; null where it can. */
  readonly problem: string | null;
}

/** A choice as it is shown, with what fits what was typed. */
export interface Offer {
  readonly choice: Choice;
  readonly labelRanges: readonly Range[];
  readonly detailRanges: readonly Range[];
}

/** Nobody reads on beyond so many; typing one more letter is quicker. */
const MOST_SHOWN = 100;
/** How far Page Up and Page Down go. */
const PAGE = 8;

export class Chooser {
  readonly #choices: readonly Choice[];
  readonly #texts;
  #query = $state('');
  #at = $state(0);

  /** All that fit. */
  readonly fitting: readonly Offer[] = $derived.by(() => this.#offers());
  readonly shown: readonly Offer[] = $derived(this.fitting.slice(0, MOST_SHOWN));

  constructor(choices: readonly Choice[]) {
    this.#choices = choices;
    this.#texts = choices.map(({ label, detail }) => searchable(`${label} ${detail}`));
  }

  get query(): string {
    return this.#query;
  }

  set query(value: string) {
    this.#query = value;
    this.#at = 0;
  }

  /** The number of the one that Enter chooses. */
  get at(): number {
    return this.#at;
  }

  /** The one that Enter chooses; null where none fits, or it cannot be chosen. */
  get chosen(): Choice | null {
    const choice = this.shown[this.#at]?.choice;
    return choice?.problem === null ? choice : null;
  }

  /** Moves as a key says; false for any other key. At the ends, arrows go round. */
  move(key: string): boolean {
    const last = this.shown.length - 1;
    const to = {
      ArrowDown: this.#at === last ? 0 : this.#at + 1,
      ArrowUp: this.#at === 0 ? last : this.#at - 1,
      PageDown: this.#at + PAGE,
      PageUp: this.#at - PAGE,
    }[key];
    if (to === undefined) return false;
    this.#at = Math.max(0, Math.min(to, last));
    return true;
  }

  /** @param at the number of an offer that is shown */
  point(at: number): void {
    this.#at = at;
  }

  #offers(): Offer[] {
    const found = this.#choices.flatMap((choice, index) => {
      const text = this.#texts[index];
      const match = text ? matchWords(this.#query, text) : null;
      return match ? [{ choice, match }] : [];
    });
    // What can be chosen goes before what cannot, and otherwise the order stays as it is.
    const late = ({ choice }: { choice: Choice }): number => (choice.problem === null ? 0 : 1);
    return found
      .sort((one, other) => one.match.cost - other.match.cost || late(one) - late(other))
      .map(({ choice, match }) => {
        const cut = choice.label.length;
        return {
          choice,
          labelRanges: clip(match.ranges, 0, cut),
          detailRanges: clip(match.ranges, cut + 1, Infinity),
        };
      });
  }
}

/** The parts of ranges that lie within bounds, counted from the first of these. */
function clip(ranges: readonly Range[], from: number, to: number): Range[] {
  return ranges
    .filter(([start, end]) => end > from && start < to)
    .map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]);
}
