// Captions are told by the credit in them; what only speaks of pictures is none.
import { describe, expect, it } from 'vitest';
import { pageArticle, readArticle } from '../../../src-main/analysis/article';
import type { DocumentSummary } from '../../../src-main/model/document';

function captions(...paragraphs: readonly string[]): readonly string[] {
  const text = ['A headline of the day', ...paragraphs].join('\n\n');
  const { blocks } = readArticle(text, 'a.txt');
  return blocks
    .filter(({ furniture }) => furniture === 'caption')
    .map(({ start, end }) => text.slice(start, end));
}

describe('captions', () => {
  it.each([
    'Soldiers drive on the road to Azaz, Syria October 4, 2016. REUTERS/Khalil Ashawi',
    'A man walks past a poster in Rome on Monday. (AP Photo/Ann Lee)',
    'FILE PHOTO: The mayor speaks to the press in 2015.',
    'The bridge after the flood. Photo: Jo van Dam',
    'Children play in Aleppo. AFP/Getty Images',
  ])('are told by their credit: %s', (line) => {
    expect(captions('The council met on Monday and voted.', line, 'It will meet again.')).toEqual([
      line,
    ]);
  });

  it.each([
    'The mayor posed for a photo with the winners on Monday.',
    'The photo: it changed how the war was seen, he said on Monday to a full hall.',
    'Reuters reported that the talks had ended.',
    `${'The talks went on for days without a result. '.repeat(12)}REUTERS/Khalil Ashawi`,
  ])('are not what only speaks of pictures: %s', (line) => {
    expect(captions('The council met on Monday and voted.', line)).toEqual([]);
  });
});

describe('what a page is told of an article', () => {
  const document: DocumentSummary = {
    id: 'd1',
    file: 'a.txt',
    title: '',
    words: 0,
    encoding: 'utf-8',
    contentHash: '',
    warnings: [],
  };

  it.each([
    ['The council voted on the bridge and the mayor was not there.', 'en', 'ltr'],
    ['אמר כי הממשלה תצביע ביום שני על ההצעה של השר', 'he', 'rtl'],
    ['وقالت الحكومة إنها ستصوت يوم الاثنين على الاقتراح', 'ar', 'rtl'],
    ['1, 2, 3', null, null],
  ] as const)('has its language and direction: %s', (text, language, direction) => {
    const { blocks } = readArticle(text, 'a.txt');
    expect(pageArticle({ document, text, blocks })).toMatchObject({ language, direction });
  });
});
