// Capital letters and punctuation that differ inside a match, beside the changes of its words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { fineChanges } from '../../../src-main/analysis/fine-changes';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { mirrorMatch, type Match } from '../../../src-main/model/alignment';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';

function onlyMatch(a: string, b: string): Match {
  const vocabulary = createVocabulary();
  const { matches } = align(prepared('a', a, vocabulary), prepared('b', b, vocabulary));
  const [match] = matches;
  fc.pre(match !== undefined);
  return match;
}

function told(a: string, b: string): string[] {
  return fineChanges(a, b, onlyMatch(a, b)).map(
    (fine) => `${slice(a, fine.a)}→${slice(b, fine.b)} ${fine.type}`,
  );
}

describe('fineChanges', () => {
  it.each([
    ['He said that the talks ended now?', 'He said that the talks ended now.', ['?→. punctuation']],
    [
      'The rate of 3 < 5 was told to all of them.',
      'The rate of 3 > 5 was told to all of them.',
      ['<→> punctuation'],
    ],
    [
      'We won it 😀 they said to all of the men.',
      'We won it 😁 they said to all of the men.',
      ['😀→😁 punctuation'],
    ],
    [
      'The men, of course, went home to the town.',
      'The men of course, went home to the town.',
      [',→ punctuation'],
    ],
    [
      'They asked the Court to hear the men today.',
      'They asked the court to hear the men today.',
      ['Court→court case'],
    ],
    ['“They” asked — the court to hear them.', '"They" asked – the court to hear them.', []],
    [
      'They asked  the court\nto hear the men today.',
      'They asked the court to hear the men today.',
      [],
    ],
  ])('%s | %s', (a, b, wanted) => {
    expect(told(a, b)).toEqual(wanted);
  });

  it('leaves the marks beside a change to it', () => {
    const a = 'U.S. Secretary of State John Kerry said on Tuesday that efforts go on.';
    const b = `BRUSSELS (Reuters) - ${a.replace('Kerry', 'Kerry, 72,')}`;
    expect(onlyMatch(a, b).changes.length).toBeGreaterThan(0);
    expect(told(a, b)).toEqual([]);
  });

  it('tells nothing that a change of the match tells', () => {
    const a = 'The Army killed 600 men, it said, in the town of Homs on Monday.';
    const b = 'The army killed 500 men; it said, in the town of Homs on Monday.';
    expect(onlyMatch(a, b).changes.map(({ type }) => type)).toEqual(['figure']);
    expect(told(a, b)).toEqual(['Army→army case', ',→; punctuation']);
  });

  it('mirrors when the articles are swapped, and its spans lie inside the match', () => {
    const word = fc.constantFrom(
      'The',
      'the',
      'talks',
      'Talks',
      'ended',
      'in',
      'Rome',
      'rome',
      'today',
    );
    const mark = fc.constantFrom('', ',', ';', ' –');
    const text = fc.array(fc.tuple(word, mark), { minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(text, fc.array(mark, { minLength: 14, maxLength: 14 }), (words, marks) => {
        const a = `${words.map(([one, after]) => one + after).join(' ')}.`;
        const b = `${words.map(([one], at) => one + (marks[at] ?? '')).join(' ')}.`;
        const match = onlyMatch(a, b);
        const found = fineChanges(a, b, match);
        const mirrored = fineChanges(b, a, mirrorMatch(match));
        expect(mirrored.map((fine) => ({ ...fine, a: fine.b, b: fine.a }))).toEqual(found);
        for (const fine of found) {
          expect(fine.a.start).toBeGreaterThanOrEqual(match.a.start);
          expect(fine.b.end).toBeLessThanOrEqual(match.b.end);
        }
      }),
      { numRuns: 500 },
    );
  });
});
