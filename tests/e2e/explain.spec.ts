// Why a match is one, who else has it, what is hidden or left out, and what is said of each step.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';
import { resize } from './panes';

const FIRST = /^US: Syria peace/;
const CRISIS = /^Syrian Crisis/;
const SHARED = 'The council voted to close the old stone bridge after the flood of last winter.';
const EDITED = 'The council voted to close the old iron bridge after the flood of last spring.';
const LINE = 'Our letter of the morning is for you.';

/** Sentences that no other article has. */
function own(i: number): string[] {
  return ['north', 'south', 'east', 'west'].map(
    (side) => `Reporter n${i} saw a thing${i} of kind${i} at the ${side}${i} gate of town${i}.`,
  );
}

function write(scratch: string, texts: readonly (readonly string[])[]): string {
  const folder = join(scratch, 'articles');
  mkdirSync(folder);
  texts.forEach((text, i) => {
    const words = [`Headline number ${i}`, ...text].join('\n\n');
    writeFileSync(join(folder, `${1000 + i}.txt`), words);
  });
  return folder;
}

function pane(page: Page, side: 'Left' | 'Right'): Locator {
  return page.getByRole('region', { name: `${side} article` });
}

/** The words that a rule of the style sheet puts before or after an element. */
function told(element: Locator, where: '::before' | '::after'): Promise<string> {
  return element.evaluate((node, at) => getComputedStyle(node, at).content, where);
}

test('the other articles that have the sentence are named, opened, and stepped through', async ({
  launch,
  scratch,
}) => {
  const folder = write(scratch, [
    [...own(0), SHARED],
    [...own(1), EDITED],
    own(2),
    [SHARED, ...own(3)],
    [...own(4), `“${SHARED.slice(0, -1)},” the mayor of the town told us at length on Tuesday.`],
  ]);
  const { page } = await launch({ folder });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  await openPair(page, 'Headline number 0', 'Headline number 3');
  await page.keyboard.press('F9');
  await expect(page.getByText('Choose a match first')).toBeVisible();
  await page.keyboard.press('F8');
  const card = page.getByRole('region', { name: 'Explanation' });
  await expect(card).toContainText('Also in 2 others');
  const others = card.locator('.others').getByRole('button');
  await expect(others).toHaveText([/Headline number 1\s+Edited/, /Headline number 4\s+Quotation/]);

  await others.first().click();
  const right = page.getByRole('combobox', { name: 'Article on the right' });
  await expect(right.locator('option:checked')).toHaveText('Headline number 1');
  await expect(pane(page, 'Right').locator('.chosen')).toHaveText(EDITED);
  await expect(pane(page, 'Left').locator('.chosen')).toHaveText(SHARED);
  await expect(card).toBeFocused();
  await expect(card).toContainText('Also in 2 others');

  for (const [key, title] of [
    ['F9', 'Headline number 3'],
    ['F9', 'Headline number 4'],
    ['F9', 'Headline number 1'],
    ['Shift+F9', 'Headline number 4'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(right.locator('option:checked')).toHaveText(title);
    await expect(pane(page, 'Left').locator('.chosen')).toHaveText(SHARED);
  }
  await expect(page.locator('.cue')).toHaveText('Article 3 of 3: Headline number 4');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('Esc goes back to what was read before the first match, also from another article', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, /^Syria peace efforts/);
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('10 pairs compared');
  const left = pane(page, 'Left');
  const right = pane(page, 'Right');
  const topOf = (one: Locator): Promise<number> => one.evaluate(({ scrollTop }) => scrollTop);
  await left.evaluate((element) => (element.scrollTop = 240));
  await expect.poll(() => topOf(right)).toBeGreaterThan(0);
  const before = [await topOf(left), await topOf(right)];
  const card = page.getByRole('region', { name: 'Explanation' });
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('F8');
    await expect(card).toContainText(/Also in \d|No other article/);
    if (/Also in \d/.test((await card.textContent()) ?? '')) break;
  }
  await expect(card).toContainText(/Also in \d/);
  expect(await topOf(left)).not.toBe(before[0]);
  const title = page.getByRole('combobox', { name: 'Article on the right' });
  const first = await title.inputValue();
  await page.keyboard.press('F9');
  await expect.poll(() => title.inputValue()).not.toBe(first);
  await expect(right.locator('.chosen').first()).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.locator('.chosen')).toHaveCount(0);
  expect(Math.abs((await topOf(left)) - (before[0] ?? 0))).toBeLessThanOrEqual(1);
  // In step with it: a nudge moves the other article by little more.
  const other = await topOf(right);
  await left.evaluate((element) => (element.scrollTop += 4));
  await page.waitForTimeout(200);
  expect(Math.abs((await topOf(right)) - other)).toBeLessThan(40);
});

