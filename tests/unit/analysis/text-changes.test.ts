// What is marked between two texts, written as "same [old|new] same", and the laws that it keeps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeTokens, type ChangeTokens } from '../../../src-main/analysis/change-tokens';
import { normalizeWord } from '../../../src-main/analysis/normalize';
import { changedSpans, compareTexts } from '../../../src-main/analysis/text-changes';
import { read, touched } from '../../fixtures/revisions';

const FOLDED = { caseCounts: false };

function marked(a: string, b: string): string {
  const { a: inA, b: inB, hunks } = compareTexts(a, b, FOLDED);
  let out = '';
  let at = 0;
  for (const hunk of hunks) {
    const start = hunk.a.from < inA.count ? (inA.starts[hunk.a.from] ?? 0) : a.length;
    const from = hunk.a.to > hunk.a.from ? start : (inA.ends[hunk.a.from - 1] ?? 0);
    const to = hunk.a.to > hunk.a.from ? (inA.ends[hunk.a.to - 1] ?? 0) : from;
    const [first, last] = [inB.starts[hunk.b.from] ?? 0, inB.ends[hunk.b.to - 1] ?? 0];
    const added = hunk.b.to > hunk.b.from ? b.slice(first, last) : '';
    out += `${a.slice(at, from)}[${a.slice(from, to)}|${added}]`;
    at = to;
  }
  return out + a.slice(at);
}

function idsOf({ ids, count }: ChangeTokens): Int32Array {
  return ids.subarray(0, count);
}

const word = fc.constantFrom(
  ...'the of and a talks Talks war 600 500 , . “ " — - ( ) he said not Rome 和 平'.split(' '),
);

/** The words and marks that stand outside the spans, each kind of mark and each spelling as one. */
function readings(text: string, spans: readonly (readonly [number, number])[]): string[] {
  const tokens = changeTokens(text, () => 0);
  const out: string[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    const [start, end] = [tokens.starts[token] ?? 0, tokens.ends[token] ?? 0];
    if (spans.some(([from, to]) => from <= start && end <= to)) continue;
    const id = tokens.ids[token] ?? 0;
    out.push(id < 0 ? String(id) : normalizeWord(text.slice(start, end)));
  }
  return out;
}

