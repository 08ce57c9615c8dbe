// The window is locked down: each setting read back from the running app.
import { expect, SEEDS, test } from './app';
import { listen } from './listener';

test('each setting of the lock is on in the running window', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible();
  const settings: Record<string, unknown> = await app.evaluate(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
      getWebRTCIPHandlingPolicy(): string;
    };
    return {
      ...contents.getLastWebPreferences(),
      calls: contents.getWebRTCIPHandlingPolicy(),
      spellchecker: session.defaultSession.isSpellCheckerEnabled(),
      dictionaries: session.defaultSession.getSpellCheckerLanguages(),
      windows: BrowserWindow.getAllWindows().length,
    };
  });
  expect.soft(settings['sandbox'], 'the page has a sandbox').toBe(true);
  expect.soft(settings['contextIsolation'], 'the bridge has a world of its own').toBe(true);
  expect.soft(settings['nodeIntegration'], 'the page has no Node').toBe(false);
  expect.soft(settings['nodeIntegrationInSubFrames'], 'nor have frames in it').not.toBe(true);
  expect.soft(settings['nodeIntegrationInWorker'], 'nor have its workers').not.toBe(true);
  expect.soft(settings['webviewTag'], 'there are no webviews').toBe(false);
  expect.soft(settings['webSecurity'], 'the rule of one origin holds').not.toBe(false);
  expect.soft(settings['allowRunningInsecureContent']).not.toBe(true);
  expect.soft(settings['spellchecker'], 'nothing is spell-checked').toBe(false);
  expect.soft(settings['dictionaries'], 'no dictionary is fetched').toEqual([]);
  expect.soft(settings['calls'], 'no calls to other computers').toBe('disable_non_proxied_udp');
  expect.soft(settings['windows'], 'there is one window').toBe(1);
  expect.soft(page.url(), 'it has the one origin').toBe('app://variorum/index.html');
  const globals = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
  );
  expect.soft(globals, 'nothing of Node is there').toEqual([]);
  const bridge = await page.evaluate(() => Object.keys(window.variorum).sort());
  expect
    .soft(bridge, 'the bridge has nothing else')
    .toEqual(['ask', 'on', 'openDropped', 'platform']);
});

test('the policy is sent as a header and begins with nothing allowed', async ({ launch }) => {
  const { page } = await launch({ folder: SEEDS });
  const [response] = await Promise.all([page.waitForResponse(/index\.html$/), page.reload()]);
  const headers = response.headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toMatch(/\*|https?:|data:|blob:/);
  for (const refused of ['base-uri', 'form-action', 'frame-ancestors']) {
    expect(policy).toContain(`${refused} 'none'`);
  }
  expect(headers['x-content-type-options']).toBe('nosniff');
  const fetched = page.evaluate(async () => (await fetch('/index.html')).status);
  await expect(fetched, 'the page may not even ask for its own files').rejects.toThrow();
});

test('permissions and devices are refused', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  const states = await page.evaluate(async () => {
    const asked = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    const found = await Promise.all(
      asked.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return found.map(({ state }) => state);
  });
  expect(states).toEqual(states.map(() => 'denied'));
  const refusals = await page.evaluate(async () => {
    const tried = (act: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(act)
        .then(
          () => 'done',
          () => 'refused',
        );
    return Promise.all([
      tried(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      tried(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      tried(() => navigator.clipboard.readText()),
      tried(
        () => new Promise((done, give) => navigator.geolocation.getCurrentPosition(done, give)),
      ),
    ]);
  });
  expect(refusals).toEqual(refusals.map(() => 'refused'));
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(
    await page.evaluate(() => navigator.storage.persist()),
  );
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('nothing leaves the machine, whatever the page tries', async ({ launch }) => {
  const listener = await listen();
  const { app, page } = await launch({ folder: SEEDS });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.url()));
  await page.evaluate(
    async ({ url, address }) => {
      const image = new Image();
      image.src = url;
      for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet', 'manifest']) {
        const link = document.createElement('link');
        Object.assign(link, { rel, href: url });
        document.head.append(link);
      }
      for (const name of ['script', 'iframe', 'video', 'embed'] as const) {
        const element = document.createElement(name);
        element.src = url;
        document.body.append(element);
      }
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0; url=${url}`;
      document.head.append(meta);
      const link = document.createElement('a');
      Object.assign(link, { href: url, download: 'file', ping: url });
      document.body.append(link);
      link.click();
      link.removeAttribute('download');
      link.click();
      const form = document.createElement('form');
      Object.assign(form, { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
      window.open(url);
      location.href = url;
      navigator.sendBeacon(url, 'words');
      const tried: (() => unknown)[] = [
        () => new WebSocket(url.replace('http', 'ws')),
        () => new EventSource(url),
        () => new Worker(url),
        () => navigator.serviceWorker.register(url),
        () => fetch(url, { mode: 'no-cors' }),
      ];
      for (const attempt of tried) {
        await Promise.resolve()
          .then(attempt)
          .catch(() => undefined);
      }
      // Calls between browsers are no requests, and no policy of the page is about them.
      const call = new RTCPeerConnection({
        iceServers: [
          { urls: `stun:${address}` },
          {
            urls: [`turn:${address}`, `turn:${address}?transport=tcp`],
            username: 'a',
            credential: 'b',
          },
        ],
      });
      call.createDataChannel('words');
      await call.setLocalDescription(await call.createOffer());
      await new Promise((done) => setTimeout(done, 1500));
    },
    { url: listener.url, address: listener.address },
  );
  expect(page.url()).toBe('app://variorum/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(downloads).toEqual([]);
  expect(listener.asked()).toBe(0);
  listener.close();
});

test('even a request that nobody refuses finds no way out', async ({ launch }) => {
  const listener = await listen();
  const { app } = await launch({ folder: SEEDS });
  const answers = await app.evaluate(async ({ net, session }, url) => {
    // As if the refusal were not there.
    session.defaultSession.webRequest.onBeforeRequest(null);
    const tried = (address: string): Promise<string> =>
      net.fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
    return Promise.all([tried(url), tried(url.replace('127.0.0.1', 'localhost'))]);
  }, listener.url);
  expect(answers).toEqual(['refused', 'refused']);
  expect(listener.asked()).toBe(0);
  listener.close();
});

test('a finished build loads its own page, whatever the environment names', async ({ launch }) => {
  const listener = await listen();
  const { page } = await launch({ folder: SEEDS, env: { ELECTRON_RENDERER_URL: listener.url } });
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(5);
  expect(page.url()).toBe('app://variorum/index.html');
  expect(listener.asked()).toBe(0);
  listener.close();
});
