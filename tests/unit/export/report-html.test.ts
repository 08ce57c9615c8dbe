// The comparison report: what it says, and that no text in it takes effect.
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../../src-main/export/report-html';
import type { ReportInput } from '../../../src-main/export/report-input';
import { rowsOf } from '../../../src-main/export/report-rows';
import type { Article } from '../../../src-main/model/segment';
import { alignments, article } from './articles';

const COMMON = 'The ministers met on Monday and agreed on nothing at all.';
const ARTICLES = [
  article(
    'a.txt',
    `Talks end <i>early</i> today\n\n${COMMON}\n\nOnly here & now.\n\nThere were 600 people in the square at noon, police said.`,
  ),
  article(
    'b.txt',
    `Another headline stands here\n\n${COMMON}\n\nThere were 500 people in the square at noon, police said.`,
  ),
  article('c.txt', 'Nothing of this is shared\n\nIt is about the weather.'),
];

function input(articles: readonly Article[]): ReportInput {
  return {
    folderName: 'seeds',
    articles,
    alignments: alignments(articles),
    refused: [
      {
        file: 'x<y>.txt',
        error: { code: 'binary-file', message: 'It is <no> text.', file: 'x<y>.txt' },
      },
    ],
    skipped: 1,
    rules: ['A rule of 70%.'],
    version: '1.2.3',
    date: '2016-10-06T00:00:00.000Z',
  };
}

describe('reportHtml', () => {
  const html = reportHtml(input(ARTICLES));

  it('says what is shared, with what, and how it was found', () => {
    expect(html).toContain(
      '2 sentences stand in two articles, in 1 of 3 pairs, and 1 figure in them differs.',
    );
    expect(html).toContain('2 pairs with nothing in common.');
    expect(html).toContain('1 identical and 1 edited sentences, 1 figure changed');
    expect(html).toContain('<del class="figure">600</del>');
    expect(html).toContain('<ins class="figure">500</ins>');
    expect(html).toContain('Made by Variorum 1.2.3 on 6 October 2016');
    expect(html).toContain('hash of c.txt');
    expect(html).toContain('A rule of 70%.');
    expect(html).toContain('1 file of other kinds in the folder was passed over.');
  });

  it('explains its marks, and writes nothing in capitals', () => {
    expect(html).toContain('<del>underlined</del> words are not in the other article');
    expect(html).toContain('words of the other article are missing here');
    const [legend = ''] = /<ul class="legend".*?<\/ul>/s.exec(html) ?? [];
    for (const sign of ['lack', 'lack negation', 'boxed'])
      expect(legend.split(`class="${sign}"`), sign).toHaveLength(2);
    expect(html).not.toContain('text-transform');
  });

  it('links every match with its partner', () => {
    for (const [, id = ''] of html.matchAll(/href="#([^"]+)"/g)) {
      expect(html.split(`id="${id}"`)).toHaveLength(2);
    }
  });

  it('is inert', () => {
    expect(html).toContain('Talks end &lt;i&gt;early&lt;/i&gt; today');
    expect(html).toContain('x&lt;y&gt;.txt');
    expect(html).toContain('It is &lt;no&gt; text.');
    expect(html).not.toMatch(/<script|<i>|https?:|src=|url\(/);
  });

  it('is the same for the same input', () => {
    expect(reportHtml(input(ARTICLES))).toBe(html);
  });

  it('marks a sentence that was split in each of its parts, under one number', () => {
    const [one, two] = [COMMON.slice(0, -1), 'several hundred people had come to hear them'];
    const split = reportHtml(
      input([
        article('a.txt', `Talks end early\n\n${one} and ${two}.`),
        article('b.txt', `Another headline stands here\n\n${one}. ${two}.`),
      ]),
    );
    // Without the signs for the “and” that is missing.
    const words = split.replace(/<span class="lack[^>]*><\/span>/g, '');
    expect(words).toContain(`<mark class="edited">${one}.</mark>`);
    expect(words).toContain(`<mark class="edited">${two}.</mark>`);
    expect(split.match(/id="p1-m\d+b"/g)).toEqual(['id="p1-m1b"']);
  });

  it('speaks of nothing shared, too', () => {
    const none = reportHtml(input(ARTICLES.slice(1)));
    expect(none).toContain('No sentence of the 2 articles is copied from one to another.');
  });
});

describe('rowsOf', () => {
  it('keeps the paragraphs of one sentence that was split in one row', () => {
    const [one, two] = [COMMON.slice(0, -1), 'several hundred people had come to hear them'];
    const pair = [
      article('a.txt', `Talks end early\n\n${one} and ${two}.`),
      article('b.txt', `Another headline stands here\n\n${one}.\n\n${two}.`),
    ];
    const [alignment] = alignments(pair);
    const rows = rowsOf(pair[0]?.blocks ?? [], pair[1]?.blocks ?? [], alignment?.matches ?? []);
    expect(rows.map((row) => [row.a.length, row.b.length, row.isLinked])).toEqual([
      [1, 1, false],
      [1, 2, true],
    ]);
  });

  it('shows every block once, in order, and matches in one row', () => {
    const [a, b] = ARTICLES;
    const [alignment] = alignments(ARTICLES);
    if (a === undefined || b === undefined || alignment === undefined) throw new Error('no pair');
    const rows = rowsOf(a.blocks, b.blocks, alignment.matches);
    expect(rows.flatMap((row) => row.a)).toEqual(a.blocks);
    expect(rows.flatMap((row) => row.b)).toEqual(b.blocks);
    expect(rows.map((row) => [row.a.length, row.b.length, row.isLinked])).toEqual([
      [1, 1, false],
      [1, 1, true],
      [1, 0, false],
      [1, 1, true],
    ]);
  });
});
