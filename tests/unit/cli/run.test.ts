// The command line: output, one line of reason, and the exit status.
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src-main/cli/comparison';
import { OneHand } from '../../../src-main/worker/hands';
import { temporaryFolder } from '../loading/temporary-folder';
import { cli, cliWith } from './cli';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');
const SENTENCE = 'The ministers met on Monday and agreed on nothing.';

describe('variorum match', () => {
  it('writes the matches of the five articles, the same to a file and to the output', async () => {
    const file = join(temporaryFolder(), 'matches.jsonl');
    expect(await cli('match', SEEDS, '--out', file)).toEqual({ status: 0, out: '', warnings: [] });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const matches = lines.map(
      (line) =>
        JSON.parse(line) as Record<
          'a' | 'b',
          { file: string; start: number; end: number; text: string }
        > & { kind: string },
    );
    expect(matches.filter(({ kind }) => kind !== 'related')).toHaveLength(25);
    for (const { a, b } of matches) {
      expect(a.file < b.file).toBe(true);
      for (const side of [a, b]) {
        const text = readFileSync(join(SEEDS, side.file), 'utf8');
        expect(text.slice(side.start, side.end)).toBe(side.text);
      }
    }
    const keys = matches.map(({ a, b }) =>
      [a.file, b.file, String(a.start).padStart(9, '0')].join('\0'),
    );
    expect([...keys].sort()).toEqual(keys);
    expect((await cli('match', SEEDS)).out).toBe(readFileSync(file, 'utf8'));
    expect((await cli('match', SEEDS, '--out', '-')).out).toBe(readFileSync(file, 'utf8'));
  });

  it('warns of files that it could not read, and goes on', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE, 'b.txt': SENTENCE, 'junk\n.txt': 'a\0' });
    const { status, out, warnings } = await cli('match', folder);
    expect(status).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^warning: “junk .txt”: This is not a text file/);
  });

  it('warns of articles without words, and goes on', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE, 'b.txt': SENTENCE, 'in/c.md': ' \n' });
    const { status, warnings } = await cli('match', folder);
    expect(status).toBe(0);
    expect(warnings).toEqual(['warning: “in/c.md” has no words in it.']);
  });

  it('stops when nobody reads any longer', async () => {
    let calls = 0;
    const write = (): Promise<boolean> => {
      calls += 1;
      return Promise.resolve(false);
    };
    const { status } = await cliWith({ io: { write } }, 'match', SEEDS);
    expect([status, calls]).toEqual([0, 1]);
  });
});

describe('variorum report', () => {
  it('writes one page', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'report.html');
    expect((await cli('report', SEEDS, '--out', file)).status).toBe(0);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('25 sentences stand in two articles, in 4 of 10 pairs');
    expect(html).toContain('<del class="figure">600</del>');
    expect(readdirSync(folder)).toEqual(['report.html']);
  });
});

describe('variorum changes', () => {
  const lines = [
    '{"id":1,"a":"More than 600 dead.","b":"More than 500 dead."}',
    '',
    '{"id":"é","a":"“So be it,” he said.","b":"\\"So be it,\\" he said again."}',
  ].join('\n');
  const expected = '{"id":1,"a":[[10,13]],"b":[[10,13]]}\n{"id":"é","a":[],"b":[[20,25]]}\n';

  it('writes what changed, from a file to a file and from the input to the output', async () => {
    const folder = temporaryFolder({ 'in.jsonl': `\uFEFF${lines}\n` });
    const [from, to] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
    expect(await cli('changes', '--jsonl', from, '--out', to)).toMatchObject({
      status: 0,
      out: '',
    });
    expect(readFileSync(to, 'utf8')).toBe(expected);
    expect((await cli('changes', '--jsonl', from)).out).toBe(expected);
    expect((await cliWith({ input: lines }, 'changes', '--jsonl', '-', '--out', '-')).out).toBe(
      expected,
    );
  });

  it.each([
    ['{"id":1', 'Line 3 is not valid JSON.'],
    ['[1]', 'Line 3 is not a JSON object.'],
    ['{"a":"x","b":"y"}', 'Line 3 has no "id", a text or a number.'],
    ['{"id":1,"a":"x"}', 'Line 3 has no text "b".'],
  ])('names the line that is no pair: %s', async (line, reason) => {
    const folder = temporaryFolder({
      'in.jsonl': `{"id":0,"a":"x","b":"y"}\n\n${line}\n{"id":2,"a":"x","b":"y"}`,
    });
    const [from, to] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
    expect(await cli('changes', '--jsonl', from, '--out', to)).toEqual({
      status: 1,
      out: '',
      warnings: [`variorum: ${reason}`],
    });
    expect(readdirSync(folder)).toEqual(['in.jsonl']);
  });

  it.each([
    [['changes'], 2, '"changes" needs --jsonl with a file.'],
    [['changes', '--jsonl', ''], 2, '"changes" needs --jsonl with a file.'],
    [['changes', 'x', '--jsonl', 'y'], 2, 'not "x"'],
    [['changes', '--jsonl', 'x', '--out', ''], 2, '--out takes a file'],
    [['match', 'x', '--jsonl', 'y'], 2, '"match" takes no --jsonl.'],
    [['changes', '--jsonl', '/no/such/file'], 1, 'There is no file “/no/such/file”'],
    [['changes', '--jsonl', '/'], 1, '“/” is a folder'],
  ] as const)('%j ends with one line of reason', async (argv, status, reason) => {
    const outcome = await cli(...argv);
    expect([outcome.status, outcome.out, outcome.warnings.length]).toEqual([status, '', 1]);
    expect(outcome.warnings[0]).toContain(reason);
  });
});

