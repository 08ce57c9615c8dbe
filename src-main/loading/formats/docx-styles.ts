// What the styles of a Word document make of its paragraphs.
import type { BlockKind } from '../../model/extracted-text';
import { readXml } from '../xml';

interface Style {
  readonly id: string;
  name: string;
  basedOn: string | null;
  hasLevel: boolean;
  isItem: boolean;
}

/** Body text has an outline level as well, the tenth (ISO/IEC 29500-1, 17.3.1.20). */
export const BODY_LEVEL = '9';

export class DocxStyles {
  readonly #styles = new Map<string, Style>();

  /** @param bytes of the part `styles.xml` */
  async read(bytes: Uint8Array): Promise<void> {
    let style: Style | null = null;
    await readXml(bytes, {
      open: (tag) => {
        if (tag.name === 'style') {
          const id = tag.value('styleId') ?? '';
          style = { id, name: '', basedOn: null, hasLevel: false, isItem: false };
          this.#styles.set(id, style);
        }
        if (style === null) return;
        const value = tag.value('val');
        if (tag.name === 'name') style.name = (value ?? '').toLowerCase();
        if (tag.name === 'basedOn') style.basedOn = value;
        if (tag.name === 'outlineLvl') style.hasLevel = value !== BODY_LEVEL;
        if (tag.name === 'numId') style.isItem = value !== '0';
      },
      close: (name) => {
        if (name === 'style') style = null;
      },
      text: () => undefined,
    });
  }

  /** By the style, or the one that it is based on; Word's own styles have English names in every language. */
  kindOf(id: string | null): BlockKind {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style = this.#styles.get(at);
      const kind = kindOfStyle(style?.name || at.toLowerCase(), style);
      if (kind !== null) return kind;
      at = style?.basedOn ?? null;
    }
    return 'paragraph';
  }
}

function kindOfStyle(name: string, style: Style | undefined): BlockKind | null {
  if (name === 'title') return 'title';
  if (/^heading ?\d|^subtitle$/.test(name) || style?.hasLevel) return 'heading';
  if (name === 'caption') return 'caption';
  // A numbered heading is a heading: asked first.
  return style?.isItem || /^list (?:bullet|number)/.test(name) ? 'item' : null;
}
