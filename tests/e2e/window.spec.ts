// The window's life: closed and shown again, and brought back when its page dies.
import type { ElectronApplication } from '@playwright/test';
import { expect, SEEDS, test } from './app';

/** Asked of the window itself: Playwright's own page does not outlive a crash. */
function countArticles(app: ElectronApplication): Promise<number> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return 0;
    const script = `document.querySelectorAll('[aria-label="Articles"] li').length`;
    return (await contents.executeJavaScript(script)) as number;
  });
}

test('on macOS the app outlives its window and shows it again', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(5);
  await app.evaluate(({ BrowserWindow }) => {
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    BrowserWindow.getAllWindows()[0]?.close();
  });
  const windows = (): Promise<number> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows).toBe(0);
  const shown = app.waitForEvent('window');
  await app.evaluate(({ app: electron }) => void electron.emit('activate', {}, false));
  await expect(
    (await shown).getByRole('list', { name: 'Articles' }).getByRole('listitem'),
  ).toHaveCount(5);
});

// There, the system expects an app to stay; the test above is about that.
if (process.platform !== 'darwin') {
  test('elsewhere the app ends with its window', async ({ launch }) => {
    const { app, page } = await launch({ folder: SEEDS });
    const ended = app.waitForEvent('close');
    await page.close();
    await ended;
  });
}

test('a page that dies is loaded again', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(5);
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await crashed;
  await expect.poll(() => countArticles(app)).toBe(5);
});
