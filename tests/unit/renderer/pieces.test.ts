// The pieces that a sentence is drawn in: together they are the sentence, and each is drawn as what it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match } from '../../../src-main/model/alignment';
import type { Span } from '../../../src-main/model/span';
import { cutSegment } from '../../../src-renderer/compare/pieces';

const LEFT = 'Since then 600 people died.';
const RIGHT = 'Since then 500 people died.';

function edited(): Match {
  return {
    id: 'm1',
    a: { start: 0, end: LEFT.length },
    b: { start: 0, end: RIGHT.length },
    segmentsA: [0],
    segmentsB: [0],
    kind: 'edited',
    moved: false,
    movedBy: 0,
    score: 0.8,
    rule: { name: 'common-runs', sharedWords: 4, shorterWords: 5, longerWords: 5 },
    shared: [],
    changes: [{ a: { start: 11, end: 14 }, b: { start: 11, end: 14 }, type: 'figure' }],
  };
}

/** `[Since then ](600)[ people died.]`: shared in square brackets, changed in round ones. */
function draw(...args: Parameters<typeof cutSegment>): string {
  return cutSegment(...args)
    .map(({ tag, text }) =>
      tag === 'mark' ? `[${text}]` : tag === 'span' ? text : `(${tag} ${text})`,
    )
    .join('');
}

