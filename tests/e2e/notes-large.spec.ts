// Twenty thousand notes on a folder: the list opens at once, is walked, filtered and written in.
import type { Page } from '@playwright/test';
import { bodyOf } from '../../src-main/model/annotation';
import { sealed } from '../../src-main/model/note-record';
import { expect, SEEDS, test } from './app';
import { notesIn } from './notes';

const NOTES = 20_000;
/** What the list may take to be there, in milliseconds of the page, at the median. */
const OPENS_WITHIN = 200;

interface Told {
  readonly folderId: string;
  readonly id: string;
  readonly title: string;
  readonly contentHash: string;
}

async function store(page: Page): Promise<void> {
  const told = await page.evaluate(async (): Promise<Told> => {
    const opened = await window.variorum.ask('library:current', null);
    if (!opened.ok || !opened.value) throw new Error('no folder is open');
    const { serial, library } = opened.value;
    const [first] = await window.variorum.ask('library:articles', { serial, from: 0 });
    if (!first) throw new Error('no article is there');
    const { id, title, contentHash } = first;
    return { folderId: library.folderId, id, title, contentHash };
  });
  const records = Array.from({ length: NOTES }, (_, at) => {
    const time = new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString();
    const exact = `quotation ${at} of an article that was read long ago`;
    return sealed({
      id: `urn:uuid:${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`,
      folderId: told.folderId,
      revision: at + 1,
      deleted: null,
      annotation: {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:uuid:${String(at).padStart(8, '0')}-0000-4000-8000-000000000000`,
        type: 'Annotation',
        motivation: 'commenting',
        created: time,
        modified: time,
        body: bodyOf(`What is said in note ${at}. `.repeat(1 + (at % 12)), [`tag ${at % 40}`]),
        target: [
          {
            type: 'SpecificResource',
            source: `urn:variorum:document:${told.id}`,
            selector: [
              { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
              { type: 'TextPositionSelector', start: at, end: at + exact.length },
            ],
            file: 'a.txt',
            title: told.title,
            contentHash: 'another',
          },
        ],
      },
    });
  });
  await page.evaluate(async (rows) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('variorum');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('the notes cannot be opened'));
    });
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('notes', 'readwrite');
      for (const row of rows) transaction.objectStore('notes').put(row);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(new Error('the notes cannot be written'));
    });
    database.close();
  }, records);
}

/** From asking for the view until its rows have been painted, in milliseconds. */
function opening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const tab = (name: string) => document.getElementById(`tab-${name}`);
    const painted = () =>
      new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
    tab('overview')?.click();
    await painted();
    await painted();
    const start = performance.now();
    tab('notes')?.click();
    await painted();
    if (!document.querySelector('ul[aria-label=Notes] li .quote')) throw new Error('no rows');
    return performance.now() - start;
  });
}

test('the list of 20,000 notes opens in under 200 ms, and is walked and filtered', async ({
  launch,
}) => {
  test.slow();
  const first = await launch({ folder: SEEDS });
  await expect(first.page.getByRole('status', { name: 'Progress' })).toHaveText(/compared/);
  await store(first.page);
  await first.app.close();

  const { page } = await launch({ folder: SEEDS });
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(page.getByRole('heading', { name: '20,000 notes' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('combobox', { name: 'State' })).toContainText('(20,000)', {
    timeout: 60_000,
  });
  const times: number[] = [];
  for (let i = 0; i < 7; i += 1) times.push(await opening(page));
  times.sort((one, other) => one - other);
  const median = times[3] ?? Infinity;
  console.log(`list of ${NOTES} notes: ${times.map(Math.round).join(' ')} ms`);
  expect(median).toBeLessThan(OPENS_WITHIN);

  expect(await notesIn(page).count()).toBeLessThan(60);
  await notesIn(page).first().locator('.quote').focus();
  await page.keyboard.press('End');
  await expect(page.locator(':focus')).toContainText('quotation 0 of');
  await page.keyboard.press('Home');
  await expect(page.locator(':focus')).toContainText('quotation 19999 of');

  await page.getByRole('searchbox', { name: 'Find in the notes' }).fill('note 12345.');
  await expect(page.getByRole('heading', { name: '1 of 20,000 notes' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();

  // Typing stays quick: no key waits for the whole list.
  await notesIn(page).first().getByRole('button', { name: 'Edit' }).click();
  const typed = await page.evaluate(async () => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea');
    if (!area) throw new Error('nothing to write in');
    const took: number[] = [];
    for (let i = 0; i < 20; i += 1) {
      const start = performance.now();
      area.value += 'x';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await Promise.resolve();
      took.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 20));
    }
    return took.sort((one, other) => one - other)[10] ?? Infinity;
  });
  console.log(`a key in one of ${NOTES} notes: ${typed.toFixed(1)} ms`);
  expect(typed).toBeLessThan(50);
});
