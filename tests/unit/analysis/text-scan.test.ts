// That one pass over a text finds the words of each of its parts, and all places where a sentence may end.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_STOP, STOP_KINDS } from '../../../src-main/analysis/stops';
import { TextScan } from '../../../src-main/analysis/text-scan';
import { TokenColumns } from '../../../src-main/analysis/token-columns';
import { forEachToken } from '../../../src-main/analysis/tokenize';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';

/** What words, figures and sentences are made of, in several scripts, and what may join or part them. */
const PIECES =
  'a|B|Word|thousands|é|ß|Ω|ж|Слово|ก|今|天|か|क|ि|م|한|1|90|$|€|%|‰|.|..|U.S.|,|:|;|?|!|…|。|！|۔|।|-|–|’|\'|"|“|”|(|)|/|\u00ad|\u200b|\u0301|😀|𝐀|\ud835|\udc00|\n|\r\n|\u00a0| | | '.split(
    '|',
  );
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));
const RUNS = { numRuns: 10_000 };

describe('TextScan', () => {
  const scan = new TextScan();

  it('finds in each part of a text the tokens that the part has on its own, with their words', () => {
    const cuts = fc.array(fc.nat(), { maxLength: 6 });
    fc.assert(
      fc.property(text, cuts, (words, places) => {
        const borders = places.map((place) => place % (words.length + 1)).sort((p, q) => p - q);
        const spans = borders.slice(1).map((end, index) => ({ start: borders[index] ?? 0, end }));
        const vocabulary = createVocabulary();
        const tokens = new TokenColumns(1);
        const firsts: number[] = [];
        scan.scan(words).forEachSpan(words, spans, (_, found, from, to) => {
          firsts.push(tokens.length);
          tokens.append(found, from, to);
        });
        vocabulary.numberFrom(0, words, tokens);
        const expected: number[][] = [];
        const expectedFirsts = spans.map((span) => {
          const first = expected.length;
          forEachToken(words, span, (start, end) => {
            expected.push([start, end, vocabulary.idOf(words.slice(start, end))]);
          });
          return first;
        });
        const rows = Array.from({ length: tokens.length }, (_, token) => [
          tokens.starts[token],
          tokens.ends[token],
          tokens.words[token],
        ]);
        expect(rows).toEqual(expected);
        expect(firsts).toEqual(expectedFirsts);
      }),
      RUNS,
    );
  });

  it('passes over what is between spans', () => {
    const words = 'one two-three four';
    const found: string[] = [];
    const spans = [
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 8, end: 8 },
      { start: 9, end: 18 },
    ];
    scan.scan(words).forEachSpan(words, spans, (_, tokens, from, to) => {
      const own = Array.from({ length: to - from }, (__, index) =>
        words.slice(tokens.starts[from + index], tokens.ends[from + index]),
      );
      found.push(own.join('+'));
    });
    expect(found).toEqual(['one', 'two', '', 'hree+four']);
  });

  it('finds every character that can end a sentence', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { stops } = scan.scan(words);
        const expected = Array.from(words.split(''), (_, at) => at).filter(
          (at) => STOP_KINDS[words.charCodeAt(at)] !== NO_STOP,
        );
        expect([...stops.at.subarray(0, stops.length)]).toEqual(expected);
        for (let place = 0; place <= words.length; place += 1) {
          const first = expected.findIndex((at) => at >= place);
          expect(stops.firstFrom(place)).toBe(first < 0 ? expected.length : first);
        }
      }),
      RUNS,
    );
  });
});
