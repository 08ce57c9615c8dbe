// Takes the pictures of the README: each view, light and dark, with the five articles of seeds/; and the app's own.
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';

const root = join(import.meta.dirname, '..');
const target = join(import.meta.dirname, 'screenshots');
const packaging = join(import.meta.dirname, 'packaging');
const SIZE = { width: 1280, height: 800 };

/** Frames that animations and fonts may still need. */
const SETTLED_MS = 400;

async function take(colorScheme) {
  const user = mkdtempSync(join(tmpdir(), 'variorum-screenshots-'));
  const executable = process.env.ELECTRON_EXEC_PATH;
  const app = await _electron.launch({
    ...(executable ? { executablePath: executable } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--log-level=3',
      '--force-device-scale-factor=1',
      `--user-data-dir=${user}`,
      root,
      join(root, 'seeds'),
    ],
    colorScheme,
  });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, SIZE);
  const picture = async (view) => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLED_MS);
    await page.screenshot({ path: join(target, `${view}-${colorScheme}.png`) });
  };

  await page.getByRole('row').nth(10).waitFor();
  await picture('overview');

  await page.getByRole('row').nth(2).click();
  await page.getByRole('region', { name: 'Left article' }).locator('[data-kind]').first().waitFor();
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole('button', { name: 'Next match' }).click();
  }
  await picture('compare');

  await page.getByRole('button', { name: 'Add note' }).click();
  await page
    .getByRole('textbox', { name: 'Note' })
    .fill(
      'Both give the Civil Defence as their source. Which list did each of them see, and when?',
    );
  await picture('note');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Next match' }).click();
  await page.getByRole('button', { name: 'Add note' }).click();
  await page
    .getByRole('textbox', { name: 'Note' })
    .fill('Word for word in both, without a source. Who wrote it first?');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await picture('notes');

  // With all the room for reading.
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+Alt+n');
  await page.keyboard.press('Control+b');
  await page.getByRole('region', { name: 'Left article' }).focus();
  await page.keyboard.press('Control+Alt+b');
  const third = page.getByRole('region', { name: 'Third article' });
  await third.locator('[data-kind]').first().waitFor();
  // One sentence that all three have.
  const lit = third.locator('.chosen');
  for (let step = 0; step < 8 && (step < 2 || (await lit.count()) === 0); step += 1) {
    await page.keyboard.press('F8');
  }
  await picture('columns');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+w');
  await page.keyboard.press('Control+b');

  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('searchbox', { name: 'Words in all articles' }).fill('ceasefire');
  await page.getByRole('list', { name: 'Hits' }).locator('mark').first().waitFor();
  await picture('find');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('dialog', { name: 'All commands' }).waitFor();
  await picture('palette');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+,');
  await page.getByRole('dialog', { name: 'Settings' }).waitFor();
  await picture('settings');

  if (colorScheme === 'light') await drawIcon(page);
  await app.close();
  rmSync(user, { recursive: true, force: true });
}

/** A page of Electron's draws it, which takes the place of the one that was pictured. */
async function drawIcon(page) {
  await page.setContent(readFileSync(join(packaging, 'icon.svg'), 'utf8'));
  await page.locator('svg').screenshot({ path: join(packaging, 'icon.png'), omitBackground: true });
}

mkdirSync(target, { recursive: true });
await take('light');
await take('dark');
console.log(`The pictures are in ${target}.`);
