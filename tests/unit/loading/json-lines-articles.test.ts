// JSON Lines of articles: what a line may be, and that one wrong line costs no other.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { isJsonLinesName, readJsonLines } from '../../../src-main/loading/json-lines-articles';
import { temporaryFolder } from './temporary-folder';

/** Each line as its id and text, or as the message of its error. */
async function linesIn(content: string | Uint8Array): Promise<unknown[]> {
  const path = join(temporaryFolder({ 'in.jsonl': content }), 'in.jsonl');
  return all(path);
}

async function all(path: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { line, article } of readJsonLines(path, 'in.jsonl')) {
    found.push(
      article.ok
        ? [line, article.value.id, article.value.text]
        : [line, article.error.message, article.error.file],
    );
  }
  return found;
}

const wrong = (line: number, reason: string): unknown[] => [
  line,
  `Line ${String(line)} ${reason}`,
  'in.jsonl',
];

describe('readJsonLines', () => {
  it('knows its files by name', () => {
    expect(['a.jsonl', 'in/B.JSONL', 'a.json', 'jsonl'].map(isJsonLinesName)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('gives all that a line may say', async () => {
    const line = { id: 7, text: 'Words.', title: 'A title', lang: 'de', more: [1] };
    const path = join(temporaryFolder({ 'in.jsonl': JSON.stringify(line) }), 'in.jsonl');
    for await (const { article } of readJsonLines(path, 'in.jsonl')) {
      expect(article).toEqual({
        ok: true,
        value: {
          id: '7',
          text: 'Words.',
          title: 'A title',
          lang: 'de',
          outlet: null,
          author: null,
          date: null,
          line: 1,
          encoding: 'utf-8',
          guessed: false,
        },
      });
    }
  });

  it('goes on after lines that are no articles, and names each', async () => {
    const lines = [
      '{"id":1',
      '[1]',
      '',
      '{"text":"x"}',
      '{"id":"","text":"x"}',
      '{"id":true,"text":"x"}',
      '{"id":1}',
      '{"id":1,"text":"x","title":2}',
      '{"id":1,"text":"x","lang":2}',
      '{"id":"a","text":"x","title":null,"lang":null}',
    ];
    expect(await linesIn(lines.join('\n'))).toEqual([
      wrong(1, 'is not valid JSON.'),
      wrong(2, 'is not a JSON object.'),
      wrong(4, 'has no "id", a text or a number.'),
      wrong(5, 'has no "id", a text or a number.'),
      wrong(6, 'has no "id", a text or a number.'),
      wrong(7, 'has no text "text".'),
      wrong(8, 'has a "title" that is no text.'),
      wrong(9, 'has a "lang" that is no text.'),
      [10, 'a', 'x'],
    ]);
  });

  it('reads a byte order mark, line ends of both kinds, and a last line without one', async () => {
    const lines = '{"id":"a","text":"x\\r\\ny"}\r\n\r\n{"id":"b","text":"é"}';
    const expected = [
      [1, 'a', 'x\r\ny'],
      [3, 'b', 'é'],
    ];
    expect(await linesIn(lines)).toEqual(expected);
    expect(await linesIn(`\uFEFF${lines}\n`)).toEqual(expected);
    expect(await linesIn(iconv.encode(lines, 'utf-16le', { addBOM: true }))).toEqual(expected);
    expect(await linesIn(iconv.encode(lines, 'utf-16be', { addBOM: true }))).toEqual(expected);
  });

  it('takes the whole file for windows-1252 where one byte is no UTF-8', async () => {
    const early = '{"id":"a","text":"é"}\n';
    const content = Buffer.concat([
      Buffer.from(early),
      Buffer.from('{"id":"b","text":"\x93"}', 'latin1'),
    ]);
    expect(await linesIn(content)).toEqual([
      [1, 'a', 'Ã©'],
      [2, 'b', '“'],
    ]);
    expect(await linesIn(Buffer.from('{"id":"é', 'latin1'))).toEqual([
      wrong(1, 'is not valid JSON.'),
    ]);
    expect(await linesIn(Buffer.from([0xc3]))).toEqual([wrong(1, 'is not valid JSON.')]);
  });

  it('keeps characters whole that the borders of what is read at once cut', async () => {
    // Four bytes a character, one byte out of step: every border of a power of two cuts one.
    const text = '😀'.repeat(600_000);
    expect(await linesIn(`{"id":"a1","text":"${text}"}\n{"id":"b","text":"é"}`)).toEqual([
      [1, 'a1', text],
      [2, 'b', 'é'],
    ]);
  });

  it('reads a line of ten million characters, and passes over one that is longer than any article', async () => {
    const text = 'abcdefghi '.repeat(1_000_000);
    const path = join(temporaryFolder({ 'in.jsonl': `{"id":1,"text":"${text}"}\n` }), 'in.jsonl');
    const piece = 'x'.repeat(10_000_000);
    for (let i = 0; i < 6; i += 1) appendFileSync(path, piece);
    appendFileSync(path, '\n{"id":2,"text":"y"}\n');
    expect(await all(path)).toEqual([
      [1, '1', text],
      wrong(2, 'has more than 50 million characters.'),
      [3, '2', 'y'],
    ]);
  });

  it('finds nothing in an empty file and says why it cannot read one', async () => {
    expect(await linesIn('')).toEqual([]);
    expect(await linesIn('\uFEFF\r\n \n')).toEqual([]);
    expect(await linesIn('{"id":1,"text":"\0"}')).toEqual([
      [0, 'This is not a text file.', 'in.jsonl'],
    ]);
    expect(await all('/no/such/in.jsonl')).toEqual([
      [0, expect.stringContaining('It is no longer there') as string, 'in.jsonl'],
    ]);
  });
});
