// Lines that were put back are known by their words, and marking them changes nothing else of an article.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src-main/analysis/article';
import { linesIn } from '../../../src-main/analysis/put-back';
import { segmentsOf, type Block } from '../../../src-main/model/segment';

const NONE: ReadonlySet<string> = new Set();
const PROSE =
  'The council voted on Tuesday to close the old stone bridge after the flood of last winter.';
const CREDIT = 'Additional reporting by Ann Lee; Editing by Jo Roy';

function keysOf(text: string): string[] {
  return linesIn({ text, blocks: readArticle(text, 'a.txt').blocks });
}

/** Its segments that were put back. */
function backIn(text: string, keys: readonly string[]): string[] {
  const putBack = { article: new Set(keys), folder: NONE };
  const { blocks } = readArticle(text, 'a.txt', undefined, undefined, { putBack });
  return segmentsOf(blocks)
    .filter((segment) => segment.putBack !== undefined)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a line', () => {
  it('is the same in other letters and with other spaces, and not with other words', () => {
    const [key = ''] = keysOf(CREDIT);
    expect(keysOf(CREDIT.toUpperCase().replaceAll(' ', '  '))).toEqual([key]);
    expect(keysOf(CREDIT.replace('Ann', 'Anna'))).not.toEqual([key]);
    expect(keysOf('* * *')).toEqual([]);
  });

  it('is put back wherever it stands in the article, but the title stays the title', () => {
    const title = 'The bridge is closed';
    const text = [title, title, PROSE, PROSE, CREDIT].join('\n\n');
    expect(backIn(text, keysOf(CREDIT))).toEqual([CREDIT]);
    const { blocks } = readArticle(text, 'a.txt');
    expect(blocks.map(({ furniture }) => furniture)).toContain('repeated');
    expect(backIn(text, keysOf(title))).toEqual([title]);
    expect(backIn(text, [])).toEqual([]);
  });

  it('is marked for the whole folder before it is for the article', () => {
    const [key = ''] = keysOf(CREDIT);
    const putBack = { article: new Set([key]), folder: new Set([key]) };
    const text = [PROSE, CREDIT].join('\n\n');
    const { blocks } = readArticle(text, 'a.txt', undefined, undefined, { putBack });
    expect(segmentsOf(blocks).at(-1)?.putBack).toBe('folder');
  });
});

it('moves no block and no segment, whichever lines are put back', () => {
  const lines = fc.array(fc.constantFrom(PROSE, CREDIT, 'Print', 'Share on Facebook', 'A line'), {
    minLength: 1,
    maxLength: 8,
  });
  const bare = (blocks: readonly Block[]): unknown =>
    blocks.map((block) => ({
      ...block,
      segments: block.segments.map(({ start, end, ordinal }) => ({ start, end, ordinal })),
    }));
  fc.assert(
    fc.property(lines, fc.array(fc.nat(7)), (paragraphs, chosen) => {
      const text = paragraphs.join('\n\n');
      const found = readArticle(text, 'a.txt');
      const keys = keysOf(text).filter((_, at) => chosen.includes(at));
      const putBack = { article: new Set(keys), folder: NONE };
      const back = readArticle(text, 'a.txt', undefined, undefined, { putBack });
      expect(back.title).toBe(found.title);
      expect(bare(back.blocks)).toEqual(bare(found.blocks));
    }),
  );
});
