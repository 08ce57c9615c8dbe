// `variorum sentences`: JSON Lines in, places of sentences out, and one line of reason on bad input.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../loading/temporary-folder';
import { cli, type Outcome } from './cli';

async function sentences(input: string, ...options: string[]): Promise<Outcome> {
  const file = join(temporaryFolder({ 'in.jsonl': input }), 'in.jsonl');
  return cli('sentences', '--jsonl', file, ...options);
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

describe('variorum sentences', () => {
  it('gives places in the order of the lines, in UTF-16 code units', async () => {
    const input =
      line({ id: 'b', lang: 'en', text: ' 😀 It rained. She left.\n' }) +
      '\n' +
      line({ id: 7, text: '' }) +
      line({ id: 'a', lang: 'de', text: 'Er kommt am 3. Oktober.' });
    const expected =
      line({
        id: 'b',
        sents: [
          [1, 14],
          [15, 24],
        ],
      }) +
      line({ id: 7, sents: [] }) +
      line({ id: 'a', sents: [[0, 23]] });
    expect(await sentences(input)).toEqual({ status: 0, out: expected, warnings: [] });
    const out = join(temporaryFolder(), 'out.jsonl');
    expect((await sentences(input, '--out', out)).out).toBe('');
    expect(readFileSync(out, 'utf8')).toBe(expected);
  });

  it.each([
    ['{"id":"a","text":"x"}\n{"id":', 'Line 2', 'is not valid JSON'],
    ['[1]', 'Line 1', 'is not a JSON object'],
    ['{"text":"x"}', 'Line 1', 'has no "id"'],
    ['{"id":"a"}', 'Line 1', 'has no text "text"'],
    ['{"id":"a","text":"x","lang":3}', 'Line 1', 'has a "lang"'],
  ])('ends on %s with one line of reason', async (input, where, reason) => {
    const out = join(temporaryFolder(), 'out.jsonl');
    const { status, warnings } = await sentences(input, '--out', out);
    expect([status, existsSync(out), warnings.length]).toEqual([1, false, 1]);
    expect(warnings[0]).toContain(where);
    expect(warnings[0]).toContain(reason);
  });

  it.each([
    [['sentences'], 2, '"sentences" needs --jsonl'],
    [['sentences', 'x', '--jsonl', 'y'], 2, 'not "x"'],
    [['sentences', '--jsonl', 'y', '--out', ''], 2, '--out takes a file'],
    [['match', 'x', '--jsonl', 'y'], 2, '"match" takes no --jsonl'],
    [['sentences', '--jsonl', '/no/such/file'], 1, 'There is no file'],
    [['sentences', '--jsonl', '/tmp'], 1, 'is a folder'],
  ] as const)('%j ends with one line of reason', async (argv, status, reason) => {
    const outcome = await cli(...argv);
    expect([outcome.status, outcome.warnings.length]).toEqual([status, 1]);
    expect(outcome.warnings[0]).toContain(reason);
  });
});
