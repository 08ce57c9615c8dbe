// Options: what each takes, and the one line that says so where it was given something else.
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../src-main/cli/arguments';
import { HELP } from '../../../src-main/cli/help';
import { TAKES } from '../../../src-main/cli/option-values';
import { cli } from './cli';

function parsed(...argv: string[]): unknown {
  const request = parseRequest(argv);
  return request.ok ? request.value : request.error.message;
}

const DEFAULTS = {
  paths: ['articles'],
  out: '-',
  stats: null,
  threads: null,
  kinds: ['identical', 'edited', 'quotation'],
  minWords: null,
  timeLimit: null,
  memory: null,
  fields: null,
  progress: false,
};

describe('the options of variorum match', () => {
  it('become one plain object', () => {
    expect(parsed('match', 'articles')).toEqual({ command: 'match', options: DEFAULTS });
    const words =
      'match a.txt b.txt -o out.jsonl --stats s.json --threads 4 --kinds related,edited --min-words 8 --time-limit 0.5 --memory 512 --fields text=body,title=meta.head --progress';
    expect(parsed(...words.split(' '))).toEqual({
      command: 'match',
      options: {
        paths: ['a.txt', 'b.txt'],
        out: 'out.jsonl',
        stats: 's.json',
        threads: 4,
        kinds: ['edited', 'related'],
        minWords: 8,
        timeLimit: 0.5,
        memory: 512,
        fields: { text: 'body', title: 'meta.head' },
        progress: true,
      },
    });
  });

  it('leave related sentences out unless they are asked for', () => {
    const kinds = (...options: string[]): unknown =>
      (parsed('match', 'a', ...options) as { options: { kinds: unknown } }).options.kinds;
    expect(kinds('--related')).toEqual(['identical', 'edited', 'quotation', 'related']);
    expect(kinds('--kinds', 'quotation', '--related')).toEqual(['quotation', 'related']);
    expect(kinds('--kinds', 'related')).toEqual(['related']);
    expect(kinds('--kinds', 'edited, identical,edited')).toEqual(['identical', 'edited']);
  });

  it.each([
    ['--threads 0', '--threads takes a whole number from 1 to 64, not "0".'],
    ['--threads 65', '--threads takes a whole number from 1 to 64, not "65".'],
    ['--threads -1', '--threads takes a whole number from 1 to 64, not "-1".'],
    ['--threads=-1', '--threads takes a whole number from 1 to 64, not "-1".'],
    ['--threads 1.5', '--threads takes a whole number from 1 to 64, not "1.5".'],
    ['--threads two', '--threads takes a whole number from 1 to 64, not "two".'],
    ['--threads 0x4', '--threads takes a whole number from 1 to 64, not "0x4".'],
    ['--threads=', '--threads takes a whole number from 1 to 64, and none was given.'],
    ['--threads', '--threads takes a whole number from 1 to 64, and none was given.'],
    ['--threads --related', '--threads takes a whole number from 1 to 64, and none was given.'],
    ['--min-words 0', '--min-words takes a whole number from 1 to 10000, not "0".'],
    ['--min-words 10001', '--min-words takes a whole number from 1 to 10000, not "10001".'],
    ['--time-limit 0', '--time-limit takes a number of seconds from 0.1 to 86400, not "0".'],
    ['--time-limit 1e3', '--time-limit takes a number of seconds from 0.1 to 86400, not "1e3".'],
    ['--memory -5', '--memory takes a whole number of megabytes from 1 to 1048576, not "-5".'],
    [
      '--kinds edited,same',
      '--kinds takes identical, edited, quotation and related, with commas between, not "same".',
    ],
    [
      '--kinds=',
      '--kinds takes identical, edited, quotation and related, with commas between, and none was given.',
    ],
    ['--out', '--out takes a file, and none was given.'],
    ['-o', '--out takes a file, and none was given.'],
    ['--stats=', '--stats takes a file, and none was given.'],
    ['--stats -', '--stats takes a file, not the standard output.'],
    ['--out x.json --stats ./x.json', '--out and --stats name the same file.'],
  ])('%s ends with status 2 and one line', async (options, reason) => {
    expect(await cli('match', 'a', ...options.split(' '))).toEqual({
      status: 2,
      out: '',
      warnings: [`variorum: ${reason}`],
    });
  });

  it.each(['--kinds edited', '--min-words 5', '--related', '--jsonl x'])(
    'are refused where they mean nothing: report %s',
    async (options) => {
      const words = options.split(' ');
      const { status, warnings } = await cli('report', 'a', '--out', 'b', ...words);
      expect(status).toBe(2);
      expect(warnings).toEqual([
        `variorum: "report" takes no ${words[0] ?? ''}. See "variorum --help".`,
      ]);
    },
  );
});

describe('variorum --help', () => {
  it('names every option and fits a terminal of 80 columns', () => {
    for (const name of [...Object.keys(TAKES), 'related', 'progress', 'help', 'version']) {
      expect(HELP).toContain(`--${name}`);
    }
    for (const line of HELP.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
