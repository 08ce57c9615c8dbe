// Finding in a text: every place and no other, by the words as a reader types them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src-main/model/span';
import { findIn, MOST_FOUND, spansNear } from '../../../src-renderer/find/find-text';
import { SearchText } from '../../../src-renderer/find/folded-text';
import { findPosition, folderCount } from '../../../src-renderer/ui/find-strings';

const loose = { matchCase: false, wholeWords: false };

/** `say [it] now`: what is found stands in square brackets. */
function draw(text: string, typed: string, options = loose): string {
  let drawn = '';
  let at = 0;
  for (const span of findIn(new SearchText(text), typed, options)) {
    drawn += `${text.slice(at, span.start)}[${slice(text, span)}]`;
    at = span.end;
  }
  return drawn + text.slice(at);
}

describe('finding in a text', () => {
  it('levels case unless it matters', () => {
    expect(draw('The other, the ÉTÉ', 'the')).toBe('[The] o[the]r, [the] ÉTÉ');
    expect(draw('The other, the ÉTÉ', 'the', { ...loose, matchCase: true })).toBe(
      'The o[the]r, [the] ÉTÉ',
    );
    expect(draw('The ÉTÉ', 'été')).toBe('The [ÉTÉ]');
  });

  it('finds whole words where they are asked for', () => {
    expect(draw('war, wars, postwar, war_2, war', 'war', { ...loose, wholeWords: true })).toBe(
      '[war], wars, postwar, war_2, [war]',
    );
    expect(draw('мир и мирный', 'мир', { ...loose, wholeWords: true })).toBe('[мир] и мирный');
  });

  it('takes print for what the keyboard has', () => {
    expect(draw('“It’s\n  over”, a rebel‑held town', '"it\'s over"')).toBe(
      '[“It’s\n  over”], a rebel‑held town',
    );
    expect(draw('a rebel‑held town', 'rebel-held')).toBe('a [rebel‑held] town');
  });

  it('takes every sign for itself', () => {
    expect(draw('cost $5.00 (or 5x00) [sic] a\\b', '$5.00')).toBe(
      'cost [$5.00] (or 5x00) [sic] a\\b',
    );
    expect(draw('cost (or what)', '(or')).toBe('cost [(or] what)');
    expect(findIn(new SearchText('anything'), '  ', loose)).toEqual([]);
  });

  it('finds what stands there, whatever it is', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', 'é', '-', '(', '.', '*', '$', "'", '"', '\\'),
    });
    fc.assert(
      fc.property(words, words, words, (before, typed, after) => {
        fc.pre(typed.trim() !== '');
        const text = before + typed + after;
        const found = findIn(new SearchText(text), typed, { matchCase: true, wholeWords: false });
        expect(found.length).toBeGreaterThan(0);
        let reach = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(reach);
          reach = end;
        }
      }),
    );
  });

  it('stops counting in time', () => {
    expect(findIn(new SearchText('e '.repeat(MOST_FOUND * 2)), 'e', loose)).toHaveLength(
      MOST_FOUND,
    );
  });
});

it('gives the spans of a stretch and no others', () => {
  const spans = Array.from({ length: 100 }, (_, at) => ({ start: at * 10, end: at * 10 + 4 }));
  fc.assert(
    fc.property(fc.nat(1100), fc.nat(1100), (start, size) => {
      const near = { start, end: start + size };
      const wanted = spans.filter((span) => span.start < near.end && span.end > near.start);
      expect(spansNear(spans, near, Infinity)).toEqual(wanted);
      expect(spansNear(spans, near, 3)).toEqual(wanted.slice(0, 3));
    }),
  );
});

it('says where one is, and when more was not counted', () => {
  expect(findPosition(2, 12, false)).toBe('3 of 12');
  expect(findPosition(-1, 1, false)).toBe('1 hit');
  expect(findPosition(0, 10_000, true)).toBe('1 of 10,000+');
  expect(findPosition(-1, 0, false)).toBe('Nothing found');
  expect(folderCount(1, 1, false)).toBe('1 hit in 1 article');
  expect(folderCount(24, 7, true)).toBe('24+ hits in 7+ articles');
});
