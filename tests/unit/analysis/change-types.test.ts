// The types of the changes inside a match, and the law that they turn one side into the other.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { changesOf } from '../../../src-main/analysis/changes';
import { changeType } from '../../../src-main/analysis/figures';
import { figuresIn } from '../../../src-main/analysis/numerals';
import type { Pairing } from '../../../src-main/analysis/pairing';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { mirrorMatch } from '../../../src-main/model/alignment';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';

function typedIn(kind: Pairing['kind'], a: string, b: string): string[] {
  const vocabulary = createVocabulary();
  const [one, other] = [prepared('a', a, vocabulary), prepared('b', b, vocabulary)];
  const { changes } = changesOf(one, other, { ...EDITED, kind });
  return changes.map((change) => `${slice(a, change.a)}→${slice(b, change.b)} ${change.type}`);
}

const EDITED: Pairing = {
  a: 0,
  b: 0,
  lastA: 0,
  lastB: 0,
  form: null,
  kind: 'edited',
  rule: 'common-runs',
  needs: 'nothing',
  score: 0,
  sharedWords: 0,
  wordsA: 0,
  wordsB: 0,
  runs: [],
};

function typed(a: string, b: string): string[] {
  return typedIn('edited', a, b);
}

/** The second text with `^` where words of the first are missing. */
function lacking(a: string, b: string): string {
  const vocabulary = createVocabulary();
  const [one, other] = [prepared('a', a, vocabulary), prepared('b', b, vocabulary)];
  const { changes } = changesOf(one, other, EDITED);
  const places = changes.filter((change) => change.b.end === change.b.start);
  return places.reduceRight(
    (text, { b: { start } }) => `${text.slice(0, start)}^${text.slice(start)}`,
    b,
  );
}

describe('the place of words that one side lacks', () => {
  it.each([
    ['The minister did not, however, say so.', 'The minister did, however, say so.', 'did^, how'],
    ['He said, not without pride, that it is.', 'He said, without pride, that it is.', 'said,^ wi'],
    ['He came (not alone) to the old house.', 'He came (alone) to the old house.', '(^alone'],
    ['The bridge was “never safe” to cross.', 'The bridge was “safe” to cross.', '“^safe'],
    ['The bridge — never safe — was closed.', 'The bridge — safe — was closed.', '—^ safe'],
    ['The bridge is not safe to cross now.', 'The bridge is safe to cross now.', 'is^ safe'],
    ['Not a single ship was seen that day.', 'A single ship was seen that day.', '^A single'],
    ['The old bridge is quite safe now.', 'The old bridge is quite safe.', 'safe^.'],
  ])('is behind the word or the mark before them: %j, %j', (a, b, place) => {
    expect(lacking(a, b)).toContain(place);
  });
});

describe('figuresIn', () => {
  it.each([
    ['450.000', '450,000'],
    ['450 000'.replace(' ', ''), '450,000'],
    ['ten thousand', '10,000'],
    ['one hundred and fifty', '150'],
    ['two hundred thousand', '200.000'],
    ['twenty-five', '25'],
    ['$5m', '5 million dollars'],
    ['$4.2bn', '4,200,000,000 dollars'],
    ['10%', 'ten per cent'],
    ['10 Prozent', '10 percent'],
    ['third', '3rd'],
    ['zwei Millionen', '2,000,000'],
    ['1,5', '1.5'],
    ['1,500', '1500'],
    ['5€', '€5'],
    ['5 €', '€ 5'],
    ['−5', '-5'],
    ['-5 million', '-5,000,000'],
    ['0.5 million', '500,000'],
  ])('%s is %s', (one, other) => {
    const [a, b] = [one, other].map((text) => figuresIn(text.split(' ')).map(({ value }) => value));
    expect(a).toEqual(b);
    expect(a).toHaveLength(1);
  });

  it('keeps apart what is not the same', () => {
    const values = figuresIn('10 10% $10 10,5 10.500 9:30 1994-96 six seven'.split(' '));
    expect(new Set(values.map(({ value }) => value)).size).toBe(9);
  });
});

describe('changeType', () => {
  it.each([
    ['450.000', '450,000', 'words'],
    ['ten thousand', '10,000', 'words'],
    ['9:30', '10:15', 'figure'],
    ['May', 'June', 'figure'],
    ['Monday', 'Tuesday', 'figure'],
    ['may', 'might', 'words'],
    ['one', 'two', 'figure'],
    ['one', 'he', 'words'],
    ['first', 'second', 'figure'],
    ['', 'on Monday', 'words'],
    ['legal', 'illegal', 'negation'],
    ['expected', 'unexpected', 'negation'],
    ['with', 'without', 'negation'],
    ['side', 'inside', 'words'],
    ['wird', 'wird nicht', 'negation'],
    ['est', "n'est pas", 'negation'],
    ['уйдёт', 'не уйдёт', 'negation'],
    ['Kerry', 'Lavrov', 'name'],
    ['U.N.', 'NATO', 'name'],
    ['Kerry’s', 'Kerry', 'words'],
    ['I', 'She', 'words'],
  ])('%s to %s is %s', (a, b, expected) => {
    const words = (text: string): string[] => text.split(' ').filter(Boolean);
    expect(changeType(words(a), words(b), b === 'She')).toBe(expected);
  });
});

