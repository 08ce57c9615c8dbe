// Alignments of small texts, and of the five articles that come with the app.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import {
  isCounted,
  summarisePair,
  type Alignment,
  type Match,
} from '../../../src-main/model/alignment';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';

const SEEDS = [
  '000_e35a3fdd2a1da102',
  '001_3224d0437822392f',
  '002_2ec4ac5fb0b1296b',
  '003_72b7bbedfb28fc0c',
  '004_457bb0f54ef9ecfe',
].map((name) => readFileSync(resolve(import.meta.dirname, `../../../seeds/${name}.txt`), 'utf8'));

function aligned(a: string, b: string): Alignment {
  const vocabulary = createVocabulary();
  return align(prepared('a', a, vocabulary), prepared('b', b, vocabulary));
}

function seeds(a: number, b: number): { a: string; b: string; alignment: Alignment } {
  const [one = '', other = ''] = [SEEDS[a], SEEDS[b]];
  return { a: one, b: other, alignment: aligned(one, other) };
}

/** "kind a|b" for short texts. */
function told(a: string, b: string): string[] {
  return aligned(a, b).matches.map(
    (match) =>
      `${match.kind}${match.moved ? ' moved' : ''} ${slice(a, match.a)}|${slice(b, match.b)}`,
  );
}

function changes(a: string, b: string, match: Match | undefined): string[] {
  return (match?.changes ?? []).map(
    (change) => `${slice(a, change.a)}→${slice(b, change.b)} ${change.type}`,
  );
}

const ONE = 'The minister met the press on Monday in Rome.';
const TWO = 'No date was given for the next round of talks.';
const THREE = 'Several hundred people gathered outside the gates.';

