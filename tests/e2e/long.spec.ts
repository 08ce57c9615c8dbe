// Articles that are long or odd: what is near the view is drawn, every place is right, nothing hangs.
import type { Locator, Page } from '@playwright/test';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateNovel, NOVEL_FILES } from '../fixtures/reuse/novel';
import { expect, SEEDS, test } from './app';

const LINE_HEIGHT = 18 * 1.6;
/** A few screens of sentences, far fewer than a novel has. */
const MOST_MARKED = 600;

const regionOf = (page: Page, side: 'Left' | 'Right'): Locator =>
  page.getByRole('region', { name: `${side} article` });

function write(folder: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Opens the pair that shares most. */
async function openBest(page: Page): Promise<{ left: Locator; right: Locator }> {
  await page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1).click();
  const panes = { left: regionOf(page, 'Left'), right: regionOf(page, 'Right') };
  await expect(panes.left.locator('[data-match]').first()).toBeVisible();
  await expect(panes.right.locator('[data-match]').first()).toBeVisible();
  return panes;
}

const scrollTo = (pane: Locator, share: number): Promise<void> =>
  pane.evaluate(async (element, wanted) => {
    element.scrollTop = wanted * (element.scrollHeight - element.clientHeight);
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, share);

/** The words of the first sentence at or below the middle of a pane, and where they stand. */
function atMiddle(pane: Locator, kind: string): Promise<{ words: string; top: number }> {
  return pane.evaluate((element, wanted) => {
    const { top, height } = element.getBoundingClientRect();
    for (const segment of element.querySelectorAll(`[data-kind="${wanted}"]:not([data-moved])`)) {
      const place = segment.getBoundingClientRect().top - top;
      if (place >= height / 2 - 100) return { words: segment.textContent, top: place };
    }
    throw new Error('no such sentence is near the middle');
  }, kind);
}

function placeOf(pane: Locator, words: string): Promise<number> {
  return pane.evaluate((element, wanted) => {
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const found = [...element.querySelectorAll('[data-segment]')].find(
      ({ textContent }) => plain(textContent) === plain(wanted),
    );
    if (!found) throw new Error(`“${wanted}” is not drawn`);
    return found.getBoundingClientRect().top - element.getBoundingClientRect().top;
  }, words);
}

test('two editions of a novel open, scroll in step and are stepped through', async ({
  launch,
  scratch,
}) => {
  const { first, revised } = generateNovel({ seed: 7, words: 40_000, revision: 'light' });
  const folder = write(join(scratch, 'novel'), {
    [NOVEL_FILES[0]]: first,
    [NOVEL_FILES[1]]: revised,
  });
  const { page } = await launch({ folder });
  const { left, right } = await openBest(page);
  for (const share of [0.25, 0.8, 0.5]) {
    await scrollTo(left, share);
    expect(await left.locator('[data-segment]').count()).toBeLessThan(MOST_MARKED);
    const { words, top } = await atMiddle(left, 'identical');
    expect(Math.abs((await placeOf(right, words)) - top)).toBeLessThan(6 * LINE_HEIGHT);
    // On the reference line itself, within one line.
    await left.evaluate((element, by) => (element.scrollTop += by), top - 300);
    const middle = await left.evaluate((element) => element.clientHeight / 2);
    await left.evaluate((element, by) => (element.scrollTop -= by), middle - 300);
    await scrollBy(left, 0);
    const own = await placeOf(left, words);
    expect(Math.abs((await placeOf(right, words)) - own)).toBeLessThan(LINE_HEIGHT);
  }
  const before = [await topOf(left), await topOf(right)];
  for (const share of [0.1, 0.9, 0.33, 0.71]) await scrollTo(right, share);
  await left.evaluate((element, top) => (element.scrollTop = top), before[0] ?? 0);
  await scrollBy(left, 0);
  expect(Math.abs((await topOf(right)) - (before[1] ?? 0))).toBeLessThanOrEqual(1);

  // From where the reader is, not from the start.
  const status = page.getByRole('status', { name: 'Match position' });
  await page.keyboard.press('F8');
  await expect(status).toContainText(/Match \d+ of \d+/);
  const at = Number(/Match (\d+)/.exec((await status.textContent()) ?? '')?.[1]);
  expect(at).toBeGreaterThan(100);
  for (const pane of [left, right]) {
    await expect(pane.locator('.chosen').first()).toBeInViewport();
  }
  await page.keyboard.press('F7');
  await expect(left.locator('.at').or(right.locator('.at')).first()).toBeInViewport();
});

const topOf = (pane: Locator): Promise<number> => pane.evaluate((element) => element.scrollTop);
const scrollBy = (pane: Locator, by: number): Promise<void> =>
  pane.evaluate(async (element, pixels) => {
    element.scrollTop += pixels;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, by);

test('a selection in a long article outlasts scrolling away and back', async ({
  launch,
  scratch,
}) => {
  const { first, revised } = generateNovel({ seed: 8, words: 20_000, revision: 'light' });
  const folder = write(join(scratch, 'novel'), {
    [NOVEL_FILES[0]]: first,
    [NOVEL_FILES[1]]: revised,
  });
  const { page } = await launch({ folder });
  const { left } = await openBest(page);
  await left.locator('[data-segment]').nth(2).click({ clickCount: 3 });
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toBeTruthy();
  await scrollTo(left, 0.9);
  await scrollTo(left, 0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);
});

test('at the speed of a wheel what is seen is marked, of one article in each frame', async ({
  launch,
  scratch,
}) => {
  const { first, revised } = generateNovel({ seed: 7, words: 20_000, revision: 'light' });
  const folder = write(join(scratch, 'novel'), {
    [NOVEL_FILES[0]]: first,
    [NOVEL_FILES[1]]: revised,
  });
  const { page } = await launch({ folder });
  const { left, right } = await openBest(page);
  await scrollTo(left, 0.1);
  const other = await right.elementHandle();
  const seen = await left.evaluate(async (element, partner) => {
    const panes = [element, partner as HTMLElement];
    const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
    let marked = new Set<Node>();
    let both = 0;
    let some = 0;
    let plain = 0;
    for (const pane of panes) {
      new MutationObserver((changes) => {
        if (
          changes.some(({ addedNodes }) =>
            [...addedNodes].some((node) => node instanceof HTMLElement && node.matches('.segment')),
          )
        )
          marked.add(pane);
      }).observe(pane.querySelector('article') ?? pane, { childList: true, subtree: true });
    }
    for (let frame = 0; frame < 40; frame += 1) {
      marked = new Set();
      element.scrollTop += element.clientHeight / 3;
      await nextFrame();
      both += Number(marked.size > 1);
      some += Number(marked.size > 0);
      for (const pane of panes) {
        const { top, bottom } = pane.getBoundingClientRect();
        plain += [...pane.querySelectorAll('p')].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.bottom > top && box.top < bottom && !one.querySelector('.segment');
        }).length;
      }
    }
    return { both, some, plain };
  }, other);
  expect(seen.plain).toBe(0);
  expect(seen.both).toBe(0);
  expect(seen.some).toBeGreaterThan(10);
});

