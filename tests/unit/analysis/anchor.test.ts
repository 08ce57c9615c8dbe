// Notes find their words again, or say that they cannot; never other words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor as placing } from '../../../src-main/analysis/anchor';
import {
  documentSource,
  selectorsOf,
  type Placing,
  type SpecificResource,
} from '../../../src-main/model/annotation';
import { slice, type Span } from '../../../src-main/model/span';

const TEXT = [
  'Syria talks halted',
  'The talks were halted on Monday. Russia regretted it.',
  'Russian respond',
  'Russia said that the talks were halted for no reason. The talks were halted on Monday.',
].join('\n\n');

/** Where the target stands; the rest is told apart below. */
function anchor(...given: Parameters<typeof placing>): Pick<Placing, 'state' | 'span'> {
  const { state, span } = placing(...given);
  return { state, span };
}

function target(text: string, span: Span, contentHash = 'old'): SpecificResource {
  return {
    type: 'SpecificResource',
    source: documentSource('d'),
    selector: selectorsOf(text, span),
    file: 'd.txt',
    title: 'd',
    contentHash,
  };
}

function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

/** Without white space, which may be other white space now. */
function bare(words: string): string {
  return words.replace(/\s+/g, '').replaceAll('“', '"');
}

describe('anchor', () => {
  it('is exact in the same bytes', () => {
    const span = spanOf(TEXT, 'talks');
    expect(anchor(TEXT, 'old', target(TEXT, span))).toEqual({ state: 'exact', span });
  });

  it('is exact where only something far away changed', () => {
    const span = spanOf(TEXT, 'Syria');
    expect(anchor(`${TEXT} More.`, 'new', target(TEXT, span))).toEqual({ state: 'exact', span });
  });

  it('follows its words, and tells one of several by what stands around it', () => {
    const before = 'A paragraph that was put in front.\n\n';
    for (const nth of [0, 1, 2]) {
      const span = spanOf(TEXT, 'talks were halted', nth);
      const moved = { start: span.start + before.length, end: span.end + before.length };
      expect(anchor(before + TEXT, 'new', target(TEXT, span))).toEqual({
        state: 'moved',
        span: moved,
      });
    }
  });

  it('says what its words have become where some of them are others now', () => {
    const span = spanOf(TEXT, 'Russian respond');
    const changed = TEXT.replace('Russian respond', 'Russian response');
    expect(placing(changed, 'new', target(TEXT, span))).toEqual({
      state: 'changed',
      span: { start: span.start, end: span.end + 1 },
      now: 'Russian response',
      places: [],
    });
  });

  it('is an orphan where its words are gone', () => {
    const span = spanOf(TEXT, 'Russian respond');
    const changed = TEXT.replace('Russian respond\n\n', '');
    expect(anchor(changed, 'new', target(TEXT, span))).toEqual({ state: 'orphan', span: null });
  });

  it('never lands inside another word', () => {
    const span = spanOf(TEXT, 'Russia');
    const changed = 'Russian Russians prussia';
    expect(anchor(changed, 'new', target(TEXT, span)).state).toBe('orphan');
  });

  it('is an orphan between places that are alike, and for short words out of context', () => {
    const text = 'Again and again the same words. ';
    const span = spanOf(text, 'the same words');
    expect(anchor(`x ${text.repeat(3)}`, 'new', target(text.repeat(3), span)).state).not.toBe(
      'exact',
    );
    expect(anchor('Elsewhere it ended.', 'new', target(TEXT, spanOf(TEXT, 'it'))).state).toBe(
      'orphan',
    );
  });

  it('moves words from the start of the text to its new start, not to their copy', () => {
    const text = 'Talks halted\n\nTalks halted\n\nText follows here.';
    const changed = 'Talks halted\n\nTalks halted\n\nText follows there.';
    expect(anchor(changed, 'new', target(text, { start: 0, end: 12 }))).toEqual({
      state: 'exact',
      span: { start: 0, end: 12 },
    });
  });

  it('has no place for nothing, and mends a wrong position in the same bytes', () => {
    expect(anchor(TEXT, 'old', target(TEXT, { start: 3, end: 3 })).state).toBe('orphan');
    const right = spanOf(TEXT, 'Russian respond');
    const wrong = target(TEXT, right);
    const [quote] = selectorsOf(TEXT, right);
    const broken = {
      ...wrong,
      selector: [quote, { type: 'TextPositionSelector', start: 1, end: 4 }],
    } as const;
    expect(anchor(TEXT, 'old', broken)).toEqual({ state: 'moved', span: right });
  });

  it('stands on its own words, or says which they are now, or nowhere, whatever was changed', () => {
    const words = fc.array(
      fc.constantFrom('a', 'talks', 'Russia', '.', 'é', '😀', '“', '10', '10²'),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (one, other, x, y) => {
        const [text, changed] = [one.join(' '), other.join(' ')];
        const [p, q] = [x % (text.length + 1), y % (text.length + 1)];
        const span = { start: Math.min(p, q), end: Math.max(p, q) };
        const found = placing(changed, 'new', target(text, span));
        if (found.state === 'changed') {
          expect(found.span && slice(changed, found.span)).toBe(found.now);
        } else if (found.span === null) {
          expect(found.state).toBe('orphan');
        } else {
          expect(bare(slice(changed, found.span))).toBe(bare(slice(text, span)));
        }
        if (span.end > span.start) {
          expect(anchor(text, 'new', target(text, span))).toEqual({ state: 'exact', span });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('ends, and asks or gives up, where the words stand everywhere', () => {
    const found = anchor('a '.repeat(2_000_000), 'new', target('b a c', { start: 2, end: 3 }));
    expect(found).toEqual({ state: 'orphan', span: null });
  });
});
