// Finding words: in the two articles that are open, and in all articles of the folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';

const FIRST = /^US: Syria peace/;
const CRISIS = /^Syrian Crisis/;

/** The words that are highlighted on the page; what is no longer drawn is no word of it. */
function highlighted(page: Page, name: 'found' | 'found-current'): Promise<string[]> {
  return page.evaluate((key) => {
    const words: string[] = [];
    CSS.highlights.get(key)?.forEach((found) => {
      if (!found.startContainer.isConnected || !found.endContainer.isConnected) return;
      const range = document.createRange();
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      words.push(range.toString());
    });
    return words;
  }, name);
}

/** Whether the hit that is looked at can be seen in its pane. */
function isCurrentSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [found] = [...(CSS.highlights.get('found-current') ?? [])];
    if (!found) return false;
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    const box = range.getBoundingClientRect();
    const pane = found.startContainer.parentElement?.closest('section')?.getBoundingClientRect();
    return pane !== undefined && box.top >= pane.top && box.bottom <= pane.bottom;
  });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('words are found in both articles, counted, stepped through, and left where they are', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const left = page.getByRole('region', { name: 'Left article' });
  await left.focus();
  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Find', exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('aleppo');
  const position = page.getByRole('status', { name: 'Find position' });
  await expect(position).toHaveText(/^1 of \d+$/);
  const both = Number((await position.textContent())?.split(' ')[2]);
  expect(both).toBeGreaterThan(4);
  await expect.poll(() => highlighted(page, 'found-current')).toEqual(['Aleppo']);
  expect((await highlighted(page, 'found')).length).toBeGreaterThan(1);

  for (let at = 2; at <= both; at += 1) {
    await page.keyboard.press('Enter');
    await expect(position).toHaveText(`${at} of ${both}`);
    await expect.poll(() => isCurrentSeen(page)).toBe(true);
  }
  await page.keyboard.press('Control+g');
  await expect(position).toHaveText(`1 of ${both}`);
  await page.keyboard.press('Shift+Enter');
  await expect(position).toHaveText(`${both} of ${both}`);

  await page.getByRole('combobox', { name: 'Where to find' }).selectOption('Left article');
  await expect(position).toHaveText(/^\d+ of \d+$/);
  const inLeft = Number((await position.textContent())?.split(' ')[2]);
  expect(inLeft).toBeLessThan(both);
  await page.getByRole('button', { name: 'Match case' }).click();
  await expect(position).toHaveText('Nothing found');
  await page.getByRole('button', { name: 'Match case' }).click();
  await field.fill('alep');
  await expect(position).toHaveText(new RegExp(` of ${inLeft}$`));
  await page.getByRole('button', { name: 'Whole words' }).click();
  await expect(position).toHaveText('Nothing found');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Whole words' }).click();

  const place = await left.evaluate((pane) => pane.scrollTop);
  await field.press('Escape');
  await expect(field).toBeHidden();
  await expect(left).toBeFocused();
  expect(await left.evaluate((pane) => pane.scrollTop)).toBe(place);
  expect(await highlighted(page, 'found')).toEqual([]);
});

