// The written pages as a browser lays them out: nothing runs over its neighbour or out of sight.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { expect, ROOT, SEEDS, test } from './app';

/** A browser without the app: the page stands for itself, as when it was sent to somebody. */
const BROWSER = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 900 }).loadFile(process.argv.at(-1)));
`;

const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(3);
const SENTENCE = 'There were 600 people in the square at noon, the police said on Monday.';

function writeReport(folder: string, out: string): void {
  const cli = join(ROOT, 'out/main/cli.js');
  execFileSync(process.execPath, [cli, 'report', folder, '--out', out], { stdio: 'ignore' });
}

test('a report keeps its columns apart and its tables whole', async ({ scratch }) => {
  const folder = join(scratch, 'articles');
  mkdirSync(folder);
  writeFileSync(
    join(folder, `a${LONG}.md`),
    `# What the ${LONG} says of it today\n\n${SENTENCE}\n`,
  );
  const other = SENTENCE.replace('600', '123456789012345678901234567890');
  writeFileSync(join(folder, 'b.md'), `# What another ${LONG} says of it\n\n${other}\n`);
  writeFileSync(join(folder, `junk${LONG}.txt`), 'a\0');
  writeReport(folder, join(scratch, 'long.html'));
  writeReport(SEEDS, join(scratch, 'seeds.html'));
  writeFileSync(join(scratch, 'main.js'), BROWSER);
  writeFileSync(join(scratch, 'package.json'), '{"main":"main.js"}');
  const executablePath = process.env['ELECTRON_EXEC_PATH'];
  for (const name of ['long.html', 'seeds.html']) {
    const app = await _electron.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--log-level=3',
        `--user-data-dir=${join(scratch, 'user')}`,
        scratch,
        join(scratch, name),
      ],
    });
    const page = await app.firstWindow();
    await page.locator('.comparison').first().waitFor();
    for (const [media, width] of [
      ['screen', 1280],
      ['screen', 1000],
      ['screen', 760],
      ['screen', 480],
      ['print', 680],
    ] as const) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 900 });
      const outside = await page.evaluate(() => {
        const found = [...document.querySelectorAll('h1, h2, h3, h4, p, td, th, dd, .heads > div')];
        return found
          .filter((element) => {
            const limit = (
              element.closest('.scroll, .heads > div, .text') ?? document.body
            ).getBoundingClientRect().right;
            const range = document.createRange();
            range.selectNodeContents(element);
            return range.getBoundingClientRect().right > limit + 1;
          })
          .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
      });
      expect.soft(outside, `${name}, ${media}, ${width} wide`).toEqual([]);
    }
    await app.close();
  }
});
