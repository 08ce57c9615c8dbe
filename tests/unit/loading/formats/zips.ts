// A small writer of ZIP archives, and of the Word documents and EPUB books that are made of them.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly isStored?: boolean;
  /** Bit 0 of the flags. */
  readonly isEncrypted?: boolean;
}

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, isStored = false, isEncrypted = false } of entries) {
    const plain = Buffer.from(data as Uint8Array);
    const packed = isStored ? plain : deflateRawSync(plain);
    const names = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(plain.length, 18);
    fields.writeUInt16LE(names.length, 22);
    const local = Buffer.concat([signature(0x04034b50), fields, names, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([signature(0x02014b50), Buffer.of(20, 0), fields, tail, names]));
    locals.push(local);
    offset += local.length;
  }
  const contents = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(contents.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, contents, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const STYLES = `<?xml version="1.0" encoding="UTF-8"?><w:styles ${W}>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="RundA"><w:name w:val="A"/><w:basedOn w:val="RundB"/></w:style>
<w:style w:type="paragraph" w:styleId="RundB"><w:name w:val="B"/><w:basedOn w:val="RundA"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
</w:styles>`;

const CORE = `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Jo van Dam</dc:creator><dc:language>en-GB</dc:language><dcterms:created>2021-03-09T08:30:00Z</dcterms:created></cp:coreProperties>`;

export interface DocxParts {
  readonly footnotes?: string;
  readonly more?: readonly ZipEntry[];
}

/** @param body what stands within `w:body` */
export function docxOf(body: string, { footnotes, more = [] }: DocxParts = {}): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: '<Relationships xmlns="r"><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} xmlns:mc="m"><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', data: STYLES },
    { name: 'docProps/core.xml', data: CORE },
    ...(footnotes === undefined
      ? []
      : [{ name: 'word/footnotes.xml', data: `<w:footnotes ${W}>${footnotes}</w:footnotes>` }]),
    ...more,
  ]);
}

/** A paragraph of one run; `style` is a style's id. */
export function docxParagraph(words: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

export interface Chapter {
  readonly href: string;
  readonly body: string;
}

export function epubOf(chapters: readonly Chapter[], more: readonly ZipEntry[] = []): Buffer {
  const items = chapters
    .map(
      ({ href }, at) =>
        `<item id="c${String(at)}" href="${href}" media-type="application/xhtml+xml"/>`,
    )
    .join('');
  const spine = chapters.map((_, at) => `<itemref idref="c${String(at)}"/>`).join('');
  return zipOf([
    { name: 'mimetype', data: 'application/epub+zip', isStored: true },
    {
      name: 'META-INF/container.xml',
      data: '<container xmlns="c"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
    },
    {
      name: 'OEBPS/content.opf',
      data: `<package xmlns="p" xmlns:dc="d"><metadata><dc:title>The Barrier</dc:title><dc:creator>Ann Lee</dc:creator><dc:publisher>Example House</dc:publisher><dc:date>2019</dc:date><dc:language>en</dc:language></metadata><manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items}</manifest><spine><itemref idref="n"/>${spine}${spine}</spine></package>`,
    },
    { name: 'OEBPS/nav.xhtml', data: '<html><body><p>CONTENTS</p></body></html>' },
    ...chapters
      .filter(({ body }) => body !== '')
      .map(({ href, body }) => ({
        name: `OEBPS/${decodeURIComponent(href).replace('../OEBPS/', '')}`,
        data: `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${body}</body></html>`,
      })),
    ...more,
  ]);
}
