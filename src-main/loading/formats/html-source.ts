// The source of a page and its DOM: which encoding it declares, and what it leaves out.
import type { Encoding } from '../../model/document';
import { parseHTML } from 'linkedom/worker';
import { encodingNamed } from '../charset';
import type { DomNode } from './dom-blocks';
import { limitDepth } from './html-depth';

/** What a page declares must stand this early. */
const DECLARATION_BYTES = 4096;
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/**
 * With the elements that a page may leave out and the DOM does not put in: root, head and body. A tag is
 * looked for up to the next one only: of those that never end, there may be many.
 */
function complete(source: string): string {
  const start = /<(?:body|frameset)[\s>]/i.exec(source);
  if (start) {
    const root = source.search(/<html[\s>]/i);
    if (root >= 0 && root < start.index) return source;
    const head = source.search(/<head[\s>]/i);
    const from = head >= 0 && head < start.index ? head : start.index;
    return `${source.slice(0, from)}<html>${source.slice(from)}`;
  }
  const head = /<\/head\s*>/i.exec(source);
  if (head) {
    const end = head.index + head[0].length;
    return `${source.slice(0, end)}<body>${source.slice(end)}</body>`;
  }
  const [, attributes = ''] = /<html(\s[^<>]*)>/i.exec(source) ?? [];
  const [title = ''] = /<title[^<>]*>[^<]*<\/title>/i.exec(source) ?? [];
  return `<html${attributes}><head>${title}</head><body>${source}</body></html>`;
}

/** UTF-16 cannot be declared in ASCII: whoever does means UTF-8. */
export function declaredIn(bytes: Uint8Array): Encoding | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    0,
    DECLARATION_BYTES,
  );
  const [, meta, xml] = DECLARED.exec(head) ?? [];
  const declared = encodingNamed(meta ?? xml);
  return declared?.startsWith('utf-') ? 'utf-8' : declared;
}

export interface Page {
  readonly document: Document;
  readonly body: DomNode;
  readonly language: string | null;
}

/** In a DOM that runs nothing and fetches nothing. */
export function readPage(source: string): Page {
  const { document } = parseHTML(complete(limitDepth(source)));
  const body: DomNode = document.body;
  return { document, body, language: document.documentElement.getAttribute('lang') };
}
