// What a search takes for the same word, and where its terms stand in a text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findTerms,
  foldWord,
  searchTerms,
  searchWords,
} from '../../../src-main/analysis/search-words';
import { slice } from '../../../src-main/model/span';

function find(text: string, query: string): string[] {
  return findTerms(text, searchTerms(query)).map((span) => slice(text, span));
}

describe('the words of a search', () => {
  it.each([
    ['Évènement', 'evenement'],
    ['ČESKÁ', 'ceska'],
    ['Straße', 'strasse'],
    ['Ødegård', 'odegard'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'lodz'],
  ])('%s is found as %s', (word, folded) => expect(foldWord(word)).toBe(folded));

  it('takes apart what is joined, but not abbreviations', () => {
    expect(searchWords('The rebel-held U.S. base isn’t 1,700 m away.')).toEqual([
      'the',
      'rebel',
      'held',
      'us',
      'base',
      'isn',
      't',
      '1',
      '700',
      'm',
      'away',
    ]);
  });

  it('reads phrases, open words and stars', () => {
    expect(searchTerms('Kerry "peace talks" sus')).toEqual([
      { words: ['kerry'], isOpen: false },
      { words: ['peace', 'talks'], isOpen: false },
      { words: ['sus'], isOpen: true },
    ]);
    expect(searchTerms('sus* talks ')).toEqual([
      { words: ['sus'], isOpen: true },
      { words: ['talks'], isOpen: false },
    ]);
    expect(searchTerms('“peace talks')).toEqual([{ words: ['peace', 'talks'], isOpen: false }]);
    expect(searchTerms(' – ')).toEqual([]);
  });
});

describe('finding terms', () => {
  const text = 'Peace talks were suspended. Kerry said the talks for peace would be suspended.';

  it('finds all of them or nothing', () => {
    expect(find(text, 'kerry talks ')).toEqual(['talks', 'Kerry', 'talks']);
    expect(find(text, 'kerry bridge ')).toEqual([]);
    expect(find(text, '"peace talks"')).toEqual(['Peace talks']);
    expect(find(text, '"talks peace"')).toEqual([]);
    expect(find(text, 'suspe')).toEqual(['suspended', 'suspended']);
    expect(find(text, 'suspe ')).toEqual([]);
    expect(find('a rebel-held town', 'rebel-held ')).toEqual(['rebel-held']);
  });

  it('finds every word of a text, wherever it stands, in order and apart', () => {
    const word = fc.constantFrom('Kerry', 'été', 'rebel-held', '600', 'talks', 'Łódź');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (words, at) => {
        const joined = words.join(' ');
        const wanted = words[at % words.length] ?? '';
        const found = findTerms(joined, searchTerms(`${wanted} `));
        expect(found).toHaveLength(words.filter((one) => one === wanted).length);
        let reach = 0;
        for (const span of found) {
          expect(slice(joined, span)).toBe(wanted);
          expect(span.start).toBeGreaterThanOrEqual(reach);
          reach = span.end;
        }
      }),
    );
  });
});
