// Where sentences end: the cases by language, and what holds of every text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, type LanguageRules } from '../../../src-main/analysis/languages';
import { sentencesOf } from '../../../src-main/analysis/sentences';
import { TextScan } from '../../../src-main/analysis/text-scan';
import { slice, type Span } from '../../../src-main/model/span';
import { CASES } from './sentence-cases';

function sentencesIn(text: string, rules: LanguageRules): Span[] {
  return sentencesOf(text, { start: 0, end: text.length }, rules, new TextScan().scan(text).stops);
}

function cut(text: string, language?: string): string[] {
  const rules = languageOf(text, language);
  return sentencesIn(text, rules).map((span) => slice(text, span));
}

const BY_LANGUAGE = Object.entries(CASES).flatMap(([code, cases]) =>
  cases.map((notation) => [code, notation] as const),
);

describe('sentencesOf', () => {
  it.each(BY_LANGUAGE)('cuts %s: %s', (code, notation) => {
    const expected = notation.split('|').map((sentence) => sentence.trim());
    expect(cut(notation.replaceAll('|', ''), code)).toEqual(expected);
  });

  it('loses nothing but white space, keeps order, and trims every sentence', () => {
    const parts = fc.constantFrom(
      ...'a|Bc|.|?|…|!|;|:| |\n|”|“|"|(|)|[|]|«|»|😀|U.S.|。|」|「|と|5|,|\u00a0|:)|1.|2.|•|क|।|ก|م|—|\u200b|xyz|۔'.split(
        '|',
      ),
    );
    const codes = fc.constantFrom(undefined, 'en', 'de', 'ja', 'zh', 'th', 'el', 'hy', 'ru', 'xx');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), codes, (pieces, code) => {
        const text = pieces.join('');
        const spans = sentencesIn(text, languageOf(text, code));
        let before = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(before, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end))).toBe(false);
          before = end;
        }
        expect(text.slice(before).trim()).toBe('');
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['dots', '.'.repeat(200_000)],
    ['dots set apart', '. '.repeat(200_000)],
    ['words with dots', 'ab.Cd'.repeat(200_000)],
    ['one word', 'a'.repeat(10_000_000)],
    ['abbreviations', 'U.S. '.repeat(200_000)],
    ['openers', 'a. ' + '('.repeat(1_000_000)],
    ['closers', 'a.' + ')'.repeat(1_000_000) + 'b'],
    ['brackets in Japanese', 'あ「。'.repeat(200_000)],
    ['items', Array.from({ length: 50_000 }, (_, i) => `${String(i + 1)}. a`).join(' ')],
    ['bullets', '• a '.repeat(200_000)],
    ['spaces', `a.${' '.repeat(1_000_000)}`.repeat(3)],
    ['stops before spaces', `a.${' '.repeat(50)}`.repeat(100_000)],
    ['spaces in Thai', 'กข '.repeat(300_000)],
    ['emoticons', 'a. :) '.repeat(200_000)],
    ['shortened words', 'und der abk. die nicht abk. '.repeat(50_000)],
    ['firms', 'the of Inc. People gathered and Inc. Talks were '.repeat(30_000)],
    ['titles in Chinese', '《走！'.repeat(200_000)],
    ['notes', 'a. [1] [2] '.repeat(100_000)],
  ])('ends quickly on many %s', (_, text) => {
    cut(text);
  });
});

describe('languageOf', () => {
  it.each([
    ['en', 'The talks ended and it was not clear what the ministers had agreed.'],
    ['de', 'Die Gespräche sind zu Ende, und es ist nicht klar, was die Minister wollen.'],
    ['fr', 'Les discussions sont finies et on ne sait pas ce que le ministre veut dans ce cas.'],
    ['ru', 'Он не знал, что она была там, и как это случилось.'],
    ['ja', 'これは日本語の文章です。'],
    ['zh', '这是一个中文句子。'],
    ['ar', 'هذه جملة عربية قصيرة'],
  ])('finds %s', (code, text) => expect(languageOf(text).code).toBe(code));

  it('believes a hint that it knows, with its region, and no other', () => {
    expect(languageOf('', 'pt-BR').code).toBe('pt');
    expect(languageOf('', 'nb').code).toBe('da');
    expect(languageOf('Это не она и он не был там.', 'tlh').code).toBe('ru');
    expect(languageOf('', 'constructor').code).toBe('');
  });
});
