// Finds what is meant by a few typed letters: parts of words, starts of words in a row, initials.

/** `[from, to)` in UTF-16 code units of the text. */
export type Range = readonly [from: number, to: number];

export interface WordMatch {
  /** Lower is better. */
  readonly cost: number;
  /** What was found, in code units of the folded text. */
  readonly letters: readonly number[];
}

/** What a place costs: a text that starts with what was typed is meant before all others. */
const AT_START = 0;
const AT_WORD = 1;
const ACROSS_WORDS = 2;
const INSIDE_WORD = 3;

const WORD = /[\p{L}\p{N}]/u;
/** Letters without accents, figures and marks, as ASCII has them. */
const PLAIN = /^[ -~]*$/;
const WORDS = /[\p{L}\p{N}]+/gu;

/** Case and accents do not count, nor whether a letter stands at the end of a word. */
function fold(text: string): string {
  const small = text.toLowerCase();
  // Most titles have nothing else, and thousands of them are folded when a list opens.
  if (PLAIN.test(small)) return small;
  const plain = small.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.toLowerCase().replaceAll('ς', 'σ');
}

/** A text as it is compared. Of ten thousand, most are only looked at once: the rest is made when needed. */
export class Searchable {
  readonly text: string;
  readonly folded: string;
  #starts: readonly number[] | null = null;

  constructor(text: string) {
    this.text = text;
    this.folded = fold(text);
  }

  /** Where words start in the folded text. */
  get starts(): readonly number[] {
    return (this.#starts ??= Array.from(this.folded.matchAll(WORDS), ({ index }) => index));
  }

  /** The parts of the text that a match found, in order, none touching another. */
  rangesOf(match: WordMatch): Range[] {
    const places = this.#places();
    const ranges: [number, number][] = [];
    const letters = [...new Set(match.letters)].sort((one, other) => one - other);
    for (const at of letters) {
      const [from, to] = places[at] ?? [0, 0];
      const last = ranges[ranges.length - 1];
      if (last && last[1] >= from) last[1] = Math.max(last[1], to);
      else ranges.push([from, to]);
    }
    return ranges;
  }

  /** For each code unit of the folded text: what people read there. */
  #places(): Range[] {
    const places: [number, number][] = [];
    let from = 0;
    for (const letter of this.text) {
      const to = from + letter.length;
      const { length } = fold(letter);
      for (let i = 0; i < length; i += 1) places.push([from, to]);
      // A mark belongs to the letter that it stands on.
      const last = places[places.length - 1];
      if (length === 0 && last) last[1] = to;
      from = to;
    }
    return places;
  }
}

/** Each part of the query, divided by spaces, has to be found; null where one is not. */
export function matchWords(query: string, subject: Searchable): WordMatch | null {
  let cost = 0;
  const letters: number[] = [];
  for (const part of fold(query).split(/\s+/)) {
    if (part === '') continue;
    const found = findPart(part, subject);
    if (!found) return null;
    cost += found.cost;
    letters.push(...found.letters);
  }
  return { cost, letters };
}

function findPart(part: string, subject: Searchable): WordMatch | null {
  const { folded } = subject;
  const run = (cost: number, from: number): WordMatch => ({
    cost,
    letters: Array.from({ length: part.length }, (_, index) => from + index),
  });
  const first = folded.indexOf(part);
  if (first === 0) return run(AT_START, 0);
  for (let at = first; at > 0; at = folded.indexOf(part, at + 1)) {
    if (!WORD.test(folded[at - 1] ?? '')) return run(AT_WORD, at);
  }
  const across = findAcross(part, subject);
  if (across) return { cost: ACROSS_WORDS, letters: across };
  return first < 0 ? null : run(INSIDE_WORD, first);
}

/** The starts of several words in a row, some left out: `nm` and `nema` in “Next match”. */
function findAcross(part: string, subject: Searchable): number[] | null {
  const { folded } = subject;
  if (!hasInOrder(part, folded)) return null;
  const { starts } = subject;
  const hopeless = new Set<number>();
  const search = (at: number, word: number): number[] | null => {
    if (at === part.length) return [];
    const key = at * (starts.length + 1) + word;
    if (hopeless.has(key)) return null;
    for (let next = word; next < starts.length; next += 1) {
      const start = starts[next] ?? 0;
      const end = starts[next + 1] ?? folded.length;
      let length = 0;
      while (start + length < end && part[at + length] === folded[start + length]) length += 1;
      for (; length > 0; length -= 1) {
        const rest = search(at + length, next + 1);
        if (rest) return [...Array.from({ length }, (_, index) => start + index), ...rest];
      }
    }
    hopeless.add(key);
    return null;
  };
  return search(0, 0);
}

/** Whether all letters of a part are there in their order: where not, there is no need to search. */
function hasInOrder(part: string, folded: string): boolean {
  let at = -1;
  for (let i = 0; i < part.length; i += 1) {
    at = folded.indexOf(part[i] ?? '', at + 1);
    if (at < 0) return false;
  }
  return true;
}
