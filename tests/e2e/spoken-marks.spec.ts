// A screen reader is told where matches and changes begin and end, and can be told not to be.
import type { Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';

/** The words of the first element that fits, as they reach a screen reader. */
async function heard(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await session.send('Accessibility.queryAXTree', {
    nodeId,
    role: 'StaticText',
  });
  await session.detach();
  return nodes.map(({ name }) => String(name?.value ?? '')).join('');
}

test('a match and the figure that differs in it are told, no word moves, and a switch ends it', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  const left = 'section[aria-label="Left article"]';
  await expect(page.locator(`${left} [data-figure]`).first()).toBeVisible();
  const place = () =>
    page.locator(`${left} article`).evaluate((article) => {
      const boxes = [...article.querySelectorAll('[data-segment]')].flatMap((segment) =>
        [...segment.getClientRects()].map(({ x, y, width }) => [x, y, width].map(Math.round)),
      );
      return JSON.stringify([article.scrollHeight, boxes]);
    });
  const spoken = await place();
  const edited = `${left} [data-segment]:has([data-figure])`;
  expect(await heard(page, edited)).toMatch(
    /^Edited: .*more than +changed figure: 600 \(end of change\) .* \(end of match\) $/,
  );
  const copied = await page
    .locator(edited)
    .first()
    .evaluate((element) => {
      document.getSelection()?.selectAllChildren(element);
      return String(document.getSelection());
    });
  expect(copied).not.toMatch(/end of|changed/);

  await page.keyboard.press('Control+,');
  await page.getByRole('checkbox', { name: 'Tell screen readers' }).uncheck();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => heard(page, edited)).not.toMatch(/end of|changed|Edited/);
  expect(await place()).toBe(spoken);
});

test('a change that begins a line has no part of its frame on the line before', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  const article = page.locator('section[aria-label="Left article"] article');
  await expect(article.locator('[data-figure]').first()).toBeVisible();
  await expect(article.locator('xpath=ancestor::*[contains(@class, "spoken")]')).toHaveCount(1);
  const found = await article.evaluate((element: HTMLElement) => {
    const changes = [...element.querySelectorAll('[data-kind] :is(ins, del)')];
    const lineStarts = new Set<string>();
    let empty = 0;
    // Narrower and narrower, so that each change comes to begin a line somewhere.
    for (let width = 480; width > 200; width -= 2) {
      element.style.width = `${String(width)}px`;
      for (const change of changes) {
        const block = change.closest('p')?.getBoundingClientRect().left;
        const boxes = [...change.getClientRects()];
        const words = boxes.filter((box) => box.width > 0);
        if (words[0]?.left === block) lineStarts.add(change.textContent);
        empty += boxes.length - words.length;
      }
    }
    return { empty, lineStarts: [...lineStarts] };
  });
  expect(found.lineStarts).toEqual(expect.arrayContaining(['600', '2000']));
  expect(found.empty).toBe(0);
});
