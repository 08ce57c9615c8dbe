// Web pages: the article and nothing around it, its facts, its encoding, and pages that are none.
import { expect, it } from 'vitest';
import { parseHtml } from '../../../../src-main/loading/formats/html';
import { PAGE_TITLE, SAVED_PAGE, STORY } from './pages';

const bytes = (text: string): Uint8Array => Buffer.from(text);

it('takes the article out of a saved page, block by block', async () => {
  const { text, title, origin, warnings } = await parseHtml(bytes(SAVED_PAGE));
  expect(text.split('\n\n')).toEqual([
    `# ${PAGE_TITLE}`,
    '^ The quay in the lower town on Monday.',
    STORY[0],
    STORY[1],
    '## Four people died in 2013',
    STORY[2],
    STORY[3],
    '• Length of the barrier: 4.2 kilometres',
    '• Height of the barrier: 6 metres above the quay',
  ]);
  expect(title).toBe(PAGE_TITLE);
  expect(origin).toEqual({
    format: 'html',
    author: 'Jo van Dam',
    outlet: 'The Daily Example',
    date: '2021-03-09T08:30Z',
    language: 'en-GB',
  });
  expect(warnings).toEqual([]);
});

it('reads a page without head, body and html elements', async () => {
  const page = `<!doctype html><title>Bare page of today</title>${STORY.map((one) => `<p>${one}`).join('')}`;
  const { text } = await parseHtml(bytes(page));
  for (const paragraph of STORY) expect(text).toContain(paragraph);
  expect(text.split('\n\n')).toHaveLength(STORY.length + 1);
});

it('shows all of a page without an article, and says so', async () => {
  const { text, warnings } = await parseHtml(
    bytes('<h1>Notice</h1><p>Closed.</p><p>Open on<br>Monday.</p>'),
  );
  expect(text).toBe('## Notice\n\nClosed.\n\nOpen on Monday.');
  expect(warnings.map(({ code }) => code)).toEqual(['whole-page']);
});

it('splits at two line breaks, as old pages write paragraphs', async () => {
  const { text } = await parseHtml(bytes('<div>One.<br><br>Two.<br>Still two.</div>'));
  expect(text).toBe('One.\n\nTwo. Still two.');
});

it('refuses a page that only a program fills', async () => {
  await expect(
    parseHtml(bytes('<html><body><div id="root"></div><script>go()</script></body></html>')),
  ).rejects.toMatchObject({ code: 'no-text' });
});

it.each([
  ['windows-1251', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), 'Привет'],
  ['shift_jis', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), '日本'],
  ['iso-8859-1', Buffer.from([0x93, 0x45, 0x94]), '“E”'],
])('reads %s where it is declared', async (charset, letters, words) => {
  const page = Buffer.concat([
    Buffer.from(
      `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><p>`,
    ),
    letters,
    Buffer.from('</p></body></html>'),
  ]);
  const { text, guessed } = await parseHtml(page);
  expect([text, guessed]).toEqual([words, false]);
});

it('prefers what the bytes are to a declaration that a program left behind', async () => {
  const { text, encoding } = await parseHtml(
    bytes('<meta charset="iso-8859-1"><p>Müller zählt “drei”.</p>'),
  );
  expect([text, encoding]).toEqual(['Müller zählt “drei”.', 'utf-8']);
});

it('says where letters had to be replaced', async () => {
  const page = Buffer.concat([
    bytes('<meta charset="utf-8"><p>Frühstück für M'),
    Buffer.of(0xfc),
    bytes('ller, schön.</p>'),
  ]);
  const { text, warnings } = await parseHtml(page);
  expect(text).toBe('Frühstück für M\ufffdller, schön.');
  expect(warnings.map(({ code }) => code)).toContain('replaced-letters');
});

it('does not believe a page that says UTF-8 and is not', async () => {
  const page = Buffer.concat([bytes('<meta charset="utf-8"><p>M'), Buffer.of(0xfc), bytes('ller')]);
  expect(await parseHtml(page)).toMatchObject({ text: 'Müller', guessed: true });
});

it('reads a page that leaves out its root, and one with titles that never end', async () => {
  const words = 'The council has decided to build the barrier after all.';
  for (const page of [
    `<body><p>${words}`,
    `<head><title>T</title></head><body><p>${words}`,
    `<p>${words}</p>${'<title '.repeat(60_000)}`,
  ]) {
    expect((await parseHtml(Buffer.from(page))).text).toContain(words);
  }
});
