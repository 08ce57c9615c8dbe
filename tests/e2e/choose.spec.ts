// Choosing a match in the text, and asking why a line counts for none: by keyboard as by pointer.
import type { Locator, Page } from '@playwright/test';
import { expect, openPair, test } from './app';
import { CAPTION, everyKind, LINE, TITLES } from './articles';

const REASON = 'Left out: this line stands in 12 articles of the folder';

function pane(page: Page, side: 'Left' | 'Right'): Locator {
  return page.getByRole('region', { name: `${side} article` });
}

/** Selects the next sentence of a pane, again and again, until it is the one with these words. */
async function selectTo(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Alt+ArrowDown');
    const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    if (selected.includes(words)) return;
  }
  throw new Error(`no sentence has “${words}”`);
}

for (const side of ['Left', 'Right'] as const) {
  test(`Enter chooses the match of the selected sentence, ${side.toLowerCase()}`, async ({
    launch,
    scratch,
  }) => {
    const { page } = await launch({ folder: everyKind(scratch) });
    await openPair(page, TITLES[0], TITLES[1]);
    await expect(pane(page, side).locator('[data-kind=edited]').first()).toBeAttached();
    await pane(page, side).focus();
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: 'Explanation' });
    await expect(card).toBeHidden();
    await selectTo(page, 'Reporter');
    await page.keyboard.press('Enter');
    await expect(card).toBeHidden();
    await selectTo(page, 'civilians');
    await page.keyboard.press('Enter');
    await expect(card).toContainText('Edited: 1 figure differs');
    await expect(pane(page, side).locator('.chosen')).toContainText('civilians');
    await expect(pane(page, side)).toBeFocused();
  });
}

test('why a line is left out is shown to those who select it or click it', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: everyKind(scratch) });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('66 pairs compared');
  await openPair(page, TITLES[0], TITLES[1]);
  const left = pane(page, 'Left');
  const reason = left.getByText(REASON);
  await expect(left.locator('[data-furniture=line]')).toHaveText(LINE);
  await expect(reason).toHaveCount(0);

  await left.focus();
  await selectTo(page, LINE);
  await expect(reason).toBeInViewport();
  const [line, told] = [
    await left.locator('[data-furniture=line]').boundingBox(),
    await reason.boundingBox(),
  ];
  expect(told?.y).toBeGreaterThanOrEqual((line?.y ?? 0) + (line?.height ?? 0) - 1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(reason).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(reason).toHaveCount(0);

  await left.locator('[data-furniture=line]').click();
  await expect(reason).toBeInViewport();
  await left.getByText(CAPTION.slice(0, 20)).click();
  await expect(reason).toHaveCount(0);
});
