// What is said of a note when its article changes, and choosing between places that are alike.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, SEEDS, test } from './app';
import { CRISIS, FILE, FIRST, notesIn, openWithNotes, writeNote } from './notes';

test('changed words are shown old against new, with a word for the state', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, 'more than 600 civilians', 'Who counted?');
  await expect(notesIn(page)).toContainText('Unchanged');
  const path = join(seeds, FILE);
  writeFileSync(path, readFileSync(path, 'utf8').replace('600 civilians', '500 civilians'));
  await page.keyboard.press('F5');
  await expect(notesIn(page)).toContainText('Text changed');
  await expect(notesIn(page).locator('del')).toHaveText('600');
  await expect(notesIn(page).locator('ins')).toHaveText('500');
  // Read as one change, and not as one number.
  await expect(notesIn(page).locator('.now')).toHaveText(
    /^Now: more than 600\s*→\s*became\s*500 civilians$/,
  );
});

test('of several places that are alike the reader chooses one, and can undo it', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, 'barrel bombs', 'Which ones?');
  const path = join(seeds, FILE);
  const paragraphs = readFileSync(path, 'utf8').split('\n\n');
  const noted = paragraphs.find((one) => one.includes('barrel bombs')) ?? '';
  const others = paragraphs.filter((one) => !one.includes('barrel bombs'));
  const twice = [noted, 'Between the two.', noted, 'Between the two.', noted, 'Between the two.'];
  writeFileSync(path, [others[0], ...twice, ...others.slice(1)].join('\n\n'));
  await page.keyboard.press('F5');
  await expect(notesIn(page)).toContainText('Place not clear');
  await notesIn(page).getByRole('button', { name: 'Which of these places?' }).click();
  const places = page.getByRole('group', { name: 'Which of these places?' }).getByRole('button');
  expect(await places.count()).toBeGreaterThan(1);
  await places.nth(1).click();
  await expect(notesIn(page)).toContainText('Unchanged');
  const marked = page.getByRole('region', { name: 'Left article' }).locator('[data-note]');
  await expect(marked).toHaveText('barrel bombs');
  await page.keyboard.press('Control+z');
  await expect(notesIn(page)).toContainText('Place not clear');
});

test('at 400 % the notes are no wider than the window', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { 'barrel bombs': 'Which ones?' });
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(1280, 800);
    window?.webContents.setZoomFactor(4);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(320);
  await page.keyboard.press('Control+3');
  for (const one of [
    page.getByRole('searchbox', { name: 'Find in the notes' }),
    page.getByRole('combobox', { name: 'State' }),
    notesIn(page).getByRole('checkbox'),
    notesIn(page).getByRole('button', { name: 'Delete' }),
  ]) {
    await one.focus();
    await expect(one).toBeInViewport({ ratio: 0.9 });
    const box = await one.boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
  }
});

test('what is well is called the same on a card and in the filter, and a colour is named once', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, 'barrel bombs', 'Which ones?');
  await page.getByRole('tab', { name: 'Notes' }).click();
  const card = notesIn(page).first();
  await expect(card).toContainText('Unchanged');
  await expect(page.getByRole('combobox', { name: 'State' }).getByRole('option')).toHaveText([
    'All states',
    'Unchanged (1)',
    'Moved (0)',
    'Changed (0)',
    'Not found (0)',
  ]);
  await card.getByRole('button', { name: 'Edit' }).click();
  await expect(card.getByRole('radio', { name: 'Yellow' })).toBeChecked();
  expect((await card.innerText()).match(/Yellow/g)).toHaveLength(1);
});
