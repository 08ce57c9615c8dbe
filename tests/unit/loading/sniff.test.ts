// What a file is: its content decides, and its name only where the content does not.
import { expect, it } from 'vitest';
import { sniff } from '../../../src-main/loading/sniff';
import { SAVED_PAGE } from './formats/pages';
import { pdfOf } from './formats/pdfs';
import { docxOf, epubOf, zipOf } from './formats/zips';

const pdf = pdfOf([[]]);
const page = Buffer.from(SAVED_PAGE);
const message = Buffer.from('From: a@example.org\r\nSubject: x\r\n\r\nWords.');

it.each([
  ['a PDF that is called a page', pdf, 'a.html', 'pdf'],
  ['a PDF that is called text', pdf, 'a.txt', 'pdf'],
  ['a PDF with something before it', Buffer.concat([Buffer.from('junk\n'), pdf]), 'a.pdf', 'pdf'],
  ['a Word document that is called a page', docxOf(''), 'a.html', 'docx'],
  ['a book that is called a Word document', epubOf([]), 'a.docx', 'epub'],
  ['an archive of something else', zipOf([{ name: 'x', data: 'y' }]), 'a.docx', 'archive'],
  ['a Word document that is cut off', docxOf('').subarray(0, 40), 'a.docx', 'docx'],
  ['a book of which only the mark is left', Buffer.from('PK\u0003\u0004\u0001'), 'a.epub', 'epub'],
  ['an older or locked Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.docx', 'word-97'],
  ['RTF that is called a Word document', Buffer.from('{\\rtf1 x}'), 'a.docx', 'rtf'],
  ['a page that is called a Word document', page, 'a.docx', 'html'],
  ['a page in UTF-16', Buffer.from(`\ufeff${SAVED_PAGE}`, 'utf16le'), 'a.htm', 'html'],
  ['a page that is called text', page, 'a.txt', 'text'],
  ['comments before a page', Buffer.from(`${'<!---->'.repeat(280)}<div>`), 'a.md2', 'html'],
  ['comments before no page', Buffer.from(`${'<!---->'.repeat(280)}x`), 'a.md2', 'text'],
  ['a message that is called a page', message, 'a.html', 'eml'],
  ['a message that is called text', message, 'a.txt', 'text'],
  ['words that are called RTF', Buffer.from('Words.'), 'a.rtf', 'text'],
  ['words that are called a PDF', Buffer.from('Words.'), 'a.pdf', 'pdf'],
  ['nothing', Buffer.of(), 'a.html', 'html'],
  ['text', Buffer.from('Percent % and {brace}'), 'a.md', 'text'],
] as const)('%s', (_, bytes, name, format) => {
  expect(sniff(bytes, name)).toBe(format);
});
