// Opening a folder: by command line, button, key, menu and drop; and what happens when it cannot be read.
import { chmodSync, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, SEEDS, test } from './app';

const TITLES = [
  'US: Syria peace efforts must continue even without talks with Russia',
  'Syria peace efforts must continue despite break with Russia: Kerry',
  'Syrian Crisis: US suspends ceasefire talks with Russia',
  'US close to ending Syria talks with Russia',
  'U.S. Halts Talks With Russia Over Syria',
];

async function answerDialog(app: ElectronApplication, folder: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, folder);
}

async function expectSeeds(page: Page): Promise<void> {
  const items = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await expect(items).toHaveCount(TITLES.length);
  for (const [index, title] of TITLES.entries()) {
    await expect(items.nth(index)).toHaveAccessibleName(title);
  }
}

test('a folder on the command line is open at the start', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await expectSeeds(page);
  await expect(page).toHaveTitle('seeds – Variorum');
  await expect(page.getByRole('table', { name: 'Pairs' }).getByRole('row')).toHaveCount(11);
});

test('the welcome offers one thing to do, and the button opens the chosen folder', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await answerDialog(app, SEEDS);
  await page.getByRole('button', { name: 'Open folder…' }).click();
  await expectSeeds(page);
});

test('closing the folder dialog changes nothing', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await answerDialog(app, null);
  await page.getByRole('button', { name: 'Open folder…' }).click();
  await expectSeeds(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('Ctrl+O and the menu item open the chosen folder', async ({ launch, seeds, scratch }) => {
  const { app, page } = await launch();
  await answerDialog(app, seeds);
  await expect(page.getByRole('button', { name: 'Open folder…' })).toBeVisible();
  await page.keyboard.press('Control+o');
  await expectSeeds(page);

  const two = join(scratch, 'two');
  mkdirSync(two);
  writeFileSync(join(two, 'one.txt'), 'A first article of five words.');
  writeFileSync(join(two, 'two.md'), '# A heading\n\nA second article.');
  await answerDialog(app, two);
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('open-folder')?.click();
  });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(2);
});

test('a folder that is opened has the focus in its list of articles, by whatever key it was', async ({
  launch,
  scratch,
  seeds,
}) => {
  const first = await launch({ folder: seeds });
  const articles = first.page.getByRole('list', { name: 'Articles' });
  const firstArticle = articles.getByRole('button').first();
  await expect(first.page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  // Nobody asked for this one just now.
  await expect(firstArticle).not.toBeFocused();
  const two = join(scratch, 'two');
  cpSync(seeds, two, { recursive: true });
  await answerDialog(first.app, two);
  await first.page.getByRole('tab', { name: 'Overview' }).focus();
  await first.page.keyboard.press('Control+o');
  await expect(first.page).toHaveTitle('two – Variorum');
  await expect(firstArticle).toBeFocused();
  await first.page.keyboard.press('ArrowDown');
  await expect(articles.getByRole('button').nth(1)).toBeFocused();
  // The same folder anew leaves the focus where it is.
  await first.page.keyboard.press('F5');
  await first.page.waitForTimeout(300);
  await expect(articles.getByRole('button').nth(1)).toBeFocused();
  await first.app.close();

  rmSync(two, { recursive: true });
  const second = await launch();
  const folder = second.page.getByRole('button', { name: /^seeds, / });
  await folder.focus();
  await second.page.keyboard.press('Enter');
  await expect(second.page).toHaveTitle('seeds – Variorum');
  await expect(
    second.page.getByRole('list', { name: 'Articles' }).getByRole('button').first(),
  ).toBeFocused();
});

test('a folder dropped onto the window is opened', async ({ launch }) => {
  const { page } = await launch();
  await expect(page.getByRole('button', { name: 'Open folder…' })).toBeVisible();
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [SEEDS], dragOperationsMask: 1 };
  await client.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 300, y: 300, data });
  await client.send('Input.dispatchDragEvent', { type: 'dragOver', x: 300, y: 300, data });
  await expect(page.getByText('Drop the folder here to open it')).toBeVisible();
  await client.send('Input.dispatchDragEvent', { type: 'drop', x: 300, y: 300, data });
  await expectSeeds(page);
  await expect(page.getByText('Drop the folder here to open it')).toBeHidden();
});

test('the next start brings back folder, view and articles', async ({ launch }) => {
  const first = await launch({ folder: SEEDS });
  await expectSeeds(first.page);
  await first.page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(2).click();
  await expect(first.page.getByRole('status', { name: 'Progress' })).toHaveText(
    '10 pairs compared',
  );
  const left = first.page.getByRole('combobox', { name: 'Article on the left' });
  const right = first.page.getByRole('combobox', { name: 'Article on the right' });
  const shown = [await left.inputValue(), await right.inputValue()];
  await first.app.close();

  const { page } = await launch();
  await expectSeeds(page);
  await expect(page.getByRole('tab', { name: 'Compare' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('combobox', { name: 'Article on the left' })).toHaveValue(
    shown[0] ?? '',
  );
  await expect(page.getByRole('combobox', { name: 'Article on the right' })).toHaveValue(
    shown[1] ?? '',
  );
});

test('a second start hands its folder to the window that is open', async ({
  launch,
  seeds,
  scratch,
}) => {
  const one = join(scratch, 'one');
  mkdirSync(one);
  writeFileSync(join(one, 'only.txt'), 'There is only this one.');
  const { app, page } = await launch({ folder: one });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
  await app.evaluate(
    ({ app: electron }, folder) =>
      electron.emit('second-instance', {}, [], '/', { folder }) as unknown as undefined,
    seeds,
  );
  await expectSeeds(page);
});

test('a folder of many articles is compared once, whatever is pressed meanwhile', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'many');
  mkdirSync(folder);
  for (let i = 0; i < 150; i += 1) {
    writeFileSync(
      join(folder, `${i}.txt`),
      `Title number ${i}\n\nThe same long sentence stands in every one of them here.`,
    );
  }
  const { page } = await launch({ folder });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('F5');
  await expect(page.getByRole('status', { name: 'Progress' })).toHaveText('11,175 pairs compared');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  expect(errors).toEqual([]);
});

