// Tells what a file is: by its content first, by its name second.
import type { RichFormat } from '../model/document';
import { formatOfName } from './format-table';

/** `word-97` is also what an encrypted Word document is. */
export type FileFormat = 'text' | RichFormat | 'word-97' | 'archive';

const PERCENT = 0x25;
const LETTER_P = 0x50;
const BRACE = 0x7b;
const OLE = 0xd0;

/** A PDF may have something before it: readers look this far. */
const PDF_LOOK = 1024;
/** Of what a page or a message begins with. */
const HEAD_BYTES = 2048;

/** Of the record that ends every archive. */
const ARCHIVE_END = 'PK\u0005\u0006';

const TEXT_NAME = /\.(?:txt|md|jsonl)$/i;
const HTML_START = /<(?:!doctype\s+html|html|head|body|title|meta|article|div)[\s>]/iy;
/** Of what may stand before a page begins, one at a time: together they can be read in countless ways. */
const BEFORE_HTML = /\s+|<!--[\s\S]*?-->|<\?xml[^>]*>/y;
/** Lines that only the head of a message has, one of which is its first. */
const MESSAGE_START =
  /^(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|Date|Subject|DKIM-Signature|X-[\w-]+): ?\S.*(?:\r?\n[ \t].*)*\r?\n(?:[\w-]+:|\r?\n)/i;

/**
 * What shows itself by its first bytes is that, whatever it is called. A page or a message, which is
 * text, is known by how it begins, but never in a file that is called text.
 */
export function sniff(bytes: Uint8Array, name: string): FileFormat {
  const magic = magicOf(bytes, name);
  if (magic !== null) return magic;
  if (TEXT_NAME.test(name)) return 'text';
  if (textOf(bytes, 0, PDF_LOOK).includes('%PDF-')) return 'pdf';
  const named = formatOfName(name);
  const head = headOf(bytes);
  if (named === 'eml') return 'eml';
  if (startsPage(head)) return 'html';
  if (MESSAGE_START.test(head)) return 'eml';
  // Without its mark it is a text that is called otherwise.
  return named === 'rtf' ? 'text' : (named ?? 'text');
}

function startsPage(head: string): boolean {
  let at = 0;
  for (let isMore = true; isMore; at = isMore ? BEFORE_HTML.lastIndex : at) {
    BEFORE_HTML.lastIndex = at;
    isMore = BEFORE_HTML.test(head);
  }
  HTML_START.lastIndex = at;
  return HTML_START.test(head);
}

/** Of a text only its first byte is looked at, or two. */
function magicOf(bytes: Uint8Array, name: string): FileFormat | null {
  switch (bytes[0]) {
    case PERCENT:
      return textOf(bytes, 0, 5) === '%PDF-' ? 'pdf' : null;
    case BRACE:
      return textOf(bytes, 0, 5) === '{\\rtf' ? 'rtf' : null;
    case LETTER_P:
      return /^PK(?:\u0003\u0004|\u0005\u0006)/.test(textOf(bytes, 0, 4))
        ? archiveOf(bytes, name)
        : null;
    case OLE:
      return textOf(bytes, 0, 8) === '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
        ? 'word-97'
        : null;
    case undefined:
    default:
      return null;
  }
}

/** By the names in it, which an archive holds as they are; a damaged one is what it is called. */
function archiveOf(bytes: Uint8Array, name: string): FileFormat {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (archive.includes('META-INF/container.xml')) return 'epub';
  if (archive.includes('[Content_Types].xml') && archive.includes('word/')) return 'docx';
  const named = formatOfName(name);
  const isDamaged = !archive.includes(ARCHIVE_END, 0, 'latin1');
  return isDamaged && (named === 'docx' || named === 'epub') ? named : 'archive';
}

/** Without a byte order mark, and of UTF-16 without the zeros. */
function headOf(bytes: Uint8Array): string {
  return textOf(bytes, 0, HEAD_BYTES)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '');
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    from,
    Math.min(to, bytes.length),
  );
}
