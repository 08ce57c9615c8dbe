// Reads XML without a document type: no entities but the five that XML itself has, and nothing from elsewhere.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeAny, encodingNamed } from './charset';

export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  /** Of the attribute of this name, whatever its prefix is. */
  value(attribute: string): string | null;
}

export interface XmlEvents {
  open(tag: XmlTag): void;
  close(name: string): void;
  text(text: string): void;
}

const DECLARED = /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/;
/** Documents nest some dozens deep. */
const MAX_DEPTH = 5000;

/** Throws where the bytes are no XML, and at an entity that a document type would have to define. */
export async function readXml(bytes: Uint8Array, events: XmlEvents): Promise<void> {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const { text } = await decodeAny(bytes, null, encodingNamed(DECLARED.exec(head)?.[1]));
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
    events.open({ name: tag.local, value: (attribute) => valueOf(tag, attribute) });
  });
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    events.close(local);
  });
  parser.on('text', (words) => events.text(words));
  parser.on('cdata', (words) => events.text(words));
  parser.write(text).close();
}

function valueOf({ attributes }: SaxesTagNS, name: string): string | null {
  for (const attribute of Object.values(attributes)) {
    if (attribute.local === name) return attribute.value;
  }
  return null;
}

/** The words in the first element of each name that is asked for. */
export async function firstTexts<N extends string>(
  bytes: Uint8Array,
  names: readonly N[],
): Promise<Partial<Record<N, string>>> {
  const found: Partial<Record<N, string>> = {};
  let open: N | null = null;
  const wanted = new Set<string>(names);
  await readXml(bytes, {
    open: ({ name }) => {
      if (open !== null || !wanted.has(name) || found[name as N] !== undefined) return;
      open = name as N;
      found[open] = '';
    },
    text: (text) => {
      if (open !== null) found[open] = (found[open] ?? '') + text;
    },
    close: (name) => {
      if (name === open) open = null;
    },
  });
  return found;
}
