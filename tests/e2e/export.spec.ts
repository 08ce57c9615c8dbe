// Exporting notes: each format has them whole, and a failed export says so and leaves nothing behind.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, openPair, SEEDS, test } from './app';

const NOTE = 'Two figures <b>differ</b>: 600 & 500.\n# Ask "Civil Defence"';

async function writeNote(page: Page): Promise<void> {
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  await page.getByRole('region', { name: 'Left article' }).locator('[data-kind=edited]').click();
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await page.keyboard.press('Escape');
}

async function saveTo(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

async function exportAs(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: format }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save as…' }).click();
}

test('notes leave as Markdown, as a web page and as JSON', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await writeNote(page);
  const out = join(scratch, 'out');
  mkdirSync(out);
  for (const [format, name] of [
    ['Markdown', 'notes.md'],
    ['Web page', 'notes.html'],
    ['Data', 'notes.json'],
  ] as const) {
    await saveTo(app, join(out, name));
    await exportAs(page, format);
    await expect(page.getByText(`1 note exported to ${name}`)).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  expect(readdirSync(out).sort()).toEqual(['notes.html', 'notes.json', 'notes.md']);

  const json = JSON.parse(readFileSync(join(out, 'notes.json'), 'utf8')) as {
    notes: { body: { value: string }[]; target: { selector: { exact?: string }[] }[] }[];
  };
  expect(json.notes).toHaveLength(1);
  expect(json.notes[0]?.body[0]?.value).toBe(NOTE);
  expect(json.notes[0]?.target[1]?.selector[0]?.exact).toContain('more than 500 civilians');

  const markdown = readFileSync(join(out, 'notes.md'), 'utf8');
  expect(markdown).toContain('000_e35a3fdd2a1da102.txt');
  expect(markdown).toContain('more than 600 civilians');

  const html = readFileSync(join(out, 'notes.html'), 'utf8');
  expect(html).toContain('Two figures &lt;b&gt;differ&lt;/b&gt;: 600 &amp; 500.');
  expect(html).not.toMatch(/<script|src="http|href="http/);
});

test('the name that is chosen decides the format, and a name without one gets it', async ({
  launch,
  scratch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await writeNote(page);
  await saveTo(app, join(scratch, 'mine.json'));
  await exportAs(page, 'Markdown');
  await expect(page.getByText('exported to mine.json')).toBeVisible();
  expect(
    () => JSON.parse(readFileSync(join(scratch, 'mine.json'), 'utf8')) as unknown,
  ).not.toThrow();
  await saveTo(app, join(scratch, 'plain'));
  await exportAs(page, 'Markdown');
  await expect(page.getByText('exported to plain.md')).toBeVisible();
});

test('a file that an added ending leads to is replaced only when the reader says so', async ({
  launch,
  scratch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await writeNote(page);
  writeFileSync(join(scratch, 'plain.md'), 'kept');
  await saveTo(app, join(scratch, 'plain'));
  const answer = (button: string): Promise<void> =>
    app.evaluate(({ dialog }, wanted) => {
      const show = (...args: unknown[]): Promise<unknown> => {
        const { message, buttons = [] } = args.at(-1) as Electron.MessageBoxOptions;
        if (!message.includes('plain.md')) throw new Error(message);
        return Promise.resolve({ response: buttons.indexOf(wanted) });
      };
      dialog.showMessageBox = show as typeof dialog.showMessageBox;
    }, button);
  await answer('Cancel');
  await exportAs(page, 'Markdown');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Save as…' })).toBeEnabled();
  expect(readFileSync(join(scratch, 'plain.md'), 'utf8')).toBe('kept');
  await answer('Replace');
  await page.getByRole('dialog').getByRole('button', { name: 'Save as…' }).click();
  await expect(page.getByText('exported to plain.md')).toBeVisible();
  expect(readFileSync(join(scratch, 'plain.md'), 'utf8')).toContain('# Notes on seeds');
});

test('a folder that cannot be written to is said; the notes and the dialog stay', async ({
  launch,
  scratch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await writeNote(page);
  writeFileSync(join(scratch, 'a-file'), '');
  await saveTo(app, join(scratch, 'a-file', 'notes.md'));
  await exportAs(page, 'Markdown');
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    /could not be (written|saved)|cannot be written/i,
  );
  await saveTo(app, join(scratch, 'notes.md'));
  await page.getByRole('dialog').getByRole('button', { name: 'Save as…' }).click();
  await expect(page.getByText('exported to notes.md')).toBeVisible();
});

test('an article of the open folder is never written over', async ({ launch, seeds, scratch }) => {
  const article = join(seeds, '000_e35a3fdd2a1da102.txt');
  const before = readFileSync(article, 'utf8');
  const { app, page } = await launch({ folder: seeds });
  await writeNote(page);
  symlinkSync(seeds, join(scratch, 'link'));
  for (const path of [article, join(scratch, 'link', '000_e35a3fdd2a1da102.txt')]) {
    await saveTo(app, path);
    await exportAs(page, 'Markdown');
    await expect(
      page.getByText('“000_e35a3fdd2a1da102.txt” is an article of the open folder').last(),
    ).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect(readFileSync(article, 'utf8')).toBe(before);
  }
});

test('closing the dialog writes nothing', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await writeNote(page);
  await saveTo(app, null);
  await exportAs(page, 'Web page');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(existsSync(join(scratch, 'notes.html'))).toBe(false);
});
