// Readers who asked for less motion see none; nothing they do needs it.
import type { Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';

/** What moves by itself: running animations and transitions, and whatever would run when it is used. */
function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const running = document.getAnimations().map((one) => one.constructor.name);
    const willRun = [...document.querySelectorAll('*')].flatMap((element) =>
      [null, '::before', '::after'].flatMap((part) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(
          element,
          part,
        );
        const lasts = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
        const isStill = animationName === 'none' && !lasts && scrollBehavior === 'auto';
        return isStill ? [] : [`${element.tagName}.${element.className}${part ?? ''}`];
      }),
    );
    return [...running, ...willRun];
  });
}

test('with motion reduced nothing is animated, in any view', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  // Without the wish there is some: else this would prove nothing.
  expect((await motions(page)).length).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await motions(page)).toEqual([]);
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Alt+l');
  await page.keyboard.press('Control+Alt+n');
  expect(await motions(page)).toEqual([]);
  for (const view of ['Overview', 'Notes'] as const) {
    await page.getByRole('tab', { name: view }).click();
    expect(await motions(page), view).toEqual([]);
  }
  await page.keyboard.press('Control+Shift+p');
  expect(await motions(page)).toEqual([]);
});

test('with motion reduced a step brings the match into view at once', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const right = page.getByRole('region', { name: 'Right article' });
  await expect(right.locator('[data-match]').first()).toBeAttached();
  const moves = await right.evaluate(async (pane) => {
    document.querySelector<HTMLElement>('button[aria-label="Previous match"]')?.click();
    const seen = new Set<number>();
    for (let frame = 0; frame < 20; frame += 1) {
      await new Promise(requestAnimationFrame);
      seen.add(pane.scrollTop);
    }
    return [...seen].filter((top) => top > 0).length;
  });
  expect(moves).toBe(1);
});
