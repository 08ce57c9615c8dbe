// Words that only one of two sentences has: shown where the other lacks them, with their name.
import type { Locator } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, openPair, test, type Launch, type Running } from './app';
import { select } from './notes';
import { resize } from './panes';

const SENTENCE = 'The minister did not say that the old harbour would be closed before the winter.';
const ADDED =
  'The council voted to close the old stone bridge after the sudden flood of last winter.';
const TITLES = ['Denial by the minister', 'Words of the minister'] as const;

async function openDenial(
  launch: (options?: Launch) => Promise<Running>,
  scratch: string,
): Promise<Running & { readonly left: Locator; readonly right: Locator }> {
  const folder = join(scratch, 'denial');
  mkdirSync(folder);
  const texts = [
    [TITLES[0], SENTENCE, ADDED.replace('sudden ', ''), 'Only here: apples are sold by the gate.'],
    [TITLES[1], SENTENCE.replace('not ', ''), ADDED, 'Elsewhere: dogs run along the western pier.'],
  ];
  texts.forEach((text, at) => writeFileSync(join(folder, `${at}.txt`), text.join('\n\n')));
  const running = await launch({ folder });
  await openPair(running.page, ...TITLES);
  const [left, right] = ['Left article', 'Right article'].map((name) =>
    running.page.getByRole('region', { name }),
  );
  if (!left || !right) throw new Error('no panes');
  return { ...running, left, right };
}

test('a sentence that lost its “not” shows where, and so does one that lacks what was added', async ({
  launch,
  scratch,
}) => {
  const { page, left, right } = await openDenial(launch, scratch);
  const dropped = right.getByRole('img', { name: 'Missing here: “not”' });
  await expect(dropped).toHaveAttribute('data-lack', 'negation');
  await expect(left.getByRole('img', { name: 'Missing here: “sudden”' })).toHaveCount(1);
  // It moves no word, and adds none.
  expect(await dropped.evaluate((one) => one.getBoundingClientRect().width)).toBe(0);
  await expect(right.locator('[data-segment]').filter({ hasText: 'minister did' })).toHaveText(
    SENTENCE.replace('not ', ''),
  );
  await expectAccessible(page, 'missing words');
  // Stepping to the change outlines the place.
  await page.keyboard.press('F7');
  await expect(dropped).toHaveClass(/\bat\b/);

  for (const media of [
    {},
    { colorScheme: 'dark' },
    { forcedColors: 'active', colorScheme: 'dark' },
    { forcedColors: 'none', colorScheme: 'light', media: 'print' },
  ] as const) {
    await page.emulateMedia(media);
    const bar = await dropped.evaluate((one) => {
      const { borderInlineStartWidth, borderInlineStartStyle, height } = getComputedStyle(
        one,
        '::before',
      );
      return { borderInlineStartWidth, borderInlineStartStyle, height: parseFloat(height) };
    });
    expect(bar).toMatchObject({ borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid' });
    expect(bar.height).toBeGreaterThan(18);
  }
});

test('a headline that lost a word is read out with its sign apart from its words', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'headlines');
  mkdirSync(folder);
  const headline = 'The minister did not leave the old harbour before the winter';
  writeFileSync(join(folder, 'a.txt'), `${headline}\n\n${ADDED}`);
  writeFileSync(join(folder, 'b.txt'), `${headline.replace('not ', '')}\n\n${ADDED}`);
  const { page } = await launch({ folder });
  await openPair(page, headline, headline.replace('not ', ''));
  const right = page.getByRole('region', { name: 'Right article' });
  await expect(right.getByRole('heading')).toHaveAccessibleName(
    /^Edited: The minister did ?\(Missing here: “not”\) leave the old harbour/,
  );
});

test('the mark of missing words stands with the word before it, however the lines break', async ({
  launch,
  scratch,
}) => {
  const { app, page, right } = await openDenial(launch, scratch);
  const dropped = right.getByRole('img', { name: 'Missing here: “not”' });
  for (const width of [900, 940, 980, 1020, 1060, 1100]) {
    await resize(app, width, 700);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const apart = await dropped.evaluate((one) => {
      const before = [...(one.previousElementSibling?.getClientRects() ?? [])].at(-1);
      return Math.abs(one.getBoundingClientRect().top - (before?.top ?? 0));
    });
    expect(apart).toBeLessThan(4);
  }
});

test('the words of the chosen note are underlined within every kind of mark', async ({
  launch,
  scratch,
}) => {
  const { page, left } = await openDenial(launch, scratch);
  await select(page, 'Left article', 'minister did not say');
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.keyboard.type('Who heard it?');
  const noted = left.locator('[data-note]');
  await expect(noted).toHaveText(['minister did ', 'not', ' say']);
  for (const media of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    const lines = await noted.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).backgroundImage),
    );
    for (const line of lines) expect(line).toContain('gradient');
  }
});
