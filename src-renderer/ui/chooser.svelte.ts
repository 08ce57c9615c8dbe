// A list that is narrowed down by typing: what fits, best first, and which one is meant.
import { matchWords, Searchable, type Range, type WordMatch } from './word-match';

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

interface Found {
  readonly choice: Choice;
  readonly text: Searchable;
  readonly match: WordMatch;
}

/** Nobody reads on beyond so many; typing one more letter is quicker. */
const MOST_SHOWN = 100;
/** How far Page Up and Page Down go. */
const PAGE = 8;

export class Chooser {
  readonly #texts: readonly Pick<Found, 'choice' | 'text'>[];
  #query = $state('');
  #at = $state(0);

  readonly #found: readonly Found[] = $derived.by(() => this.#find());
  /** How many fit, shown or not. */
  readonly fitting: number = $derived(this.#found.length);
  readonly shown: readonly Offer[] = $derived(this.#found.slice(0, MOST_SHOWN).map(offerOf));

  constructor(choices: readonly Choice[]) {
    this.#texts = choices.map((choice) => ({
      choice,
      text: new Searchable(`${choice.label} ${choice.detail}`),
    }));
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

  #find(): Found[] {
    const found = this.#texts.flatMap(({ choice, text }) => {
      const match = matchWords(this.#query, text);
      return match ? [{ choice, text, match }] : [];
    });
    // What can be chosen goes before what cannot, and otherwise the order stays as it is.
    const late = ({ choice }: Found): number => (choice.problem === null ? 0 : 1);
    return found.sort((one, other) => one.match.cost - other.match.cost || late(one) - late(other));
  }
}

function offerOf({ choice, text, match }: Found): Offer {
  const ranges = text.rangesOf(match);
  const cut = choice.label.length;
  return {
    choice,
    labelRanges: clip(ranges, 0, cut),
    detailRanges: clip(ranges, cut + 1, Infinity),
  };
}

/** The parts of ranges that lie within bounds, counted from the first of these. */
function clip(ranges: readonly Range[], from: number, to: number): Range[] {
  return ranges
    .filter(([start, end]) => end > from && start < to)
    .map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]);
}
