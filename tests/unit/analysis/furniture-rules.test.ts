// Lines of a page that are not its article are told by their words, and lines of articles are not taken for them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src-main/analysis/article';
import type { FurnitureKind } from '../../../src-main/model/segment';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');
const PROSE =
  'The council met on Monday and voted to close the old bridge for the whole of the winter.';

/** What is left out of an article of these paragraphs, with its kind. */
function leftOut(...paragraphs: readonly string[]): [FurnitureKind, string][] {
  const text = paragraphs.join('\n\n');
  return readArticle(text, 'a.txt').blocks.flatMap(({ furniture, start, end }) =>
    furniture ? [[furniture, text.slice(start, end)]] : [],
  );
}

const kindsIn = (line: string): FurnitureKind[] =>
  leftOut('The bridge is closed', PROSE, PROSE, line, PROSE).map(([kind]) => kind);

describe('furniture by its words', () => {
  it.each<[FurnitureKind, string]>([
    ['navigation', 'Accessibility links'],
    ['navigation', 'Skip to main content »'],
    ['player', 'No media source currently available'],
    ['player', '0:00 0:03:37 0:00'],
    ['player', '240p | 12.4MB'],
    ['comments', 'Be the first to comment at "The bridge is closed"'],
    ['comments', '12 comments'],
    ['comments', 'Your email address will not be published. Required fields are marked *'],
    ['links', 'Related Coverage'],
    ['links', 'READ MORE: Ten bridges that were closed'],
    ['links', 'Lesen Sie auch'],
    ['links', 'Watch: The moment the bridge fell'],
    ['links', 'RELATED: Ten bridges'],
    ['credit', 'Source: The council'],
    ['navigation', '5 min read'],
    ['legal', 'We use cookies to improve your experience. Accept all'],
    ['legal', 'All rights reserved.'],
    ['sharing', 'Share on Facebook'],
    ['subscription', 'Sign up for our daily letter and never miss a story'],
    ['advertisement', 'Story continues below advertisement'],
    ['legal', '© 2016 The Daily Bridge. All rights reserved.'],
    ['legal', 'Copyright 2016 The Daily Bridge'],
    ['credit', '(Reporting by Ann Lee in Geneva; Editing by Jo van Dam)'],
    ['credit', 'Additional reporting by Ann Lee'],
    ['credit', 'Ann Lee in Geneva contributed to this report.'],
    ['caption', 'FILE - children on the old bridge, in May.'],
    ['caption', 'The bridge after the flood. Photo: Jo van Dam'],
  ])('is %s: %s', (kind, line) => {
    expect(kindsIn(line)).toEqual([kind]);
  });

  it.each([
    'Reporting by hand is slow',
    'Sign up to the fund before 1 June, the council told residents.',
    'All rights reserved for the tribes were lost in 1887.',
    'Copyright law was changed on Monday, and the council had to vote on the bridge once more.',
    'Home',
    'Search',
    'Comments',
    'Register to vote, the mayor told the people who had come to see the bridge.',
    'Please wait for the next bridge, the driver said, and drove on without us.',
    '“Please wait.”',
    'By the river',
    'October 4, 2016',
    'Listen to the people of the town',
    'Share of the vote',
    'The bridge',
  ])('is not, within the text: %s', (line) => {
    expect(kindsIn(line)).toEqual([]);
  });

  it('is a byline and a time above the text only', () => {
    expect(
      leftOut(
        'The bridge is closed',
        'By Ann Lee, Staff Writer',
        'Published 4 October 2016, 18:52',
        PROSE,
      ),
    ).toEqual([
      ['byline', 'By Ann Lee, Staff Writer'],
      ['date', 'Published 4 October 2016, 18:52'],
    ]);
    expect(leftOut('The bridge is closed', PROSE, 'By Ann Lee, Staff Writer', PROSE)).toEqual([]);
  });

  it('is one word at the edges, or beside other furniture', () => {
    expect(leftOut('Home', 'The bridge is closed', PROSE, PROSE, 'Print')).toEqual([
      ['navigation', 'Home'],
      ['sharing', 'Print'],
    ]);
    expect(leftOut('The bridge is closed', PROSE, 'Share on Facebook', 'Print', PROSE)).toEqual([
      ['sharing', 'Share on Facebook'],
      ['sharing', 'Print'],
    ]);
  });

  it('is the headline once more, but no refrain', () => {
    const title = 'Syria: US ends its talks with Russia';
    expect(leftOut('Syrian crisis: US ends its talks with Russia', title, PROSE, PROSE)).toEqual([
      ['repeated', title],
    ]);
    expect(leftOut(title, PROSE, title, PROSE)).toEqual([['repeated', title]]);
    expect(leftOut(title, ...Array.from({ length: 4 }, () => [PROSE, title]).flat())).toEqual([]);
  });

  it('is nothing of a text that would be gone with it', () => {
    expect(leftOut('Back to top', 'Skip to search', 'Please wait', 'Words of pages')).toEqual([]);
  });

  it('leaves the title to the article', () => {
    const text = ['Accessibility links', 'Breaking News', 'The bridge is closed', PROSE].join(
      '\n\n',
    );
    expect(readArticle(text, 'a.txt').title).toBe('The bridge is closed');
  });

  it('is found in the articles that come with the app, and nothing of theirs is taken', () => {
    const found = readdirSync(SEEDS).flatMap((file) => {
      const text = readFileSync(join(SEEDS, file), 'utf8');
      return readArticle(text, file).blocks.flatMap(({ furniture, start, end }) =>
        furniture ? [`${furniture}: ${text.slice(start, Math.min(end, start + 30))}`] : [],
      );
    });
    expect(found).toEqual([
      'repeated: US: Syria peace efforts must c',
      'caption: U.S. soldiers drive a military',
      'links: Related Coverage',
      'credit: Additional reporting by John I',
      'repeated: Syria: US suspends ceasefire t',
      'comments: Be the first to comment at "US',
      'comments: Write your comment',
      'comments: This site uses Akismet to redu',
      'navigation: Accessibility links',
      'navigation: Breaking News',
      'caption: FILE - children peer from a pa',
      'repeated: U.S. Halts Talks With Russia O',
      'player: please wait',
      'player: No media source currently avai',
      'player: 0:00 0:03:37 0:00',
    ]);
  });

  it('is the same whatever stands in the lines around it, and never more than half of a text', () => {
    const line = fc.constantFrom(PROSE, 'Share on Facebook', 'Home', 'The bridge is closed', 'a');
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const text = lines.join('\n\n');
        const { blocks } = readArticle(text, 'a.txt');
        const length = (some: typeof blocks): number =>
          some.reduce((sum, { start, end }) => sum + end - start, 0);
        const furniture = blocks.filter(
          (block) => block.furniture && block.furniture !== 'caption',
        );
        expect(length(furniture)).toBeLessThanOrEqual(length(blocks) / 2);
        for (const { role } of furniture) expect(role).not.toBe('title');
      }),
      { numRuns: 500 },
    );
  });
});
