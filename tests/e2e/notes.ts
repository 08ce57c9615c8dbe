// What end-to-end tests do with notes, as a reader would.
import type { Page } from '@playwright/test';
import { expect } from './app';

/** Selects words in a pane as a reader would see them selected. */
export async function select(page: Page, pane: string, words: string): Promise<void> {
  await page.getByRole('region', { name: pane }).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const all = nodes.map(({ data }) => data).join('');
    const start = all.indexOf(wanted);
    if (start < 0) throw new Error(`the pane has no “${wanted}”`);
    const at = (offset: number): [Text, number] => {
      let rest = offset;
      for (const node of nodes) {
        if (rest <= node.length) return [node, rest];
        rest -= node.length;
      }
      throw new Error('beyond the end');
    };
    const range = document.createRange();
    range.setStart(...at(start));
    range.setEnd(...at(start + wanted.length));
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, words);
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
}

export async function writeNote(page: Page, words: string, note: string): Promise<void> {
  await select(page, 'Left article', words);
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
}

export const notesIn = (page: Page) =>
  page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
