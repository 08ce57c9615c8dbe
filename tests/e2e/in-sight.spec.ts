// What is chosen is seen, however little room there is, and the ends of both texts can be reached.
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';

const US = /^US: Syria peace efforts/;
const REUTERS = /^Syria peace efforts/;

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

const left = (page: Page) => page.getByRole('region', { name: 'Left article' });

test('beside the list of matches the explanation leaves the panes their room', async ({
  launch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await resize(app, 1280, 800);
  await openPair(page, US, REUTERS);
  await page.getByRole('button', { name: 'List of matches' }).click();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('F8');
  const explanation = page.getByRole('region', { name: 'Explanation' });
  const list = page.locator('.drawer');
  await expect(list.getByRole('list', { name: 'Matches' })).toBeInViewport();
  await expect(explanation).toBeInViewport({ ratio: 1 });
  await expect(list).toBeInViewport({ ratio: 1 });
  const [panes, card, rows] = [
    await left(page).boundingBox(),
    await explanation.boundingBox(),
    await list.boundingBox(),
  ];
  expect(panes?.height).toBeGreaterThan(380);
  expect(card?.y).toBeGreaterThanOrEqual((panes?.y ?? 0) + (panes?.height ?? 0));
  expect(card?.x).toBeGreaterThanOrEqual((rows?.x ?? 0) + (rows?.width ?? 0));
});

test('of four columns the base stays in sight while one steps', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await resize(app, 1280, 800);
  await openPair(page, US, REUTERS);
  await page.keyboard.press('Control+Alt+b');
  await expect(page.getByRole('region', { name: 'Third article' })).toBeVisible();
  await page.keyboard.press('Control+Alt+b');
  await expect(page.getByRole('region', { name: 'Fourth article' })).toBeAttached();
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('F8');
    await expect(left(page)).toBeInViewport({ ratio: 1 });
    const chosen = left(page).locator('.chosen').first();
    await expect(chosen).toBeInViewport();
  }
});

test('at 400 % the chosen sentence comes into view', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await resize(app, 1280, 800);
  await openPair(page, US, REUTERS);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(4),
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(320);
  await page.evaluate(() => document.querySelector('.window')?.scrollTo(0, 0));
  await page.keyboard.press('F8');
  await expect(left(page)).toBeInViewport({ ratio: 0.95 });
});

test('after a related match both tops are reached from either side', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await resize(app, 1280, 800);
  await openPair(page, US, REUTERS);
  await page.getByRole('button', { name: 'List of matches' }).click();
  await page
    .getByRole('list', { name: 'Matches' })
    .getByRole('button', { name: /Related/ })
    .first()
    .click();
  const right = page.getByRole('region', { name: 'Right article' });
  await right.evaluate((pane) => (pane.scrollTop = 900));
  await expect.poll(() => left(page).evaluate((pane) => pane.scrollTop)).toBeGreaterThan(300);
  await left(page).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => left(page).evaluate((pane) => pane.scrollTop)).toBe(0);
  await expect.poll(() => right.evaluate((pane) => pane.scrollTop)).toBe(0);
});
