// Word documents (ISO/IEC 29500): paragraphs as they read with all changes accepted, and the notes below them.
import type { BlockKind } from '../../model/extracted-text';
import { BlockText, cleanedOrNull } from '../block-text';
import { originOf } from '../facts';
import { Refusal, type ParsedFile } from '../parsed';
import { firstTexts, readXml, type XmlTag } from '../xml';
import { ZipArchive } from '../zip';
import { BODY_LEVEL, DocxStyles } from './docx-styles';

const MAIN_PART = 'word/document.xml';

export async function parseDocx(bytes: Uint8Array): Promise<ParsedFile> {
  const archive = new ZipArchive(bytes);
  const main = await mainPart(archive);
  const document = archive.read(main);
  if (document === null) {
    throw new Refusal(
      'damaged-file',
      'This is no complete Word document: its text is missing. Save it again as .docx.',
    );
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styles = new DocxStyles();
  const stylesPart = archive.read(`${folder}styles.xml`);
  if (stylesPart !== null) await styles.read(stylesPart);
  const text = new BlockText();
  const reader = new ParagraphReader(text, styles);
  for (const part of [
    document,
    archive.read(`${folder}footnotes.xml`),
    archive.read(`${folder}endnotes.xml`),
  ]) {
    if (part !== null) await readXml(part, reader);
  }
  const core = archive.read('docProps/core.xml');
  const { creator, created, language } = core
    ? await firstTexts(core, ['creator', 'created', 'language'])
    : {};
  return {
    text: text.toString(),
    title: reader.title,
    origin: originOf('docx', { author: creator, date: created, language }),
    encoding: 'utf-8',
    guessed: false,
    warnings: [],
  };
}

/** What the archive names as its document; a name to look for in it, and nothing else. */
async function mainPart(archive: ZipArchive): Promise<string> {
  const relations = archive.read('_rels/.rels');
  let main = MAIN_PART;
  if (relations === null) return main;
  await readXml(relations, {
    open: (tag) => {
      if (tag.value('Type')?.endsWith('/officeDocument')) {
        main = (tag.value('Target') ?? main).replace(/^\//, '');
      }
    },
    close: () => undefined,
    text: () => undefined,
  });
  return archive.has(main) ? main : MAIN_PART;
}

/** Left out with all that is in them: what was deleted, and second forms of the same. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'pict']);
const SPACES = new Set(['tab', 'br', 'cr', 'ptab']);

interface OpenParagraph {
  words: string;
  style: string | null;
  isItem: boolean | null;
  isHeading: boolean | null;
  isHidden: boolean;
}

class ParagraphReader {
  readonly #text: BlockText;
  readonly #styles: DocxStyles;
  /** Of a text box, within the one that it is anchored in. */
  readonly #open: OpenParagraph[] = [];
  #leftOut = 0;
  #isText = false;
  title: string | null = null;

  constructor(text: BlockText, styles: DocxStyles) {
    this.#text = text;
    this.#styles = styles;
  }

  open(tag: XmlTag): void {
    const { name } = tag;
    if (this.#leftOut > 0 || LEFT_OUT.has(name) || isSeparator(tag)) {
      this.#leftOut += 1;
      return;
    }
    if (name === 'p') {
      this.#open.push({ words: '', style: null, isItem: null, isHeading: null, isHidden: false });
    }
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined) return;
    const value = tag.value('val');
    if (name === 't') this.#isText = true;
    else if (name === 'r') paragraph.isHidden = false;
    else if (name === 'vanish') paragraph.isHidden = value !== '0' && value !== 'false';
    else if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId') paragraph.isItem = value !== '0';
    else if (name === 'outlineLvl') paragraph.isHeading = value !== BODY_LEVEL;
    else if (name === 'noBreakHyphen') paragraph.words += '-';
    // Tab stops are told of by elements of the same name.
    else if (SPACES.has(name) && value === null) paragraph.words += ' ';
  }

  text(words: string): void {
    const paragraph = this.#open.at(-1);
    if (this.#leftOut > 0 || !this.#isText || !paragraph || paragraph.isHidden) return;
    paragraph.words += words;
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1;
      return;
    }
    if (name === 't') this.#isText = false;
    if (name !== 'p') return;
    const paragraph = this.#open.pop();
    if (paragraph !== undefined) this.#add(paragraph);
  }

  #add(paragraph: OpenParagraph): void {
    const kind = this.#kindOf(paragraph);
    const isTitle = kind === 'title' && this.title === null;
    if (isTitle) this.title = cleanedOrNull(paragraph.words);
    this.#text.add(kind === 'title' && !isTitle ? 'heading' : kind, paragraph.words);
  }

  #kindOf({ style, isItem, isHeading }: OpenParagraph): BlockKind {
    const kind = this.#styles.kindOf(style);
    if (kind === 'title') return kind;
    if (isHeading === true || (kind === 'heading' && isHeading === null)) return 'heading';
    if (kind === 'caption') return kind;
    return (isItem ?? kind === 'item') ? 'item' : 'paragraph';
  }
}

/** The lines above footnotes are told of as notes. */
function isSeparator(tag: XmlTag): boolean {
  const isNote = tag.name === 'footnote' || tag.name === 'endnote';
  return isNote && (tag.value('type') ?? 'normal') !== 'normal';
}
