// `variorum match`: which matches are written, the limits on the work, and the figures of a run.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../loading/temporary-folder';
import { cli, cliWith } from './cli';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');
/** Words that sentences share and nothing else does. */
const SENTENCE = 'The ministers met on Monday and agreed on nothing.';

interface Line {
  readonly kind: string;
  readonly a: { readonly file: string; readonly text: string };
  readonly complete?: boolean;
}

function linesOf(text: string): Line[] {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Line);
}

async function match(...options: string[]): Promise<Line[]> {
  return linesOf((await cli('match', SEEDS, ...options)).out);
}

describe('the matches that are written', () => {
  it('are all that count, and related ones when they are asked for', async () => {
    const counted = await match();
    expect(counted).toHaveLength(25);
    expect(counted.filter(({ kind }) => kind === 'related')).toEqual([]);
    const all = await match('--related');
    expect(all.filter(({ kind }) => kind !== 'related')).toEqual(counted);
    expect(all.length).toBeGreaterThan(25);
    for (const kind of ['identical', 'edited', 'quotation', 'related']) {
      const some = await match('--kinds', kind);
      expect(some.length).toBeGreaterThan(0);
      expect(some).toEqual(all.filter((line) => line.kind === kind));
    }
  });

  it('share at least as many words as were asked for', async () => {
    const folder = temporaryFolder({ 'a.txt': `${SENTENCE}\n`, 'b.txt': `${SENTENCE}\n` });
    const words = SENTENCE.split(' ').length;
    const counts = [words, words + 1].map(async (least) => {
      const { out } = await cli('match', folder, '--min-words', String(least));
      return linesOf(out).length;
    });
    expect(await Promise.all(counts)).toEqual([1, 0]);
    const [all, long] = [await match(), await match('--min-words', '20')];
    expect(long.length).toBeGreaterThan(0);
    expect(long.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(long));
  });

  it('do not depend on the number of threads', async () => {
    const one = await cli('match', SEEDS, '--related', '--threads', '1');
    for (const threads of ['2', '7', '64']) {
      expect(await cli('match', SEEDS, '--related', '--threads', threads)).toEqual(one);
    }
  });
});

const QUOTED =
  '“We will not sign a treaty that gives away the fisheries of our northern islands,” he said.';

describe('the time limit', () => {
  /** A clock that goes on by so many milliseconds whenever it is looked at. */
  function clock(step: number): () => number {
    let time = 0;
    return () => (time += step);
  }

  it('ends the search with what was found, and says so', async () => {
    const { out: all } = await cli('match', SEEDS);
    const found = new Set<number>();
    for (const step of [200, 20, 16, 14, 12, 10, 9, 8, 7, 6, 5, 2, 1, 0.01]) {
      const stats = join(temporaryFolder(), 's.json');
      const { status, out, warnings } = await cliWith(
        { io: { clock: clock(step) } },
        ...['match', SEEDS, '--time-limit', '0.2', '--stats', stats],
      );
      expect(status).toBe(0);
      expect(all.startsWith(out)).toBe(true);
      found.add(linesOf(out).length);
      const isWhole = out === all;
      expect(JSON.parse(readFileSync(stats, 'utf8'))).toMatchObject({
        complete: isWhole,
        timedOut: !isWhole,
      });
      expect(warnings).toEqual(
        isWhole
          ? []
          : [
              'warning: The result is incomplete: the search ended after 0.2 seconds (--time-limit).',
            ],
      );
    }
    // Nothing, all, and something in between.
    expect(found).toContain(0);
    expect(found).toContain(25);
    expect(found.size).toBeGreaterThan(2);
  });

  it('ends the reading as well', async () => {
    const stats = join(temporaryFolder(), 's.json');
    const argv = ['match', SEEDS, '--time-limit', '0.2', '--stats', stats];
    expect((await cliWith({ io: { clock: clock(60) } }, ...argv)).status).toBe(0);
    const figures = JSON.parse(readFileSync(stats, 'utf8')) as { files: number; articles: number };
    expect(figures.files).toBe(5);
    expect(figures.articles).toBeLessThan(5);
  });

  it('is told in the lines of the pairs that a ceiling left something out of', async () => {
    // More articles quote the sentence than are compared all with all.
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => {
        const own = (side: string): string =>
          ['p', 'q', 'r', 's']
            .map((c) => `Here ${c}${side}${at} sees x${c}${side}${at} go.`)
            .join('\n');
        return [`${at}.txt`, `${own('a')}\n${QUOTED}\n${own('b')}`];
      }),
    );
    const { out, warnings } = await cli('match', temporaryFolder(files));
    const lines = linesOf(out);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^warning: The result may be incomplete: some sentences recur too/);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.every(({ complete }) => complete === false)).toBe(true);
    expect((await match()).every((line) => !('complete' in line))).toBe(true);
  });
});

