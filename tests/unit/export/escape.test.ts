// Text stays text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdownLine } from '../../../src-main/export/escape';
import { counted, grouped, percent, readableDate } from '../../../src-main/export/wording';

describe('escapeHtml', () => {
  it('leaves nothing that could begin a tag, an entity or an attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const html = escapeHtml(text);
        expect(html).not.toMatch(/[<>"']/);
        const back = html
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        expect(back).toBe(text);
      }),
    );
  });
});

describe('escapeMarkdownLine', () => {
  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['> no quotation', '\\> no quotation'],
    [
      'a `code` *b* _c_ [d](e) <f> a|b ~~g~~',
      'a \\`code\\` \\*b\\* \\_c\\_ \\[d\\](e) \\<f> a\\|b \\~\\~g\\~\\~',
    ],
    ['000_e35a.txt v0.1.0 _x_ -5', '000_e35a.txt v0.1.0 \\_x\\_ -5'],
    ['0.1.0 is a version', '0.1.0 is a version'],
    ['&lt; & co', '\\&lt; & co'],
    ['US: talks “end” at 10% - so', 'US: talks “end” at 10% - so'],
  ])('%s', (line, expected) => {
    expect(escapeMarkdownLine(line)).toBe(expected);
  });
});

describe('wording', () => {
  it('writes numbers, shares and dates for readers', () => {
    expect([counted(1, 'match', 'matches'), counted(2, 'match', 'matches')]).toEqual([
      '1 match',
      '2 matches',
    ]);
    expect(grouped(1234567)).toBe('1,234,567');
    expect([0, 0.004, 0.655, 0.998, 1].map(percent)).toEqual([
      '0%',
      'under 1%',
      '66%',
      '99%',
      '100%',
    ]);
    expect(readableDate('2016-10-04T09:30:12.000Z')).toBe('4 October 2016, 09:30 UTC');
    expect(readableDate('soon')).toBe('soon');
  });
});
