// How the text of a pane is set, and what of it is being read.
import type { Locator, Page } from '@playwright/test';

export function textStyle(page: Page): Promise<{ size: string; leading: number; measure: string }> {
  return page
    .getByRole('region', { name: 'Left article' })
    .locator('article')
    .evaluate((article) => {
      const { fontSize, lineHeight, maxWidth } = getComputedStyle(article);
      const leading = parseFloat(lineHeight) / parseFloat(fontSize);
      return { size: fontSize, leading: Math.round(leading * 100) / 100, measure: maxWidth };
    });
}

export function scrollTop(pane: Locator): Promise<number> {
  return pane.evaluate((element) => element.scrollTop);
}

/** The words at the middle of a pane, where the reference line is. */
export function wordsAtMiddle(pane: Locator): Promise<string> {
  return pane.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const caret = document.caretPositionFromPoint(left + width / 2, top + height / 2);
    const node = caret?.offsetNode;
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('[data-start]');
    return block?.textContent.slice(0, 40) ?? '';
  });
}
