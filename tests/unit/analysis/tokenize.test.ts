// What a word is, and when two spellings are one word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeWord } from '../../../src-main/analysis/normalize';
import { countWords, forEachToken } from '../../../src-main/analysis/tokenize';

function tokens(text: string): string[] {
  const found: string[] = [];
  forEachToken(text, { start: 0, end: text.length }, (start, end) =>
    found.push(text.slice(start, end)),
  );
  return found;
}

describe('forEachToken', () => {
  it.each([
    ['more than 600 civilians', 'more|than|600|civilians'],
    ['450.000 and 250,000', '450.000|and|250,000'],
    ['450,000 cost $5.2m at 10:30 on the 3rd', '450,000|cost|$5.2m|at|10:30|on|the|3rd'],
    ['１０％ ＡＢＣ ﬁre', '１０|ＡＢＣ|ﬁre'],
    ['1994-96 and 1999–2000', '1994-96|and|1999–2000'],
    ['10% of $5.5 is €3', '10%|of|$5.5|is|€3'],
    ['doesn’t, Shi’ite rebels’', 'doesn’t|Shi’ite|rebels'],
    ['rebel-held al-Assad’s', 'rebel-held|al-Assad’s'],
    ['U.S. Secretary, U.S.-led p.m.', 'U.S.|Secretary|U.S.-led|p.m.'],
    ['base...It is over.Then', 'base|It|is|over|Then'],
    ['0:00 0:03:37', '0:00|0:03:37'],
    ['S-300 (Reuters) - “x”', 'S-300|Reuters|x'],
    ['今天下雨 rain', '今|天|下|雨|rain'],
    ['café 😀 naïve', 'café|naïve'],
    ['co\u00adoperate zero\u200bwidth\u200b end', 'co\u00adoperate|zero\u200bwidth|end'],
    ['— – - …', ''],
  ])('finds the words of %s', (text, expected) => {
    expect(tokens(text)).toEqual(expected === '' ? [] : expected.split('|'));
  });

  it('gives ordered spans without white space, and no half of a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let before = 0;
        forEachToken(text, { start: 0, end: text.length }, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(/\s/.test(text.slice(start, end))).toBe(false);
          expect(/\p{Surrogate}/u.test(text.slice(start, end))).toBe(false);
          before = end;
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('finds letters outside the basic plane, also behind half of one', () => {
    expect(tokens('\ud835 x')).toEqual(['x']);
    expect(tokens('𝐀𝐁 x')).toEqual(['𝐀𝐁', 'x']);
  });

  it('is linear', () => {
    expect(countWords('x'.repeat(10_000_000), { start: 0, end: 10_000_000 })).toBe(1);
  });
});

describe('normalizeWord', () => {
  it.each([
    ['Syria’s', "SYRIA'S"],
    ['U.S.', 'US'],
    ['U.S.-led', 'US-led'],
    ['co\u00adoperate', 'cooperate'],
    ['ﬁre', 'FIRE'],
    ['Straße', 'STRASSE'],
    ['1994–96', '1994-96'],
    ['cafe\u0301', 'café'],
    ['ＡＢＣ', 'abc'],
    ['l‘été', "L'ÉTÉ"],
  ])('takes %s and %s for one word', (one, other) => {
    expect(normalizeWord(one)).toBe(normalizeWord(other));
  });

  it.each([
    ['600', '500'],
    ['450.000', '450000'],
    ['résumé', 'resume'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normalizeWord(one)).not.toBe(normalizeWord(other));
  });
});
