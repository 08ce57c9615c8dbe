// Between two panes: ribbons, stubs of partners out of view, and stretches without a counterpart.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app';
import { openTwo, pane, placeOf, scrollTo, topOf } from './panes';

test('a partner out of view has a stub that says where it is and goes there', async ({
  launch,
}) => {
  const { page, left, right } = await openTwo(launch);
  await expect(page.locator('[data-ribbon]').first()).toBeAttached();
  await page.keyboard.press('Control+l');
  await scrollTo(right, 1e6);
  await scrollTo(left, 0);
  const stub = page.locator('.stub.from').first();
  await expect(stub).toHaveAttribute(
    'title',
    /^(Its partner stands|The partners of these \d+ stand) \d+ (lines?|screens) further up in the right article/,
  );
  await stub.click();
  await expect(left.locator('.chosen')).toBeInViewport();
  await expect(right.locator('.chosen')).toBeInViewport();
  const chosen = await left.locator('.chosen').getAttribute('data-match');
  await expect(page.locator(`[data-ribbon="${chosen}"].chosen`)).toBeVisible();
});

test('every match in view has its ribbon, at the height of its words', async ({ launch }) => {
  const { page } = await openTwo(launch);
  await scrollTo(pane(page, 'Left article'), 500);
  const wrong = await page.evaluate(() => {
    const scroller = document.querySelector('[aria-label="Left article"]');
    const gutter = document.querySelector('.gutter .field')?.getBoundingClientRect();
    const view = scroller?.getBoundingClientRect();
    if (!scroller || !gutter || !view) return ['nothing is drawn'];
    return [...scroller.querySelectorAll('[data-match]')].flatMap((segment) => {
      const own = segment.getBoundingClientRect();
      if (own.bottom <= view.top || own.top >= view.bottom) return [];
      const id = segment.getAttribute('data-match') ?? '';
      const ribbon = document.querySelector<SVGPathElement>(`[data-ribbon="${id}"]`);
      const path = ribbon?.getAttribute('d') ?? '';
      const top = Number(/^M0 (-?[\d.]+)/.exec(path)?.[1] ?? Number.NaN) + gutter.top;
      return Math.abs(top - own.top) < 2 ? [] : [`${id}: ${top} for ${own.top}`];
    });
  });
  expect(wrong).toEqual([]);
  expect(await page.locator('[data-ribbon]').count()).toBeGreaterThan(2);
});

test('what moved has a dashed ribbon with ↕ at both ends', async ({ launch, scratch }) => {
  const folder = join(scratch, 'moved');
  mkdirSync(folder);
  const said = [
    'The harbour of the old town was closed on Monday after a storm had damaged the eastern pier.',
    'Fishermen who had lost their boats gathered in the town hall and asked for help from the state.',
    'The mayor promised that the first payments would reach the families before the end of the month.',
    'Engineers will examine the lighthouse next week, since its foundation was under water for a day.',
  ];
  writeFileSync(join(folder, 'one.txt'), `The storm\n\n${said.join('\n\n')}\n`);
  const order = [said[1], said[2], said[3], said[0]];
  writeFileSync(join(folder, 'other.txt'), `The pier\n\n${order.join('\n\n')}\n`);
  const { page } = await launch({ folder });
  await page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1).click();
  const ribbon = page.locator('.ribbon.moved');
  await expect(ribbon).toHaveCount(1);
  await expect(ribbon).toHaveCSS('stroke-dasharray', '6px, 4px');
  await expect(page.locator('.gutter .sign')).toHaveText(['↕', '↕']);
  await expect(page.locator('.ribbon:not(.moved)')).toHaveCount(3);
});

test('scrolling where one has been reads no word’s place from the page again', async ({
  launch,
}) => {
  const { page } = await openTwo(launch);
  const read = await pane(page, 'Left article').evaluate(async (element) => {
    let count = 0;
    const own = Object.getOwnPropertyDescriptor(Range.prototype, 'getBoundingClientRect')
      ?.value as () => DOMRect;
    Range.prototype.getBoundingClientRect = function () {
      count += 1;
      return own.call(this);
    };
    const walk = async (): Promise<number> => {
      count = 0;
      for (let top = 400; top < 480; top += 8) {
        element.scrollTo(0, top);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
      return count;
    };
    return [await walk(), await walk()];
  });
  expect(read[0]).toBeGreaterThan(0);
  expect(read[1]).toBe(0);
});

test('over the gutter the wheel moves the articles', async ({ launch }) => {
  const { page } = await openTwo(launch);
  await page.locator('.gutter .field').hover();
  await page.mouse.wheel(0, 150);
  await expect.poll(() => topOf(pane(page, 'Left article'))).toBe(150);
  await expect.poll(() => topOf(pane(page, 'Right article'))).toBeGreaterThan(0);
});

test('a stretch without counterpart is said so, once, and no more where there is one', async ({
  launch,
}) => {
  const { page, left } = await openTwo(launch);
  const status = page.getByRole('status', { name: 'Counterparts' });
  await scrollTo(left, 1);
  await expect(status).toHaveText('');
  const middle = await left.evaluate((element) => element.clientHeight / 2);
  const words = 'Since 19 September, more than';
  await scrollTo(left, (await topOf(left)) + (await placeOf(left, words)) - middle);
  await expect(status).toHaveText('No counterpart here');
  await expect(page.locator('.gap')).toContainText('No counterpart here');
  const shared = 'We will continue to pursue a meaningful';
  await scrollTo(left, (await topOf(left)) + (await placeOf(left, shared)) - middle);
  await expect(status).toHaveText('');
  await expect(page.locator('.gap')).toHaveCount(0);
});

test('the words of the cue stand clear of stubs and ribbons', async ({ launch }) => {
  const { page, left } = await openTwo(launch);
  await page.keyboard.press('Control+l');
  let seen = 0;
  for (const away of [0, 900]) {
    await scrollTo(pane(page, 'Right article'), away);
    for (let top = 1; top < 2400; top += 120) {
      await scrollTo(left, top);
      const hit = await page.evaluate(() => {
        const cue = document.querySelector('.gap span')?.getBoundingClientRect();
        if (!cue || cue.height === 0) return null;
        const lies = [...document.querySelectorAll('.stub, .ribbon')].filter((one) => {
          const own = one.getBoundingClientRect();
          const isBeside = own.right <= cue.left || own.left >= cue.right;
          return !isBeside && own.top < cue.bottom && own.bottom > cue.top;
        });
        return lies.length;
      });
      if (hit === null) continue;
      seen += 1;
      expect(hit, `${away}, ${top}`).toBe(0);
    }
  }
  expect(seen).toBeGreaterThan(0);
});
