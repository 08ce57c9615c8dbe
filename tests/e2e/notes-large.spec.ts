// Twenty thousand notes on a folder: the list opens at once, is walked, filtered and written in.
import type { Page } from '@playwright/test';
import { bodyOf } from '../../src-main/model/annotation';
import { DRAWN_WHOLE } from '../../src-renderer/ui/row-range';
import { sealed } from '../../src-main/model/note-record';
import { prepare, typeNotes } from '../durability/machine';
import { expect, SEEDS, test } from './app';
import { notesIn } from './notes';

const NOTES = 20_000;

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

test('the list of 20,000 notes is opened, walked and filtered', async ({ launch }) => {
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
  await expect(page.getByRole('combobox', { name: 'State' })).toContainText('(20,000)');
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

test('beside a text, notes can be added past those that are drawn whole', async ({ launch }) => {
  const { app, page } = await launch({ folder: SEEDS });
  await prepare({ app, page });
  await page.evaluate(typeNotes, { prefix: 'n', count: DRAWN_WHOLE + 3 });
  const count = String(DRAWN_WHOLE + 3);
  await expect(page.getByText(`${count} notes`).first()).toBeVisible();
  // The last one is in view, and has all of its words.
  await expect(notesIn(page).filter({ hasText: `n-${String(DRAWN_WHOLE + 2)}:` })).toContainText(
    'end.',
  );
  await notesIn(page).last().scrollIntoViewIfNeeded();
  await expect(notesIn(page).last()).toBeVisible();
});
