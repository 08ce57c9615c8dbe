// `variorum export`: notes of a file, found again in a folder, in every format but PDF; bad input gets one line.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeScratch } from '../launcher/scratch';
import { brokenRules } from '../export/tei-rules';
import { unpacked } from '../export/docx';
import { cli, cliWith } from './cli';

const NOTES = {
  rows: [
    {
      id: 'one',
      uri: 'https://example.org/a.txt',
      text: '=1+1 <script>',
      tags: ['war'],
      created: '2016-10-04T09:30:00Z',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'Russia regretted it' }] }],
    },
    { id: 'two', uri: 'https://example.org/gone', text: 'An orphan', target: [] },
  ],
};

function folderWithNotes(): {
  folder: string;
  notes: string;
  out: (name: string) => string;
  scratch: string;
} {
  const scratch = makeScratch();
  const folder = join(scratch, 'articles');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.txt'), 'Talks end early\n\nMore was said. Russia regretted it.\n');
  const notes = join(scratch, 'notes.json');
  writeFileSync(notes, JSON.stringify(NOTES));
  return { folder, notes, scratch, out: (name) => join(scratch, name) };
}

it.each(['html', 'markdown', 'docx', 'csv', 'json', 'jsonld', 'tei'])(
  'writes %s',
  async (format) => {
    const { folder, notes, out } = folderWithNotes();
    const to = out(`out.${format}`);
    expect(await cli('export', folder, '--notes', notes, '--format', format, '--out', to)).toEqual({
      status: 0,
      out: '',
      warnings: [],
    });
    const bytes = readFileSync(to);
    const text =
      format === 'docx' ? (unpacked(bytes).get('word/document.xml') ?? '') : bytes.toString();
    expect(text).toContain('Russia regretted it');
    expect(text).toContain('An orphan');
    if (['html', 'docx', 'tei'].includes(format)) expect(text).not.toContain('<script>');
    if (format === 'html') expect(text).toContain('a.txt · line 3, sentence 3');
    if (format === 'csv') expect(text).toContain(`,'=1+1 <script>,`);
    if (format === 'tei') expect(brokenRules(text)).toEqual([]);
    // What was written is taken in again, and gives the same.
    if (format.startsWith('json')) {
      const again = out(`again.${format}`);
      await cli('export', folder, '--notes', to, '--format', format, '--out', again);
      expect(readFileSync(again, 'utf8')).toBe(text);
    }
  },
);

it('finds a note in a file of another name while another article has the old name, as the app does', async () => {
  const { folder, notes, out } = folderWithNotes();
  const own = out('own.json');
  await cli('export', folder, '--notes', notes, '--format', 'json', '--out', own);
  writeFileSync(join(folder, 'b.txt'), readFileSync(join(folder, 'a.txt')));
  writeFileSync(join(folder, 'a.txt'), 'Another article\n\nIt has nothing of the first.\n');
  const { status, out: csv } = await cli(
    ...['export', folder, '--notes', own, '--format', 'csv', '--out', '-'],
  );
  expect(status).toBe(0);
  expect(csv).toMatch(/b\.txt.*Moved/);
});

it('writes to the standard output, and reads notes from the standard input', async () => {
  const { folder } = folderWithNotes();
  const input = JSON.stringify(NOTES);
  const { status, out } = await cliWith(
    { input },
    'export',
    folder,
    '--notes',
    '-',
    '--format',
    'markdown',
    '--out',
    '-',
  );
  expect(status).toBe(0);
  expect(out).toContain('# Notes on articles');
});

it.each([
  [['--format', 'pdf'], 2, /^variorum: --format pdf needs the app: export from there/],
  [
    ['--format', 'doc'],
    2,
    /^variorum: --format takes html, markdown, docx, csv, json, jsonld or tei, not "doc"/,
  ],
  [[], 2, /^variorum: --format takes .*, and none was given/],
])('says what is wrong with the format: %j', async (format, status, line) => {
  const { folder, notes, out, scratch } = folderWithNotes();
  const before = readdirSync(scratch);
  const outcome = await cli('export', folder, '--notes', notes, ...format, '--out', out('x'));
  expect(outcome.status).toBe(status);
  expect(outcome.warnings).toEqual([expect.stringMatching(line) as string]);
  expect(readdirSync(scratch)).toEqual(before);
});

it('says in one line what is wrong, and writes nothing', async () => {
  const { folder, notes, out, scratch } = folderWithNotes();
  const rest = ['--format', 'html', '--out', out('x.html')];
  const damaged = out('damaged.json');
  writeFileSync(damaged, JSON.stringify(NOTES).slice(0, 99));
  const before = readdirSync(scratch);
  for (const [argv, line] of [
    [['export', '--notes', notes, ...rest], 'needs one folder'],
    [['export', folder, folder, '--notes', notes, ...rest], 'needs one folder'],
    [['export', folder, ...rest], 'needs --notes'],
    [['export', folder, '--notes', notes, '--format', 'html'], 'needs --out'],
    [
      ['export', folder, '--notes', notes, '--format', 'html', '--out', notes],
      'name the same file',
    ],
    [['export', folder, '--notes', damaged, ...rest], 'It is no JSON, or it is damaged'],
    [['export', folder, '--notes', out('none.json'), ...rest], 'There is no file'],
    [['export', join(folder, 'none'), '--notes', notes, ...rest], 'There is no folder'],
    [
      ['export', folder, '--notes', notes, '--format', 'html', '--out', join(folder, 'a.txt')],
      'is one of the articles',
    ],
    [['export', folder, '--notes', notes, '--kinds', 'edited', ...rest], 'takes no --kinds'],
    [['match', folder, '--notes', notes], 'takes no --notes'],
  ] as const) {
    const { status, warnings } = await cli(...argv);
    expect(status, line).toBeGreaterThan(0);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(line);
  }
  expect(readdirSync(scratch)).toEqual(before);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toContain('Talks end early');
});