test('the explanation tells score, shared words and what a figure counts', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await pane(page, 'Left').locator('[data-kind=edited]').click();
  const card = page.getByRole('region', { name: 'Explanation' });
  await expect(card).toContainText('Nearly word for word the same');
  await expect(card).toContainText(/600 →became 500 civilians ,\s*figure/);
  await expect(card.locator('.shared span').first()).toContainText('Since 19 September, more than');
  await pane(page, 'Left').locator('[data-kind=identical]').first().click();
  await expect(card).toContainText('Word for word the same');
  await expect(card.locator('.shared span')).toHaveCount(1);
});

test('the explanation covers none of the chosen words', async ({ launch, scratch }) => {
  const long = `${SHARED.slice(0, -1)}, ${'and the mayor, the guild and the owners of the boats agreed, '.repeat(14)}it said.`;
  const { page, app } = await launch({
    folder: write(scratch, [
      [...own(0), SHARED, ...own(5), ...own(6), long],
      [...own(1), ...own(7), ...own(8), ...own(9), SHARED, long],
    ]),
  });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 560),
  );
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openPair(page, 'Headline number 0', 'Headline number 1');
  const card = page.getByRole('region', { name: 'Explanation' });
  for (const match of [1, 2]) {
    await page.keyboard.press('F8');
    await expect(page.getByRole('status', { name: 'Match position' })).toHaveText(
      `Match ${match} of 2`,
    );
    await expect(card).toBeVisible();
    await expect
      .poll(async () => {
        const lines = await pane(page, 'Right')
          .locator('.chosen')
          .evaluate((chosen) =>
            [...chosen.getClientRects()].map(({ left, top, right, bottom }) => ({
              left,
              top,
              right,
              bottom,
            })),
          );
        const box = await card.boundingBox();
        const view = await pane(page, 'Right').boundingBox();
        if (!box || !view) return 'nothing is drawn';
        if (box.height < 60) return 'the card has no room';
        const covered = lines.filter(
          (line) =>
            Math.max(line.top, view.y, box.y) <
              Math.min(line.bottom, view.y + view.height, box.y + box.height) &&
            line.left < box.x + box.width &&
            line.right > box.x,
        );
        return covered.length;
      })
      .toBe(0);
  }
  await expect(card).toHaveClass(/docked/);
  expect(errors).toEqual([]);
});

test('lines of the page, captions and the language are shown as what they are', async ({
  launch,
  scratch,
}) => {
  const texts = Array.from({ length: 12 }, (_, i) => [...own(i), LINE]);
  texts[0]?.splice(2, 0, 'The bridge in winter, seen from the town. REUTERS/Ann Lee');
  texts[1] = ['אמר כי הממשלה תצביע ביום שני על ההצעה של השר.', ...own(1), LINE];
  const { page } = await launch({ folder: write(scratch, texts) });
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('66 pairs compared');
  await openPair(page, 'Headline number 0', 'Headline number 1');
  const line = pane(page, 'Left').locator('[data-furniture=line]');
  await expect(line).toHaveText(LINE);
  const reason = 'Left out: this line stands in 12 articles of the folder';
  await expect(line).toHaveAttribute('title', reason);
  expect(await told(line, '::before')).toContain(reason);
  await expect(pane(page, 'Left')).toHaveText(new RegExp(`gate of town0\\.\\s*${LINE}\\s*$`));
  const caption = pane(page, 'Left').locator('[data-caption]');
  await expect(caption).toHaveText(/^The bridge in winter.*Ann Lee$/);
  expect(await told(caption, '::before')).toContain('Caption');
  await expect(pane(page, 'Left').locator('article')).toHaveAttribute('lang', 'en');
  await expect(pane(page, 'Left').locator('article')).toHaveAttribute('dir', 'ltr');
});

