// Laws of all parsers, on real files with bytes that were changed, cut, doubled or put in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src-main/analysis/article';
import { parseRich } from '../../../../src-main/loading/parse-rich';
import { sniff } from '../../../../src-main/loading/sniff';
import { RICH_FORMATS, type RichFormat } from '../../../../src-main/model/document';
import { segmentsOf } from '../../../../src-main/model/segment';
import { SAVED_PAGE } from './pages';
import { pdfOf, setLines } from './pdfs';
import { docxOf, docxParagraph, epubOf } from './zips';

const REAL: Readonly<Record<RichFormat, Buffer>> = {
  html: Buffer.from(SAVED_PAGE),
  docx: docxOf(docxParagraph('A title', 'Titel') + docxParagraph('Words of a document.')),
  pdf: pdfOf([setLines(['Words of a page.', 'And more of them.'], 700)], { Author: 'Ann Lee' }),
  epub: epubOf([{ href: 'a.xhtml', body: '<h1>One</h1><p>Words of a book.</p>' }]),
  rtf: Buffer.from(String.raw`{\rtf1\ansi{\fonttbl{\f0 A;}}\pard Words \'e9 \u233?{\b x}\par}`),
  eml: Buffer.from(
    'Subject: =?utf-8?Q?x=C3=A9?=\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nWords.\r\n--b--\r\n',
  ),
};

type Change = readonly [at: number, remove: number, insert: Uint8Array];

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(40),
    fc.uint8Array({ maxLength: 12 }),
  ),
  { minLength: 1, maxLength: 4 },
);

function changed(bytes: Buffer, all: readonly Change[]): Buffer {
  return all.reduce((now, [share, remove, insert]) => {
    const at = Math.floor(share * now.length);
    return Buffer.concat([now.subarray(0, at), insert, now.subarray(at + remove)]);
  }, bytes);
}

describe.each(RICH_FORMATS)('%s', (format) => {
  it('is read whole', async () => {
    expect(sniff(REAL[format], `a.${format}`)).toBe(format);
    expect(await parseRich({ format, bytes: REAL[format], encoding: null })).toMatchObject({
      ok: true,
    });
  });

  it('gives a text whose blocks lie in it, or a reason; the same each time; and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const bytes = changed(REAL[format], all);
        const job = () => ({ format, bytes: new Uint8Array(bytes), encoding: null });
        const found = await parseRich(job());
        expect(await parseRich(job())).toEqual(found);
        if (!found.ok) {
          expect(found.error.message).toMatch(/^\p{Lu}.*\.$/u);
          return;
        }
        const { text, origin } = found.value;
        const { blocks } = readArticle(text, 'a', undefined, origin);
        let end = 0;
        for (const block of blocks) {
          expect(block.start).toBeGreaterThanOrEqual(end);
          expect(block.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(block.start, block.end)).toMatch(/^\S.*$/u);
          ({ end } = block);
        }
        for (const one of segmentsOf(blocks)) expect(one.end).toBeGreaterThan(one.start);
      }),
      { numRuns: 60 },
    );
  });
});
