// --fields: what the fields of JSON Lines are called, and what is said where no line has them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../loading/temporary-folder';
import { cli } from './cli';

const SENTENCE =
  'The council voted on Tuesday to close the old stone bridge after the winter flood.';
const OTHER = 'Nobody was hurt when it was closed.';
const LINES = [
  { key: 'one', caption: 'A bridge is closed', story: { words: `${SENTENCE} ${OTHER}` } },
  { key: 2, caption: 'No bridge any more', story: { words: `${SENTENCE} It rained.` } },
];
const jsonl = (lines: readonly object[]): string =>
  lines.map((line) => JSON.stringify(line)).join('\n');

function articles(): string {
  return join(temporaryFolder({ 'news.jsonl': jsonl(LINES) }), 'news.jsonl');
}

it('names them for match, whose articles are called by their ids', async () => {
  const { out, warnings, status } = await cli(
    ...['match', articles(), '--fields', 'text=story.words, id=key'],
  );
  expect({ warnings, status }).toEqual({ warnings: [], status: 0 });
  const lines = out.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    a: { file: '2', text: SENTENCE },
    b: { file: 'one' },
  });
});

it('names them for report, which shows the titles', async () => {
  const out = join(temporaryFolder(), 'report.html');
  const fields = 'text=story.words,title=caption';
  const done = await cli('report', articles(), '--fields', fields, '--out', out);
  expect(done).toMatchObject({ status: 0, warnings: [] });
  expect(readFileSync(out, 'utf8')).toContain('No bridge any more');
});

it('names them for export, whose notes are found in the articles', async () => {
  const scratch = temporaryFolder();
  const folder = join(scratch, 'articles');
  mkdirSync(folder);
  writeFileSync(join(folder, 'news.jsonl'), jsonl(LINES));
  const notes = join(scratch, 'notes.json');
  const target = [{ selector: [{ type: 'TextQuoteSelector', exact: OTHER }] }];
  const row = { id: 'n', uri: 'https://example.org/x', text: 'Who says so?', tags: [], target };
  writeFileSync(notes, JSON.stringify({ rows: [{ ...row, created: '2016-10-04T09:30:00Z' }] }));
  const ask = ['export', folder, '--notes', notes, '--format', 'markdown', '--out', '-'];
  const without = await cli(...ask);
  expect(without.warnings[0]).toContain('has no text');
  const done = await cli(...ask, '--fields', 'text=story.words,title=caption');
  expect(done).toMatchObject({ status: 0, warnings: [] });
  expect(done.out).toContain('A bridge is closed');
});

it.each(['match', 'report', 'export'])(
  'says for %s which name is on no line, and which there are',
  async (command) => {
    const folder = temporaryFolder({ 'news.jsonl': jsonl(LINES), 'notes.json': '{"rows": []}' });
    const notes = ['--notes', join(folder, 'notes.json'), '--format', 'csv'];
    const { status, warnings } = await cli(
      ...[command, folder, '--fields', 'text=body', '--out', join(temporaryFolder(), 'out')],
      ...(command === 'export' ? notes : []),
    );
    expect(status).toBe(1);
    expect(warnings.at(-1)).toBe(
      `variorum: No line of “${folder}” has text in a field "body" (--fields text=body). The lines have "key", "caption", "story.words".`,
    );
  },
);

it('says that there are no JSON Lines at all, and that none is an object', async () => {
  const folder = temporaryFolder({ 'a.txt': SENTENCE, 'b.txt': SENTENCE });
  const { warnings } = await cli('match', folder, '--fields', 'text=body');
  expect(warnings).toEqual([
    `variorum: --fields is for JSON Lines, and “${folder}” has no .jsonl file.`,
  ]);
  const none = temporaryFolder({ 'a.jsonl': 'no lines\n[1]' });
  const told = await cli('match', none, '--fields', 'text=body');
  expect(told.warnings[0]).toContain('No line is a JSON object with fields of text.');
});

it('tells the lines without that text, and compares the others', async () => {
  const more = [...LINES, { key: 3, caption: 'Nothing' }];
  const file = join(temporaryFolder({ 'news.jsonl': jsonl(more) }), 'news.jsonl');
  const { warnings, out } = await cli('match', file, '--fields', 'text=story.words');
  expect(warnings).toEqual([
    expect.stringContaining('Line 3 has no text in the field “story.words”.') as string,
  ]);
  expect(out.trim().split('\n')).toHaveLength(1);
});

it.each(['text', 'text=', 'body=text', '=body', '', 'text=a,text=b'])(
  'takes no “%s” for names of fields',
  async (value) => {
    const { status, warnings } = await cli('match', articles(), `--fields=${value}`);
    expect(status).toBe(2);
    expect(warnings).toEqual([expect.stringContaining('--fields takes names of fields') as string]);
  },
);