test('what is switched off is counted beside the switches and with the position', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const show = page.getByRole('group', { name: 'Show' });
  const position = page.getByRole('status', { name: 'Match position' });
  await page.keyboard.press('F8');
  await expect(position).toHaveText('Match 1 of 8');
  await show.getByRole('checkbox', { name: 'Edited' }).uncheck();
  await show.getByRole('checkbox', { name: 'Changed figures' }).uncheck();
  await expect(position).toHaveText('Match 1 of 7, 1 edited, 2 changed figures hidden');
  await expect(page.getByText('1 edited, 2 changed figures hidden', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(position).toHaveText('');
  expect(await told(position, '::after')).toBe('"1 edited, 2 changed figures hidden"');
  await page.keyboard.press('F8');
  await show.getByRole('checkbox', { name: 'Edited' }).check();
  await show.getByRole('checkbox', { name: 'Changed figures' }).check();
  await expect(position).toHaveText('Match 1 of 8');
});

test('each step is announced once, and the walk says when it begins anew', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  const position = page.getByRole('status', { name: 'Match position' });
  await page.keyboard.press('F7');
  await expect(position).toHaveText(/^Match \d of 8$/);
  const more = await told(position, '::after');
  expect(more).toMatch(/^", left, paragraph \d+, edited, two figures differ"$/);
  expect(await position.ariaSnapshot()).toMatch(/Match \d of 8 ?, left, paragraph \d+, edited/);
  await page.keyboard.press('F7');
  expect(await told(position, '::after')).toBe(more);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F8');
  await expect(position).toHaveText('Match 8 of 8');
  await expect(page.locator('.cue')).toHaveText('');
  await page.keyboard.press('F8');
  await expect(position).toHaveText('Match 1 of 8');
  await expect(page.locator('.cue')).toHaveText('Back to the first match');
  expect(await told(position, '::after')).toContain('Back to the first match');
  await page.keyboard.press('Shift+F8');
  await expect(page.locator('.cue')).toHaveText('Back to the last match');
  await page.keyboard.press('Shift+F8');
  await expect(page.locator('.cue')).toHaveText('');
});

test('selecting in a long text measures no more than its own words', async ({
  launch,
  scratch,
}) => {
  const long = Array.from({ length: 400 }, (_, i) => own(i)[i % 4] ?? '');
  const { page } = await launch({ folder: write(scratch, [long, [...own(500), SHARED]]) });
  await openPair(page, 'Headline number 0', 'Headline number 1');
  const left = pane(page, 'Left');
  const paragraphs = left.locator('p[data-start]');
  await expect(paragraphs.nth(3)).toBeVisible();
  const ranges = await left.evaluate(async (scroller) => {
    let made = 0;
    const createRange = document.createRange.bind(document);
    document.createRange = () => {
      made += 1;
      return createRange();
    };
    const [from, to] = [...scroller.querySelectorAll('p[data-start]')].slice(1, 3);
    document.getSelection()?.setBaseAndExtent(from ?? scroller, 0, to ?? scroller, 0);
    await new Promise((done) => setTimeout(done, 200));
    document.createRange = createRange;
    return made;
  });
  expect(ranges).toBeLessThan(20);
  await page.keyboard.press('Control+Alt+m');
  const note = page.getByRole('list', { name: 'Notes' }).getByRole('listitem');
  await expect(note).toContainText(long[1] ?? '');
  await expect(note).not.toContainText(long[2] ?? '');
});

test('once its match is scrolled away the explanation is one line, which brings the match back', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByRole('button', { name: 'Next match' }).click();
  const card = page.getByRole('region', { name: 'Explanation' });
  await expect(card.getByText('Rule', { exact: true })).toBeVisible();
  const show = card.getByRole('button', { name: 'Show the match' });
  await expect(show).toBeHidden();
  const left = page.getByRole('region', { name: 'Left article' });
  await left.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(left.locator('.chosen').first()).not.toBeInViewport();
  await expect(card.getByText('Rule', { exact: true })).toBeHidden();
  expect((await card.boundingBox())?.height ?? 1000).toBeLessThan(64);
  await show.click();
  await expect(left.locator('.chosen').first()).toBeInViewport();
  await expect(card.getByText('Rule', { exact: true })).toBeVisible();
});

test('the explanation beside the list is as high as the list, and scrolls to its end', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.keyboard.press('Control+Alt+l');
  const rows = page.getByRole('list', { name: 'Matches' }).getByRole('button');
  await rows.filter({ hasText: '600 → 500' }).first().click();
  const card = page.getByRole('region', { name: 'Explanation' });
  for (const [width, height] of [
    [1280, 800],
    [1000, 640],
  ] as const) {
    await resize(app, width, height);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const [own, list] = [await card.boundingBox(), await page.locator('.drawer').boundingBox()];
    expect(own?.height).toBe(list?.height);
    expect(await card.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeGreaterThan(0);
    await card.getByRole('button', { name: 'Esc' }).focus();
    await page.keyboard.press('End');
    await expect(card.getByRole('term').last()).toBeInViewport();
    await expect
      .poll(() => card.evaluate((one) => one.scrollHeight - one.clientHeight - one.scrollTop))
      .toBeLessThan(1);
    await page.keyboard.press('Home');
  }
});