describe('compareTexts', () => {
  it.each([
    // Whole words and whole figures.
    ['more than 600 dead', 'more than 500 dead', 'more than [600|500] dead'],
    ['up 6.5%, he said', 'up 5.5%, he said', 'up [6.5%|5.5%], he said'],
    // What makes no difference.
    ['“So — yes,” he said', '"so - Yes," he said…', '“So — yes,” he said[|…]'],
    // Additions lie at the borders of words and clauses.
    ['pears and figs', 'pears, plums and figs', 'pears[|, plums] and figs'],
    ['pears, figs and nuts', 'pears, plums, figs and nuts', 'pears,[|plums,] figs and nuts'],
    ['of the west', 'of the east and of the west', '[|of the east and]of the west'],
    ['west of the wall', 'west of the hill and of the wall', 'west[|of the hill and] of the wall'],
    ['very good', 'very very good', 'very[|very] good'],
    ['he said (again) so', 'he said (now) (again) so', 'he said[|(now)] (again) so'],
    // Swaps and rewritings are one change, word for word replacements are several.
    ['it has also grown', 'it also has grown', 'it [has also|also has] grown'],
    [
      'where will we meet now',
      'where now we will meet',
      'where [will we meet now|now we will meet]',
    ],
    ['in Rome and Bonn', 'in Paris and Berlin', 'in [Rome|Paris] and [Bonn|Berlin]'],
    [
      'the end of the long bloody war surprised him',
      'the sudden outbreak of peace surprised him',
      'the [end of the long bloody war|sudden outbreak of peace] surprised him',
    ],
    // The word with a meaning stays, not the "of" and "the" that are everywhere.
    ['of the new long talks', 'talks of the', '[of the new long|] talks[|of the]'],
  ])('marks %s against %s', (a, b, expected) => {
    expect(marked(a, b)).toBe(expected);
  });

  const text = fc.array(word, { maxLength: 24 }).map((words) => words.join(' '));

  it('turns A into B', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { a: inA, b: inB, hunks } = compareTexts(a, b, FOLDED);
        const rebuilt: number[] = [];
        let at = 0;
        for (const hunk of hunks) {
          rebuilt.push(...inA.ids.subarray(at, hunk.a.from));
          rebuilt.push(...inB.ids.subarray(hunk.b.from, hunk.b.to));
          at = hunk.a.to;
        }
        expect([...rebuilt, ...inA.ids.subarray(at, inA.count)]).toEqual([...idsOf(inB)]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves the same words unmarked on both sides, and keeps changes apart', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { a: inA, b: inB, hunks } = compareTexts(a, b, FOLDED);
        const kept = (side: ChangeTokens, name: 'a' | 'b'): number[] =>
          [...idsOf(side)].filter(
            (_, token) => !hunks.some((hunk) => hunk[name].from <= token && token < hunk[name].to),
          );
        expect(kept(inA, 'a')).toEqual(kept(inB, 'b'));
        hunks.slice(1).forEach((hunk, i) => {
          expect(hunk.a.from).toBeGreaterThan(hunks[i]?.a.to ?? 0);
        });
      }),
      { numRuns: 10_000 },
    );
  });

  it('finds nothing in the same words, whatever their case and marks look like', () => {
    fc.assert(
      fc.property(text, (a) => {
        const b = a.toUpperCase().replaceAll('"', '“').replaceAll('-', '–');
        expect(compareTexts(a, b, FOLDED).hunks).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes sentences of 200,000 words, and says where it gave up', () => {
    const words = Array.from({ length: 200_000 }, (_, i) => `w${String(i)}`);
    const revised = words.map((one, i) => (i % 10 === 5 ? `x${String(i)}` : one));
    const far = compareTexts(words.join(' '), revised.join(' '), FOLDED);
    expect([far.exact, far.hunks.length]).toEqual([true, 20_000]);
    const same = compareTexts('a b '.repeat(100_000), `c ${'b a '.repeat(99_000)}`, FOLDED);
    expect(same.exact).toBe(false);
  });
});

describe('where case counts', () => {
  it('is part of the change beside it, or one of its own', () => {
    const compared = compareTexts(
      'The talks went on in ROME.',
      'Today the talks went on in Rome.',
      {
        caseCounts: true,
      },
    );
    expect(changedSpans(compared)).toEqual({
      a: [
        [0, 3],
        [21, 25],
      ],
      b: [
        [0, 9],
        [27, 31],
      ],
    });
  });
});

describe('changedSpans', () => {
  const piece = fc.oneof(
    word,
    fc.constantFrom(...'-5 5€ 5$ 5 ‰ 1,500 1500 Rome’s U.S. nicht Нет ТЕ те ß SS'.split(' ')),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const gap = fc.constantFrom(' ', ' ', ' ', '', '  ', '\n');
  const prose = fc
    .array(fc.tuple(piece, gap), { maxLength: 20 })
    .map((pieces) => pieces.flat().join(''));
  const strict = { caseCounts: true };

  it('mirrors its result when the texts are swapped', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const { a: inA, b: inB } = changedSpans(compareTexts(a, b, strict));
        const back = changedSpans(compareTexts(b, a, strict));
        expect([back.b, back.a]).toEqual([inA, inB]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('leaves unmarked on both sides what reads the same', () => {
    fc.assert(
      fc.property(prose, prose, (a, b) => {
        const spans = changedSpans(compareTexts(a, b, strict));
        expect(readings(a, spans.a)).toEqual(readings(b, spans.b));
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes the spaces between changed words in, and those around them not', () => {
    const spans = changedSpans(compareTexts('He is  not here.', 'He was once  more here.', FOLDED));
    expect(spans).toEqual({ a: [[3, 10]], b: [[3, 17]] });
  });
});

describe('the notation of the revisions', () => {
  it('is read as it is told', () => {
    const revision = read('The [old|new] price of [|the ]{“Oil”|"oil"}.', 'x', 0);
    expect([revision.a, revision.b]).toEqual([
      'The old price of “Oil”.',
      'The new price of the "oil".',
    ]);
    expect([...touched(revision.a, revision.marksA)]).toEqual([1]);
    expect([...touched(revision.b, revision.marksB)]).toEqual([1, 4]);
  });
});
