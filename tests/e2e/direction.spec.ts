// Articles that run from right to left, and the window mirrored around articles of either direction.
import { expectAccessible } from './accessible';
import { expect, openPair, SEEDS, test } from './app';
import { inArabic } from './articles';

const [FIRST, SECOND] = [/^الجسر/, /^أخبار/];

test('an Arabic article keeps its direction where a paragraph begins with Latin letters', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: inArabic(scratch) });
  await openPair(page, FIRST, SECOND);
  for (const name of ['Left article', 'Right article']) {
    const pane = page.getByRole('region', { name });
    await expect(pane.locator('article')).toHaveAttribute('lang', 'ar');
    const latin = pane.locator('p[data-start]', { hasText: 'NATO' });
    await expect(latin).toHaveCSS('direction', 'rtl');
  }
});

test('its words keep language and direction in the explanation and in the list', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: inArabic(scratch) });
  await openPair(page, FIRST, SECOND);
  await page.keyboard.press('Control+Alt+l');
  await page.keyboard.press('F8');
  const card = page.getByRole('region', { name: 'Explanation' });
  const list = page.getByRole('list', { name: 'Matches' });
  for (const words of [
    card.locator('del bdi'),
    card.locator('ins bdi'),
    card.locator('.shared bdi').first(),
    list.getByRole('listitem').first().locator('bdi').first(),
  ]) {
    await expect(words).toHaveAttribute('lang', 'ar');
    await expect(words).toHaveCSS('direction', 'rtl');
  }
});

for (const direction of ['ltr', 'rtl'] as const) {
  test(`axe finds nothing around an Arabic article, window ${direction}`, async ({
    launch,
    scratch,
  }) => {
    const { page } = await launch({ folder: inArabic(scratch) });
    await openPair(page, FIRST, SECOND);
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    await page.keyboard.press('Control+Alt+l');
    await page.keyboard.press('F8');
    await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible();
    await expectAccessible(page, 'an Arabic pair');
  });
}

test('in a window from right to left the base is at the right, and its text stays as it is', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const left = page.getByRole('region', { name: 'Left article' });
  const right = page.getByRole('region', { name: 'Right article' });
  await expect(left.locator('article')).toHaveCSS('direction', 'ltr');
  const [base, partner] = [await left.boundingBox(), await right.boundingBox()];
  expect(base?.x).toBeGreaterThan((partner?.x ?? 0) + (partner?.width ?? 0));
  // The bars stand where the lines of the article begin, which is still their left.
  const bar = await left.locator('.bar').first().boundingBox();
  expect(bar?.x).toBeLessThan((base?.x ?? 0) + (base?.width ?? 0) / 2);

  // Both scroll together, and the ribbons lead from the base to the partner.
  await left.hover();
  await page.mouse.wheel(0, 900);
  await expect.poll(() => right.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(300);
  await page.keyboard.press('F8');
  const chosen = page.locator('.ribbon.chosen');
  await expect(chosen).toHaveCount(1);
  const edge = async (pane: typeof left): Promise<number> =>
    (await pane.locator('.chosen').first().boundingBox())?.y ?? NaN;
  const ribbon = await chosen.boundingBox();
  expect(Math.min(await edge(left), await edge(right))).toBeCloseTo(ribbon?.y ?? 0, -1);
});
