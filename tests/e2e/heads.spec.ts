// The heads of the columns: title, file, outlet and date of what is read, however long they are.
import type { Locator } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, test } from './app';
import { openTwo, resize } from './panes';

const LONG =
  'Minister denies the plan to close the old harbour before the storms of the winter arrive at last';
const SENTENCE = 'The council voted to close the old stone bridge after the flood of last winter.';

/** Whether all of an element can be seen within its column. */
const isWhole = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => {
    const head = element.closest('.head');
    const [own, around] = [element.getBoundingClientRect(), head?.getBoundingClientRect()];
    const isCut = element.scrollWidth > element.clientWidth && element.clientWidth > 0;
    return around !== undefined && own.right <= around.right && own.width > 0 && !isCut;
  });

test('the file of one of two namesakes is read beside a headline of any length', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'editions');
  mkdirSync(folder);
  for (const edition of ['first', 'second'])
    writeFileSync(
      join(folder, `${edition}.txt`),
      `${LONG}\n\n5 October 2016\n\n${SENTENCE}\n\nOnly in the ${edition}.`,
    );
  const { page } = await launch({ folder });
  await openPair(page, `${LONG} · first.txt`, `${LONG} · second.txt`);
  for (const [side, file] of [
    ['left', 'first.txt'],
    ['right', 'second.txt'],
  ] as const) {
    const shown = page.locator(`.pane.${side} .head .file`);
    await expect(shown).toHaveText(file);
    expect(await isWhole(shown)).toBe(true);
    expect(await isWhole(page.locator(`.pane.${side} .head .origin`))).toBe(true);
    const chooser = page.getByRole('combobox', { name: `Article on the ${side}` });
    await expect(chooser).toHaveAttribute('title', `${LONG} · ${file}`);
  }
  // On paper there is room for all of it.
  await page.emulateMedia({ media: 'print' });
  const title = page.locator('.pane.left .head .title');
  expect(await title.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  expect(await isWhole(page.locator('.pane.left .head .facts'))).toBe(true);
});

test('the head tells who published an article and when', async ({ launch, scratch }) => {
  const folder = join(scratch, 'published');
  mkdirSync(folder);
  const page_ = (title: string): string =>
    `<title>${title}</title><meta property="og:site_name" content="The Coast">` +
    `<meta property="article:published_time" content="2016-10-05T10:00:00Z">` +
    `<article><h1>${title}</h1><p>${SENTENCE}</p><p>${SENTENCE.replace('bridge', 'pier')}</p></article>`;
  writeFileSync(join(folder, 'a.html'), page_('Bridge closed'));
  writeFileSync(join(folder, 'b.txt'), `Council meets\n\n${SENTENCE}`);
  const { page } = await launch({ folder });
  await openPair(page, 'Bridge closed', 'Council meets');
  const origin = page.locator('.pane.left .head .origin');
  await expect(origin).toHaveText('The Coast · Oct 5, 2016');
  expect(await isWhole(origin)).toBe(true);
  await expect(page.locator('.pane.right .head .origin')).toHaveCount(0);
});

test('a long outlet leaves the title its room, and does not hide the day', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'outlets');
  mkdirSync(folder);
  const line = { title: LONG, body: SENTENCE, source: LONG, date: '2016-10-05' };
  writeFileSync(
    join(folder, 'news.jsonl'),
    `${JSON.stringify(line)}\n${JSON.stringify({ ...line, title: 'Council meets' })}`,
  );
  const { page } = await launch({ folder });
  await openPair(page, /^Minister denies/, 'Council meets');
  const head = page.locator('.pane.left .head');
  const widthOf = async (one: Locator): Promise<number> => (await one.boundingBox())?.width ?? 0;
  expect(await widthOf(head.locator('.title'))).toBeGreaterThan(
    await widthOf(head.locator('.origin')),
  );
  await expect(head.locator('.origin')).toContainText('Oct 5, 2016');
  expect(await isWhole(head.locator('.origin span').last())).toBe(true);
  // The text begins with no headline: it has its distance from the head all the same.
  const first = page.getByRole('region', { name: 'Left article' }).locator('[data-segment]');
  const [own, around] = [await first.first().boundingBox(), await head.boundingBox()];
  expect((own?.y ?? 0) - (around?.y ?? 0) - (around?.height ?? 0)).toBeGreaterThan(16);
});

test('a day that a plain text gives in a line of its own stands in the library and in the head', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'plain');
  mkdirSync(folder);
  const write = (file: string, title: string, line: string): void =>
    writeFileSync(join(folder, file), `${title}\n\n${line}\n\n${SENTENCE}\n`);
  write('a.txt', 'Bridge closed', 'Published 5 October 2016');
  write('b.md', '# Council meets', 'The members came early.');
  const { page } = await launch({ folder });
  await openPair(page, 'Bridge closed', 'Council meets');
  const rows = page.getByRole('list', { name: 'Articles' });
  await expect(rows.getByRole('listitem', { name: 'Bridge closed' })).toContainText(
    /Oct 5, 2016 · \d+ words/,
  );
  await expect(rows.getByRole('listitem', { name: 'Council meets' })).not.toContainText('2016');
  await expect(page.locator('.pane.left .head .origin')).toHaveText('Oct 5, 2016');
});

test('in a wide window the head and the bars stand at the column of text', async ({ launch }) => {
  const { app, page, left } = await openTwo(launch);
  const around = page.locator('.pane.left');
  for (const [width, isCentred] of [
    [1280, false],
    [1900, true],
  ] as const) {
    await resize(app, width, 900);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    await expect(left.locator('.bar').first()).toBeAttached();
    const places = await around.evaluate((pane) => {
      const box = (selector: string): DOMRect | undefined =>
        pane.querySelector(selector)?.getBoundingClientRect();
      const [text, title, line] = [box('article'), box('.head .title'), box('.head .line')];
      const bar = box('.content > .bar');
      if (!text || !title || !line || !bar) throw new Error('something is not drawn');
      return {
        margin: text.left - pane.getBoundingClientRect().left,
        titleOff: Math.abs(title.left - text.left),
        endOff: Math.abs(line.right - text.right),
        barOff: text.left - bar.left,
      };
    });
    expect(places.margin > 60).toBe(isCentred);
    expect(places.titleOff).toBeLessThan(2);
    expect(places.endOff).toBeLessThan(2);
    expect(places.barOff).toBeGreaterThan(8);
    expect(places.barOff).toBeLessThan(20);
  }
});
