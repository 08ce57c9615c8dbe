// What the reader wrote of articles: told with the folder, and read by their language; nothing is analysed for a title.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { refuseRich } from '../../../src-main/loading/parsed';
import type { WrittenDetails } from '../../../src-main/model/details';
import { segmentsOf, type PageArticle } from '../../../src-main/model/segment';
import { OneHand, type Hands } from '../../../src-main/worker/hands';
import { OpenedLibrary } from '../../../src-main/worker/opened-library';
import type { Tasks } from '../../../src-main/worker/tasks';
import { temporaryFolder } from '../loading/temporary-folder';

/** In German a number with a stop may be a day; in English a sentence ends there. */
const TEXT = 'Der Vorfall\n\nDas war am 4. Oktober in der Stadt Bonn.\n';
const nobody = (): never => {
  throw new Error('the folder was read again');
};

async function open(
  folder: string,
  details: WrittenDetails,
  before: OpenedLibrary | null = null,
  newHands: (bytes: number) => Hands = () => new OneHand(),
) {
  const told: Tasks['open']['part'][] = [];
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const context = { progress: () => undefined, part: (part: never) => void told.push(part), stop };
  const id = before?.summary().folderId ?? '';
  const choices = { [id]: { putBack: [], files: { 'a.txt': { details } } } };
  const opened = await OpenedLibrary.open(
    ...([folder, context, newHands, null, before, refuseRich, choices] as const),
  );
  if (!opened.ok) throw new Error(opened.error.message);
  const library = opened.value;
  await library.analyse({ ...context, part: () => undefined });
  const [document] = library.summary().documents;
  const article = library.read(document?.id ?? '');
  if (!article.ok) throw new Error(article.error.message);
  return { library, document, article: article.value, told };
}

const sentencesOf = ({ text, blocks }: PageArticle): string[] =>
  segmentsOf(blocks).map(({ start, end }) => text.slice(start, end));

it('a title and an outlet are told at once, and nothing is read again for them', async () => {
  const folder = temporaryFolder({ 'a.txt': TEXT, 'b.txt': 'Another\n\nThe council has met.\n' });
  const found = await open(folder, {});
  const details = { title: 'What happened', outlet: 'Reuters', date: '2016-10-04' };
  const { document, article, told } = await open(folder, details, found.library, nobody);
  expect(document).toMatchObject({
    title: 'What happened',
    foundTitle: 'Der Vorfall',
    written: details,
  });
  expect(told[0]?.documents[0]).toEqual(document);
  expect(article.document).toEqual(document);
  expect(article.blocks).toEqual(found.article.blocks);
});

it('a language decides where sentences end and which way they are set, also after a change', async () => {
  const folder = temporaryFolder({ 'a.txt': TEXT, 'b.txt': 'Another\n\nThe council has met.\n' });
  const found = await open(folder, { language: 'de' });
  // The folder is known by its id only once it has been opened.
  const german = await open(folder, { language: 'de' }, found.library);
  const english = await open(folder, { language: 'en' }, german.library);
  expect(german.article).toMatchObject({ language: 'de', direction: 'ltr' });
  expect(english.article.language).toBe('en');
  expect(sentencesOf(german.article)).not.toEqual(sentencesOf(english.article));
  const hebrew = await open(folder, { language: 'he' }, english.library);
  expect(hebrew.article).toMatchObject({ language: 'he', direction: 'rtl' });
  writeFileSync(join(folder, 'a.txt'), `${TEXT}\nUnd nun?\n`);
  const changed = await open(folder, { language: 'en' }, hebrew.library);
  expect(changed.article.language).toBe('en');
});
