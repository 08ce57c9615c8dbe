// What is offered for a line that is left out, and which of its sentences go with it.
import { expect, it } from 'vitest';
import { readArticle } from '../../../src-main/analysis/article';
import type { PageArticle } from '../../../src-main/model/segment';
import {
  furnitureOf,
  leftOutLines,
  putBackLines,
  segmentsWith,
} from '../../../src-renderer/compare/left-out-lines';
import { lineChoices } from '../../../src-renderer/compare/line-choices';

const SEGMENT = { start: 0, end: 4, ordinal: 0 };
const namesOf = (
  why: Parameters<typeof lineChoices>[0]['why'],
  hasOthers: boolean,
): readonly string[] =>
  lineChoices({ side: 'left', segment: SEGMENT, why }, hasOthers).map(({ label }) => label);

it('offers all articles where others may have the line', () => {
  const line = { segment: 0, reason: 'line', documents: 12 } as const;
  expect(namesOf(line, true)).toEqual(['Put back here', 'Put back everywhere']);
  expect(namesOf(line, false)).toEqual(['Put back']);
  expect(namesOf({ segment: 0, reason: 'caption' }, true)).toEqual(['Put back']);
  expect(namesOf({ segment: 0, reason: 'put-back', scope: 'folder' }, true)).toEqual([
    'Leave out again',
  ]);
});

const PROSE =
  'The council voted on Tuesday to close the old stone bridge after the flood of last winter.';
const CAPTION = 'FILE - A bridge in the snow. It was closed last winter.';

function article(): PageArticle {
  const text = ['The bridge is closed', CAPTION, PROSE, PROSE].join('\n\n');
  const { blocks } = readArticle(text, 'a.txt');
  return { text, blocks } as unknown as PageArticle;
}

it('takes all sentences of a caption together, and leaves no line out that was put back', () => {
  const found = article();
  const caption = found.blocks.findIndex(({ furniture }) => furniture === 'caption');
  const ordinals = found.blocks[caption]?.segments.map(({ ordinal }) => ordinal) ?? [];
  expect(ordinals.length).toBeGreaterThan(1);
  expect(segmentsWith(found, ordinals[1] ?? -1)).toEqual(ordinals);
  expect(segmentsWith(found, 0)).toEqual([0]);
  const back: PageArticle = {
    ...found,
    blocks: found.blocks.map((block, at) =>
      at === caption
        ? { ...block, segments: block.segments.map((one) => ({ ...one, putBack: 'article' })) }
        : block,
    ),
  };
  expect(furnitureOf(found).map(({ segment }) => segment)).toEqual(ordinals);
  expect(furnitureOf(back)).toEqual([]);
  expect(leftOutLines('left', back, new Map()).map(({ why }) => why)).toEqual(
    ordinals.map((segment) => ({ segment, reason: 'put-back', scope: 'article' })),
  );
});

it('has one sign for a caption that was put back, and one for each other line', () => {
  const { blocks, ...rest } = article();
  expect(putBackLines('left', { blocks, ...rest })).toEqual([]);
  const back = blocks.map((block) => ({
    ...block,
    segments: block.segments.map((segment) => ({ ...segment, putBack: 'article' as const })),
  }));
  const signs = putBackLines('left', { blocks: back, ...rest });
  const firsts = back.filter(({ furniture }) => furniture).map(({ segments }) => segments[0]);
  const others = back.flatMap(({ furniture, segments }) => (furniture ? [] : segments));
  expect(firsts.length).toBeGreaterThan(0);
  expect(signs).toHaveLength(firsts.length + others.length);
  expect(signs.map(({ segment }) => segment)).toEqual(
    expect.arrayContaining([...firsts, ...others]),
  );
  expect(putBackLines('left', null)).toEqual([]);
});