describe('variorum', () => {
  it('shows help and its version', async () => {
    expect((await cli('--help')).out).toContain('variorum match SOURCE');
    expect((await cli('match', '-h')).status).toBe(0);
    expect(await cli('--version')).toEqual({ status: 0, out: '1.2.3\n', warnings: [] });
  });

  it.each([
    [[], 2, 'No command was given.'],
    [['frobnicate'], 2, 'There is no command "frobnicate"'],
    [['match'], 2, '"match" needs a folder'],
    [['match', 'a', '--colour'], 2, 'Unknown option "--colour"'],
    [['match', 'a', '--out'], 2, '--out'],
    [['report', 'a'], 2, '"report" needs --out'],
    [['match', '/no/such/folder'], 1, 'There is no folder “/no/such/folder”'],
  ] as const)('%j ends with one line of reason', async (argv, status, reason) => {
    const outcome = await cli(...argv);
    expect(outcome.status).toBe(status);
    expect(outcome.out).toBe('');
    expect(outcome.warnings).toHaveLength(1);
    expect(outcome.warnings[0]).toContain(reason);
    expect(outcome.warnings[0]).not.toContain('\n');
  });

  it.each([
    ['an empty folder', {}, 'is empty'],
    ['a folder without articles', { 'x.png': '' }, 'holds no articles'],
    ['one article only', { 'a.txt': SENTENCE }, 'Two are needed'],
    [
      'one article with words',
      { 'a.txt': SENTENCE, 'b.txt': '' },
      'only, “a.txt”. 1 has no words.',
    ],
    ['articles without words', { 'a.txt': '', 'b.txt': ' ' }, 'can be compared. 2 have no words.'],
    ['binary junk only', { 'a.txt': '\0', 'b.txt': '\0' }, 'No article in'],
  ])('fails on %s', async (_, files, reason) => {
    const { status, out, warnings } = await cli('match', temporaryFolder(files));
    expect([status, out]).toEqual([1, '']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(reason);
  });

  it.each(['match', 'report'])('%s never writes over an article', async (command) => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE, 'in/b.md': SENTENCE, 'junk.txt': '\0' });
    const links = temporaryFolder();
    symlinkSync(folder, join(links, 'folder'));
    symlinkSync(join(folder, 'a.txt'), join(links, 'link'));
    for (const out of [
      join(folder, 'a.txt'),
      join(folder, 'in/../in/b.md'),
      join(folder, 'junk.txt'),
      join(links, 'folder/a.txt'),
      join(links, 'link'),
    ]) {
      const { status, warnings } = await cli(command, folder, '--out', out);
      expect(status).toBe(1);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(
        /^variorum: “(a\.txt|in\/b\.md|junk\.txt)” is one of the articles/,
      );
    }
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(SENTENCE);
    expect(readFileSync(join(folder, 'in/b.md'), 'utf8')).toBe(SENTENCE);
    expect((await cli(command, folder, '--out', join(folder, 'new.jsonl'))).status).toBe(0);
  });

  it('fails where it cannot write', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'is-folder'));
    for (const out of ['none/x.jsonl', 'is-folder']) {
      const { status, warnings } = await cli('match', SEEDS, '--out', join(folder, out));
      expect(status).toBe(1);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain('could not be written');
    }
  });

  it('says in one line that the mistake is its own', async () => {
    const folder = temporaryFolder();
    const broken = {
      ...createEngine(() => new OneHand()),
      open: () => Promise.reject(new Error('what nobody expected')),
    };
    const argv = ['match', SEEDS, '--out', join(folder, 'x.jsonl')];
    expect(await cliWith({ engine: broken }, ...argv)).toEqual({
      status: 1,
      out: '',
      warnings: [
        'variorum: Something went wrong inside Variorum (what nobody expected). Please report it.',
      ],
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['--help', 'match'])('says why it cannot write to the output: %s', async (command) => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    const io = { write: () => Promise.reject(full) };
    const { status, warnings } = await cliWith({ io }, command, SEEDS);
    expect(status).toBe(1);
    expect(warnings).toEqual([
      'variorum: The standard output could not be written: ENOSPC: no space left.',
    ]);
  });
});
