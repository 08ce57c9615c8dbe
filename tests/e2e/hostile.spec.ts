// A folder of hostile files in the real app: each is told of, nothing runs, nothing is asked for from elsewhere.
import type { Page } from '@playwright/test';
import { lstatSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { HOSTILE, writeHostile } from '../fixtures/hostile';
import type { HostileCase, Outcome } from '../fixtures/hostile/case';
import { expect, openPair, test } from './app';
import { writeNote } from './notes';

/** A server on this computer that counts who asks. */
async function listen(): Promise<{ address: string; asked: () => number; close: () => void }> {
  let asked = 0;
  const server = createServer((_request, response) => response.end());
  server.on('connection', () => (asked += 1));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { address, asked: () => asked, close: () => server.close() };
}

const of = (kind: Outcome['kind']): HostileCase[] =>
  HOSTILE.filter(({ outcome }) => outcome.kind === kind);

/** The files of all rows of the library, which draws those in view. */
async function listedFiles(page: Page): Promise<Set<string>> {
  const list = page.getByRole('list', { name: 'Articles' });
  return new Set(
    await list.evaluate(async (element) => {
      const files = new Set<string>();
      const drawn = (): Promise<void> =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
      for (let top = 0; top <= element.scrollHeight; top += element.clientHeight / 2) {
        element.scrollTo(0, top);
        await drawn();
        for (const row of element.querySelectorAll<HTMLElement>('button[data-row]')) {
          files.add(row.title.replace(/\nClick to read it on the left[^]*$/, ''));
        }
      }
      element.scrollTo(0, 0);
      return [...files];
    }),
  );
}

/** What a file would have put there, had it been more than text. */
async function foreignElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(
      document.querySelectorAll('script, img, iframe, object, embed, base, form, link, meta'),
    )
      .map(({ outerHTML }) => outerHTML)
      .filter((html) => /__ran|127\.0\.0\.1|src=x|alert/.test(html)),
  );
}

test('a folder of hostile files is opened, told of file by file, and stays text', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(300_000);
  const server = await listen();
  const folder = join(scratch, 'hostile');
  writeHostile(folder, server.address);
  const { app, page } = await launch({ folder });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));

  const loaded = of('loads').map(({ file }) => file);
  const first = page.getByRole('list', { name: 'Articles' }).getByRole('listitem').first();
  await expect(first).toHaveAttribute('aria-setsize', String(loaded.length), { timeout: 200_000 });
  expect([...(await listedFiles(page))].sort()).toEqual([...loaded].sort());

  const leftOut = page.getByRole('region', { name: 'Left out' });
  const told = await leftOut.getByRole('listitem').evaluateAll((all) =>
    all.map((one) => ({
      file: one.querySelector('bdi')?.textContent ?? '',
      reason: one.lastChild?.textContent?.trim() ?? '',
    })),
  );
  const refused = of('refused');
  expect(told.map(({ file }) => file).sort()).toEqual(refused.map(({ file }) => file).sort());
  for (const { file, outcome } of refused) {
    const reason = told.find((one) => one.file === file)?.reason;
    if (outcome.kind === 'refused') expect(reason, file).toMatch(outcome.message);
  }
  const skipped = of('skipped').map(({ file }) => join(folder, file));
  const links = skipped.filter((path) => lstatSync(path).isSymbolicLink()).length;
  await expect(leftOut).toContainText(
    `${String(skipped.length - links)} files of other kinds left out`,
  );
  await expect(leftOut).toContainText(`${String(links)} links not followed`);

  // Names that turn the line round do so for themselves only.
  const isolation = await page.evaluate(() =>
    Array.from(document.querySelectorAll('bdi')).map((one) => getComputedStyle(one).unicodeBidi),
  );
  expect(new Set(isolation)).toEqual(new Set(['isolate']));

  await openPair(page, /script\.md/, /markup\.docx/);
  const left = page.getByRole('region', { name: 'Left article' });
  const right = page.getByRole('region', { name: 'Right article' });
  await expect(left).toContainText('<script>window.__ran = 1; alert(1)</script>');
  await expect(right).toContainText('<script>window.__ran=1</script>');
  await writeNote(page, 'alert(1)', '<img src=x onerror="window.__ran=1"> a note');
  await openPair(page, /<img src=x/, /gnihtyna/);
  await expect(right).toContainText('Another paragraph of the article.');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(page.getByRole('main')).toContainText('<img src=x onerror="window.__ran=1"> a note');
  expect(await foreignElements(page)).toEqual([]);

  // Answers, and nothing has run or asked.
  await page.getByRole('tab', { name: 'Overview' }).click();
  await expect(page.getByRole('table', { name: 'Pairs' })).toBeVisible();
  expect(await page.evaluate(() => '__ran' in globalThis)).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(page.url()).toBe('app://variorum/index.html');
  expect(dialogs).toEqual([]);
  expect(errors).toEqual([]);
  expect(server.asked()).toBe(0);
  server.close();
});
