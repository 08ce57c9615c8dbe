// Notes as PDF: dated by the export, the same pages every time, and no window left behind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, SEEDS, test, type Running } from './app';
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
