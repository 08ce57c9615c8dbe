// An article made ready to be searched for many notes: what it takes is made once, when it is needed.
import { fingerprintOf } from '../model/fingerprint';
import type { Block, Segment } from '../model/segment';
import { segmentsOf } from '../model/segment';
import { overlaps, slice, type Span } from '../model/span';
import { forEachAnchorToken, isWord } from './anchor-tokens';

/** The numbers of the tokens that stand for the two ends of a text. */
export const TEXT_START = 0;
export const TEXT_END = 1;

/** What a sign weighs beside a word, and what an end of the text does. */
const SIGN_WEIGHT = 0.1;
const END_WEIGHT = 0.6;
/** The most frequent word still says something. */
const LEAST_WEIGHT = 0.15;

interface Tokens {
  /** The first and the last stand for the ends of the text, and are empty. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly words: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
  /** The places of word `n` are `places[firstPlace[n]]` to `places[firstPlace[n + 1] - 1]`. */
  readonly firstPlace: Int32Array;
  readonly places: Int32Array;
  /** What finding a word again says, from 0 to 1, the more the rarer it is. */
  readonly weights: Float64Array;
}

export class AnchorArticle {
  readonly text: string;
  readonly contentHash: string;
  readonly #blocks: () => readonly Block[];
  #tokens: Tokens | null = null;
  #segments: readonly Segment[] | null = null;
  readonly #occurrences = new Map<string, readonly number[]>();

  /** @param blocks of the text; asked for at most once, and only where a sentence must be known */
  constructor(text: string, contentHash: string, blocks: () => readonly Block[] = () => []) {
    this.text = text;
    this.contentHash = contentHash;
    this.#blocks = blocks;
  }

  get tokens(): Tokens {
    return (this.#tokens ??= tokensOf(this.text));
  }

  /**
   * Where these characters stand, from the front, `limit` places at most, those that `isRight` lets
   * pass; it is asked once only for the same characters.
   */
  occurrencesOf(
    characters: string,
    limit: number,
    isRight: (start: number) => boolean = () => true,
  ): readonly number[] {
    const known = this.#occurrences.get(characters);
    if (known) return known;
    const found: number[] = [];
    let at = this.text.indexOf(characters);
    while (at >= 0 && found.length < limit) {
      if (isRight(at)) found.push(at);
      at = this.text.indexOf(characters, at + 1);
    }
    this.#occurrences.set(characters, found);
    return found;
  }

  /** The first token that ends behind an offset. */
  tokenAt(offset: number): number {
    const { ends } = this.tokens;
    let [low, high] = [1, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  placesOf(word: number): Int32Array {
    const { firstPlace, places } = this.tokens;
    return word < 0
      ? places.subarray(0, 0)
      : places.subarray(firstPlace[word], firstPlace[word + 1]);
  }

  /** Of the sentences that a span stands in, as a target has it. */
  fingerprintAt(span: Span): string {
    const segments = (this.#segments ??= segmentsOf(this.#blocks()));
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((segments[middle]?.end ?? 0) > span.start) high = middle;
      else low = middle + 1;
    }
    const touched: string[] = [];
    for (let at = low; at < segments.length; at += 1) {
      const segment = segments[at];
      if (!segment || !overlaps(segment, span)) break;
      touched.push(slice(this.text, segment));
    }
    return fingerprintOf(touched.join(' '));
  }
}

function tokensOf(text: string): Tokens {
  const numbers = new Map<string, number>();
  const areWords = [false, false];
  const starts = [0];
  const ends = [0];
  const words = [TEXT_START];
  forEachAnchorToken(text, (folded, start, end) => {
    let number = numbers.get(folded);
    if (number === undefined) {
      number = areWords.length;
      numbers.set(folded, number);
      areWords.push(isWord(folded));
    }
    starts.push(start);
    ends.push(end);
    words.push(number);
  });
  starts.push(text.length);
  ends.push(text.length + 1);
  words.push(TEXT_END);
  const all = Int32Array.from(words);
  const { firstPlace, places } = placesByWord(all, areWords.length);
  const weights = Float64Array.from(areWords, (isOne, number) => {
    if (number <= TEXT_END) return END_WEIGHT;
    if (!isOne) return SIGN_WEIGHT;
    return wordWeight((firstPlace[number + 1] ?? 0) - (firstPlace[number] ?? 0), all.length);
  });
  const columns = { starts: Int32Array.from(starts), ends: Int32Array.from(ends), words: all };
  return { ...columns, numbers, firstPlace, places, weights };
}

/** By how rare it is: 1 for a word that stands once, or not at all, among `all` tokens. */
function wordWeight(times: number, all: number): number {
  if (times <= 1) return 1;
  return Math.max(LEAST_WEIGHT, 1 - Math.log(times) / Math.log(all));
}

function placesByWord(words: Int32Array, count: number): Pick<Tokens, 'firstPlace' | 'places'> {
  const firstPlace = new Int32Array(count + 1);
  for (const word of words) firstPlace[word + 1] = (firstPlace[word + 1] ?? 0) + 1;
  for (let word = 0; word < count; word += 1) {
    firstPlace[word + 1] = (firstPlace[word + 1] ?? 0) + (firstPlace[word] ?? 0);
  }
  const next = firstPlace.slice();
  const places = new Int32Array(words.length);
  words.forEach((word, at) => {
    const place = next[word] ?? 0;
    places[place] = at;
    next[word] = place + 1;
  });
  return { firstPlace, places };
}
