// Encodings: marks, declarations and guesses, and what the command line does without any of them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decodeAny, decodeWith, encodingNamed } from '../../../src-main/loading/charset';
import { guessEncoding, unmarkedWide } from '../../../src-main/loading/detect';
import { loadFile, type LoadedFile, type Reading } from '../../../src-main/loading/load-file';
import { refuseRich } from '../../../src-main/loading/parsed';
import { ENCODINGS } from '../../../src-main/model/document';
import { temporaryFolder } from './temporary-folder';

const SENTENCES = [
  ['windows-1252', 'Café au lait.'],
  ['windows-1252', 'El niño comió una manzana y después salió a la calle con su mamá.'],
  ['windows-1252', 'He said: “We are ready” — and left the U.S. on Monday.'],
  ['windows-1251', 'Сегодня хорошая погода, и мы пойдём гулять по городу.'],
  ['koi8-r', 'Сегодня хорошая погода, и мы пойдём гулять по городу.'],
  ['windows-1250', 'Zażółć gęślą jaźń. Wczoraj rząd ogłosił nowe przepisy dotyczące środowiska.'],
  ['shift_jis', '政府は昨日、経済のための新しい対策を発表した。'],
  ['gb18030', '政府昨天宣布了新的经济措施，以应对危机。'],
  ['big5', '政府昨天宣布了新的經濟措施，以應對危機。'],
  ['euc-kr', '정부는 어제 경제를 위한 새로운 조치를 발표했다.'],
  ['windows-1255', 'הממשלה הודיעה אתמול על צעדים חדשים לכלכלה'],
] as const;

it.each(SENTENCES)('guesses %s of one sentence: %s', async (encoding, sentence) => {
  expect(await guessEncoding(iconv.encode(sentence, encoding))).toBe(encoding);
});

it('prefers a byte order mark to a declaration, and valid UTF-8 to both a declaration and a guess', async () => {
  const wide = Buffer.concat([Buffer.of(0xff, 0xfe, 0, 0), iconv.encode('Größe', 'utf-32le')]);
  expect(await decodeAny(wide, null, 'windows-1252')).toMatchObject({
    text: 'Größe',
    encoding: 'utf-32le',
  });
  expect(await decodeAny(Buffer.from('Größe'), null, 'windows-1251')).toMatchObject({
    text: 'Größe',
    encoding: 'utf-8',
  });
  const chosen = await decodeAny(Buffer.from('Größe'), 'windows-1252', null);
  expect(chosen.text).toBe('GrÃ¶ÃŸe');
});

it.each([
  ['ISO-8859-1', 'windows-1252'],
  [' "UTF8" ', 'utf-8'],
  ['cp1251', 'windows-1251'],
  ['x-sjis', 'shift_jis'],
  ['klingon', null],
])('knows %s as %s', (name, encoding) => {
  expect(encodingNamed(name)).toBe(encoding);
});

it('knows UTF-16 and UTF-32 by their zeros', () => {
  for (const encoding of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const) {
    expect(unmarkedWide(iconv.encode('Council approves flood barrier', encoding))).toBe(encoding);
  }
  expect(unmarkedWide(Buffer.from('Council approves'))).toBeNull();
});

it('decodes any bytes in every encoding that is offered, without failing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.constantFrom(...ENCODINGS), async (bytes, encoding) => {
      expect(typeof (await decodeWith(bytes, encoding))).toBe('string');
    }),
  );
});

async function load(bytes: Uint8Array, reading?: Reading): Promise<LoadedFile | string> {
  const path = join(temporaryFolder(), 'a.txt');
  writeFileSync(path, bytes);
  const loaded = await loadFile(path, 'a.txt', refuseRich, reading);
  return loaded.ok ? loaded.value : loaded.error.code;
}

it('reads a text as the command line does unless it is told to guess, or in what', async () => {
  const russian = iconv.encode('Сегодня хорошая погода, и мы пойдём гулять.', 'windows-1251');
  expect(await load(russian)).toMatchObject({ encoding: 'windows-1252', guessed: true });
  expect(await load(russian, 'detect')).toMatchObject({ encoding: 'windows-1251', guessed: true });
  expect(await load(russian, 'koi8-r')).toMatchObject({ encoding: 'koi8-r', guessed: false });
  const wide = iconv.encode('Council approves flood barrier', 'utf-16be');
  expect(await load(wide)).toBe('binary-file');
  expect(await load(wide, 'detect')).toMatchObject({ text: 'Council approves flood barrier' });
  expect(await load(Buffer.of(0, 1, 2, 3, 0, 0, 7, 9), 'detect')).toBe('binary-file');
});
