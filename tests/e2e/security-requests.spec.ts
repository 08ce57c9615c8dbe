// Every channel to the main process refuses strangers, wrong forms, forged names and what is too long.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import * as v from 'valibot';
import { requestSchemas } from '../../src-main/app/schemas';
import { DROP_CHANNEL, type RequestName } from '../../src-main/model/channels';
import { expect, SEEDS, test } from './app';
import { openWithNotes } from './notes';

const CHANNELS = Object.keys(requestSchemas) as RequestName[];

type Ask = (name: string, message: unknown) => Promise<unknown>;

/** Asks for each of the messages, one after the other; a refusal in an exception counts as one. */
async function answersOf(
  page: Page,
  asked: readonly (readonly [channel: string, message: unknown])[],
): Promise<unknown[]> {
  return page.evaluate(async (all) => {
    const ask = window.variorum.ask as Ask;
    const answers: unknown[] = [];
    for (const [channel, message] of all) answers.push(await ask(channel, message));
    return answers;
  }, asked);
}

function fingerprintOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

async function isAlive(app: ElectronApplication, page: Page): Promise<void> {
  await expect(page.getByRole('list', { name: 'Articles' }).getByRole('listitem')).toHaveCount(5);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
}

test('a channel answers neither another window nor a frame', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await expect(page.getByRole('list', { name: 'Articles' })).toBeVisible();
  const known = await app.evaluate(({ ipcMain }) => [
    ...(ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers.keys(),
  ]);
  const channels = [...CHANNELS, DROP_CHANNEL];
  expect(known.sort(), 'every channel has a form, and is tried here').toEqual(channels.sort());

  const answers = await app.evaluate(async ({ app, BrowserWindow, session }, names) => {
    // A stranger may come by any address: nothing else keeps it away here.
    session.defaultSession.webRequest.onBeforeRequest(null);
    const answersIn = async (address: string, inFrame: boolean): Promise<unknown[]> => {
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
      });
      try {
        await stranger.loadURL(address);
        const { mainFrame } = stranger.webContents;
        if (inFrame) {
          await mainFrame.executeJavaScript(`new Promise((done) => {
              const frame = document.createElement('iframe');
              frame.onload = () => done();
              frame.srcdoc = '<p>Stranger</p>';
              document.body.append(frame);
            })`);
        }
        const frame = inFrame ? mainFrame.frames[0] : mainFrame;
        return (await frame?.executeJavaScript(
          `Promise.all(${JSON.stringify(names)}.map((name) => window.variorum.ask(name, null)))`,
        )) as unknown[];
      } finally {
        stranger.destroy();
      }
    };
    const found: unknown[][] = [];
    for (const address of ['about:blank', 'data:text/html,Stranger', 'app://variorum/index.html']) {
      for (const inFrame of [false, true]) found.push(await answersIn(address, inFrame));
    }
    return found;
  }, channels);
  for (const ofStranger of answers) {
    expect(ofStranger).toHaveLength(channels.length);
    for (const answer of ofStranger) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    }
  }
  await isAlive(app, page);
});

/** No channel takes any of these but the few that take a number, a text or a list. */
const ODD: readonly unknown[] = [
  undefined,
  42,
  -1,
  Number.NaN,
  true,
  '',
  'x'.repeat(5000),
  [],
  [[]],
  [null],
  {},
  { id: '../..' },
  { folderId: 7, files: 'none' },
  { format: 'exe', notes: [] },
  JSON.parse('{"__proto__": {"polluted": true}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
];

test('a message in the wrong form is refused by every channel', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await isAlive(app, page);
  const asked = CHANNELS.flatMap((channel) => {
    const wrong = ODD.filter((message) => !v.safeParse(requestSchemas[channel], message).success);
    expect(wrong.length, `forms that ${channel} refuses`).toBeGreaterThan(8);
    return wrong.map((message) => [channel, message] as const);
  });
  const answers = await answersOf(page, asked);
  answers.forEach((answer, at) => {
    expect(answer, JSON.stringify(asked[at])).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });
  const polluted = await app.evaluate(() => 'polluted' in {});
  expect(polluted).toBe(false);
  await isAlive(app, page);
});

