// A package of the app: one folder that starts by itself, reads, compares and keeps notes, and runs nothing else.
import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PACKAGED } from '../../resources/fuses.mjs';
import { readFuses } from '../../resources/launcher/stand-in/fuses.mjs';
import { makePackage } from '../../resources/packaging/package-app.mjs';
import { STORY } from '../unit/loading/formats/pages';
import { pdfOf } from '../unit/loading/formats/pdfs';
import { docxOf, docxParagraph } from '../unit/loading/formats/zips';
import { expect, openPair, ROOT, test as base } from './app';
import { CRISIS, FIRST, notesIn, writeNote } from './notes';

interface Started {
  readonly page: Page;
  /** In the terminal that it was started from, so far. */
  said(): string;
  /** As a reader who closes the window. */
  close(): Promise<void>;
}

/** Playwright takes hold of Electron by the inspector, which a package does not have: of this by its pages. */
const LISTENING = 'DevTools listening on ';

const test = base.extend<{
  start(executable: string, args?: readonly string[], env?: NodeJS.ProcessEnv): Promise<Started>;
}>({
  start: async ({ scratch }, use) => {
    const running: ChildProcess[] = [];
    const browsers: Browser[] = [];
    await use(async (executable, args = [], env = {}) => {
      const child = spawn(
        executable,
        [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-gpu',
          '--remote-debugging-port=0',
          `--user-data-dir=${join(scratch, 'user')}`,
          ...args,
        ],
        { cwd: scratch, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      running.push(child);
      const exited = once(child, 'exit');
      const lines: string[] = [];
      const address = await new Promise<string>((resolve, reject) => {
        createInterface({ input: child.stderr })
          .on('line', (line) => {
            lines.push(line);
            if (line.startsWith(LISTENING)) resolve(line.slice(LISTENING.length));
          })
          .once('close', () => reject(new Error(`it is at its end: ${lines.join('\n')}`)));
      });
      const browser = await chromium.connectOverCDP(address);
      browsers.push(browser);
      const [context] = browser.contexts();
      if (context === undefined) throw new Error('it shows nothing');
      const page = context.pages()[0] ?? (await context.waitForEvent('page'));
      const close = async (): Promise<void> => {
        // A turn later, so that this is answered before there is nobody to answer.
        await page.evaluate(() => void setTimeout(() => globalThis.close()));
        await exited;
      };
      return { page, close, said: () => lines.join('\n') };
    });
    for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
    for (const browser of browsers) await browser.close();
  },
});

/** Beside the articles: a Word document, and a PDF whose letters are told by a table of the library. */
function addRichFiles(folder: string): void {
  const [first = '', second = ''] = STORY;
  const paragraphs = [docxParagraph('Barrier of the flood', 'Titel'), docxParagraph(first)];
  writeFileSync(
    join(folder, 'report.docx'),
    docxOf([...paragraphs, docxParagraph(second)].join('')),
  );
  const words = { text: '93fa967b8cea82cc95b68fcd', x: 72, y: 700, size: 11, isJapanese: true };
  writeFileSync(join(folder, 'words.pdf'), pdfOf([[words]]));
}

test('a package reads, compares and keeps notes by itself, and runs nothing but what is in it', async ({
  start,
  scratch,
  seeds,
}) => {
  const target = join(scratch, 'Variorum');
  const runtime = process.env['ELECTRON_EXEC_PATH'] ?? '';
  const { executable } = makePackage({ root: ROOT, executable: runtime, target });
  const states = readFuses(executable);
  for (const { name, place, isOn } of PACKAGED) expect.soft(states[place], name).toBe(isOn);
  const licences = readFileSync(join(target, 'LICENSES.packages.txt'), 'utf8');
  for (const name of ['pdfjs-dist', 'svelte', '@fontsource-variable/inter', 'iconv-lite']) {
    expect.soft(licences).toContain(`\n${name} `);
  }

  addRichFiles(seeds);
  const first = await start(executable, [seeds]);
  const articles = first.page.getByRole('list', { name: 'Articles', exact: true });
  await expect(articles.getByRole('listitem')).toHaveCount(7);
  await expect(articles).toContainText('Barrier of the flood');
  await expect(articles).toContainText('日本語の文章');
  await openPair(first.page, FIRST, CRISIS);
  await expect(first.page.locator('[data-kind=edited]').first()).toBeVisible();
  await writeNote(first.page, 'more than 600 civilians', 'Who counted?');
  await first.close();

  // As a program would start it that wants a Node, or a way into the app.
  const second = await start(executable, ['--inspect=0'], { ELECTRON_RUN_AS_NODE: '1' });
  await second.page.getByRole('tab', { name: 'Notes' }).click();
  await expect(notesIn(second.page)).toContainText('Who counted?');
  await second.close();
  expect(second.said()).toContain(LISTENING);
  expect(second.said()).not.toContain('Debugger listening');
});
