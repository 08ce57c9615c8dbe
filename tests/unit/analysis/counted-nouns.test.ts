// What a figure that changed counts, in several languages.
import { describe, expect, it } from 'vitest';
import { align } from '../../../src-main/analysis/align';
import { createVocabulary } from '../../../src-main/analysis/vocabulary';
import { mirrorMatch } from '../../../src-main/model/alignment';
import { slice } from '../../../src-main/model/span';
import { prepared } from './documents';

/** "600→500 people/people" for each figure that changed. */
function counted(a: string, b: string): string[] {
  const vocabulary = createVocabulary();
  const { matches } = align(prepared('a', a, vocabulary), prepared('b', b, vocabulary));
  const figures = matches.flatMap(({ changes }) => changes).filter(({ type }) => type === 'figure');
  return figures.map((change) => {
    const nouns = change.counts && `${slice(a, change.counts.a)}/${slice(b, change.counts.b)}`;
    return `${slice(a, change.a)}→${slice(b, change.b)} ${nouns ?? '-'}`;
  });
}

describe('the noun that a figure counts', () => {
  it.each([
    ['More than [600|500] people have been killed in the city since.', '600→500 people/people'],
    ['Some [2000|1,700] soldiers crossed the old border at night.', '2000→1,700 soldiers/soldiers'],
    [
      'There were [ten|five] thousand dead in the ruins of the city.',
      'ten thousand→five thousand dead/dead',
    ],
    [
      'The army lost [300|400] well armed Syrian fighters in the east.',
      '300→400 fighters/fighters',
    ],
    [
      'The police held [one man|two men] at the old station of the town.',
      'one man→two men man/men',
    ],
    [
      'He saw [hundreds|thousands] of people in the streets of the town.',
      'hundreds→thousands people/people',
    ],
    [
      'He will have to spend [five|seven] years in prison for the murder.',
      'five→seven years/years',
    ],
    [
      'Bei dem Unglück wurden mehr als [300|400] junge Menschen verletzt und geborgen.',
      '300→400 Menschen/Menschen',
    ],
    [
      'Au moins [douze|quinze] personnes sont mortes dans un accident de car.',
      'douze→quinze personnes/personnes',
    ],
    [
      'Más de [2.000|3.000] nuevas casas fueron destruidas por el gran incendio.',
      '2.000→3.000 casas/casas',
    ],
    ['В результате взрыва погибли [12|15] молодых солдат из одной части.', '12→15 солдат/солдат'],
    ['这次严重的事故造成至少[12|15]人死亡。', '12→15 人/人'],
    [
      'More than [2000|1700] injured soldiers were brought to the town.',
      '2000→1700 soldiers/soldiers',
    ],
    [
      'More than [2000|1700] injured in the areas that the rebels hold.',
      '2000→1700 injured/injured',
    ],
    // What counts nothing.
    ['The house was sold for [€450,000|€540,000] last year in the spring.', '€450,000→€540,000 -'],
    ['The rate rose to [6.8|6.9] per cent in years of peace and of war.', '6.8→6.9 -'],
    ['The meeting will start at [9:30|10:15] on the fourth day of the month.', '9:30→10:15 -'],
    ['The law was passed in [1994|1949] years before the big war began.', '1994→1949 -'],
    ['The [third|fourth] round of the talks will be held in the old town.', 'third→fourth -'],
    ['The bomb killed [600|500] across the country and left the rest in fear.', '600→500 -'],
    ['The toll rose to [600|500], people in the city said on that day.', '600→500 -'],
  ])('%s', (notation, expected) => {
    const side = (of: '$1' | '$2'): string => notation.replace(/\[([^|]*)\|([^\]]*)\]/g, of);
    expect(counted(side('$1'), side('$2'))).toEqual([expected]);
  });

  it('changes sides with the figure', () => {
    const vocabulary = createVocabulary();
    const a = prepared('a', 'More than 600 people were killed in the old city.', vocabulary);
    const b = prepared('b', 'More than 500 men were killed in the old city.', vocabulary);
    const [match] = align(a, b).matches;
    if (match === undefined) throw new Error('no match');
    const [change] = match.changes;
    expect(change?.counts).toEqual({ a: { start: 14, end: 20 }, b: { start: 14, end: 17 } });
    const [mirrored] = mirrorMatch(match).changes;
    expect(mirrored?.counts).toEqual({ a: change?.counts?.b, b: change?.counts?.a });
  });
});