test('Compare is there before all pairs have been compared', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByRole('region', { name: 'Left article' })).toContainText('Syria');
});

test.describe('bad input', () => {
  for (const [what, make, message] of [
    ['no such folder', () => undefined, /There is no folder .*choose another/],
    ['an empty folder', (path: string) => mkdirSync(path), /empty/i],
    [
      'a folder without articles',
      (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, 'photo.jpg'), 'x');
      },
      /no articles|\.txt/i,
    ],
  ] as const) {
    test(`${what} is said, and the app goes on`, async ({ launch, scratch }) => {
      const path = join(scratch, 'given');
      make(path);
      const { app, page } = await launch({ folder: path });
      await expect(page.getByRole('alert')).toContainText(message);
      await answerDialog(app, SEEDS);
      await page.getByRole('button', { name: 'Open folder…' }).first().click();
      await expectSeeds(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }

  test('one article alone opens, with a word on what is missing', async ({ launch, scratch }) => {
    const folder = join(scratch, 'one');
    mkdirSync(folder);
    writeFileSync(join(folder, 'only.txt'), 'There is only this one article here.');
    const { page } = await launch({ folder });
    await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('main')).toContainText('only one article');
  });

  test('a folder of which nothing can be read says so', async ({ launch, scratch }) => {
    const folder = join(scratch, 'junk');
    mkdirSync(folder);
    writeFileSync(join(folder, 'junk.txt'), Buffer.alloc(4096));
    const { page } = await launch({ folder });
    await expect(page.getByRole('main')).toContainText('No article in this folder could be read');
    await expect(page.getByRole('navigation', { name: 'Library' })).toContainText('junk.txt');
  });

  test('files that cannot be read are listed with the reason; the others load', async ({
    launch,
    seeds,
  }) => {
    writeFileSync(
      join(seeds, 'junk.txt'),
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
    );
    writeFileSync(join(seeds, 'empty.txt'), '');
    writeFileSync(
      join(seeds, 'latin.txt'),
      Buffer.from('Caf\xe9 cr\xe8me and f\xfcnf words.', 'latin1'),
    );
    const { page } = await launch({ folder: seeds });
    const library = page.getByRole('navigation', { name: 'Library' });
    await expect(library.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(
      7,
    );
    await expect(library).toContainText('1 file could not be read');
    await expect(library.getByRole('region', { name: 'Left out' })).toContainText('junk.txt');
    await expect(library).toContainText('no words');
    await expect(
      library.getByRole('listitem', { name: 'Café crème and fünf words.' }),
    ).toContainText('Windows-1252');
  });

  test('a folder that vanishes while it is open keeps its articles', async ({ launch, seeds }) => {
    const { page } = await launch({ folder: seeds });
    await expectSeeds(page);
    renameSync(seeds, `${seeds}-gone`);
    await page.getByRole('table', { name: 'Pairs' }).getByRole('row').nth(1).click();
    await expect(page.getByRole('region', { name: 'Left article' })).toContainText('Washington');
    await page.keyboard.press('F5');
    await expect(page.getByRole('alert')).toBeVisible();
    await expectSeeds(page);
    await expect(page.getByRole('region', { name: 'Left article' })).toContainText('Washington');
    renameSync(`${seeds}-gone`, seeds);
  });

  test('a file that has gone is gone after a reload, and the rest stays', async ({
    launch,
    seeds,
  }) => {
    const { page } = await launch({ folder: seeds });
    await expectSeeds(page);
    rmSync(join(seeds, '003_72b7bbedfb28fc0c.txt'));
    await page.keyboard.press('F5');
    await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(4);
  });

  test('a folder without permission is said', async ({ launch, scratch }) => {
    const folder = join(scratch, 'locked');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), 'An article of five words.');
    chmodSync(folder, 0);
    const { app, page } = await launch();
    await answerDialog(app, folder);
    // Root may read everything: the app becomes a normal user for as long as it reads.
    const root = process.getuid?.() === 0;
    if (root) await app.evaluate(() => process.seteuid?.(65_534));
    await page.getByRole('button', { name: 'Open folder…' }).click();
    await expect(page.getByRole('alert')).toContainText(/permission/);
    if (root) await app.evaluate(() => process.seteuid?.(0));
    chmodSync(folder, 0o755);
  });
});
