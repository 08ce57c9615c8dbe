// Blocks, headings and titles of plain texts and of Markdown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment, titleOf } from '../../../src-main/analysis/segment';
import { segmentsOf } from '../../../src-main/model/segment';
import { slice } from '../../../src-main/model/span';

function outline(text: string, format: 'plain' | 'markdown' = 'plain'): string[] {
  return segment(text, format).map((block) => {
    const segments = block.segments.map((one) => slice(text, one)).join('|');
    return `${block.role}: ${segments}`;
  });
}

const WRAPPED = [
  'The ministry said on Monday that it had received the',
  'report and would publish it in the coming days, as it',
  'had done with the last one. It gave no date, but the',
  'week is short.',
].join('\n');

describe('segment', () => {
  it('takes lines for paragraphs and lone short lines for headings', () => {
    const text =
      'A headline of words\n\nFirst. Second.\nThird line.\n\nRussian respond\n\nThe end.';
    expect(outline(text)).toEqual([
      'title: A headline of words',
      'paragraph: First.|Second.',
      'paragraph: Third line.',
      'heading: Russian respond',
      'paragraph: The end.',
    ]);
  });

  it.each([
    ['The museum\n\nPainters from nine countries show their work until autumn.', 'The museum'],
    ['Analysis\n\nWill the bridge hold?\n\nNobody knows.', 'Will the bridge hold?'],
    ['Turkey warns U.S.\n\nIt did so on Monday.', 'Turkey warns U.S.'],
  ])('takes a headline for the title rather than a sentence: %s', (text, title) => {
    expect(titleOf(segment(text, 'plain'), text, 'a.txt')).toBe(title);
  });

  it('joins wrapped lines, whatever ends them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `Title of this text\n\n${WRAPPED}\n\nNext.`.replaceAll('\n', end);
      expect(outline(text)).toHaveLength(3);
      expect(segment(text, 'plain')[1]?.segments).toHaveLength(2);
    }
  });

  it('joins a sentence that is wrapped over blank lines, and one that is wrapped early', () => {
    const text =
      'The talks end early\n\n“The battery is intended to ensure the safety of the\n\n' +
      'naval base in the port,” the ministry said.\n\nIt was a cold\nnight in the city.';
    expect(outline(text).slice(1)).toEqual([
      'paragraph: “The battery is intended to ensure the safety of the\n\nnaval base in the port,” the ministry said.',
      'paragraph: It was a cold\nnight in the city.',
    ]);
  });

  it('ends at a line end of any kind without an empty paragraph', () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\n\r', '\r\r\n']) {
      expect(outline(`The first line.${end}The second line.${end}`)).toEqual([
        'title: The first line.',
        'paragraph: The second line.',
      ]);
    }
  });

  it('keeps the lines of a list apart', () => {
    const text =
      'features\ncontact manager\nevents, activities\n\n- one thing.\n- two things.\n• three';
    expect(outline(text)).toHaveLength(6);
  });

  it('takes a hint for the language', () => {
    const text = 'Er kommt am 3. Oktober.';
    expect(segment(text, 'plain', 'de')[0]?.segments).toHaveLength(1);
  });

  it('takes no sentence and no credit at the end for a heading', () => {
    const text =
      'The headline stands here\n\nbegins in lower case\n\nIt ends.\n\nReporting by A Person';
    expect(
      outline(text)
        .slice(1)
        .map((line) => line.split(':')[0]),
    ).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('finds a title below the furniture of a page', () => {
    const text =
      'Accessibility links\n\nBreaking News\n\nU.S. Halts Talks With Russia Over Syria\n\nText.';
    const blocks = segment(text, 'plain');
    expect(titleOf(blocks, text, '004.txt')).toBe('U.S. Halts Talks With Russia Over Syria');
    expect(blocks.map(({ role }) => role)).toEqual(['heading', 'heading', 'title', 'paragraph']);
  });

  it('names a text without a title by its first line or its file', () => {
    expect(titleOf(segment('Hello', 'plain'), 'Hello', 'a/b.txt')).toBe('Hello');
    expect(titleOf(segment('', 'plain'), '', 'a/b.c.txt')).toBe('b.c');
    const long = `${'word '.repeat(100)}end.`;
    expect(segment(long, 'plain')[0]?.role).toBe('paragraph');
    expect(titleOf(segment(long, 'plain'), long, 'x.txt')).toMatch(/^(word )+…$/);
  });

  it('reads Markdown', () => {
    const text = [
      '# The title of it #',
      'A paragraph over',
      'two lines. Second.',
      '',
      'Set below',
      '---------',
      '- item one',
      '- item two',
      '> quoted',
      '***',
      '```',
      'code here',
      '```',
    ].join('\n');
    expect(outline(text, 'markdown')).toEqual([
      'title: The title of it',
      'paragraph: A paragraph over\ntwo lines.|Second.',
      'heading: Set below',
      'paragraph: - item one',
      'paragraph: - item two',
      'paragraph: > quoted',
      'paragraph: code here',
    ]);
  });

  it('numbers segments in order, within their blocks, and loses no words of a plain text', () => {
    const line = fc.array(
      fc.constantFrom('Some', 'words', 'here.', '“Quoted', 'text.”', '😀', 'é'),
      {
        maxLength: 14,
      },
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.map((words) => words.join(' ')).join(end);
        const blocks = segment(text, 'plain');
        const segments = segmentsOf(blocks);
        expect(segments.map(({ ordinal }) => ordinal)).toEqual(segments.map((_, i) => i));
        const bare = (words: string): string => words.replace(/\s/g, '');
        expect(bare(segments.map((one) => slice(text, one)).join(''))).toBe(bare(text));
        for (const block of blocks) {
          expect(block.segments[0]?.start).toBe(block.start);
          expect(block.segments.at(-1)?.end).toBe(block.end);
        }
      }),
    );
  });

  it('takes hundreds of thousands of lines in its stride', () => {
    expect(segment('A line of text.\n'.repeat(300_000), 'plain').length).toBe(300_000);
  });
});
