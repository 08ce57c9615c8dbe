// Characters that are not what they look like: marked on request, by name, and nothing moves for it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, test } from './app';

test('invisible and look-alike characters are marked where the reader asks for it', async ({
  launch,
  scratch,
}) => {
  const sentence = 'The council voted on Tuesday to close the old bridge after the winter flood.';
  const folder = join(scratch, 'articles');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), `Bridge closed\n\n${sentence}\n`);
  const faked = sentence.replace('council', 'c\u043euncil').replace('old', 'o\u200bld');
  writeFileSync(join(folder, 'b.txt'), `Bridge not closed\n\n${faked}\n`);
  const { page } = await launch({ folder });
  await openPair(page, /^Bridge closed/, /^Bridge not/);
  const right = page.getByRole('region', { name: 'Right article' });
  const sentences = right.locator('[data-segment]').last();
  await expect(sentences).toContainText('voted');
  const before = await sentences.boundingBox();
  await expect(right.locator('[data-fine=invisible], [data-fine=look-alike]')).toHaveCount(0);

  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('invisible');
  await page.keyboard.press('Enter');
  await expect(right.locator('[data-fine=look-alike]')).toHaveAttribute(
    'title',
    'Cyrillic “о” among Latin letters (U+043E)',
  );
  await expect(right.locator('[data-fine=invisible]')).toHaveAttribute(
    'title',
    'Zero-width space (U+200B)',
  );
  expect((await sentences.boundingBox())?.height).toBe(before?.height);
  await expect(
    page.getByRole('region', { name: 'Left article' }).locator('[data-fine=look-alike]'),
  ).toHaveCount(0);
});
