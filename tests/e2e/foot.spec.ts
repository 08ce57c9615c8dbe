// The foot of the window keeps to one row, and tells of all columns.
import type { Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';

const US = /^US: Syria peace efforts/;
const REUTERS = /^Syria peace efforts/;

/** Whether everything in the foot stands on one line. */
async function rows(page: Page): Promise<number> {
  return page.locator('footer').evaluate((foot) => {
    const middles = [...foot.querySelectorAll('label, button, span')]
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 8)
      .map(({ top, bottom }) => Math.round((top + bottom) / 2 / 8));
    return new Set(middles).size;
  });
}

test('with three columns, a note and a kind that is hidden, the foot has one row', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
  );
  await openPair(page, US, REUTERS);
  await page.keyboard.press('Control+Alt+b');
  await expect(page.getByRole('region', { name: 'Third article' })).toBeVisible();
  await page.keyboard.press('F8');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('A note');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  const show = page.getByRole('group', { name: 'Show' });
  await show.getByRole('checkbox', { name: 'Related' }).uncheck();
  const position = page.getByRole('status', { name: 'Match position' });
  await expect(position).toHaveText(/^Match 1 of \d+, \d related hidden$/);
  await expect(page.getByText(/^\d related hidden$/)).toBeInViewport({ ratio: 1 });
  expect(await rows(page)).toBe(1);
  expect((await page.locator('footer').boundingBox())?.height).toBeLessThan(34);
  await expect(page.getByText('Saved', { exact: true })).toBeInViewport({ ratio: 1 });
  // Said with the position: which column the match is with.
  const more = await position.getAttribute('data-more');
  expect(more).toMatch(/^, left, .*, with the (right|third) article, /);
});

test('a pointer that is dragged over the bars selects nothing', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, US, REUTERS);
  for (const name of ['header', 'footer']) {
    const box = await page.locator(name).first().boundingBox();
    if (!box) throw new Error(`there is no ${name}`);
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + 60, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 300, middle, { steps: 8 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toBe('');
  }
});
