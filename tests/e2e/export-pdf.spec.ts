// Notes as PDF: dated by the export, the same pages every time, and no window left behind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, SEEDS, test, type Running } from './app';
import { notesJson } from '../../src-main/export/notes-json';
import { CONTROLS, HOSTILE, LONG, notesOf } from '../unit/export/hostile';
import { exportAs, importFile, saveTo } from './exporting';
import { notesIn } from './notes';

/** More notes than a page holds. */
const NOTES = 40;

async function importMany({ app, page }: Running, path: string): Promise<void> {
  const rows = Array.from({ length: NOTES }, (_, at) => ({
    id: `note-${at}`,
    uri: 'https://example.org/000_e35a3fdd2a1da102.txt',
    text: `**Note ${at}**: who counted the 600?\n\n- a list\n- of two`,
    tags: ['syria'],
    created: '2016-10-04T09:30:00Z',
    updated: '2016-10-05T09:30:00Z',
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'more than 600 civilians' }] }],
  }));
  await page.getByText(/pairs? compared/).waitFor();
  await page.getByRole('tab', { name: 'Notes' }).click();
  await importFile(app, path, JSON.stringify({ rows }));
  await expect(page.getByText(`${NOTES} notes imported`)).toBeVisible();
}

async function exportPdf({ app, page }: Running, path: string): Promise<string> {
  await saveTo(app, path);
  await exportAs(page, 'PDF');
  await expect(page.getByText(/exported to /)).toBeVisible();
  return readFileSync(path).toString('latin1');
}

const pagesIn = (pdf: string): number => pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
/** Without the two times that tell when it was made. */
const undated = (pdf: string): string =>
  pdf.replace(/\/(CreationDate|ModDate) \(D:\d{14}\+00'00'\)/g, '/$1');

test('the same notes give the same pages every time, also after a start', async ({
  launch,
  scratch,
}) => {
  const first = await launch({ folder: SEEDS });
  await importMany(first, join(scratch, 'in.json'));
  const one = await exportPdf(first, join(scratch, 'one.pdf'));
  expect(pagesIn(one)).toBeGreaterThan(2);
  await first.app.close();
  const second = await launch({ folder: SEEDS });
  const again = await exportPdf(second, join(scratch, 'two.pdf'));
  expect(undated(one)).not.toBe(one);
  expect(pagesIn(again)).toBe(pagesIn(one));
  expect(undated(again) === undated(one)).toBe(true);
  // What differs is seen: a note less, and nothing else.
  await second.page.getByRole('tab', { name: 'Notes' }).click();
  await notesIn(second.page).first().getByRole('button', { name: 'Delete' }).click();
  const less = await exportPdf(second, join(scratch, 'less.pdf'));
  expect(undated(less) === undated(one)).toBe(false);
});

test('a PDF says when it was made, and no window stays behind', async ({ launch, scratch }) => {
  const running = await launch({ folder: SEEDS });
  await importMany(running, join(scratch, 'in.json'));
  const pdf = await exportPdf(running, join(scratch, 'notes.pdf'));
  const { app } = running;
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const made = /CreationDate \(D:(\d{8})/.exec(pdf)?.[1];
  expect(made).toBe(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
});

/** What a reader of the PDF finds in it, by pdf.js: words without white space, where links lead, what could run. */
async function foundIn(
  path: string,
): Promise<{ words: string; links: string[]; active: unknown[] }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
  const pdf = await loading.promise;
  const words: string[] = [];
  const links: string[] = [];
  const active: unknown[] = [await pdf.getJSActions(), await pdf.getAttachments()];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const onPage = items.map((item) => ('str' in item ? item.str : '')).join('');
    // Without the number of the page.
    words.push(onPage.replace(/\s/g, '').replace(`${number}/${pdf.numPages}`, ''));
    active.push(await page.getJSActions());
    for (const one of (await page.getAnnotations()) as Record<string, unknown>[]) {
      if (one['subtype'] === 'Link') links.push(String(one['url'] ?? one['unsafeUrl']));
      else active.push(one['subtype']);
    }
  }
  await loading.destroy();
  return {
    words: words.join(''),
    links,
    active: active.filter((one) => one !== null && one !== undefined),
  };
}

test('a PDF of notes that want to take effect holds their words, and nothing but links to pages and letters', async ({
  launch,
  scratch,
}) => {
  const running = await launch({ folder: SEEDS });
  const { app, page } = running;
  await page.getByText(/pairs? compared/).waitFor();
  await page.getByRole('tab', { name: 'Notes' }).click();
  const texts = [...Object.values(HOSTILE), CONTROLS, LONG];
  await importFile(app, join(scratch, 'in.json'), notesJson(notesOf(texts)));
  await expect(page.getByText(`${texts.length} notes imported`)).toBeVisible();
  const path = join(scratch, 'hostile.pdf');
  await exportPdf(running, path);
  const { words, links, active } = await foundIn(path);
  expect(active).toEqual([]);
  expect(links.filter((one) => !/^(?:https?|mailto):/.test(one))).toEqual([]);
  expect(links).toContain('https://a.example/');
  for (const name of ['formula', 'script', 'closing tags', 'command']) {
    expect(words, name).toContain((HOSTILE[name] ?? '').replace(/\s/g, ''));
  }
  // Once more in its tag.
  expect(words.match(/Alongnote,wordbyword:600civilians\./g)).toHaveLength(25_001);
  expect(words).toContain('600civilians.Theend.');
});
