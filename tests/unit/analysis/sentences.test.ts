// Where sentences end: cases written as "one|another", and what holds of every text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src-main/analysis/sentences';
import { slice } from '../../../src-main/model/span';

function cut(text: string): string[] {
  return sentencesOf(text, { start: 0, end: text.length }).map((span) => slice(text, span));
}

const CASES = [
  'It rained. |It stopped.',
  'It was declared over on 19 September. |the offensive includes a ground assault.',
  'The U.S. Secretary of State spoke.',
  'Mr. Smith met Dr. Jones on Oct. 17. |They talked.',
  'No. 5 won. |He said no. |Then he left.',
  'J. K. Rowling and J.R.R. Tolkien wrote.',
  'It cost 1.5 million. |450.000 Syrians died.',
  '“We agree,” he said. |“We do.” |Nobody laughed.',
  '“Stop.” he said. |“Stop!” she cried. |“Why?” they asked.',
  'He waited… and waited. |She left… |Nobody knew.',
  'He waited ... and left.',
  'Is it true? |Yes! |No?! |Perhaps.',
  'naval base...It is unclear why.',
  '1. First item. |Second item.',
  'They bought nails, screws, etc. for it. |They bought nails, etc. |Then they left.',
  'He (she said.) |Then it ended.',
  'Il dit «\u00a0Non.\u00a0» |Elle partit.',
  'See e.g. the report. |See i.e. this.',
  'Yahoo! said on Monday that it would.',
  'He left. |"Come back," she said. |“Never.”',
  '今天下雨。|明天晴。|「好。」|他说。',
  '. . . no words yet. |Words.',
  'a b c',
];

describe('sentencesOf', () => {
  it.each(CASES)('cuts %s', (notation) => {
    const expected = notation.split('|').map((sentence) => sentence.trim());
    expect(cut(notation.replaceAll('|', ''))).toEqual(expected);
  });

  it('loses nothing but white space, keeps order, and trims every sentence', () => {
    const parts = fc.constantFrom(
      'a',
      'Bc',
      '.',
      '?',
      '…',
      ' ',
      '\n',
      '”',
      '“',
      '(',
      ')',
      '😀',
      'U.S.',
      '。',
      '5',
      ',',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const spans = sentencesOf(text, { start: 0, end: text.length });
        let before = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(before, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(text.slice(before).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['dots', '.'.repeat(200_000)],
    ['dots set apart', '. '.repeat(200_000)],
    ['one word', 'a'.repeat(10_000_000)],
    ['abbreviations', 'U.S. '.repeat(200_000)],
    ['openers', 'a. ' + '('.repeat(1_000_000)],
    ['closers', 'a.' + ')'.repeat(1_000_000) + 'b'],
  ])('ends quickly on many %s', (_, text) => {
    const started = performance.now();
    cut(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
