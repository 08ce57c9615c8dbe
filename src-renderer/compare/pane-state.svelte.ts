// One pane: the article in it, where it is scrolled to, and where its matches stand on the page.
import type { Article } from '../../src-main/model/segment';
import { measureBoxes, type Box } from './measure';

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