/** Sentences of their own and in both, in paragraphs of so many. */
function inLongParagraphs(sizes: readonly number[], own: string): string {
  let at = 0;
  const sentence = (): string => {
    at += 1;
    return at % 40 === 0
      ? `Only ${own} tells of the ship that came in on day ${String(at)} of the year.`
      : `The harbour of number ${String(at)} has ${String(at * 7)} boats in its old basin.`;
  };
  return sizes.map((size) => Array.from({ length: size }, sentence).join(' ')).join('\n\n');
}

/** By pane: at how many heights of it the words that are seen have no mark. */
const plainIn = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    ['Left', 'Right'].map((side) => {
      const pane = document.querySelector(`[aria-label="${side} article"]`);
      const text = pane?.querySelector('article')?.getBoundingClientRect();
      const view = pane?.getBoundingClientRect();
      if (!text || !view) throw new Error('no pair is open');
      let plain = 0;
      for (let y = view.top + 4; y < view.bottom - 4; y += 12) {
        const node = document.caretPositionFromPoint(text.left + 24, y)?.offsetNode;
        const words = node instanceof Text && node.data.trim() !== '';
        plain += Number(words && !node.parentElement?.closest('.segment'));
      }
      return plain;
    }),
  );

test('of paragraphs of many sentences what is seen is marked, on the way and at rest', async ({
  launch,
  scratch,
}) => {
  const sizes = [400, 2, 598, 400, 400];
  const folder = write(join(scratch, 'long'), {
    'a.txt': inLongParagraphs(sizes, 'the first'),
    'b.txt': inLongParagraphs(sizes, 'the second'),
  });
  const { page } = await launch({ folder });
  const { left } = await openBest(page);
  const height = await left.evaluate((element) => element.scrollHeight);
  for (let place = 0; place < height; place += 6000) {
    await scrollTo(left, place / height);
    for (let step = 0; step < 12; step += 1) {
      await left.evaluate(async (element) => {
        element.scrollTop += 60;
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      });
      expect(await plainIn(page), `at ${String(place)}`).toEqual([0, 0]);
    }
    await scrollBy(left, 20);
    expect(await plainIn(page), `at ${String(place)}`).toEqual([0, 0]);
  }
});

