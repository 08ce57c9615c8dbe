// What the tests of notes share: selecting words, writing a note, finding it in the lists.
import type { Locator, Page } from '@playwright/test';
import { expect, openPair } from './app';

export const FIRST = /^US: Syria peace/;
export const CRISIS = /^Syrian Crisis/;
/** The file of the first of them. */
export const FILE = '000_e35a3fdd2a1da102.txt';

/** Selects words in a pane as a reader would see them selected. */
export async function select(page: Page, pane: string, words: string): Promise<void> {
  await page.getByRole('region', { name: pane }).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(
      element.querySelector('article') ?? element,
      NodeFilter.SHOW_TEXT,
    );
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

export async function writeNote(
  page: Page,
  words: string,
  note: string,
  pane = 'Left article',
): Promise<void> {
  await select(page, pane, words);
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Opens the first two articles, with a note on each of some words of the left one. */
export async function openWithNotes(
  page: Page,
  notes: Readonly<Record<string, string>>,
): Promise<void> {
  await openPair(page, FIRST, CRISIS);
  for (const [words, note] of Object.entries(notes)) await writeNote(page, words, note);
}

export function notesIn(page: Page): Locator {
  return page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
}
