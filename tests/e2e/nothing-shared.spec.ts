// Articles that share nothing, or that are empty: said where the reader looks.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, test } from './app';
import { pane } from './panes';

test('a pair without matches, and an empty article, say so above the columns', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'apart');
  mkdirSync(folder);
  const texts = {
    'harbour.txt': 'The harbour\n\nA storm damaged the eastern pier of the old town on Monday.\n',
    'museum.txt': 'The museum\n\nPainters from nine countries show their work until next autumn.\n',
    'nothing.txt': '',
  };
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(folder, file), text);
  const { page } = await launch({ folder });
  await openPair(page, 'The harbour', 'The museum');
  const line = page.getByText('No sentence of one stands in the other.', { exact: true });
  const seen = line.and(page.locator('.nothing'));
  await expect(seen).toBeVisible();
  const [own, scroller] = [
    await seen.boundingBox(),
    await pane(page, 'Left article').boundingBox(),
  ];
  expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(scroller?.y ?? 0);

  await openPair(page, 'The harbour', /nothing/);
  await expect(page.locator('.nothing')).toHaveText('The right article is empty.');
  await expect(page.locator('.pane.right .facts')).toHaveText('An empty article');
  await expect(page.locator('.pane.left .facts')).not.toContainText('of 0');
});