describe('align', () => {
  it('gives a repeated sentence one partner only', () => {
    const once = 'The minister met 600 reporters on Monday in Rome.';
    const { matches } = aligned(once, `${ONE} Then something else was said. ${ONE}`);
    expect(matches).toHaveLength(1);
  });

  it('tells identical from edited and marks what changed', () => {
    const a = 'The minister met 600 reporters on Monday in Rome.';
    const b = 'The minister met 500 reporters on Monday in Rome.';
    const [match] = aligned(a, b).matches;
    expect(match?.kind).toBe('edited');
    expect(changes(a, b, match)).toEqual(['600→500 figure']);
    expect(told(ONE, ONE.toUpperCase())).toEqual([`identical ${ONE}|${ONE.toUpperCase()}`]);
  });

  it('marks what left its order as moved', () => {
    expect(told(`${ONE}\n${TWO}\n${THREE}`, `${THREE}\n${ONE}\n${TWO}`)).toEqual([
      `identical ${ONE}|${ONE}`,
      `identical ${TWO}|${TWO}`,
      `identical moved ${THREE}|${THREE}`,
    ]);
  });

  it('says how many of those that kept their order a moved one has passed', () => {
    const movedBy = (a: string, b: string): number[] =>
      aligned(a, b).matches.map((match) => match.movedBy);
    expect(movedBy(`${ONE}\n${TWO}\n${THREE}`, `${THREE}\n${ONE}\n${TWO}`)).toEqual([0, 0, -2]);
    expect(movedBy(`${THREE}\n${ONE}\n${TWO}`, `${ONE}\n${TWO}\n${THREE}`)).toEqual([2, 0, 0]);
    expect(movedBy(`${THREE}\n${ONE}\nThis is new.`, `${ONE}\n${THREE}\n${TWO}`)).toEqual([1, 0]);
  });

  it('tells the longest run of matches that follow one another', () => {
    const passage = (a: string, b: string): string | null => {
      const found = aligned(a, b).longestPassage;
      return (
        found &&
        `${String(found.words)} words in ${String(found.matches)}: ${slice(a, found.a)} | ${slice(b, found.b)}`
      );
    };
    expect(passage(`${ONE} ${TWO}\n${THREE}`, `${ONE} ${TWO}\nNew.\n${THREE}`)).toBe(
      `19 words in 2: ${ONE} ${TWO} | ${ONE} ${TWO}`,
    );
    expect(passage(`${ONE}\n${TWO}\n${THREE}`, `${ONE}\n${THREE}\n${TWO}`)).toBe(
      `10 words in 1: ${TWO} | ${TWO}`,
    );
    expect(passage(ONE, TWO)).toBe(null);
  });

  it('takes a split sentence for one step of a passage', () => {
    const whole = `${ONE.slice(0, -1)} and ${TWO}`;
    const { longestPassage } = aligned(`${whole} ${THREE}`, `${ONE} ${TWO} ${THREE}`);
    expect(longestPassage).toMatchObject({ words: 26, matches: 2 });
  });

  it('gives a repeated sentence the partner that stands in order', () => {
    const { matches } = aligned(`${ONE}\n${TWO}\n${THREE}`, `${TWO}\n${ONE}\n${TWO}\n${THREE}`);
    expect(matches.map(({ segmentsA, segmentsB }) => [...segmentsA, ...segmentsB])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
  });

  it('counts short identical sentences only in a passage', () => {
    expect(told(`He declined.\n${ONE}`, `${TWO}\nHe declined.`)).toEqual([]);
    expect(told(`${ONE}\nHe declined.`, `${ONE}\nHe declined.`)).toHaveLength(2);
  });

  it('takes short sentences for one passage across a line without words', () => {
    expect(
      told('He declined.\n***\nShe left the room.', 'He declined.\nShe left the room.'),
    ).toEqual([
      'identical He declined.|He declined.',
      'identical She left the room.|She left the room.',
    ]);
  });

  it('passes over a partner that does not count for one that does', () => {
    const quoted = 'The talks in the Rome.';
    const quoting = 'the, “the talks in the Rome,” he said.';
    expect(told(`${quoting}\n\nThe not in the Rome.`, quoted)).toEqual([
      `quotation ${quoting}|${quoted}`,
    ]);
  });

  it('calls a part of a longer sentence a quotation, with changes inside it only', () => {
    const a = '“We will meet again in the spring to sign the new treaty.”';
    const b =
      'Speaking to reporters after a long day of talks, he said that “we will meet again in the autumn to sign the new treaty”, and left.';
    const [match] = aligned(a, b).matches;
    expect(match?.kind).toBe('quotation');
    expect(changes(a, b, match)).toEqual(['spring→autumn words']);
  });

  it('finds a quotation of two short fragments around "he said"', () => {
    const a =
      'The envoy told the council late in the evening that nobody in the north will ever give up their old fishing grounds.';
    const b =
      'After the vote there was anger: “Nobody in the north,” he said in Oslo, “will ever give up their old fishing grounds”, as many of his neighbours have long feared he might.';
    const [match] = aligned(a, b).matches;
    expect(match?.kind).toBe('quotation');
    expect(match?.shared.map((pair) => slice(a, pair.a))).toEqual([
      'nobody in the north',
      'will ever give up their old fishing grounds',
    ]);
  });

  it('finds a short sentence with two mistyped words, but none with another name', () => {
    const right = 'The previous government worked this out last spring.';
    const mistyped = 'The previuos governmnt worked this out last spring.';
    expect(told(right, mistyped)).toEqual([`edited ${right}|${mistyped}`]);
    expect(told('Reporters met Anna Lindqvist.', 'Reporters met Omar Haddad.')).toEqual([]);
  });

  it('finds nothing in texts without words', () => {
    expect(aligned('', '').matches).toEqual([]);
    expect(aligned('... --- ...', '***').coverageA.words).toBe(0);
  });
});

describe('align, on the five articles', () => {
  it.each([
    [0, 1, { identical: 14, edited: 1, quotation: 0 }],
    [0, 2, { identical: 7, edited: 1, quotation: 0 }],
    [0, 3, { identical: 0, edited: 0, quotation: 0 }],
    [0, 4, { identical: 0, edited: 0, quotation: 1 }],
    [1, 2, { identical: 0, edited: 0, quotation: 0 }],
    [1, 3, { identical: 0, edited: 0, quotation: 0 }],
    [1, 4, { identical: 0, edited: 0, quotation: 1 }],
    [2, 3, { identical: 0, edited: 0, quotation: 0 }],
    [2, 4, { identical: 0, edited: 0, quotation: 0 }],
    [3, 4, { identical: 0, edited: 0, quotation: 0 }],
  ])('%i and %i', (a, b, expected) => {
    const { alignment } = seeds(a, b);
    expect(summarisePair(alignment)).toMatchObject({ ...expected, moved: 0, complete: true });
  });

  it('says exactly which figures differ between 000 and 002', () => {
    const { a, b, alignment } = seeds(0, 2);
    const edited = alignment.matches.find(({ kind }) => kind === 'edited');
    expect(changes(a, b, edited)).toEqual(['600→500 figure', '2000→1700 figure']);
  });

  it.each([0, 1])('finds the quotation of 00%i in 004 in two fragments around "he said"', (of) => {
    const { a, b, alignment } = seeds(of, 4);
    const match = alignment.matches.find(({ kind }) => isCounted(kind));
    expect(match?.shared.map((pair) => slice(b, pair.b))).toEqual([
      'continue “to pursue a meaningful, sustainable, enforceable cessation of hostilities throughout the country – and that',
      'includes the grounding of Syrian and Russian combat aircraft in designated areas',
    ]);
    expect(changes(a, b, match)).toEqual(['→he said words']);
  });

  it('marks the dateline and the added title of 001', () => {
    const { a, b, alignment } = seeds(0, 1);
    const match = alignment.matches.find(({ kind }) => kind === 'edited');
    expect(changes(a, b, match)).toEqual([
      '→BRUSSELS (Reuters) words',
      '→President name',
      'al-Assad’s war→al-Assad words',
    ]);
  });
});