describe('cutting a sentence into pieces', () => {
  it('shows the words that changed as deleted on the left and inserted on the right', () => {
    const whole = { start: 0, end: LEFT.length };
    expect(draw(LEFT, whole, 'left', [edited()], [])).toBe('[Since then ](del 600)[ people died.]');
    expect(draw(RIGHT, whole, 'right', [edited()], [])).toBe(
      '[Since then ](ins 500)[ people died.]',
    );
  });

  it('shows where words are missing that stand on the other side', () => {
    const [full, short] = ['He did not go. Never.', 'He did go. Never.'];
    const change = { a: { start: 7, end: 10 }, b: { start: 6, end: 6 }, type: 'negation' } as const;
    const match: Match = {
      ...edited(),
      a: { start: 0, end: 14 },
      b: { start: 0, end: 10 },
      changes: [change],
    };
    const pieces = cutSegment(short, { start: 0, end: 10 }, 'right', [match], []);
    expect(pieces.map(({ text, lacks }) => (lacks.length > 0 ? '^' : text))).toEqual([
      'He did',
      '^',
      ' go.',
    ]);
    expect(pieces[1]).toMatchObject({ lacks: [{ match, change }], space: 'follows', text: '' });
    const left = cutSegment(full, { start: 0, end: 14 }, 'left', [match], []);
    expect(left.flatMap(({ lacks }) => lacks)).toEqual([]);
  });

  it('shows words that are missing at either end of a sentence, and once between two', () => {
    const lacking = (at: number, own = { start: 0, end: 20 }): Match => ({
      ...edited(),
      b: own,
      changes: [{ a: { start: 0, end: 3 }, b: { start: at, end: at }, type: 'words' }],
    });
    const [first, second] = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ];
    const count = (text: string, segment: Span, match: Match): number =>
      cutSegment(text, segment, 'right', [match], []).flatMap(({ lacks }) => lacks).length;
    const joined = 'one. three.four five';
    expect(count(joined, first, lacking(0))).toBe(1);
    expect(count(joined, second, lacking(20))).toBe(1);
    expect(count(joined, first, lacking(10)) + count(joined, second, lacking(10))).toBe(1);
    expect(count(joined, second, lacking(10, second))).toBe(1);
  });

  it.each([
    ['He did go.', 6, 'follows'],
    ['He did, however, go.', 6, 'none'],
    ['A ship was seen.', 0, 'precedes'],
    ['Seen there: a ship.', 12, 'precedes'],
  ])('says where the space is beside words that are missing: %j at %i', (text, at, space) => {
    const change = {
      a: { start: 0, end: 3 },
      b: { start: at, end: at },
      type: 'negation',
    } as const;
    const whole = { start: 0, end: text.length };
    const match: Match = { ...edited(), b: whole, changes: [change] };
    const [place] = cutSegment(text, whole, 'right', [match], []).filter(
      ({ lacks }) => lacks.length > 0,
    );
    expect(place?.space).toBe(space);
  });

  it('marks letters and marks that differ beside the words', () => {
    const whole = { start: 0, end: LEFT.length };
    const fine = [
      { span: { start: 6, end: 10 }, type: 'case' },
      { span: { start: 26, end: 27 }, type: 'punctuation' },
    ] as const;
    const pieces = cutSegment(LEFT, whole, 'left', [edited()], [], fine);
    expect(pieces.map((piece) => piece.text).join('')).toBe(LEFT);
    const parts = pieces.flatMap((piece) => piece.parts);
    expect(parts.map((part) => part.text).join('')).toBe(LEFT);
    expect(parts.flatMap((part) => (part.fine ? [`${part.text} ${part.fine}`] : []))).toEqual([
      'then case',
      '. punctuation',
    ]);
  });

  it('marks only the common runs of a quotation', () => {
    const quotation: Match = {
      ...edited(),
      kind: 'quotation',
      shared: [{ a: { start: 6, end: 10 }, b: { start: 6, end: 10 } }],
      changes: [],
    };
    const whole = { start: 0, end: LEFT.length };
    expect(draw(LEFT, whole, 'left', [quotation], [])).toBe('Since [then] 600 people died.');
  });

  it('shows the changes inside a quotation', () => {
    const quotation: Match = {
      ...edited(),
      kind: 'quotation',
      shared: [{ a: { start: 6, end: 10 }, b: { start: 6, end: 10 } }],
    };
    const whole = { start: 0, end: RIGHT.length };
    expect(draw(RIGHT, whole, 'right', [quotation], [])).toBe(
      'Since [then] (ins 500) people died.',
    );
  });

  it('draws a sentence that was split in each of its parts, with what stands between', () => {
    const whole = 'We met and they talked.';
    const parts = ['We met.', 'It rained.', 'They talked.'];
    const text = parts.join(' ');
    const split: Match = {
      ...edited(),
      a: { start: 0, end: whole.length },
      b: { start: 0, end: text.length },
      segmentsB: [0, 1, 2],
      changes: [{ a: { start: 7, end: 10 }, b: { start: 8, end: 18 }, type: 'words' }],
    };
    expect(draw(whole, split.a, 'left', [split], [])).toBe('[We met ](del and)[ they talked.]');
    const spans = parts.map((part) => ({
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
    }));
    expect(spans.map((span) => draw(text, span, 'right', [split], []))).toEqual([
      '[We met.]',
      '(ins It rained.)',
      '[They talked.]',
    ]);
  });

  it('marks nothing of what is only related', () => {
    const related: Match = { ...edited(), kind: 'related', changes: [] };
    expect(draw(LEFT, { start: 0, end: LEFT.length }, 'left', [related], [])).toBe(LEFT);
  });

  it('tells which notes lie on which words', () => {
    const pieces = cutSegment(
      LEFT,
      { start: 0, end: LEFT.length },
      'left',
      [],
      [
        { id: 'one', span: { start: 6, end: 14 } },
        { id: 'two', span: { start: 11, end: 21 } },
      ],
    );
    expect(pieces.map(({ text, notes }) => [text, notes])).toEqual([
      ['Since ', ''],
      ['then ', 'one'],
      ['600', 'one two'],
      [' people', 'two'],
      [' died.', ''],
    ]);
  });

  it('loses no character, wherever notes and changes cut', () => {
    const span = fc
      .tuple(fc.nat(LEFT.length), fc.nat(LEFT.length))
      .map(([x, y]) => ({ start: Math.min(x, y), end: Math.max(x, y) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), span, (spans, segment) => {
        const notes = spans.map((one, index) => ({ id: `n${index}`, span: one }));
        const pieces = cutSegment(LEFT, segment, 'left', [edited()], notes);
        expect(pieces.map(({ text }) => text).join('')).toBe(
          LEFT.slice(segment.start, segment.end),
        );
      }),
    );
  });
});
