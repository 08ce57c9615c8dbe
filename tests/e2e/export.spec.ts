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
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { notesHtml } from '../../src-main/export/notes-html';
import { unpacked } from '../unit/export/docx';
import { CONTROLS, HOSTILE, LONG, notesOf } from '../unit/export/hostile';
import { brokenRules } from '../unit/export/tei-rules';
import { expect, openPair, SEEDS, test } from './app';
import { exportAs, saveTo } from './exporting';

const NOTE = 'Two figures <b>differ</b>: 600 & 500.\n# Ask "Civil Defence"';

async function writeNote(page: Page): Promise<void> {
  await openPair(page, /^US: Syria peace/, /^Syrian Crisis/);
  await page.getByRole('region', { name: 'Left article' }).locator('[data-kind=edited]').click();
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await page.keyboard.press('Escape');
}

test('notes leave in every format', async ({ launch, scratch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await writeNote(page);
  const out = join(scratch, 'out');
  mkdirSync(out);
  for (const [format, name] of [
    ['Markdown', 'notes.md'],
    ['Web page', 'notes.html'],
    ['Data', 'notes.json'],
    ['PDF', 'notes.pdf'],
    ['Word document', 'notes.docx'],
    ['Table', 'notes.csv'],
    ['Web annotations', 'notes.jsonld'],
    ['Critical apparatus', 'notes.xml'],
  ] as const) {
    await saveTo(app, join(out, name));
    await exportAs(page, format);
    await expect(page.getByText(`1 note exported to ${name}`)).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  const endings = readdirSync(out).map((name) => name.replace('notes.', ''));
  expect(endings.sort().join(' ')).toBe('csv docx html json jsonld md pdf xml');

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
  expect(html).toContain('<del>600</del>');
  expect(html).toContain('<ins>500</ins>');
  expect(html).toMatch(/line \d+, sentence \d+/);

  const pdf = readFileSync(join(out, 'notes.pdf')).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toMatch(/\/Type \/Page\b/);
  expect(pdf).not.toMatch(/\/JavaScript|\/Launch|\/URI \(http/);

  const document = unpacked(readFileSync(join(out, 'notes.docx'))).get('word/document.xml') ?? '';
  expect(document).toContain('Two figures &lt;b&gt;differ&lt;/b&gt;: 600 &amp; 500.');
  expect(document.match(/<w:tbl>/g)).toHaveLength(1);

  const csv = readFileSync(join(out, 'notes.csv'), 'utf8');
  expect(csv.startsWith('\uFEFFNote,Passage,')).toBe(true);
  expect(csv).toContain(`"${NOTE.replaceAll('"', '""')}"`);

  const linked = JSON.parse(readFileSync(join(out, 'notes.jsonld'), 'utf8')) as {
    first: { items: unknown[] };
  };
  expect(linked.first.items).toHaveLength(1);
  expect(brokenRules(readFileSync(join(out, 'notes.xml'), 'utf8'))).toEqual([]);
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
  expect(readFileSync(join(scratch, 'plain.md'), 'utf8')).toContain('# Notes on US: Syria peace');
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

test('a page of notes that want to be scripts runs none and asks for nothing', async ({
  launch,
  scratch,
}) => {
  const { app } = await launch({ folder: SEEDS });
  const file = join(scratch, 'hostile.html');
  const texts = [...Object.values(HOSTILE), CONTROLS, LONG];
  writeFileSync(file, notesHtml(notesOf(texts)));
  // In a window with scripts on, so that any that there were would run.
  const found = await app.evaluate(async ({ BrowserWindow, session }, url) => {
    const own = session.fromPartition('hostile');
    const asked: string[] = [];
    own.webRequest.onBeforeRequest((details, answer) => {
      asked.push(details.url);
      answer({});
    });
    const window = new BrowserWindow({ show: false, webPreferences: { session: own } });
    await window.loadURL(url);
    const counted = (await window.webContents.executeJavaScript(
      `({ scripts: document.scripts.length, pictures: document.images.length,
          handlers: [...document.querySelectorAll('*')].filter((one) => one.getAttributeNames().some((name) => name.startsWith('on'))).length,
          links: [...document.links].map((link) => link.protocol),
          notes: document.querySelectorAll('article').length,
          text: document.body.innerText })`,
    )) as { links: string[]; text: string };
    window.destroy();
    return { ...counted, asked };
  }, pathToFileURL(file).href);
  expect(found).toMatchObject({
    scripts: 0,
    pictures: 0,
    handlers: 0,
    notes: texts.length,
    asked: [pathToFileURL(file).href],
  });
  const foreign = found.links.filter((one) => !['http:', 'https:', 'mailto:'].includes(one));
  expect(foreign).toEqual([]);
  expect(found.text).toContain('</script><script>alert(1)</script><img src=x onerror=alert(2)>');
  expect(found.text).toContain('=HYPERLINK("http://evil.example";"click")');
  expect(found.text).toContain(HOSTILE['emoji']);
  expect(found.text).toContain(HOSTILE['bidi controls']);
  expect(found.text).toContain('a\u2400b');
  expect(found.text).toContain(LONG.slice(-1000));
});

test('one may export what is on one article only; the format of the last time is offered', async ({
  launch,
  scratch,
}) => {
  const { app, page } = await launch({ folder: SEEDS });
  await writeNote(page);
  await saveTo(app, join(scratch, 'one.csv'));
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  const which = dialog.getByRole('combobox', { name: 'Which notes' });
  await expect(which.getByRole('option')).toHaveText([
    'On both articles (1)',
    /^On “US: Syria peace.*” \(1\)$/,
    /^On “Syrian Crisis.*” \(1\)$/,
    'All notes on this folder (1)',
  ]);
  await which.selectOption({ index: 2 });
  await dialog.getByRole('radio', { name: 'Table' }).check();
  await dialog.getByRole('button', { name: 'Save as…' }).click();
  await expect(page.getByText('1 note exported to one.csv')).toBeVisible();
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByRole('radio', { name: 'Table' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Table' })).toBeFocused();
});

test('what an export will hold can be looked at before it is written', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await writeNote(page);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog');
  const previewed = async (format: string): Promise<Page> => {
    await dialog.getByRole('radio', { name: format }).check();
    const [shown] = await Promise.all([
      app.waitForEvent('window'),
      dialog.getByRole('button', { name: 'Preview' }).click(),
    ]);
    await shown.waitForLoadState();
    return shown;
  };

  const report = await previewed('Word document');
  await expect(report.locator('body')).toContainText('more than 500 civilians');
  // Nothing in it runs, its own style sheet counts, and no other.
  expect(await report.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).toBe(
    '860px',
  );
  await expect(report.getByRole('note')).toContainText('Shown as a web page shows it.');

  const pdf = await previewed('PDF');
  await expect(pdf.getByRole('note')).toContainText('breaks where a page ends');
  const html = await previewed('Web page');
  await expect(html.locator('body')).toContainText('more than 500 civilians');
  await expect(html.getByRole('note')).toHaveCount(0);
  const markdown = await previewed('Markdown');
  await expect(markdown.locator('pre')).toContainText('Two figures \\<b>differ\\</b>: 600 & 500.');

  const csv = await previewed('Table');
  const table = csv.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Quotation' })).toBeVisible();
  // One note on two passages: a row for each.
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(
    table.getByRole('cell', { name: 'Two figures <b>differ</b>: 600 & 500.' }),
  ).toHaveCount(2);
  await expect.poll(() => report.isClosed()).toBe(true);

  // Keys that are pressed through the page do not reach one without scripts.
  await app.evaluate(({ BrowserWindow }) => {
    const [shown] = BrowserWindow.getAllWindows().filter((one) => one.getParentWindow() !== null);
    for (const type of ['keyDown', 'keyUp'] as const) {
      shown?.webContents.sendInputEvent({ type, keyCode: 'Escape' });
    }
  });
  await expect.poll(() => csv.isClosed()).toBe(true);
  await expect(dialog.getByRole('button', { name: 'Preview' })).toBeFocused();
});
