// What tests of the panes have in common: the articles, where their words stand, and the window's size.
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect, openPair, SEEDS, type Launch, type Running } from './app';

export const US = /^US: Syria peace/;
export const REUTERS = /^Syria peace efforts/;
export const CRISIS = /^Syrian Crisis/;
export const HALTS = /^U\.S\. Halts/;
export const LINE_HEIGHT = 18 * 1.6;

export const pane = (page: Page, name: string): Locator => page.getByRole('region', { name });
export const topOf = (one: Locator): Promise<number> =>
  one.evaluate((element) => element.scrollTop);

export const scrollTo = (one: Locator, top: number): Promise<void> =>
  one.evaluate(async (element, wanted) => {
    element.scrollTo(0, wanted);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, top);

/** Where a sentence stands below the top edge of its pane. */
export const placeOf = (one: Locator, words: string): Promise<number> =>
  one.evaluate((element, wanted) => {
    const segments = [...element.querySelectorAll('[data-segment]')];
    const found = segments.find(({ textContent }) => textContent.includes(wanted));
    if (!found) throw new Error(`no sentence has “${wanted}”`);
    return found.getBoundingClientRect().top - element.getBoundingClientRect().top;
  }, words);

export async function resize(
  app: ElectronApplication,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  );
}

export async function zoom(app: ElectronApplication, page: Page, factor: number): Promise<void> {
  const before = await page.evaluate(() => innerWidth);
  await app.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).not.toBe(before);
}

/** Chooses an article by its title in the combobox of a column. */
export async function choose(page: Page, name: string, title: RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name });
  const labels = await box.getByRole('option').allTextContents();
  await box.selectOption({ label: labels.find((label) => title.test(label)) ?? '' });
}

/** Starts with the pair that most tests of the panes read. */
export async function openTwo(
  launch: (options: Launch) => Promise<Running>,
): Promise<Running & { readonly left: Locator; readonly right: Locator }> {
  const running = await launch({ folder: SEEDS });
  const { page } = running;
  await openPair(page, US, REUTERS);
  return { ...running, left: pane(page, 'Left article'), right: pane(page, 'Right article') };
}

export async function openThree(page: Page): Promise<Locator> {
  await openPair(page, US, REUTERS);
  await page.getByRole('button', { name: 'Open another article beside' }).click();
  const third = pane(page, 'Third article');
  await expect(third.locator('[data-match]').first()).toBeAttached();
  return third;
}
