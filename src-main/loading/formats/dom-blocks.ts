// The blocks of a piece of HTML: paragraphs, headings, items of lists and captions.
import type { BlockKind } from '../../model/extracted-text';
import type { BlockText } from '../block-text';

/** What is asked of a node; the DOM is one that runs nothing and fetches nothing. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;

const LEFT_OUT = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO HEAD TITLE META LINK BASE FORM INPUT SELECT OPTION DATALIST TEXTAREA BUTTON DIALOG NAV MAP RP RT'.split(
    ' ',
  ),
);
const HEADINGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
const ITEMS = new Set(['LI', 'DT']);
const CAPTIONS = new Set(['FIGCAPTION', 'CAPTION']);
/** Whatever else starts a line of its own. */
const BLOCKS = new Set(
  'P DIV ARTICLE SECTION MAIN HEADER FOOTER ASIDE BLOCKQUOTE UL OL DL DD FIGURE TABLE THEAD TBODY TFOOT TR HR PRE ADDRESS DETAILS SUMMARY BODY HTML CENTER FIELDSET HGROUP'.split(
    ' ',
  ),
);
const CELLS = new Set(['TD', 'TH']);

/** Pages nest a few dozen deep; deeper ones are made to break their readers. */
const MAX_DEPTH = 2000;

/** Collects the words of one node after the other, and closes a block wherever a line would end. */
class BlockWriter {
  readonly #into: BlockText;
  #words = '';
  #kind: BlockKind = 'paragraph';
  #breaks = 0;
  /** In an item of which nothing has been written yet. */
  #opensItem = false;

  constructor(into: BlockText) {
    this.#into = into;
  }

  write(node: DomNode, kind: BlockKind, depth: number, keepsLines: boolean): void {
    if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
    if (node.nodeType === TEXT) {
      this.#addText(node.nodeValue ?? '', keepsLines);
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (LEFT_OUT.has(name) || isHidden(node)) return;
    if (name === 'BR') {
      this.#break();
      return;
    }
    const own = kindOf(name, kind);
    const isBlock = own !== null;
    if (isBlock) this.close(own);
    if (ITEMS.has(name)) this.#opensItem = true;
    if (CELLS.has(name)) this.#words += ' ';
    for (const child of node.childNodes) {
      this.write(child, own ?? kind, depth + 1, keepsLines || name === 'PRE');
    }
    if (isBlock) this.close(kind);
    if (ITEMS.has(name)) this.#opensItem = false;
  }

  /** Ends the block that is open; the next one is of this kind. */
  close(next: BlockKind): void {
    if (/\S/.test(this.#words)) {
      // Of an item's paragraphs the first one has the bullet.
      const isItem = this.#opensItem && this.#kind === 'paragraph';
      this.#into.add(isItem ? 'item' : this.#kind, this.#words);
      this.#opensItem = false;
    }
    this.#words = '';
    this.#kind = next;
    this.#breaks = 0;
  }

  #addText(text: string, keepsLines: boolean): void {
    if (!keepsLines) {
      if (/\S/.test(text)) this.#breaks = 0;
      this.#words += text;
      return;
    }
    const [first = '', ...lines] = text.split(/\r\n?|\n/);
    this.#words += first;
    for (const line of lines) {
      this.close(this.#kind);
      this.#words += line;
    }
  }

  /** One is a space, two are the end of a paragraph, as old pages write it. */
  #break(): void {
    this.#breaks += 1;
    this.#words += ' ';
    if (this.#breaks > 1) this.close(this.#kind);
  }
}

/** Null for what is part of the line that it stands in. */
function kindOf(name: string, around: BlockKind): BlockKind | null {
  if (HEADINGS.has(name)) return 'heading';
  if (CAPTIONS.has(name)) return 'caption';
  if (!BLOCKS.has(name) && !ITEMS.has(name)) return null;
  return around === 'caption' ? 'caption' : 'paragraph';
}

function isHidden(node: DomNode): boolean {
  const { getAttribute } = node;
  if (getAttribute === undefined) return false;
  if (getAttribute.call(node, 'hidden') !== null) return true;
  const style = getAttribute.call(node, 'style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

/** Adds the blocks of `root` and of all in it. */
export function addBlocks(root: DomNode, into: BlockText): void {
  const writer = new BlockWriter(into);
  writer.write(root, 'paragraph', 0, false);
  writer.close('paragraph');
}
