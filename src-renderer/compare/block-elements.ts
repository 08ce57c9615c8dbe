// Draws the blocks of an article as plain text: thousands at once, so without anything that follows changes.
import type { LeftOut } from '../../src-main/model/alignment';
import type { Block, PageArticle } from '../../src-main/model/segment';
import { explainText } from '../ui/explain-strings';
import { blockDirection, isMixed } from './block-direction';

const TAGS = { title: 'h1', heading: 'h2', paragraph: 'p' } as const;

/**
 * Blocks that stand in one element: where one of them changes, the page is laid out anew within it,
 * and the others are passed over as a whole. The square root of what a novel has.
 */
const GROUP = 32;

/** Fills the element of an article; gives those of its blocks, each with exactly its slice of the text. */
export function drawBlocks(element: HTMLElement, article: PageArticle): readonly HTMLElement[] {
  const { blocks, text, direction } = article;
  const mixed = direction !== null && isMixed(text, direction);
  const drawn = blocks.map((block) => {
    const own = text.slice(block.start, block.end);
    const one = document.createElement(block.furniture ? 'p' : TAGS[block.role]);
    one.dataset['start'] = String(block.start);
    if (block.furniture === 'caption') one.dataset['caption'] = explainText.caption;
    const way = direction === null ? 'auto' : mixed ? blockDirection(own, direction) : null;
    if (way !== null) one.dir = way;
    one.textContent = own;
    return one;
  });
  const groups = Array.from({ length: Math.ceil(drawn.length / GROUP) }, (_, group) => {
    const box = document.createElement('div');
    box.append(...drawn.slice(group * GROUP, (group + 1) * GROUP));
    return box;
  });
  element.replaceChildren(...groups);
  return drawn;
}

/** Marks the blocks at the margin of which no line counts. */
export function setLeftOut(
  elements: readonly HTMLElement[],
  blocks: readonly Block[],
  leftOut: ReadonlyMap<number, LeftOut>,
): void {
  for (const [at, { segments }] of blocks.entries()) {
    const isOut = leftOut.size > 0 && segments.every(({ ordinal }) => leftOut.has(ordinal));
    elements[at]?.classList.toggle('left-out', isOut);
  }
}
