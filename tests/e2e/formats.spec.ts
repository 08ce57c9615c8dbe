// A folder of every kind of file: each is read, or refused with its reason, and the articles are compared.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_TITLE, SAVED_PAGE, STORY } from '../unit/loading/formats/pages';
import { pdfOf, setLines } from '../unit/loading/formats/pdfs';
import { docxOf, docxParagraph, epubOf, zipOf } from '../unit/loading/formats/zips';
import { expectAccessible } from './accessible';
import { expect, openPair, test } from './app';

const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = STORY;
const WORD_TITLE = 'Flood barrier is to be built after all';

function folderOfKinds(scratch: string): string {
  const folder = join(scratch, 'kinds');
  mkdirSync(folder);
  const write = (name: string, data: string | Uint8Array): void =>
    writeFileSync(join(folder, name), data);
  write('page.html', SAVED_PAGE);
  write(
    'report.docx',
    docxOf(
      [
        docxParagraph(WORD_TITLE, 'Titel'),
        docxParagraph(FIRST),
        docxParagraph(SECOND.replace('450', '540')),
        docxParagraph('What nobody else has written stands in this paragraph of the document.'),
      ].join(''),
    ),
  );
  const wrapped = THIRD.match(/.{1,60}(?:\s|$)/g) ?? [];
  const pdf = pdfOf([
    [{ text: 'A printed page of the news', x: 72, y: 780, size: 22 }, ...setLines(wrapped, 740)],
  ]);
  write('printed.pdf', pdf);
  const words = { text: '93fa967b8cea82cc95b68fcd', x: 72, y: 700, size: 11, isJapanese: true };
  write('words.pdf', pdfOf([[words]]));
  write('renamed.html', pdf);
  write('book.epub', epubOf([{ href: 'one.xhtml', body: `<h1>One</h1><p>${FOURTH}</p>` }]));
  write('letter.rtf', String.raw`{\rtf1\ansi A letter of the council\par\par ${FIRST}\par}`);
  write(
    'mail.eml',
    `From: Ann Lee <a@example.org>\r\nSubject: Notes on the barrier\r\n\r\n${SECOND}\r\n`,
  );
  write('plain.txt', `Plain text of the story\n\n${FOURTH}\n`);
  write(
    'bomb.docx',
    zipOf([
      { name: '[Content_Types].xml', data: '' },
      { name: 'word/document.xml', data: Buffer.alloc(50_000_000, 0x20) },
    ]),
  );
  write('slow.html', `<body>${'<'.repeat(12_000_000)}`);
  write('broken.epub', 'PK no archive');
  write('picture.jpg', Buffer.of(0xff, 0xd8));
  write('Makefile', 'all:');
  return folder;
}

test('a folder of every kind is read, and a page is compared with a Word document', async ({
  launch,
  scratch,
}) => {
  const { page } = await launch({ folder: folderOfKinds(scratch) });
  const items = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await expect(items).toHaveCount(9, { timeout: 60_000 });
  const names = await items.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names).toEqual([
    'The Barrier',
    'A letter of the council',
    'Notes on the barrier',
    PAGE_TITLE,
    'Plain text of the story',
    'A printed page of the news · printed.pdf',
    'A printed page of the news · renamed.html',
    WORD_TITLE,
    '日本語の文章',
  ]);
  await expect(items.nth(3)).toContainText('The Daily Example · Mar 9, 2021');
  await expect(items.nth(3)).toContainText('Web page');
  const leftOut = page.getByRole('region', { name: 'Left out' });
  await expect(leftOut).toContainText('3 files could not be read');
  await expect(leftOut.getByRole('listitem').filter({ hasText: 'bomb.docx' })).toContainText(
    'unpacks to more than',
  );
  await expect(leftOut.getByRole('listitem').filter({ hasText: 'slow.html' })).toContainText(
    'took more than 10 seconds',
  );
  await expect(leftOut.getByRole('listitem').filter({ hasText: 'broken.epub' })).toContainText(
    'damaged',
  );
  await expect(leftOut).toContainText(
    '2 files of other kinds left out: 1 without ending, 1\u00a0.jpg',
  );
  await openPair(page, PAGE_TITLE, WORD_TITLE);
  const left = page.getByRole('region', { name: 'Left article' });
  await expect(left.locator('[data-kind=identical]')).toHaveText(FIRST);
  await expect(left.locator('[data-kind=edited]')).toContainText('450 million');
  await expect(left).not.toContainText('Subscribe now');
  await expectAccessible(page, 'a page beside a Word document');
});

test('a text whose encoding was guessed is read in another one, now and at the next start', async ({
  launch,
  scratch,
}) => {
  const folder = join(scratch, 'letters');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), 'Plain words of one article\n\nThe council has met.\n');
  // “Bücherei in Łódź geöffnet” in ISO-8859-2: too short a text to be told from windows-1252.
  const letters = Buffer.from('42fc636865726569206f66204cf364bc', 'hex');
  writeFileSync(join(folder, 'b.txt'), Buffer.concat([letters, Buffer.from(' is open\n')]));
  const { app, page } = await launch({ folder });
  const items = page.getByRole('list', { name: 'Articles' }).getByRole('listitem');
  await expect(items.nth(1)).toContainText('Windows-1252');
  await items.nth(1).locator('[data-row]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Reopen with encoding…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reopen b.txt with encoding' });
  await page.keyboard.press('Escape');
  // The notice of the guess has the same at hand.
  const reopen = items.nth(1).getByRole('button', { name: 'Reopen with encoding…' });
  await expectAccessible(page, 'a notice with what can be done about it');
  await expect(items.first().getByRole('button')).toHaveCount(1);
  await reopen.press('Enter');
  await expectAccessible(page, 'the encodings');
  await dialog.getByRole('combobox').fill('iso-8859-2');
  await page.keyboard.press('Enter');
  await expect(items.nth(1)).toContainText('ISO-8859-2');
  await expect(items.nth(1)).toHaveAccessibleName('Bücherei of Lódź is open');
  await app.close();
  const again = await launch({ folder });
  const kept = again.page.getByRole('list', { name: 'Articles' }).getByRole('listitem').nth(1);
  await expect(kept).toHaveAccessibleName('Bücherei of Lódź is open');
});