describe('the changes of an edited sentence', () => {
  it.each([
    [
      'About ten thousand people met Kerry in Rome.',
      'About five thousand people met Lavrov in Paris.',
      ['ten thousand→five thousand figure', 'Kerry→Lavrov name', 'Rome→Paris name'],
    ],
    [
      'He called the free press silent, and left.',
      'He called the “free” press silent and left.',
      ['→“ quotation-mark', '→” quotation-mark'],
    ],
    [
      'Kerry said that Kerry would go home.',
      'Lavrov said that Lavrov would go home.',
      ['Kerry→Lavrov name', 'Kerry→Lavrov name'],
    ],
    [
      'Trains were late on the whole line.',
      'Buses were late on the whole line.',
      ['Trains→Buses words'],
    ],
    [
      'Der Minister lobte den Hund und ging nach Hause.',
      'Der Minister lobte den Vogel und ging nach Hause.',
      ['Hund→Vogel words'],
    ],
    ['He said, (Reuters) reports, it rained.', 'He said it rained.', ['(Reuters) reports→ words']],
  ])('%s', (a, b, expected) => {
    expect(typed(a, b)).toEqual(expected);
  });

  it.each([
    ['Counts of 12 34 56 78 were read.', 'Counts of 12 34 57 78 were read.', ['56→57 figure']],
    ['Airbus A320 A321 A330 jets flew.', 'Airbus A319 A321 A330 jets flew.', ['A320→A319 figure']],
    ['It paid 12 34 € at noon.', 'It paid 12 34 $ at noon.', ['34 €→34 $ figure']],
    [
      'He had ten thousand 56 men.',
      'He had six thousand 56 men.',
      ['ten thousand→six thousand figure'],
    ],
    ['It was -5 degrees.', 'It was 5 degrees.', ['-5→5 figure']],
    ['It was −5 degrees.', 'It was -5 degrees.', []],
    ['It cost 5€ at noon.', 'It cost 5$ at noon.', ['5€→5$ figure']],
    ['Up by 5 % at noon.', 'Up by 5 ‰ at noon.', ['5 %→5 ‰ figure']],
    ['Up by 5 % at noon.', 'Up by 5% at noon.', ['5 %→5% words']],
    ['Up by 5 percent at noon.', 'Up by 5 % at noon.', ['5 percent→5 % words']],
    ['It cost $5 at noon.', 'It cost 5 € at noon.', ['$5→5 € figure']],
    ['It cost -5 € at noon.', 'It cost 6 $ at noon.', ['-5 €→6 $ figure']],
    [
      'It cost 5 million euros to mend.',
      'It cost 5 million dollars to mend.',
      ['5 million euros→5 million dollars figure'],
    ],
    [
      'It cost ten euros to mend.',
      'It cost ten percent to mend.',
      ['ten euros→ten percent figure'],
    ],
    [
      'It cost five million € to mend.',
      'It cost five, million $ to mend.',
      ['million €→million $ figure'],
    ],
    ['It cost euros to mend.', 'It cost dollars to mend.', ['euros→dollars words']],
    ['On Friday – 5 came.', 'On Friday 5 came.', []],
    ['He counted 1,500 men.', 'He counted 1500 men.', ['1,500→1500 words']],
    ['He counted 1.5 men.', 'He counted 15 men.', ['1.5→15 figure']],
  ])('take the marks of a figure for part of it: %s → %s', (a, b, expected) => {
    expect(typed(a, b)).toEqual(expected);
    expect(typed(b, a)).toEqual(
      expected.map((change) => change.replace(/^(.*)→(.*) (\w+)$/, '$2→$1 $3')),
    );
  });

  it.each([
    [
      'The free press was silent.',
      'The “free” press was silent.',
      ['→“ quotation-mark', '→” quotation-mark'],
    ],
    ['The “free” press was silent.', 'the "free" press, was silent', []],
    ['It was -5 degrees.', 'It was 5 degrees.', ['-5→5 figure']],
  ])('are told where all words are the same: %s → %s', (a, b, expected) => {
    expect(typedIn('identical', a, b)).toEqual(expected);
  });

  it('mirror when the articles are swapped', () => {
    const pieces = '-5 5€ 5 $ % ten thousand men people not , “ ” ( ) Kerry in 2015 the'.split(' ');
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 9 })
      .map((words) => `Then the old man of Aleppo said that ${words.join(' ')} and went home.`);
    fc.assert(
      fc.property(text, text, (one, other) => {
        const vocabulary = createVocabulary();
        const [a, b] = [prepared('a', one, vocabulary), prepared('b', other, vocabulary)];
        const there = align(a, b).matches.map(mirrorMatch);
        expect(align(b, a).matches).toEqual(there);
      }),
      {
        numRuns: 10_000,
        examples: [
          [
            'Then the old man of Aleppo said that ” -5 and went home.',
            'Then the old man of Aleppo said that ( “ “ and went home.',
          ],
        ],
      },
    );
  });

  it('turn the words of one side into those of the other', () => {
    const word = fc.constantFrom(
      ...'the of and talks Kerry 600 ten five thousand , “ ” ( ) he said not'.split(' '),
    );
    const text = fc
      .array(word, { minLength: 1, maxLength: 16 })
      .map((words) => `Then ${words.join(' ')} now`);
    const wordsOf = (part: string): string[] => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(text, text, (a, b) => {
        const vocabulary = createVocabulary();
        const { changes } = changesOf(
          prepared('a', a, vocabulary),
          prepared('b', b, vocabulary),
          EDITED,
        );
        let out = '';
        let at = 0;
        for (const change of changes) {
          out += `${a.slice(at, change.a.start)} ${slice(b, change.b)} `;
          at = change.a.end;
        }
        expect(wordsOf(out + a.slice(at))).toEqual(wordsOf(b));
      }),
      { numRuns: 10_000 },
    );
  });
});
