// Lines that stand around articles make no match, also where a name in them differs.
import { describe, expect, it } from 'vitest';
import { matched, own } from './folder';

/** Twenty articles, two of them by one reporter, with `lines` around their text. */
function folder(lines: (name: string) => { above: string; below: string }): string[] {
  return Array.from({ length: 20 }, (_, article) => {
    const { above, below } = lines(`Ann${String(article >> 1)} Dam${String(article >> 2)}`);
    return `${above}\n\n${own(article)}\n\n${below}`;
  });
}

describe('furniture', () => {
  it('has bylines and credits, which differ in a name', () => {
    const texts = folder((name) => ({
      above: `By ${name}, Staff Writer`,
      below: `(Reporting by ${name} in Rome; Editing by Jo Roy)`,
    }));
    expect([...matched(texts).pairs]).toEqual([]);
  });

  it('has no line of which most is of the article itself', () => {
    const texts = folder((name) => ({
      above: `Analysis: ${name} sold${name} hall${name} of bern${name}`,
      below: 'All rights reserved.',
    }));
    const { pairs } = matched(texts);
    expect(pairs.get('0-1')).toEqual([
      'Analysis: Ann0 Dam0 soldAnn0 Dam0 hallAnn0 Dam0 of bernAnn0 Dam0',
    ]);
  });

  it('has no sentence whose words stand within the text as often', () => {
    const texts = Array.from({ length: 20 }, (_, article) => {
      const name = `Ann${String(article >> 1)}`;
      const said = (at: number): string => `${name}${String(at)} said so to us on Monday.`;
      return [said(0), ...own(article).split('\n'), said(1), said(2), own(article + 20)].join('\n');
    });
    expect(matched(texts).pairs.get('0-1')).toContain('Ann00 said so to us on Monday.');
  });

  it('has no line that versions of one article have in common', () => {
    const text = own(0);
    const texts = Array.from(
      { length: 12 },
      (_, version) => `By Ann${String(version >> 1)} Dam, Staff Writer\n\n${text}`,
    );
    expect(matched(texts).pairs.get('0-1')).toContain('By Ann0 Dam, Staff Writer');
  });
});