/** Names that lead out of a folder, or are none. */
const FORGED = [
  '../',
  '..\\',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\',
  'file:///etc/passwd',
  '\0',
  'journal.jsonl\0.png',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '.',
  '%2e%2e%2f',
  '\u202Etxt.exe',
  'con',
  '~/.ssh/id_rsa',
  '2026-01-01-daily.jsonl/../../session.json',
];
const FORGERIES = 10_000;

/** What takes a name, and the message with a forged one. */
const NAMING: Partial<Record<RequestName, (name: string) => unknown>> = {
  'recent:open': (name) => name,
  'recent:remove': (name) => name,
  'folder:former': (name) => ({ folderId: name, files: [{ file: name, contentHash: name }] }),
  'file:reopen': (name) => ({ file: name, encoding: 'utf-8' }),
  'article:read': (name) => name,
  'pair:align': (name) => ({ a: name, b: name }),
  'match:others': (name) => ({ document: name, segments: [0] }),
  'journal:records': (name) => [name],
  'snapshots:read': (name) => name,
  'snapshots:reveal': (name) => name,
};

/** Some channels say nothing, or nothing of use, where they know no such name. */
function isRefusal(channel: RequestName, answer: unknown): boolean {
  if ((answer as { ok?: boolean } | null)?.ok === false) return true;
  if (channel === 'recent:remove' || channel === 'snapshots:reveal') return answer === null;
  if (channel === 'folder:former') return (answer as { state: string }).state === 'unknown';
  return channel === 'journal:records' && (answer as { value: string }).value === '[]';
}

test('ten thousand forged names lead nowhere', async ({ launch, scratch, seeds }) => {
  const { app, page } = await launch({ folder: seeds });
  await openWithNotes(page, { 'barrel bombs': 'Kept through all of it' });
  const kept = [
    join(scratch, 'user', 'notes', 'journal.jsonl'),
    ...readdirSync(seeds).map((name) => join(seeds, name)),
  ];
  const shown = await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    shell.showItemInFolder = (path) => void opened.push(path);
    shell.openExternal = (address) => Promise.resolve(void opened.push(address));
    (globalThis as unknown as { opened: string[] }).opened = opened;
    return opened.length;
  });
  expect(shown).toBe(0);
  const before = fingerprintOf(kept);
  const channels = Object.entries(NAMING) as [RequestName, (name: string) => unknown][];
  const asked = Array.from({ length: FORGERIES }, (_, at) => {
    const [channel, messageOf] = channels[at % channels.length] ?? raise();
    const [one, other] = [FORGED[at % FORGED.length], FORGED[(at * 7 + 3) % FORGED.length]];
    const name = `${one}${(at / FORGED.length) % 2 < 1 ? '' : other}${at % 3 === 0 ? at : ''}`;
    return [channel, messageOf(name)] as const;
  });
  const answers = await answersOf(page, asked);
  const obeyed = answers.flatMap((answer, at) => {
    const [channel, message] = asked[at] ?? raise();
    return isRefusal(channel, answer) ? [] : [{ channel, message, answer }];
  });
  expect(obeyed).toEqual([]);
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(
    [],
  );
  expect(fingerprintOf(kept)).toBe(before);
  await expect(page.getByText('Kept through all of it').first()).toBeAttached();
  await isAlive(app, page);
});

const LONG = 100_000_000;

test('a text of 100 MB is refused by every channel, and the app goes on', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await isAlive(app, page);
  // From where the messages arrive: to send each of them takes far longer than to refuse it.
  const refusals = await app.evaluate(
    async ({ BrowserWindow, ipcMain }, [channels, length]) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const event = { sender, senderFrame: sender?.mainFrame };
      type Handler = (event: unknown, message: unknown) => Promise<unknown>;
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, Handler>;
      };
      const long = 'x'.repeat(length);
      const answers: unknown[] = [];
      for (const name of channels) answers.push(await handlers.get(name)?.(event, long));
      return answers;
    },
    [[...CHANNELS, DROP_CHANNEL], LONG] as const,
  );
  const sent = await page.evaluate(async (length) => {
    const ask = window.variorum.ask as Ask;
    const long = 'x'.repeat(length);
    return [
      await ask('article:read', long),
      await ask('journal:append', long),
      await ask('notes:anchor', [{ source: long }]),
      await ask('match:others', { document: 'a', segments: Array(2_000_000).fill(1) }),
    ];
  }, LONG);
  for (const answer of [...refusals, ...sent]) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  }
  await isAlive(app, page);
});

function raise(): never {
  throw new Error('there is none');
}
