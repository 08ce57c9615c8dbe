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
  await expect(right.locator('[data-fine=invisible]')).toHaveCount(0);
  // A change that cannot be seen is always shown; the names of the characters are asked for.
  await expect(right.locator('[data-fine=look-alike]')).not.toHaveAttribute('title');

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

test('a word that looks the same on both sides is told by what differs in it', async ({
  launch,
  scratch,
}) => {
  const sentence = 'The council voted on Tuesday to close the old stone bridge after the flood.';
  const folder = join(scratch, 'articles');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), `Bridge closed\n\n${sentence}\n`);
  const faked = sentence.replace('stone', 'st\u043ene');
  writeFileSync(join(folder, 'b.txt'), `Bridge not closed\n\n${faked}\n`);
  const { page } = await launch({ folder });
  await openPair(page, /^Bridge closed/, /^Bridge not/);
  const told = 'one look-alike letter: Cyrillic \u043e for Latin o';
  for (const [name, selector] of [
    ['Left article', 'del'],
    ['Right article', 'ins'],
  ] as const) {
    const word = page.getByRole('region', { name }).locator(`p ${selector}`);
    await expect(word).toHaveAttribute('title', told);
    const said = await word.evaluate((one) => getComputedStyle(one, '::before').content);
    expect(said).toContain(`(${told})`);
  }
  const letter = page.getByRole('region', { name: 'Right article' }).locator('p [data-fine]');
  await expect(letter).toHaveText('\u043e');
  await page.getByRole('region', { name: 'Right article' }).locator('p [data-segment]').click();
  const card = page.getByRole('region', { name: 'Explanation' });
  await expect(card.getByRole('listitem')).toHaveText(new RegExp(`${told}$`));
  const row = page.getByRole('list', { name: 'Matches' }).getByRole('button');
  await expect(row.filter({ hasText: 'Tuesday' })).toContainText(`st\u043ene (${told})`);
});
