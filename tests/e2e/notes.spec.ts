// Notes: written on a selection or a match, there after a restart, on the right words after a change.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, openPair, SEEDS, test } from './app';
import { notesIn, select, writeNote } from './notes';

const FIRST = /^US: Syria peace/;
const CRISIS = /^Syrian Crisis/;
const FILE = '000_e35a3fdd2a1da102.txt';

test('a note on selected words is listed with them, and marks them', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, 'more than 600 civilians', 'Who counted?');
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  await expect(notesIn(page)).toHaveCount(1);
  await expect(notesIn(page)).toContainText('more than 600 civilians');
  await expect(notesIn(page)).toContainText('Who counted?');
  const noted = page.getByRole('region', { name: 'Left article' }).locator('[data-note]');
  expect((await noted.allTextContents()).join('')).toBe('more than 600 civilians');
});

test('the small toolbar and the key write a note as well', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await select(page, 'Right article', 'This is not a decision that was taken lightly.');
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.keyboard.type('Said by Kirby.');
  await page.keyboard.press('Escape');
  await select(page, 'Left article', 'barrel bombs');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Again below.');
  await expect(notesIn(page)).toHaveCount(2);
});

test('the small toolbar goes with words that are scrolled out of view, and the key still works', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await select(page, 'Left article', '600 civilians');
  const left = page.getByRole('region', { name: 'Left article' });
  await left.evaluate((pane) => pane.scrollTo({ top: pane.scrollHeight }));
  await expect(page.getByRole('button', { name: 'Write a note' })).toHaveCount(0);
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Far below them.');
  await expect(notesIn(page)).toContainText('600 civilians');
});

test('a note on a chosen match holds both passages', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByRole('region', { name: 'Left article' }).locator('[data-kind=edited]').click();
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('600 or 500?');
  await expect(notesIn(page)).toContainText('more than 600 civilians');
  await expect(notesIn(page)).toContainText('more than 500 civilians');
});

test('without a selection or a match, the reader is told what to do', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByText(/Select the words/)).toBeVisible();
});

test('notes are there again after a restart, and can be edited and deleted with undo', async ({
  launch,
}) => {
  const first = await launch({ folder: SEEDS });
  await openPair(first.page, FIRST, CRISIS);
  await writeNote(first.page, 'barrel bombs', 'First words');
  await first.app.close();

  const second = await launch({ folder: SEEDS });
  await second.page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(second.page)).toContainText('First words');
  await notesIn(second.page).getByRole('button', { name: 'Edit' }).click();
  await second.page.getByRole('textbox', { name: 'Note' }).fill('Second words');
  await second.page.keyboard.press('Escape');
  await notesIn(second.page).getByRole('button', { name: 'Delete' }).click();
  await expect(notesIn(second.page)).toHaveCount(0);
  await second.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(notesIn(second.page)).toContainText('Second words');
  await second.page.keyboard.press('Control+z');
  await expect(notesIn(second.page)).toHaveCount(0);
  await second.page.keyboard.press('Control+y');
  await expect(notesIn(second.page)).toContainText('Second words');
  await expect(second.page.getByText('Saved', { exact: true })).toBeVisible();
  await second.app.close();

  const third = await launch({ folder: SEEDS });
  await third.page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(third.page)).toHaveCount(1);
  await expect(notesIn(third.page)).toContainText('Second words');
});

test('a note is kept when the app is killed right after it was saved', async ({ launch }) => {
  const first = await launch({ folder: SEEDS });
  await openPair(first.page, FIRST, CRISIS);
  await writeNote(first.page, 'barrel bombs', 'Not lost');
  const gone = new Promise((done) => first.app.process().once('exit', done));
  first.app.process().kill('SIGKILL');
  await gone;

  const { page } = await launch({ folder: SEEDS });
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(page)).toContainText('Not lost');
});

test('a note stays on its words when the file changes around them', async ({ launch, seeds }) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, 'more than 600 civilians', 'Who counted?');
  const path = join(seeds, FILE);
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    `A line that was not there.\n\n${text.replace('speech in Brussels', 'speech')}`,
  );
  await page.keyboard.press('F5');
  await expect(page.getByRole('region', { name: 'Left article' })).toContainText('was not there');
  const noted = page.getByRole('region', { name: 'Left article' }).locator('[data-note]');
  await expect(async () => {
    expect((await noted.allTextContents()).join('')).toBe('more than 600 civilians');
  }).toPass();
  await expect(notesIn(page)).toContainText('Found at a new place');
});

test('a note whose words are gone is kept and says so, and never lands elsewhere', async ({
  launch,
  seeds,
}) => {
  const { page } = await launch({ folder: seeds });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, 'more than 600 civilians', 'Who counted?');
  const path = join(seeds, FILE);
  const paragraphs = readFileSync(path, 'utf8').split('\n\n');
  writeFileSync(path, paragraphs.filter((one) => !one.includes('600 civilians')).join('\n\n'));
  await page.keyboard.press('F5');
  await expect(notesIn(page)).toContainText('no longer in the article');
  await expect(notesIn(page)).toContainText('more than 600 civilians');
  await expect(
    page.getByRole('region', { name: 'Left article' }).locator('[data-note]'),
  ).toHaveCount(0);
});

test('from the list of notes, a note leads to its words', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await writeNote(page, '450.000 Syrians', 'Written with a full stop.');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('list', { name: 'Notes' }).getByRole('button', { name: '450.000' }).click();
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await expect(
    page.getByRole('region', { name: 'Left article' }).locator('[data-note]').first(),
  ).toBeInViewport();
});

test('undo while typing never takes the note away, by key or by menu', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await select(page, 'Left article', 'barrel bombs');
  await page.getByRole('button', { name: 'Add note' }).click();
  const box = page.getByRole('textbox', { name: 'Note' });
  await page.keyboard.type('one two three');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Control+z');
  await expect(box).toBeVisible();
  await page.keyboard.type('four');
  await app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Edit');
    for (let i = 0; i < 3; i += 1)
      edit?.submenu?.items.find(({ label }) => label === 'Undo')?.click();
  });
  await page.waitForTimeout(200);
  await expect(box).toBeVisible();
});

test('a sentence is selected by keyboard, for a note without a mouse', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByRole('region', { name: 'Right article' }).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Alt+ArrowDown');
  const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(toolbar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(toolbar).toBeHidden();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('On one sentence.');
  await page.keyboard.press('Escape');
  await expect(notesIn(page)).toHaveCount(1);
  await expect(notesIn(page)).toContainText('On one sentence.');
});

test('a key that is pressed before the next frame is about what was just selected', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByRole('region', { name: 'Right article' }).focus();
  await page.evaluate(() => {
    const press = (init: KeyboardEventInit): void => {
      const event = new KeyboardEvent('keydown', { ...init, altKey: true, bubbles: true });
      document.activeElement?.dispatchEvent(event);
    };
    press({ key: 'ArrowDown' });
    press({ key: 'm', code: 'KeyM', ctrlKey: true });
  });
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
});

test('a triple click takes its own block and nothing of the next', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page.getByText('This is not a decision that was taken lightly.').click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.keyboard.type('Whole paragraph.');
  await page.keyboard.press('Escape');
  await expect(notesIn(page).locator('.quote')).toHaveText(
    '“This is not a decision that was taken lightly.”',
  );
});
