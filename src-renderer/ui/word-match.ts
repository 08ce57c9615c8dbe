// Finds what is meant by a few typed letters: parts of words, starts of words in a row, initials.

/** A text as it is compared: folded letters, and where each stands in what people read. */
export interface Searchable {
  readonly text: string;
  readonly letters: readonly string[];
  /** For each folded letter, its offset in `text` in UTF-16 code units. */
  readonly places: readonly number[];
  /** The numbers of the letters that start a word. */
  readonly starts: readonly number[];
}

/** `[from, to)` in UTF-16 code units of the text. */
export type Range = readonly [from: number, to: number];

export interface WordMatch {
  /** Lower is better. */
  readonly cost: number;
  /** In order, none touching another. */
  readonly ranges: readonly Range[];
}

/** What a place costs: a text that starts with what was typed is meant before all others. */
const AT_START = 0;
const AT_WORD = 1;
const ACROSS_WORDS = 2;
const INSIDE_WORD = 3;

const WORD = /[\p{L}\p{N}]/u;

/** Case and accents do not count. Letter by letter: some look otherwise at the end of a word. */
function fold(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

export function searchable(text: string): Searchable {
  const letters: string[] = [];
  const places: number[] = [];
  const starts: number[] = [];
  let wasWord = false;
  let place = 0;
  for (const letter of text) {
    const isWord = WORD.test(letter);
    if (isWord && !wasWord) starts.push(letters.length);
    for (const folded of fold(letter)) {
      letters.push(folded);
      places.push(place);
    }
    // A mark that stands on a letter by itself ends no word.
    if (!/^\p{M}$/u.test(letter)) wasWord = isWord;
    place += letter.length;
  }
  return { text, letters, places, starts };
}

/** Each part of the query, divided by spaces, has to be found; null where one is not. */
export function matchWords(query: string, subject: Searchable): WordMatch | null {
  const found = new Set<number>();
  let cost = 0;
  for (const part of query.split(/\s+/)) {
    const match = findPart(
      Array.from(part).flatMap((letter) => Array.from(fold(letter))),
      subject,
    );
    if (!match) return null;
    cost += match.cost;
    for (const at of match.letters) found.add(at);
  }
  return { cost, ranges: rangesOf([...found], subject) };
}

interface Found {
  readonly cost: number;
  readonly letters: readonly number[];
}

function findPart(part: readonly string[], subject: Searchable): Found | null {
  const run = (from: number): number[] => part.map((_, index) => from + index);
  if (standsAt(part, subject, 0)) return { cost: AT_START, letters: run(0) };
  const word = subject.starts.find((start) => standsAt(part, subject, start));
  if (word !== undefined) return { cost: AT_WORD, letters: run(word) };
  const across = findAcross(part, subject);
  if (across) return { cost: ACROSS_WORDS, letters: across };
  for (let at = 0; at + part.length <= subject.letters.length; at += 1) {
    if (standsAt(part, subject, at)) return { cost: INSIDE_WORD, letters: run(at) };
  }
  return null;
}

function standsAt(part: readonly string[], { letters }: Searchable, at: number): boolean {
  return part.every((letter, index) => letters[at + index] === letter);
}

/** The starts of several words in a row, some left out: `nm` and `nema` in “Next match”. */
function findAcross(part: readonly string[], { letters, starts }: Searchable): number[] | null {
  const hopeless = new Set<number>();
  const search = (at: number, word: number): number[] | null => {
    if (at === part.length) return [];
    const key = at * (starts.length + 1) + word;
    if (hopeless.has(key)) return null;
    for (let next = word; next < starts.length; next += 1) {
      const start = starts[next] ?? 0;
      const end = starts[next + 1] ?? letters.length;
      let length = 0;
      while (start + length < end && part[at + length] === letters[start + length]) length += 1;
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

function rangesOf(found: readonly number[], { text, places }: Searchable): Range[] {
  const ranges: [number, number][] = [];
  for (const at of [...found].sort((one, other) => one - other)) {
    const from = places[at] ?? 0;
    const to = places.slice(at + 1).find((place) => place > from) ?? text.length;
    const last = ranges[ranges.length - 1];
    if (last && last[1] >= from) last[1] = Math.max(last[1], to);
    else ranges.push([from, to]);
  }
  return ranges;
}
