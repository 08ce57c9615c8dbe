// What a note can hold: tags, a colour, Markdown, whole articles and pairs; and its bar at the margin.
import { expect, openPair, SEEDS, test } from './app';
import { CRISIS, FIRST, notesIn, openWithNotes, select, writeNote } from './notes';

test('tags are completed from those in use, by keyboard, and undone with their name said', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { 'barrel bombs': 'first' });
  await notesIn(page).getByRole('button', { name: 'Edit' }).click();
  const field = page.getByRole('combobox', { name: 'Add a tag' });
  await field.fill('Figures');
  await field.press('Enter');
  await field.pressSequentially('to check,');
  await expect(page.getByRole('button', { name: 'Remove the tag to check' })).toBeVisible();
  await field.press('Backspace');
  await expect(page.getByRole('button', { name: 'Remove the tag to check' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(notesIn(page)).toContainText('Figures');

  await writeNote(page, 'more than 600 civilians', 'second');
  await notesIn(page).filter({ hasText: 'second' }).getByRole('button', { name: 'Edit' }).click();
  await field.pressSequentially('fig');
  await expect(page.getByRole('option', { name: 'Figures' })).toBeVisible();
  await field.press('ArrowDown');
  await field.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(notesIn(page).filter({ hasText: 'Figures' })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: note tagged')).toBeVisible();
  await expect(notesIn(page).filter({ hasText: 'Figures' })).toHaveCount(1);
});

test('the colours can be reached as soon as a tag is added, and the tags again by a click', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { 'barrel bombs': 'first', 'more than 600 civilians': 'second' });
  const field = page.getByRole('combobox', { name: 'Add a tag' });
  await notesIn(page).filter({ hasText: 'first' }).getByRole('button', { name: 'Edit' }).click();
  for (const tag of ['one', 'two']) {
    await field.fill(tag);
    await field.press('Enter');
  }
  await notesIn(page).filter({ hasText: 'second' }).getByRole('button', { name: 'Edit' }).click();
  await field.click();
  await page.getByRole('option', { name: 'one' }).click();
  const option = page.getByRole('option', { name: 'two' });
  await expect(option).toHaveCount(0);
  await field.click();
  await option.click();
  await expect(page.getByRole('button', { name: /^Remove the tag/ })).toHaveCount(2);
  // At the middle of the swatch, where a list in front of it would be hit.
  const swatch = page.locator('label', { has: page.getByRole('radio', { name: 'Rose' }) });
  const box = await swatch.boundingBox();
  if (!box) throw new Error('no swatch is shown');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.getByRole('radio', { name: 'Rose' })).toBeChecked();
});

test('a colour has a name, and its bar a pattern of its own', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { 'barrel bombs': 'Which ones?' });
  await notesIn(page).getByRole('button', { name: 'Edit' }).click();
  const colours = page.getByRole('group', { name: 'Colour' });
  await colours.getByRole('radio', { name: 'Yellow' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(colours.getByRole('radio', { name: 'Green' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(notesIn(page)).toContainText('Green');
  const bar = page.getByRole('button', { name: 'Note, green: Which ones?' });
  await expect(bar).toBeVisible();
  const image = await bar
    .locator('.note-mark')
    .evaluate((element) => getComputedStyle(element).backgroundImage);
  expect(image).toContain('gradient');
});

test('Markdown is set, and nothing of it can do harm', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, {
    'barrel bombs': 'It is *not* <img src=x onerror="window.hurt = 1"> [so](https://example.org/a)',
  });
  await expect(notesIn(page).locator('em')).toHaveText('not');
  await expect(notesIn(page)).toContainText('<img src=x');
  await expect(notesIn(page)).toContainText('so (https://example.org/a)');
  await expect(notesIn(page).locator('img, a')).toHaveCount(0);
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});

test('a note of more than 100,000 characters is cut, and shown whole when asked', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await select(page, 'Left article', 'barrel bombs');
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(`${'*a* '.repeat(30_000)}END`);
  await page.keyboard.press('Escape');
  await expect(notesIn(page)).toContainText('120,003 characters');
  await expect(notesIn(page)).not.toContainText('END');
  await notesIn(page).getByRole('button', { name: 'Show all' }).click();
  await expect(notesIn(page)).toContainText('END');
});

test('a note can be on a whole article, from its menu, and on a pair', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openPair(page, FIRST, CRISIS);
  await page
    .getByRole('list', { name: 'Articles' })
    .getByRole('listitem', { name: FIRST })
    .getByRole('button')
    .click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Write a note on the whole article' }).click();
  await page.keyboard.type('All of it.');
  await page.keyboard.press('Escape');
  await expect(notesIn(page)).toContainText('On the whole article');
  await page.getByRole('region', { name: 'Right article' }).focus();
  await page.keyboard.press('Control+Alt+g');
  await page.keyboard.type('These two.');
  await page.keyboard.press('Escape');
  const pair = notesIn(page).filter({ hasText: 'On both articles' });
  await expect(pair).toContainText('These two.');
  await expect(pair.locator('.quote')).toHaveCount(2);
});

test('crowded bars stand side by side or as a number; a bar shows its note and opens it', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { 'more than 600 civilians': 'one', '600': 'two' });
  const left = page.getByRole('region', { name: 'Left article' });
  const boxOf = async (name: string) => left.getByRole('button', { name }).boundingBox();
  const [one, two] = [await boxOf('Note, yellow: one'), await boxOf('Note, yellow: two')];
  expect(Math.abs((one?.x ?? 0) - (two?.x ?? 0))).toBeGreaterThanOrEqual(5);
  await writeNote(page, 'than 600', 'three');
  const many = left.getByRole('button', { name: '3 notes' });
  await expect(many).toContainText('3');
  await many.hover();
  await expect(page.getByRole('tooltip')).toContainText('two');
  await page.getByRole('button', { name: 'Close the notes' }).click();
  await many.click();
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
});

test('what a bar at the end of an article shows is seen whole, and adds nothing to it', async ({
  launch,
}) => {
  const { page } = await launch({ folder: SEEDS });
  const long = 'Who says so, and where was it said first? '.repeat(6).trim();
  await openWithNotes(page, { 'have lost their homes': long });
  const left = page.getByRole('region', { name: 'Left article' });
  await left.press('End');
  const height = (): Promise<number> => left.evaluate((element) => element.scrollHeight);
  const before = await height();
  await left.getByRole('button', { name: /^Note, yellow: Who says so/ }).hover();
  const peek = page.getByRole('tooltip');
  await expect(peek).toContainText('Who says so');
  await expect(peek).toBeInViewport({ ratio: 1 });
  expect((await peek.boundingBox())?.height).toBeGreaterThan(90);
  expect(await height()).toBe(before);
});

test('F4 goes from note to note', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await openWithNotes(page, { '450.000 Syrians': 'below', 'more than 600 civilians': 'above' });
  const active = page.locator('aside .card.active');
  await page.keyboard.press('F4');
  const first = await active.textContent();
  await page.keyboard.press('F4');
  await expect(active).not.toHaveText(first ?? '');
  await page.keyboard.press('Shift+F4');
  await expect(active).toHaveText(first ?? '');
});
