// Places that the reader ties together, and letting one article scroll alone.
import { expect, openPair, test } from './app';
import { choose, CRISIS, LINE_HEIGHT, openTwo, REUTERS, scrollTo, topOf, US } from './panes';

test('two places that are pinned scroll side by side, until the pin is taken away', async ({
  launch,
}) => {
  const { page, left, right } = await openTwo(launch);
  // In the middle of a paragraph that the other article does not have.
  const IN_A_GAP = 310;
  const lock = page.getByRole('switch', { name: 'Synchronised scrolling' });
  await scrollTo(left, IN_A_GAP);
  const together = await topOf(right);
  await lock.click();
  await scrollTo(right, together + 300);
  await page.keyboard.press('Control+Alt+p');
  const pin = page.getByRole('button', { name: /^Remove the pin at “/ });
  await expect(pin).toBeVisible();
  await lock.click();
  await scrollTo(left, 0);
  await scrollTo(left, IN_A_GAP);
  expect(Math.abs((await topOf(right)) - together - 300)).toBeLessThan(LINE_HEIGHT);
  // Kept with its pair, and there again when the pair is.
  await choose(page, 'Article on the right', CRISIS);
  await expect(right).toContainText('Zakharova');
  await expect(pin).toHaveCount(0);
  await choose(page, 'Article on the right', REUTERS);
  await expect(right).toContainText('BRUSSELS');
  await scrollTo(left, IN_A_GAP);
  expect(Math.abs((await topOf(right)) - together - 300)).toBeLessThan(LINE_HEIGHT);
  await pin.focus();
  await page.keyboard.press('Enter');
  await expect(pin).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(pin).toHaveCount(1);
  await pin.focus();
  await page.keyboard.press('Enter');
  await openPair(page, US, CRISIS);
  await openPair(page, US, REUTERS);
  await scrollTo(left, IN_A_GAP);
  expect(Math.abs((await topOf(right)) - together)).toBeLessThan(LINE_HEIGHT);
});

test('the pin button of a gutter pins, and a pin out of view comes into it with the focus', async ({
  launch,
}) => {
  const { page, left } = await openTwo(launch);
  await scrollTo(left, 420);
  await page.getByRole('button', { name: 'Pin these two places together' }).click();
  const pin = page.getByRole('button', { name: /^Remove the pin at “/ });
  await scrollTo(left, 1e6);
  await expect(pin).toHaveClass(/away/);
  await pin.focus();
  await expect(pin).not.toHaveClass(/away/);
  await expect.poll(() => topOf(left)).toBeLessThan(500);
});

test('holding F2 lets one article scroll alone; let go, the two keep their offset', async ({
  launch,
}) => {
  const { page, left, right } = await openTwo(launch);
  await scrollTo(left, 400);
  const before = await topOf(right);
  await left.hover();
  await page.keyboard.down('F2');
  await page.mouse.wheel(0, 200);
  await expect.poll(() => topOf(left)).toBe(600);
  expect(await topOf(right)).toBe(before);
  await page.keyboard.up('F2');
  expect(await topOf(right)).toBe(before);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => topOf(left)).toBe(640);
  const moved = (await topOf(right)) - before;
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(3 * LINE_HEIGHT);
});

test('the lock comes back where the key is let go in another view', async ({ launch }) => {
  const { page } = await openTwo(launch);
  const lock = page.getByRole('switch', { name: 'Synchronised scrolling' });
  await page.keyboard.down('F2');
  await expect(lock).not.toBeChecked();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.keyboard.up('F2');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(lock).toBeChecked();
});
