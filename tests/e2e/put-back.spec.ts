// Lines that are left out are put back into the comparison, stay there, and are left out again.
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, openPair, test } from './app';
import { FIRST } from './notes';

const KERRY = /^Syria peace efforts/;
const CREDIT = 'Additional reporting by John Irish in Paris; Editing by Angus MacSwan';
const WITH_CREDIT = '000_e35a3fdd2a1da102.txt';

const compared = (page: Page) =>
  expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
const creditIn = (page: Page, pane: 'Left' | 'Right') =>
  page.getByRole('region', { name: `${pane} article` }).getByText(CREDIT);
const segmentIn = (page: Page, pane: 'Left' | 'Right') =>
  page
    .getByRole('region', { name: `${pane} article` })
    .locator('[data-segment]')
    .filter({ hasText: CREDIT });

test('one click puts a line back: it matches now and at the next start, until it is left out again', async ({
  launch,
  seeds,
}) => {
  appendFileSync(join(seeds, WITH_CREDIT), `\n\n${CREDIT}\n`);
  const first = await launch({ folder: seeds });
  await compared(first.page);
  await openPair(first.page, FIRST, KERRY);
  const left = first.page.getByRole('region', { name: 'Left article' });
  await left.press('End');
  await creditIn(first.page, 'Left').click();
  await expect(first.page.getByText('Left out: it says who worked on the article')).toBeVisible();
  await expectAccessible(first.page, 'a line that is left out');
  const place = await left.evaluate(({ scrollTop }) => scrollTop);
  await left.getByRole('button', { name: 'Put back here' }).click();
  await expect(segmentIn(first.page, 'Left')).toHaveAttribute('data-kind', 'identical');
  await expect(left.getByText('You put this line back', { exact: true })).toBeVisible();
  await expect(left).toBeFocused();
  expect(await left.evaluate(({ scrollTop }) => scrollTop)).toBe(place);
  await compared(first.page);
  await first.app.close();

  const second = await launch();
  await compared(second.page);
  await second.page.getByRole('region', { name: 'Right article' }).press('End');
  await expect(segmentIn(second.page, 'Right')).toHaveAttribute('data-kind', 'identical');
  const leftAgain = second.page.getByRole('region', { name: 'Left article' });
  await leftAgain.press('End');
  await creditIn(second.page, 'Left').click();
  await leftAgain.getByRole('button', { name: 'Leave out again', exact: true }).click();
  await expect(segmentIn(second.page, 'Left')).toHaveAttribute('data-furniture', 'credit');
  await expect(segmentIn(second.page, 'Left')).not.toHaveAttribute('data-kind', /./);
});

test('a line that was put back has a sign at its margin, which leaves it out again', async ({
  launch,
  seeds,
}) => {
  appendFileSync(join(seeds, WITH_CREDIT), `\n\n${CREDIT}\n`);
  const { page } = await launch({ folder: seeds });
  await compared(page);
  await openPair(page, FIRST, KERRY);
  const left = page.getByRole('region', { name: 'Left article' });
  await left.press('End');
  const sign = left.getByRole('button', { name: /^Leave out again: “Additional reporting/ });
  await expect(sign).toHaveCount(0);
  await creditIn(page, 'Left').click();
  await left.getByRole('button', { name: 'Put back here' }).click();
  await expect(sign).toBeVisible();
  await page.keyboard.press('Escape');
  await expectAccessible(page, 'a line that was put back');
  const [line, mark] = await Promise.all([
    segmentIn(page, 'Left').boundingBox(),
    sign.boundingBox(),
  ]);
  expect(mark?.width).toBeGreaterThanOrEqual(24);
  expect(mark?.height).toBeGreaterThanOrEqual(24);
  expect(mark?.x).toBeGreaterThanOrEqual((line?.x ?? 0) + (line?.width ?? 0));
  expect(Math.abs((mark?.y ?? 0) - (line?.y ?? 0))).toBeLessThan(12);
  await sign.press('Enter');
  await expect(segmentIn(page, 'Left')).toHaveAttribute('data-furniture', 'credit');
  await expect(sign).toHaveCount(0);
  await expect(left).toBeFocused();
});

test('by keyboard a line is put back everywhere, from the list of matches and from its menu', async ({
  launch,
  seeds,
}) => {
  appendFileSync(join(seeds, WITH_CREDIT), `\n\n${CREDIT}\n`);
  const { page } = await launch({ folder: seeds });
  await compared(page);
  await openPair(page, FIRST, KERRY);
  await page.keyboard.press('Control+Alt+l');
  const rows = page.getByRole('list', { name: 'Left out lines' }).getByRole('listitem');
  const row = rows.filter({ hasText: CREDIT }).first();
  await row.locator('[data-row]').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Put back everywhere' }).press('Enter');
  await expect(row).toContainText('You put this line back wherever it stands in the folder');
  await expect(
    page.getByRole('list', { name: 'Matches' }).getByRole('listitem').filter({ hasText: CREDIT }),
  ).toHaveText(/^Identical/);
  await row.getByRole('button', { name: 'Leave out again' }).focus();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('It says who worked on the article');
});

test('a line that is gone from its file, or a folder that is gone, breaks nothing', async ({
  launch,
  seeds,
}) => {
  const file = join(seeds, WITH_CREDIT);
  appendFileSync(file, `\n\n${CREDIT}\n`);
  const { page } = await launch({ folder: seeds });
  await compared(page);
  await openPair(page, FIRST, KERRY);
  await page.keyboard.press('Control+Alt+l');
  const rows = page.getByRole('list', { name: 'Left out lines' }).getByRole('listitem');
  await rows
    .filter({ hasText: CREDIT })
    .first()
    .getByRole('button', { name: 'Put back here' })
    .click();
  await expect(segmentIn(page, 'Left')).toHaveAttribute('data-put-back', 'article');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replace(CREDIT, 'Nothing else was known on Tuesday evening.'));
  const left = page.getByRole('region', { name: 'Left article' });
  await expect(left.getByText('Nothing else was known on Tuesday evening.')).toBeAttached();
  await expect(segmentIn(page, 'Left')).toHaveCount(0);
  await expect(segmentIn(page, 'Right')).toHaveAttribute('data-put-back', 'article');
  writeFileSync(file, whole);
  await expect(segmentIn(page, 'Left')).toHaveAttribute('data-put-back', 'article');
  await compared(page);
  renameSync(seeds, `${seeds} elsewhere`);
  await rows
    .filter({ hasText: CREDIT })
    .first()
    .getByRole('button', { name: 'Leave out again' })
    .click();
  await expect(page.getByRole('alert')).toContainText('seeds');
  await expect(left.getByText('600 civilians')).toBeAttached();
});