describe('the memory limit', () => {
  it('refuses before the work starts what would not fit', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE.repeat(40_000), 'b.txt': SENTENCE });
    const out = join(folder, 'out.jsonl');
    const { status, warnings } = await cli('match', folder, '--memory', '140', '--out', out);
    expect(status).toBe(1);
    expect(warnings).toEqual([
      `variorum: To compare “${folder}” takes about 167 MB, and --memory allows 140. Allow more, or compare fewer articles at a time.`,
    ]);
    expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
    expect((await cli('match', SEEDS, '--memory', '140')).status).toBe(0);
  });
});

describe('the figures of a run', () => {
  it('are one object', async () => {
    const folder = temporaryFolder();
    const [out, stats] = [join(folder, 'm.jsonl'), join(folder, 's.json')];
    const options = ['--related', '--min-words', '6', '--time-limit', '600', '--memory', '4000'];
    const argv = ['match', SEEDS, '--out', out, '--stats', stats, '--threads', '3', ...options];
    expect((await cli(...argv)).status).toBe(0);
    const lines = linesOf(readFileSync(out, 'utf8'));
    const count = (wanted: string): number => lines.filter(({ kind }) => kind === wanted).length;
    const files = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
    const bytes = files.map((name) => readFileSync(join(SEEDS, name)).length);
    const figures = JSON.parse(readFileSync(stats, 'utf8')) as Record<string, unknown>;
    const whole = expect.any(Number) as number;
    expect(figures).toEqual({
      version: '1.2.3',
      complete: true,
      timedOut: false,
      files: 5,
      articles: 5,
      refused: 0,
      bytes: bytes.reduce((sum, size) => sum + size, 0),
      words: whole,
      sentences: whole,
      pairs: 10,
      pairsAligned: whole,
      pairsWithMatches: whole,
      matches: {
        identical: count('identical'),
        edited: count('edited'),
        quotation: count('quotation'),
        related: count('related'),
      },
      tooCommon: 0,
      milliseconds: {
        read: whole,
        index: whole,
        candidates: whole,
        align: whole,
        write: whole,
        total: whole,
      },
      peakMemory: whole,
      threads: 1,
      settings: {
        threads: 3,
        kinds: ['identical', 'edited', 'quotation', 'related'],
        minWords: 6,
        timeLimit: 600,
        memory: 4000,
      },
    });
    expect(figures['words']).toBeGreaterThan(1000);
    expect(figures['sentences']).toBeGreaterThan(100);
    expect(figures['peakMemory']).toBeGreaterThan(20);
  });

  it('are written for a report too, and never over an article', async () => {
    const folder = temporaryFolder({ 'a.txt': SENTENCE, 'b.txt': SENTENCE });
    const out = join(temporaryFolder(), 'report.html');
    const stats = join(folder, 's.json');
    expect((await cli('report', folder, '--out', out, '--stats', stats)).status).toBe(0);
    expect(JSON.parse(readFileSync(stats, 'utf8'))).toMatchObject({ files: 2, pairs: 1 });
    const over = await cli('match', folder, '--stats', join(folder, 'a.txt'));
    expect(over).toMatchObject({ status: 1, out: '' });
    expect(over.warnings[0]).toContain('Choose another file for --stats.');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(SENTENCE);
  });

  it('end the run with one line where they cannot be written', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 's'));
    const { status, warnings } = await cli('match', SEEDS, '--stats', join(folder, 's'));
    expect([status, warnings.length]).toEqual([1, 1]);
    expect(warnings[0]).toContain('could not be written');
  });
});
