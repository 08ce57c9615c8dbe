// Notes as a Word document: well-formed parts, texts as they are, the same bytes for the same notes.
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, it } from 'vitest';
import { notesDocx } from '../../../src-main/export/notes-docx';
import { bodyOf } from '../../../src-main/model/annotation';
import { unpacked } from './docx';
import { CONTROLS, CONTROLS_SHOWN, HOSTILE, LONG, notesOf, oneOfEach } from './hostile';

type Node = Readonly<Record<string, unknown>>;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  processEntities: true,
});

/** The texts of all paragraphs of a style, line breaks and tabs as they are shown. */
function paragraphs(document: string, style: string): string[] {
  const found: string[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const inner = node['w:p'];
      if (Array.isArray(inner) && JSON.stringify(inner[0]).includes(`"${style}"`)) {
        found.push(textIn(inner as Node[]));
      } else {
        for (const children of Object.values(node))
          if (Array.isArray(children)) visit(children as Node[]);
      }
    }
  };
  visit(PARSER.parse(document) as Node[]);
  return found;
}

function textIn(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('w:br' in node) return '\n';
      if ('w:tab' in node && !Array.isArray(node['w:tab'])) return '\t';
      if ('w:tab' in node) return '\t';
      if ('#text' in node) return String(node['#text']);
      if ('w:pPr' in node || 'w:rPr' in node) return '';
      return Object.values(node)
        .map((children) => (Array.isArray(children) ? textIn(children as Node[]) : ''))
        .join('');
    })
    .join('');
}

async function documentOf(input: Parameters<typeof notesDocx>[0]): Promise<string> {
  return unpacked(await notesDocx(input)).get('word/document.xml') ?? '';
}

describe('notesDocx', () => {
  it('has well-formed parts only, and none that is fetched or run', async () => {
    const parts = unpacked(await notesDocx(notesOf([...Object.values(HOSTILE), CONTROLS])));
    expect([...parts.keys()]).toContain('[Content_Types].xml');
    for (const [name, part] of parts) {
      expect(SyntaxValidator.validate(part), name).toBe(true);
      expect(part, name).not.toMatch(
        /TargetMode="External"|vbaProject|w:instrText[^>]*>[^<]*(?:DDE|INCLUDE|HYPERLINK)/i,
      );
    }
  });

  it('keeps every text; what XML cannot hold is shown by its picture', async () => {
    const texts = [...Object.values(HOSTILE), LONG];
    const shown = paragraphs(await documentOf(notesOf([...texts, CONTROLS])), 'NoteText');
    expect(shown).toEqual([...texts.map((text) => text.replace(/\r\n|\r/g, '\n')), CONTROLS_SHOWN]);
  });

  it('has headings, quotations, and a table for a note on two passages', async () => {
    const document = await documentOf(oneOfEach());
    expect(paragraphs(document, 'Heading1')).toEqual([
      'Note 1',
      'Note 2',
      'Note 3',
      'Note 4 · words not found',
      'Note 5',
      'How this was made',
    ]);
    expect(paragraphs(document, 'Quotation')).toEqual([
      'More than 600 civilians were killed',
      'More than 600 civilians were killed',
      'More than 500 civilians were killed',
      'More than 600 civilians were killed',
      'More than 600 civilians were killed',
      'On the whole article',
    ]);
    expect(document.match(/<w:tbl>/g)).toHaveLength(1);
    const sentences = paragraphs(document, 'Sentence');
    expect(sentences).toContain('More than 600 civilians were killed 😀 there.');
    expect(sentences).toContain('More than 500 civilians were killed 😀 in Aleppo.');
  });

  it('says what the marks mean, once before the notes and by the words', async () => {
    const document = await documentOf(oneOfEach());
    const quiet = paragraphs(document, 'Quiet');
    const first = quiet.indexOf('How compared words are marked');
    expect(quiet[first + 1]).toMatch(/^Struck through: only in the first text/);
    expect(quiet[first + 2]).toMatch(/^Underlined: only in the second text/);
    expect(quiet.lastIndexOf('How compared words are marked')).toBe(first);
    expect(document.indexOf('How compared')).toBeLessThan(document.indexOf('Note 1'));
    expect(document).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*Struck through/);
    for (const label of [
      'First passage (struck through: not in the second)',
      'Second passage (underlined: not in the first)',
      'As it was (struck through: gone since)',
      'As it is now (underlined: new since)',
    ]) {
      expect(quiet, label).toContain(label);
    }
    expect(await documentOf(notesOf(['plain']))).not.toContain('Struck through');
  });

  it('marks changes by their look alone: nobody can accept or reject them', async () => {
    const document = await documentOf(oneOfEach());
    expect(document).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*600/);
    expect(document).toMatch(/<w:u w:val="single"\/>(?:(?!<\/w:r>).)*500/);
    expect(document).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo)\b/);
  });

  it('sets right to left what is written so', async () => {
    const input = notesOf(['שלום 600', 'plain']);
    const document = await documentOf({
      ...input,
      notes: input.notes.map((note, index) => ({
        ...note,
        body: bodyOf(index === 0 ? 'שלום 600' : 'plain'),
      })),
    });
    expect(document.match(/<w:bidi\/>/g)).toHaveLength(1);
    expect(document).toMatch(/<w:rtl\/>/);
  });

  it('has no time in it but that of the export', async () => {
    const zip = await notesDocx(oneOfEach());
    const bytes = Buffer.from(zip);
    for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
      expect(bytes.readUInt32LE(at + 12)).toBe(0x0021_0000);
      expect(bytes.readUInt32LE(bytes.readUInt32LE(at + 42) + 10)).toBe(0x0021_0000);
      at = bytes.indexOf('PK\u0001\u0002', at + 1, 'latin1');
    }
    const core = unpacked(zip).get('docProps/core.xml') ?? '';
    expect(core.match(/2016-10-06T00:00:00.000Z/g)).toHaveLength(2);
    expect([...unpacked(zip).values()].join('')).not.toContain(String(new Date().getFullYear()));
  });
});
