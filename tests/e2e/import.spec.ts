// Importing notes: a file of ours or of another tool comes in as one step, anything else changes nothing.
import { join } from 'node:path';
import { expect, SEEDS, test } from './app';
import { importFile } from './exporting';

test('notes come back from a file as one step; a file of other things changes nothing', async ({
  launch,
  scratch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  const choose = (name: string, content: string): Promise<void> =>
    importFile(app, join(scratch, name), content);
  const row = (id: string, exact: string): object => ({
    id,
    uri: 'https://example.org/000_e35a3fdd2a1da102.txt',
    text: `About ${id}`,
    tags: ['syria'],
    target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  });
  const rows = [row('one', 'more than 600 civilians'), row('two', 'words that are nowhere')];
  await page.getByRole('tab', { name: 'Notes' }).click();
  await choose('notes.json', JSON.stringify({ rows }));
  await expect(page.getByText('2 notes imported')).toBeVisible();
  const list = page.getByRole('list', { name: 'Notes', exact: true });
  const notes = list.getByRole('listitem').filter({ hasText: 'About ' });
  await expect(notes).toHaveCount(2);

  await choose('again.json', JSON.stringify({ rows: [...rows, row('three', 'Syria')] }));
  await expect(page.getByText('1 note imported, 2 were there already')).toBeVisible();
  await choose('broken.json', JSON.stringify({ rows }).slice(0, 50));
  await expect(page.getByText('“broken.json” cannot be imported.')).toBeVisible();
  await expect(notes).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(notes).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(notes).toHaveCount(0);
});
