// The window is locked down: read back from the running app.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, SEEDS, test } from './app';

/** A server on this computer that counts what it is asked. */
async function listen(): Promise<{ url: string; asked: () => number; close: () => void }> {
  let asked = 0;
  const server = createServer((_request, response) => response.end('heard'));
  // Connections count, not only requests: a page may open one ahead of a request.
  server.on('connection', () => (asked += 1));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, asked: () => asked, close: () => server.close() };
}

test('the page has one fixed origin, a strict policy and no Node', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible();
  expect(page.url()).toBe('app://variorum/index.html');
  const policy = await page
    .evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'))
    .catch(() => 'fetch is refused, as it should be');
  expect(policy).toBe('fetch is refused, as it should be');
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  );
  expect(globals).toEqual([]);
  const preferences = await app.evaluate(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } =
      contents.getLastWebPreferences();
    const spellcheck = session.defaultSession.isSpellCheckerEnabled();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, spellcheck };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
});

test('the policy is sent as a header and begins with nothing allowed', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  const [response] = await Promise.all([page.waitForResponse(/index\.html$/), page.reload()]);
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toContain('unsafe');
});

test('nothing leaves the machine, whatever the page tries', async ({ launch }) => {
  const server = await listen();
  const { app, page } = await launch({ folder: SEEDS });
  await page.evaluate(async (target) => {
    const image = new Image();
    image.src = target;
    const link = document.createElement('link');
    link.rel = 'preconnect';
    link.href = target;
    document.head.append(link);
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=${target}`;
    document.head.append(meta);
    window.open(target);
    location.href = target;
    await fetch(target).catch(() => undefined);
    await new Promise((done) => setTimeout(done, 500));
  }, server.url);
  expect(page.url()).toBe('app://variorum/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(server.asked()).toBe(0);
  server.close();
});

test('a finished build loads its own page, whatever the environment names', async ({ launch }) => {
  const server = await listen();
  const { page } = await launch({ folder: SEEDS, env: { ELECTRON_RENDERER_URL: server.url } });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(5);
  expect(page.url()).toBe('app://variorum/index.html');
  expect(server.asked()).toBe(0);
  server.close();
});

test('malformed requests are refused, and the app goes on', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  const answers = await page.evaluate(async () => {
    const ask = window.variorum.ask as (name: string, message: unknown) => Promise<unknown>;
    return Promise.all([
      ask('article:read', 42),
      ask('article:read', '/etc/passwd'),
      ask('pair:align', { a: 'x' }),
      ask('notes:export', { format: 'exe', notes: [] }),
      ask('session:save', { view: 'nowhere' }),
      ask('article:read', 'x'.repeat(10_000_000)),
    ]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(5);
});
