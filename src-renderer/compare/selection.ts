// From what is selected on the page to offsets into the article's text, and back.
import type { Span } from '../../src-main/model/span';

/**
 * The selected stretch of one article, in UTF-16 code units into its text; null when nothing of it is
 * selected. Each block element carries `data-start`, and holds exactly its slice of the text.
 */
export function selectedSpan(pane: HTMLElement, text: string): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
  const blocks = [...pane.querySelectorAll<HTMLElement>('[data-start]')].filter((block) =>
    range.intersectsNode(block),
  );
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (!first || !last) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? startOf(first);
  const end = offsetIn(last, range.endContainer, range.endOffset) ?? endOf(last);
  return trim(text, { start, end });
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset['start']);
}

function endOf(block: HTMLElement): number {
  return startOf(block) + block.textContent.length;
}

/** Null when the point lies outside the block, as at the end of a selection by double click. */
function offsetIn(block: HTMLElement, node: Node, offset: number): number | null {
  if (!block.contains(node)) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return startOf(block) + before.toString().length;
}

/** Selections take up the white space around words; notes are about the words. */
function trim(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
