// Finding by a few letters: what is found, what is marked, and what comes first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chooser, type Choice } from '../../../src-renderer/ui/chooser.svelte';
import { matchWords, Searchable } from '../../../src-renderer/ui/word-match';

/** What is found, in brackets; null for nothing. */
function mark(query: string, text: string): string | null {
  const subject = new Searchable(text);
  const match = matchWords(query, subject);
  if (!match) return null;
  let [marked, at] = ['', 0];
  for (const [from, to] of subject.rangesOf(match)) {
    marked += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return marked + text.slice(at);
}

describe('matching by parts of words', () => {
  it.each([
    ['', 'Next match', 'Next match'],
    ['next', 'Next match', '[Next] match'],
    ['ne ma', 'Next match', '[Ne]xt [ma]tch'],
    ['nema', 'Next match', '[Ne]xt [ma]tch'],
    ['nm', 'Next match', '[N]ext [m]atch'],
    ['match list', 'List of matches', '[List] of [match]es'],
    ['atch', 'Next match', 'Next m[atch]'],
    ['resume', 'Le résumé', 'Le [résumé]'],
    ['syr', 'US: Syria', 'US: [Syr]ia'],
    ['strasse', 'Strasse', '[Strasse]'],
    ['οδοσ', 'ΟΔΟΣ', '[ΟΔΟΣ]'],
    ['fi', 'ﬁnal', '[ﬁ]nal'],
    ['e\u0301', 'caf\u00e9', 'caf[\u00e9]'],
    ['cafe', 'cafe\u0301s', '[cafe\u0301]s'],
    ['叙利', '叙利亚和谈', '[叙利]亚和谈'],
  ])('finds “%s” in “%s”', (query, text, marked) => {
    expect(mark(query, text)).toBe(marked);
  });

  it.each([
    ['nx', 'Next match'],
    ['match next q', 'Next match'],
    ['mn', 'Next match'],
  ])('does not find “%s” in “%s”', (query, text) => {
    expect(mark(query, text)).toBeNull();
  });

  it('goes back where a longer start leads nowhere', () => {
    expect(mark('nexm', 'Nex match example')).not.toBeNull();
    expect(mark('abac', 'ab abacus')).not.toBeNull();
    expect(mark('swsi', 'Swap swift sides')).not.toBeNull();
  });

  it('finds every text by itself, and by any start of what finds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, n) => {
        const whole = new Searchable(text);
        expect(matchWords(text, whole)).not.toBeNull();
        const letters = Array.from(text);
        const start = letters.slice(0, n % (letters.length + 1)).join('');
        expect(matchWords(start, whole)).not.toBeNull();
      }),
    );
  });

  it('marks ranges that lie in the text, in order, and apart', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', 'ﬁ', '😀', 'A') });
    fc.assert(
      fc.property(words, words, (query, text) => {
        const subject = new Searchable(text);
        const match = matchWords(query, subject);
        let last = -1;
        for (const [from, to] of match ? subject.rangesOf(match) : []) {
          expect(from).toBeGreaterThan(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('ends on what could be cut in many ways', () => {
    const text = Array.from({ length: 60 }, () => 'aaaa').join(' ');
    expect(matchWords(`${'a'.repeat(40)}b`, new Searchable(text))).toBeNull();
  });
});

describe('choosing', () => {
  const choice = (label: string, problem: string | null = null, detail = ''): Choice => ({
    id: label,
    label,
    detail,
    key: '',
    problem,
  });
  const labels = (chooser: Chooser): string[] =>
    chooser.shown.map(({ choice: { label } }) => label);

  it('puts what starts with the words first, and what cannot be chosen behind its like', () => {
    const chooser = new Chooser([
      choice('Rematch'),
      choice('List of matches'),
      choice('Match case', 'not now'),
      choice('Matches'),
      choice('Other'),
    ]);
    chooser.query = 'match';
    expect(labels(chooser)).toEqual(['Matches', 'Match case', 'List of matches', 'Rematch']);
  });

  it('goes round with arrows, and stays at the ends with pages', () => {
    const chooser = new Chooser(['a', 'b', 'c'].map((label) => choice(label)));
    expect(chooser.move('ArrowUp')).toBe(true);
    expect(chooser.chosen?.id).toBe('c');
    chooser.move('ArrowDown');
    expect(chooser.chosen?.id).toBe('a');
    chooser.move('PageDown');
    expect(chooser.chosen?.id).toBe('c');
    chooser.move('PageUp');
    expect(chooser.chosen?.id).toBe('a');
    expect(chooser.move('x')).toBe(false);
  });

  it('begins anew with every letter', () => {
    const chooser = new Chooser(['ab', 'ac'].map((label) => choice(label)));
    chooser.move('ArrowDown');
    chooser.query = 'a';
    expect(chooser.chosen?.id).toBe('ab');
  });

  it('chooses nothing where nothing fits or what fits cannot be used', () => {
    const chooser = new Chooser([choice('Next match', 'In Compare only')]);
    expect(chooser.chosen).toBeNull();
    chooser.query = 'zzz';
    expect(chooser.chosen).toBeNull();
    expect(chooser.move('ArrowDown')).toBe(true);
    expect(chooser.at).toBe(0);
  });

  it('marks the label and the detail apart', () => {
    const chooser = new Chooser([choice('Rain', null, 'rain.txt')]);
    chooser.query = 'txt ra';
    expect(chooser.shown[0]?.labelRanges).toEqual([[0, 2]]);
    expect(chooser.shown[0]?.detailRanges).toEqual([[5, 8]]);
  });

  it('shows the first hundred of many, and knows how many there are', () => {
    const chooser = new Chooser(Array.from({ length: 9000 }, (_, n) => choice(`Article ${n}`)));
    expect(chooser.shown).toHaveLength(100);
    expect(chooser.fitting).toBe(9000);
  });
});
