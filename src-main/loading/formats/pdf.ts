// PDFs: the text layer, put together to paragraphs. Nothing is drawn, run or fetched.
import type { LoadWarning } from '../../model/document';
import { BlockText, cleanedOrNull } from '../block-text';
import { originOf } from '../facts';
import { Refusal, type ParsedFile } from '../parsed';
import { blocksOfPages } from './pdf-blocks';
import { openPdf, type PdfPage, type PdfText } from './pdf-library';
import { linesOfPage, withoutRunningHeads, type Line, type Piece } from './pdf-lines';

/** A long book has a thousand. */
const MAX_PAGES = 3000;

export async function parsePdf(bytes: Uint8Array): Promise<ParsedFile> {
  const document = await openPdf(bytes);
  if (document.numPages > MAX_PAGES) {
    throw new Refusal(
      'too-large',
      `This PDF has ${String(document.numPages)} pages, and ${String(MAX_PAGES)} are read at most. Divide it.`,
    );
  }
  const pages: Line[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(linesOfPage(await piecesOf(await document.getPage(number))));
  }
  const empty = pages.filter((lines) => lines.length === 0).length;
  if (empty === pages.length) {
    throw new Refusal(
      'no-text',
      'This PDF has no text in it, only pictures of its pages. Have its text recognised (OCR) first, and open the result.',
    );
  }
  const text = new BlockText();
  const blocks = blocksOfPages(withoutRunningHeads(pages));
  for (const { kind, text: words } of blocks) text.add(kind, words);
  const { info, language } = await document.facts();
  const title = blocks.find(({ kind }) => kind === 'title')?.text ?? titleOf(info['Title']);
  return {
    text: text.toString(),
    title: cleanedOrNull(title),
    origin: originOf('pdf', {
      author: textOf(info['Author']),
      date: dayOf(textOf(info['CreationDate'])),
      language,
    }),
    encoding: 'utf-8',
    guessed: false,
    warnings: withoutText(empty),
  };
}

async function piecesOf(page: PdfPage): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []));
}

function pieceOf({ str, transform, width }: PdfText): Piece {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, width, size: Math.hypot(c, d) || Math.hypot(a, b) };
}

/** Programs write the name of the file they made it from. */
const NO_TITLE =
  /^(?:untitled|microsoft word|powerpoint|document\d*$)|\.(?:docx?|pdf|indd|qxd|tex|dvi|html?)$/i;

function titleOf(value: unknown): string | null {
  const title = textOf(value);
  return title === null || NO_TITLE.test(title.trim()) ? null : title;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** `D:20161004123000+02'00'` (ISO 32000-1, 7.9.4): its day. */
function dayOf(date: string | null): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(date ?? '') ?? [];
  return year === undefined ? null : `${year}-${month ?? ''}-${day ?? ''}`;
}

function withoutText(pages: number): LoadWarning[] {
  if (pages === 0) return [];
  const which =
    pages === 1 ? 'One page of it is a picture' : `${String(pages)} of its pages are pictures`;
  return [
    {
      code: 'pages-without-text',
      message: `${which} without text and not read. Have the text recognised (OCR) if it matters.`,
    },
  ];
}