test('while a screen passes in every frame nothing is marked; what comes to rest is', async ({
  launch,
  scratch,
}) => {
  const { first, revised } = generateNovel({ seed: 7, words: 20_000, revision: 'light' });
  const folder = write(join(scratch, 'novel'), {
    [NOVEL_FILES[0]]: first,
    [NOVEL_FILES[1]]: revised,
  });
  const { page } = await launch({ folder });
  const { left, right } = await openBest(page);
  await scrollTo(left, 0.1);
  const marked = await left.evaluate(async (element) => {
    const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
    const pass = async (frames: number): Promise<void> => {
      for (let frame = 0; frame < frames; frame += 1) {
        element.scrollTop += element.clientHeight;
        await nextFrame();
      }
    };
    // The first jump may be the only one: what it leads to is marked.
    await pass(3);
    let added = 0;
    const observer = new MutationObserver((records) => (added += records.length));
    observer.observe(element.querySelector('article') ?? element, {
      childList: true,
      subtree: true,
    });
    await pass(12);
    added += observer.takeRecords().length;
    observer.disconnect();
    return added;
  });
  expect(marked).toBe(0);
  for (const pane of [left, right]) {
    await expect
      .poll(() =>
        pane.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return [...element.querySelectorAll('[data-segment]')].filter((segment) => {
            const box = segment.getBoundingClientRect();
            return box.bottom > top && box.top < bottom;
          }).length;
        }),
      )
      .toBeGreaterThan(3);
  }
  expect(await left.locator('[data-segment]').count()).toBeLessThan(MOST_MARKED);
});

test('a line of 200,000 characters is shown with its matches', async ({ launch, scratch }) => {
  const line = Array.from(
    { length: 3200 },
    (_, at) => `Sentence number ${at} of the report has ${at * 7} words in a row.`,
  ).join(' ');
  expect(line.length).toBeGreaterThan(190_000);
  const folder = write(join(scratch, 'line'), {
    'a.txt': `One long line\n\n${line}`,
    'b.txt': `Another long line\n\n${line.replace('number 1600 of', 'number 1600 in')}`,
  });
  const { page } = await launch({ folder });
  const { left, right } = await openBest(page);
  await scrollTo(left, 0.5);
  expect(await left.locator('[data-segment]').count()).toBeLessThan(MOST_MARKED);
  const { words, top } = await atMiddle(left, 'identical');
  expect(Math.abs((await placeOf(right, words)) - top)).toBeLessThan(2 * LINE_HEIGHT);
});

test('20,000 identical sentences are shown, and said to be cut where they are', async ({
  launch,
  scratch,
}) => {
  const many = 'The council voted to close the old bridge. '.repeat(20_000);
  const folder = write(join(scratch, 'same'), {
    'a.txt': `The bridge\n\n${many}`,
    'b.txt': `Another bridge\n\n${many}`,
  });
  const { page } = await launch({ folder });
  const { left, right } = await openBest(page);
  await scrollTo(left, 1);
  await expect(left.locator('[data-segment]').last()).toBeInViewport();
  expect(await right.locator('[data-segment]').count()).toBeLessThan(MOST_MARKED);
});

test('articles without anything in common, and without text, are shown as that', async ({
  launch,
  scratch,
}) => {
  const folder = write(join(scratch, 'none'), {
    'a.txt': 'Rain in the north\n\nIt rained all day and the river rose by a metre.',
    'b.txt': 'Elections\n\nVoters went to the polls in large numbers this morning.',
    'empty.txt': '',
  });
  const { page } = await launch({ folder });
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(regionOf(page, 'Left')).toContainText('It rained');
  await expect(page.getByRole('status', { name: 'Match position' })).toHaveText('No matches');
  await page.keyboard.press('F8');
  await page.getByRole('listitem', { name: /empty/ }).getByRole('button').click();
  await expect(page.getByText('This file is empty.')).toBeVisible();
});

test('a pair whose file has vanished is shown as it was read, or says so', async ({
  launch,
  seeds,
}) => {
  const gone = readdirSync(seeds).find((file) => file.startsWith('000')) ?? '';
  const first = await launch({ folder: seeds });
  const rowIn = async (page: Page): Promise<Locator> => {
    await expect(page.getByRole('status', { name: 'Progress' })).toContainText('compared');
    await page.getByRole('tab', { name: 'Overview' }).click();
    const rows = page.getByRole('table', { name: 'Pairs' }).getByRole('row');
    return rows.filter({ hasText: /US: Syria peace/ }).first();
  };
  const open = async (page: Page): Promise<void> => (await rowIn(page)).click();
  /** At once: soon after, the folder is read again without the file. */
  const openWithout = async (page: Page): Promise<void> => {
    const row = await (await rowIn(page)).elementHandle();
    rmSync(join(seeds, gone));
    await row.evaluate((element) => (element as HTMLElement).click());
  };
  await open(first.page);
  await openWithout(first.page);
  await expect(regionOf(first.page, 'Left').locator('[data-match]').first()).toBeVisible();
  await first.app.close();

  // Analysed before, and read from the file only now.
  cpSync(join(SEEDS, gone), join(seeds, gone));
  const second = await launch({ folder: seeds });
  await open(second.page);
  await second.app.close();
  const { page } = await launch({ folder: seeds });
  await openWithout(page);
  await expect(page.getByRole('alert')).toContainText(gone);
  await page.getByRole('tab', { name: 'Overview' }).click();
  const others = page
    .getByRole('table', { name: 'Pairs' })
    .getByRole('row')
    .filter({ hasNotText: /US: Syria peace/ });
  await others.nth(1).click();
  await expect(regionOf(page, 'Left').locator('[data-match]').first()).toBeVisible();
});
