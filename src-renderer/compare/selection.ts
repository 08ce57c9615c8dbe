// From what is selected on the page to offsets into the article's text, and back.
import type { Span } from '../../src-main/model/span';
import { firstWhere } from '../ui/first-where';

/**
 * The selected stretch of one article, in UTF-16 code units into its text; null when nothing of it is
 * selected. Each block element carries `data-start`, and holds exactly its slice of the text.
 */
export function selectedSpan(pane: HTMLElement, text: string): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
  const blocks = pane.querySelectorAll<HTMLElement>('[data-start]');
  const first = blocks[firstWhere(0, blocks.length, (at) => endsIn(range, blocks[at]))];
  const last = blocks[firstWhere(0, blocks.length, (at) => startsAfter(range, blocks[at])) - 1];
  if (!first || !last) return null;
  const start = offsetIn(first, range.startContainer, range.startOffset) ?? startOf(first);
  const end = offsetIn(last, range.endContainer, range.endOffset) ?? endOf(last);
  return trim(text, { start, end });
}

/** Whether a block reaches to where the range starts; what only touches it is trimmed later. */
function endsIn(range: Range, block: Element | undefined): boolean {
  return block !== undefined && range.comparePoint(block, block.childNodes.length) >= 0;
}

function startsAfter(range: Range, block: Element | undefined): boolean {
  return block !== undefined && range.comparePoint(block, 0) > 0;
}

/** The sentence of an article in which the selection begins, by ordinal; null where it is elsewhere. */
export function sentenceAtSelection(pane: HTMLElement): number | null {
  const node = document.getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const segment = element?.closest<HTMLElement>('[data-segment]');
  return segment && pane.contains(segment) ? Number(segment.dataset['segment']) : null;
}

/**
 * Selects the sentence after or before another one; with none, the first in view.
 * @param from where the keys go on from, by ordinal; what is selected, else what is still in view
 */
export function selectSentence(pane: HTMLElement, step: number, from: number | null): void {
  const segments = [...pane.querySelectorAll<HTMLElement>('[data-segment]')];
  const selection = document.getSelection();
  const selected = sentenceAtSelection(pane);
  const { top, bottom } = pane.getBoundingClientRect();
  const indexOf = (ordinal: number | null): number =>
    segments.findIndex((segment) => Number(segment.dataset['segment']) === ordinal);
  const isInView = (segment: HTMLElement | undefined): boolean => {
    const box = segment?.getBoundingClientRect();
    return box !== undefined && box.bottom > top && box.top < bottom;
  };
  const left = indexOf(from);
  const at = selected !== null ? indexOf(selected) : isInView(segments[left]) ? left : -1;
  const first = segments.findIndex((segment) => segment.getBoundingClientRect().bottom > top);
  const next = segments[at < 0 ? first : Math.min(Math.max(at + step, 0), segments.length - 1)];
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

/**
 * Null when the point lies outside the block, as at the end of a selection by double click. Ranges
 * are not used: each that was made takes part in every later change of the page.
 */
function offsetIn(block: HTMLElement, node: Node, offset: number): number | null {
  if (!block.contains(node)) return null;
  const isText = node.nodeType === Node.TEXT_NODE;
  /** Behind a child of an element, or behind all of them. */
  const child = isText ? null : (node.childNodes[offset] ?? null);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = startOf(block);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text === node) return before + offset;
    if (!isText && isBehind(text, node, child)) return before;
    before += (text as Text).length;
  }
  return before;
}

/** Whether a text comes at or after a child of an element, or after the whole element. */
function isBehind(text: Node, element: Node, child: Node | null): boolean {
  if (child) {
    return child.contains(text) || isAfter(text, child);
  }
  return !element.contains(text) && isAfter(text, element);
}

function isAfter(text: Node, other: Node): boolean {
  return (other.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Selections take up the white space around words; notes are about the words. */
function trim(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
