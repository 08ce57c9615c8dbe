// Articles that run from right to left, beside such that do not: each keeps its own direction.
import AxeBuilder from '@axe-core/playwright';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, openPair, test } from './app';
import { choose, pane } from './panes';

const FISHERMEN =
  'وتجمع الصيادون الذين فقدوا قواربهم في مبنى البلدية وطالبوا الحكومة بالمساعدة قبل نهاية الشهر.';
const MAYOR = (boats: number): string =>
  `قال رئيس البلدية يوم الاثنين إن العاصفة دمرت الرصيف الشرقي للميناء القديم وأغرقت ${boats} قارب صيد صغير.`;
const REPORTERS =
  'Reporters of the harbour news agency counted more than forty damaged boats along the eastern pier.';

function write(scratch: string): string {
  const folder = join(scratch, 'harbour');
  mkdirSync(folder);
  const texts = [
    ['إغلاق الميناء القديم بعد العاصفة', MAYOR(600), FISHERMEN, REPORTERS],
    ['العاصفة تضرب المدينة', FISHERMEN, MAYOR(500), 'وتوقفت الدراسة في جميع مدارس المدينة.'],
    ['Storm closes the old harbour', 'The pier was destroyed on Monday.', REPORTERS],
  ];
  for (const [at, text] of texts.entries())
    writeFileSync(join(folder, `${at}.txt`), text.join('\n\n'));
  return folder;
}

const directionOf = (one: Locator): Promise<string> =>
  one.evaluate((element) => getComputedStyle(element).direction);

test('an Arabic article beside an English one: each runs its way, also where it is quoted', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: write(scratch) });
  await openPair(page, /الميناء/, /^Storm/);
  const [left, right] = [pane(page, 'Left article'), pane(page, 'Right article')];
  expect(await directionOf(left.locator('article'))).toBe('rtl');
  expect(await directionOf(right.locator('article'))).toBe('ltr');
  const english = left.locator('[data-segment]', { hasText: 'Reporters' });
  expect(await directionOf(english)).toBe('ltr');
  // The ribbon still leads from the words of the one to those of the other.
  const ribbon = page.locator('[data-ribbon]').first();
  await expect(ribbon).toBeAttached();

  await choose(page, 'Article on the right', /تضرب/);
  await expect(right).toContainText('الدراسة');
  await left.locator('[data-segment]', { hasText: 'الاثنين' }).click();
  const card = page.getByRole('region', { name: 'Explanation' });
  const shared = card.locator('.shared bdi').first();
  await expect(shared).toContainText('قال رئيس');
  expect(await directionOf(shared)).toBe('rtl');
  await expect(card.getByRole('listitem').first()).toContainText(/600.*500/);
  await page.getByRole('button', { name: 'List of matches' }).click();
  const row = page.getByRole('list', { name: 'Matches' }).locator('.words bdi').first();
  await expect(row).toContainText('قال رئيس');
  expect(await directionOf(row)).toBe('rtl');
  // Found as typed: nobody types the signs for vowels.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('العاصفة');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/ of 4$/);
});

test('the bars of an article stand where its lines begin', async ({ launch, scratch }) => {
  const { page } = await launch({ folder: write(scratch) });
  await openPair(page, /الميناء/, /^Storm/);
  for (const [name, isAtRight] of [
    ['Left article', true],
    ['Right article', false],
  ] as const) {
    const one = pane(page, name);
    const bar = await one.locator('.bar').first().boundingBox();
    const text = await one.locator('article').boundingBox();
    if (!bar || !text) throw new Error('no bar is drawn');
    if (isAtRight) expect(bar.x).toBeGreaterThanOrEqual(text.x + text.width);
    else expect(bar.x + bar.width).toBeLessThanOrEqual(text.x);
  }
});

test('an interface from right to left is mirrored, accessible, and served by keys', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: write(scratch) });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('3 pairs compared');
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const accessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  };
  await accessible();
  // The whole way by keys: from the best pair to its first match, its list, and back.
  await page.getByRole('table', { name: 'Pairs' }).locator('tr[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  const [left, right] = [pane(page, 'Left article'), pane(page, 'Right article')];
  await expect(left.locator('[data-match]').first()).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(/^Match 1 of \d+$/);
  await page.keyboard.press('Control+Alt+l');
  await expect(page.getByRole('list', { name: 'Matches' })).toBeVisible();
  await accessible();

  const boxOf = async (one: Locator): Promise<{ x: number; end: number }> => {
    const box = await one.boundingBox();
    if (!box) throw new Error('it is not drawn');
    return { x: box.x, end: box.x + box.width };
  };
  const [base, partner] = [await boxOf(left), await boxOf(right)];
  expect(base.x).toBeGreaterThanOrEqual(partner.end);
  expect((await boxOf(page.getByRole('navigation', { name: 'Library' }))).x).toBeGreaterThan(
    base.x,
  );
  // The base's strip is at the outer edge; the ribbons run from right to left.
  expect((await boxOf(page.locator('.strip.left'))).x).toBeGreaterThanOrEqual(base.end - 1);
  await expect(page.locator('.gutter .field > svg')).toHaveCSS('transform', /^matrix\(-1, 0, 0, 1/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeHidden();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('table', { name: 'Pairs' })).toBeVisible();
});
