// PDFs: paragraphs, headings and divided words put together, and the files that are refused.
import { expect, it } from 'vitest';
import { parsePdf } from '../../../../src-main/loading/formats/pdf';
import { parseRich } from '../../../../src-main/loading/parse-rich';
import { pdfOf, setLines } from './pdfs';

const ARTICLE = pdfOf(
  [
    [
      { text: 'Council approves flood barrier', x: 72, y: 780, size: 24 },
      ...setLines(
        [
          'The city council approved the new flood barrier on Tuesday after',
          'a debate of nine hours, with 31 votes in favour and 12 against it.',
          'The debate was long.',
        ],
        740,
      ),
      ...setLines(
        [
          'The barrier will cost 450 million euros, said Ann Lee of the wa-',
          'ter board in the lower town, where',
        ],
        660,
      ),
      { text: '1', x: 300, y: 30, size: 9 },
    ],
    [
      ...setLines(['many people live close to the river and far from any hill.'], 780),
      { text: 'Four people died', x: 72, y: 740, size: 15 },
      ...setLines(['Residents had asked for a decision since the flood of 2013.'], 710),
      { text: '2', x: 300, y: 30, size: 9 },
    ],
  ],
  { Title: 'barrier_final.docx', Author: 'Jo van Dam', CreationDate: "D:20210309083000+01'00'" },
);

it('puts lines together to paragraphs, over the page as well', async () => {
  const { text, title, origin, warnings } = await parsePdf(ARTICLE);
  expect(text.split('\n\n')).toEqual([
    '# Council approves flood barrier',
    'The city council approved the new flood barrier on Tuesday after a debate of nine hours, with 31 votes in favour and 12 against it. The debate was long.',
    'The barrier will cost 450 million euros, said Ann Lee of the water board in the lower town, where many people live close to the river and far from any hill.',
    '## Four people died',
    'Residents had asked for a decision since the flood of 2013.',
  ]);
  expect(title).toBe('Council approves flood barrier');
  expect(origin).toEqual({
    format: 'pdf',
    author: 'Jo van Dam',
    outlet: null,
    date: '2021-03-09',
    language: 'en-GB',
  });
  expect(warnings).toEqual([]);
});

it('leaves out what recurs at the edges of the pages', async () => {
  const page = (at: number): ReturnType<typeof setLines> => [
    { text: `The Daily Example, page ${String(at)}`, x: 72, y: 810, size: 9 },
    ...setLines(
      ['one', 'two', 'three', 'four', 'five'].map(
        (word) => `${'abcd'.charAt(at - 1)}${word} says this.`,
      ),
      700,
    ),
  ];
  const { text } = await parsePdf(pdfOf([page(1), page(2), page(3), page(4)]));
  expect(text).not.toContain('Daily Example');
  expect(text.match(/[abcd]\w+ says this/g)).toHaveLength(20);
});

it('says which pages are pictures, and refuses a file of nothing else', async () => {
  const { warnings } = await parsePdf(pdfOf([setLines(['Some words.'], 700), []]));
  expect(warnings).toMatchObject([{ code: 'pages-without-text' }]);
  await expect(parsePdf(pdfOf([[], []]))).rejects.toMatchObject({ code: 'no-text' });
});

it('refuses one that only a password opens', async () => {
  const key = `<${'00'.repeat(32)}>`;
  const locked = pdfOf(
    [setLines(['Some words.'], 700)],
    {},
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >> /ID [<00> <00>]`,
  );
  const found = await parseRich({ format: 'pdf', bytes: locked, encoding: null });
  expect(found).toMatchObject({ ok: false, error: { code: 'encrypted-file' } });
});

it('reads a file whose table of cross-references is wrong, and refuses one without pages', async () => {
  const shifted = Buffer.from(
    ARTICLE.toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\n% moved\n'),
    'latin1',
  );
  expect((await parsePdf(shifted)).text).toContain('# Council approves flood barrier');
  const found = await parseRich({
    format: 'pdf',
    bytes: ARTICLE.subarray(0, 40),
    encoding: null,
  });
  expect(found).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
});

it('reads Japanese of a font that only names the table of its letters', async () => {
  const words = { text: '93fa967b8cea82cc95b68fcd', x: 72, y: 700, size: 11, isJapanese: true };
  expect((await parsePdf(pdfOf([[words]]))).text).toBe('日本語の文章');
});
