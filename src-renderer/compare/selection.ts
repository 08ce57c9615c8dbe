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
    holdsPartOf(range, block),
  );
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (!first || !last) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? startOf(first);
  const end = offsetIn(last, range.endContainer, range.endOffset) ?? endOf(last);
  return trim(text, { start, end });
}

/** A triple click reaches to the start of the next block, and takes nothing of it. */
function holdsPartOf(range: Range, block: HTMLElement): boolean {
  const whole = document.createRange();
  whole.selectNodeContents(block);
  return (
    range.compareBoundaryPoints(Range.END_TO_START, whole) < 0 &&
    range.compareBoundaryPoints(Range.START_TO_END, whole) > 0
  );
}

/** Selects the sentence after or before the selected one; with none selected, the first in view. */
export function selectSentence(pane: HTMLElement, step: number): void {
  const segments = [...pane.querySelectorAll<HTMLElement>('[data-segment]')];
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  const chosen = node instanceof Element ? node : node?.parentElement;
  const at = segments.indexOf(chosen?.closest('[data-segment]') as HTMLElement);
  const top = pane.getBoundingClientRect().top;
  const inView = segments.findIndex((segment) => segment.getBoundingClientRect().bottom > top);
  const next = segments[at < 0 ? inView : Math.min(Math.max(at + step, 0), segments.length - 1)];
  if (!next || !selection) return;
  const range = document.createRange();
  range.selectNodeContents(next);
  selection.removeAllRanges();
  selection.addRange(range);
  next.scrollIntoView({ block: 'nearest' });
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
