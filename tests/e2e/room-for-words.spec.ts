// Wider letters, as some readers need them, and longer words, as translations have them, cut nothing off.
import type { Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';
import { FIRST, CRISIS, writeNote } from './notes';

/** Of WCAG 1.4.12, which readers may ask of any page. */
const WIDE = `* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  line-height: 1.5 !important; } p { margin-block-end: 2em !important; }`;

/** Words of other languages are longer than English ones by so much. */
const LONGER = 0.4;
/** What the app itself says, and not the articles, around them and over them. */
const OWN_WORDS = `header button, header span, footer *, [role=search] *, dialog :is(h2, p, label,
  button, legend, dt, th), nav .head *, aside .head *, .notes-head *, .filters *`;

/** The texts that something cuts off without a sign and without telling them whole elsewhere. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const isOpen = (element: Element): boolean => {
      if (element.closest('[aria-hidden="true"], option') !== null) return false;
      // Words for screen readers only have no room at all.
      for (let box: Element | null = element; box; box = box.parentElement) {
        if (getComputedStyle(box).clipPath !== 'none' || box.clientHeight === 1) return false;
      }
      return true;
    };
    const dialog = document.querySelector('dialog[open]');
    const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || (node.textContent ?? '').trim() === '' || !isOpen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0 || !parent.checkVisibility({ visibilityProperty: true })) continue;
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow, position, webkitLineClamp } =
          getComputedStyle(box);
        if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) break;
        // Cut with a sign; whole where it is pointed at, or in the text beside it.
        const isTold =
          (textOverflow === 'ellipsis' && box.closest('[title]') !== null) ||
          webkitLineClamp !== 'none';
        const clips = overflowX !== 'visible' || overflowY !== 'visible';
        const edge = box.getBoundingClientRect();
        const isCut =
          text.right > edge.right + 1 ||
          text.left < edge.left - 1 ||
          text.bottom > edge.bottom + 3 ||
          text.top < edge.top - 3;
        if (clips && isCut && !isTold) {
          found.push(`${box.tagName}.${box.className}: ${node.textContent?.trim() ?? ''}`);
          break;
        }
        if (isTold || position === 'fixed') break;
      }
    }
    return [...new Set(found)];
  });
}

/** Each view and dialog with everything in it, one after the other. */
async function eachView(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await look('Overview');
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, '600 civilians', 'Who counted?');
  await page.keyboard.press('F8');
  await look('Compare');
  await page.keyboard.press('Control+Alt+l');
  await look('Compare with the list of matches');
  await page.keyboard.press('Control+f');
  await look('Find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await look('Notes');
  for (const [key, name] of [
    ['Control+,', 'Settings'],
    ['Control+e', 'Export'],
    ['Control+/', 'Shortcuts'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
}

test('letters, words and lines with more room between them are all shown', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, WIDE);
  await eachView(page, async (name) => {
    await expect.poll(() => cutOff(page), name).toEqual([]);
  });
});

test('words that are longer by two fifths are all shown', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await eachView(page, async (name) => {
    await page.evaluate(
      ({ more, own }) => {
        for (const element of document.querySelectorAll(own)) {
          for (const node of element.childNodes) {
            const words = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
            if (words === '' || element.hasAttribute('data-long')) continue;
            node.textContent = words + ' ' + 'n'.repeat(Math.ceil(words.length * more));
            element.setAttribute('data-long', '');
          }
        }
      },
      { more: LONGER, own: OWN_WORDS },
    );
    expect(await cutOff(page), name).toEqual([]);
  });
});
