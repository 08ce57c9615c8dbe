// Capital letters and punctuation that differ inside a match: shown, explained, and switched off.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app';

const LEFT = 'They asked the Court to hear the men today, the clerk said on Monday.';
const RIGHT = 'They asked the court to hear the men today; the clerk said on Monday.';

test('capital letters and punctuation that differ are shown, and can be switched off', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'two');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'a.txt'),
    `First report\n\n${LEFT}\n\nThe rest of this one is its own.`,
  );
  writeFileSync(
    join(folder, 'b.txt'),
    `Other words\n\n${RIGHT}\n\nNothing else is shared by the two.`,
  );
  const { page } = await launch({ folder });
  await page.getByRole('tab', { name: 'Compare' }).click();
  const left = page.getByRole('region', { name: 'Left article' });
  const right = page.getByRole('region', { name: 'Right article' });
  await expect(left.locator('[data-fine]')).toHaveText(['Court', ',']);
  await expect(right.locator('[data-fine]')).toHaveText(['court', ';']);
  // No word of the sentence is other: it stays identical, and no word is marked as changed.
  await expect(left.locator('[data-kind="identical"]')).toHaveText(LEFT);
  await expect(left.locator('del')).toHaveCount(0);
  await page.keyboard.press('F8');
  const explanation = page.getByRole('region', { name: 'Explanation' });
  await expect(explanation).toContainText('Marks');
  await expect(explanation).toContainText('capital letter');
  await expect(explanation).toContainText('punctuation');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+,');
  await page.getByRole('checkbox', { name: 'Capitals' }).uncheck();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(left.locator('[data-fine]')).toHaveText([',']);
  await page.reload();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(left.locator('[data-fine]')).toHaveText([',']);
});