test('a novel is searched with few ranges, and marks that are drawn anew lose none', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'novels');
  mkdirSync(folder);
  const novel = (own: string): string =>
    Array.from(
      { length: 2600 },
      (_, at) =>
        `On day ${at} the ${own} rowed the boat past the harbour and the lighthouse, singing song ${at % 7} of the winter${at}.`,
    ).join('\n\n');
  writeFileSync(join(folder, 'a.txt'), `The boat of the north\n\n${novel('ferryman')}`);
  writeFileSync(join(folder, 'b.txt'), `The boat of the south\n\n${novel('fisherman')}`);
  const { page } = await launch({ folder });
  await openPair(page, 'The boat of the north', 'The boat of the south');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('lighthouse');
  const position = page.getByRole('status', { name: 'Find position' });
  await expect(position).toHaveText('1 of 5,200');
  const count = async (): Promise<number> => (await highlighted(page, 'found')).length;
  await expect.poll(count).toBeGreaterThan(4);
  expect(await count()).toBeLessThan(200);
  await page.keyboard.press('Shift+Enter');
  await expect(position).toHaveText('5,200 of 5,200');
  await expect.poll(() => isCurrentSeen(page)).toBe(true);
  await page
    .getByRole('region', { name: 'Left article' })
    .evaluate((pane) => pane.scrollTo(0, pane.scrollHeight / 2));
  await expect.poll(count).toBeGreaterThan(4);
  expect(new Set(await highlighted(page, 'found'))).toEqual(new Set(['lighthouse']));
  await page
    .getByRole('group', { name: 'Show' })
    .getByRole('checkbox', { name: 'Edited' })
    .uncheck();
  await expect(page.locator('ins, del')).toHaveCount(0);
  await expect.poll(count).toBeGreaterThan(4);
  expect(new Set(await highlighted(page, 'found'))).toEqual(new Set(['lighthouse']));
});

test('the folder is searched by words, beginnings and phrases, and hits open in place', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  await page.keyboard.press('Control+Shift+f');
  const panel = page.getByRole('region', { name: 'Find in the folder' });
  const field = panel.getByRole('searchbox');
  await expect(field).toBeFocused();
  const found = panel.getByRole('status', { name: 'Found in the folder' });
  await page.keyboard.type('zakhar');
  await expect(found).toHaveText(/^\d+ hits? in \d articles?$/);
  await field.fill('"surrender of sovereignty of the bridge"');
  await expect(found).toHaveText('Nothing found');
  await field.fill('"grounding of Syrian"');
  await expect(found).toHaveText(/ in [3-5] articles$/);
  await expectAccessible(page);

  const rows = panel.getByRole('list', { name: 'Hits' }).getByRole('button');
  await page.keyboard.press('ArrowDown');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1).locator('mark')).toHaveText('grounding of Syrian');
  await page.keyboard.press('Enter');
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
  await expect(rows.nth(1)).toBeFocused();
  await expect.poll(() => highlighted(page, 'found-current')).toEqual(['grounding of Syrian']);
  await expect.poll(() => isCurrentSeen(page)).toBe(true);
  // The base stays: what was found stands beside it.
  const shown = await page
    .getByRole('combobox', { name: 'Article on the right' })
    .locator('option:checked')
    .textContent();
  expect(await rows.first().locator('strong').textContent()).toBe(shown);

  await field.press('Escape');
  await expect(panel).toBeHidden();
  expect(await highlighted(page, 'found-current')).toEqual([]);
});

test('a large folder is made ready while it can be read, and its hits are drawn as they are seen', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'many');
  mkdirSync(folder);
  for (let i = 0; i < 600; i += 1) {
    const words = Array.from({ length: 60 }, (_, at) => `town${i}x${at}`).join(' ');
    writeFileSync(
      join(folder, `${1000 + i}.txt`),
      `Title number ${i}\n\nThe évènement number${i} came. ${words}.\n\nAnother evenement followed it.`,
    );
  }
  const { page } = await launch({ folder });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText(/pairs compared/);
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('Evene');
  const panel = page.getByRole('region', { name: 'Find in the folder' });
  const found = panel.getByRole('status', { name: 'Found in the folder' });
  await expect(found).toHaveText(/^80\+ hits in 40\+ articles$/);
  const list = panel.getByRole('list', { name: 'Hits' });
  const drawn = await list.getByRole('listitem').count();
  expect(drawn).toBeLessThan(90);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect(found).toHaveText(/^160\+ hits in 80\+ articles$/);
  for (let pages = 0; pages < 20; pages += 1) {
    if ((await found.textContent()) === '1,200 hits in 600 articles') break;
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.waitForTimeout(100);
  }
  await expect(found).toHaveText('1,200 hits in 600 articles');
  expect(await list.getByRole('listitem').count()).toBeLessThan(90);
});
