// Word documents and EPUB books: their text in order, and archives that are damaged, locked or bombs.
import { describe, expect, it } from 'vitest';
import { parseRich } from '../../../../src-main/loading/parse-rich';
import { MAX_INFLATED_BYTES, ZipArchive } from '../../../../src-main/loading/zip';
import type { RichFormat } from '../../../../src-main/model/document';
import { docxOf, docxParagraph, epubOf, zipOf } from './zips';

async function read(format: RichFormat, bytes: Uint8Array) {
  const found = await parseRich({ format, bytes, encoding: null });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

async function codeOf(format: RichFormat, bytes: Uint8Array): Promise<string> {
  const found = await parseRich({ format, bytes, encoding: null });
  return found.ok ? 'ok' : found.error.code;
}

describe('a Word document', () => {
  it('is read by its styles, with all changes accepted and its notes at the end', async () => {
    const body = [
      docxParagraph('Council approves flood barrier', 'Titel'),
      docxParagraph('First point', 'Eigen'),
      '<w:p><w:r><w:t>The cost </w:t></w:r><w:del><w:r><w:delText>was</w:delText></w:r></w:del><w:ins><w:r><w:t>is</w:t></w:r></w:ins><w:r><w:tab/><w:t>450 million.</w:t></w:r></w:p>',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r><w:r><w:t>Seen &amp; read.</w:t></w:r></w:p>',
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>An item</w:t></w:r></w:p>',
      '<w:moveFrom><w:r><w:t>MOVED AWAY</w:t></w:r></w:moveFrom>',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Once</w:t></mc:Choice><mc:Fallback><w:t>TWICE</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      docxParagraph('The quay on Monday', 'Beschriftung'),
      docxParagraph('In circles', 'RundA'),
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell one</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cell two</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ].join('');
    const footnotes = `<w:footnote w:type="separator"><w:p><w:r><w:t>LINE</w:t></w:r></w:p></w:footnote><w:footnote w:id="2">${docxParagraph('A note.')}</w:footnote>`;
    const { text, title, origin } = await read('docx', docxOf(body, { footnotes }));
    expect(text.split('\n\n')).toEqual([
      '# Council approves flood barrier',
      '## First point',
      'The cost is 450 million.',
      'Seen & read.',
      '• An item',
      'Once',
      '^ The quay on Monday',
      'In circles',
      'Cell one',
      'Cell two',
      'A note.',
    ]);
    expect(title).toBe('Council approves flood barrier');
    expect(origin).toEqual({
      format: 'docx',
      author: 'Jo van Dam',
      outlet: null,
      date: '2021-03-09T08:30Z',
      language: 'en-GB',
    });
  });

  it('with entities of its own is refused, whatever they lead to', async () => {
    const evil = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "lol">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p></w:body></w:document>`;
    const bytes = zipOf([
      { name: '[Content_Types].xml', data: '' },
      { name: 'word/document.xml', data: evil },
    ]);
    expect(await codeOf('docx', bytes)).toBe('damaged-file');
  });

  it('without its text, or cut off, is refused', async () => {
    expect(await codeOf('docx', zipOf([{ name: 'word/x.xml', data: '' }]))).toBe('damaged-file');
    const whole = docxOf(docxParagraph('Words.'));
    expect(await codeOf('docx', whole.subarray(0, whole.length - 30))).toBe('damaged-file');
  });
});

describe('an EPUB book', () => {
  it('is read chapter by chapter, each once', async () => {
    const book = epubOf([
      { href: 'one%20a.xhtml', body: '<h1>One</h1><p>It began&nbsp;here.</p>' },
      { href: '../OEBPS/two.xhtml', body: '<h2>Two</h2><ul><li>Item</li></ul>' },
    ]);
    const { text, title, origin, warnings } = await read('epub', book);
    expect(text).toBe('## One\n\nIt began here.\n\n## Two\n\n• Item');
    expect(title).toBe('The Barrier');
    expect(origin).toEqual({
      format: 'epub',
      author: 'Ann Lee',
      outlet: 'Example House',
      date: '2019',
      language: 'en',
    });
    expect(warnings).toEqual([]);
  });

  it('says which chapters are missing, and is refused where all are', async () => {
    const one = { href: 'one.xhtml', body: '<p>Here.</p>' };
    const gone = { href: '../../../etc/passwd', body: '' };
    expect((await read('epub', epubOf([one, gone]))).warnings).toMatchObject([{ code: 'damaged' }]);
    expect(await codeOf('epub', epubOf([gone]))).toBe('damaged-file');
  });

  it('with a lock on its text is refused, with one on its fonts it is read', async () => {
    const locked = (uri: string) => ({
      name: 'META-INF/encryption.xml',
      data: `<encryption xmlns="e"><EncryptedData><CipherData><CipherReference URI="${uri}"/></CipherData></EncryptedData></encryption>`,
    });
    const one = { href: 'one.xhtml', body: '<p>Here.</p>' };
    expect(await codeOf('epub', epubOf([one], [locked('OEBPS/one.xhtml')]))).toBe('encrypted-file');
    expect(await codeOf('epub', epubOf([one], [locked('OEBPS/font.otf')]))).toBe('ok');
  });
});

describe('an archive', () => {
  it('that unpacks to more than its ratio allows is stopped on the way', () => {
    const archive = new ZipArchive(zipOf([{ name: 'a', data: Buffer.alloc(30_000_000) }]));
    expect(() => archive.read('a')).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('that unpacks to more than a document holds is stopped, by all of its parts together', () => {
    // Packs to a twentieth: no ratio stops it.
    const data = Buffer.alloc(MAX_INFLATED_BYTES / 4 + 1);
    for (let at = 0; at < data.length - 4; at += 40)
      data.writeUInt32LE((at * 2654435761) >>> 0, at & ~3);
    const entries = ['a', 'b', 'c', 'd'].map((name) => ({ name, data }));
    const archive = new ZipArchive(zipOf(entries));
    for (const name of ['a', 'b', 'c']) archive.read(name);
    expect(() => archive.read('d')).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('counts a part each time it is read, whatever size the archive claims', () => {
    const data = Buffer.alloc(900_000);
    const archive = new ZipArchive(zipOf([{ name: 'a', data }]));
    const readOften = (): void => {
      for (let time = 0; time < 200; time += 1) archive.read('a');
    };
    expect(readOften).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('that is encrypted or has a flipped bit is refused', () => {
    const locked = new ZipArchive(zipOf([{ name: 'a', data: 'x', isEncrypted: true }]));
    expect(() => locked.read('a')).toThrow(expect.objectContaining({ code: 'encrypted-file' }));
    const bytes = zipOf([{ name: 'a', data: 'some words', isStored: true }]);
    bytes[33] = (bytes[33] ?? 0) ^ 1;
    expect(() => new ZipArchive(bytes).read('a')).toThrow(
      expect.objectContaining({ code: 'damaged-file' }),
    );
  });
});
