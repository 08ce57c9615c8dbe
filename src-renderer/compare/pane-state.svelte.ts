// One pane: the article in it, where it is scrolled to, and where its matches stand on the page.
import type { Article } from '../../src-main/model/segment';
import { measureBox, measureBoxes, type Box } from './measure';

export class PaneState {
  article = $state.raw<Article | null>(null);
  scrollTop = $state(0);
  /** The element that scrolls, once it is there. */
  element = $state.raw<HTMLElement | null>(null);
  /** Heights in CSS pixels, of the whole text and of what is seen of it. */
  height = $state(0);
  viewport = $state(0);
  /** Where each match stands, in pixels from the top of the text. */
  boxes = $state.raw<ReadonlyMap<string, Box>>(new Map());
  noteBoxes = $state.raw<ReadonlyMap<string, Box>>(new Map());

  show(article: Article | null): void {
    this.article = article;
    // Of the article before; what is drawn now has not been measured yet.
    this.boxes = new Map();
    this.noteBoxes = new Map();
    this.height = 0;
  }

  /** Takes the element that scrolls, and brings it to where the reader was. */
  mount(element: HTMLElement): () => void {
    this.element = element;
    // Not measured yet: the first measure is no change of what was there.
    this.height = 0;
    element.scrollTop = this.scrollTop;
    return () => (this.element = null);
  }

  /** Where the elements that a selector finds stand, in pixels from the top of the text. */
  boxOf(selector: string): Box | undefined {
    const found = [...(this.element?.querySelectorAll(selector) ?? [])];
    return found.length > 0 && this.element ? measureBox(this.element, found) : undefined;
  }

  measure(): void {
    const element = this.element;
    if (!element) return;
    this.height = element.scrollHeight;
    this.viewport = element.clientHeight;
    this.scrollTop = element.scrollTop;
    this.boxes = measureBoxes(element, 'data-match');
    this.noteBoxes = measureBoxes(element, 'data-note');
  }
}
