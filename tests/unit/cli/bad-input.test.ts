// Folders that nobody would call articles: each run ends in limited time, and says what it left out.
import { execFileSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../loading/temporary-folder';
import { buildCli, type BuiltCli } from './built';
import { cli, type Outcome } from './cli';

/** Several times what the slowest takes; what grows with the square takes minutes. */

const ARTICLE = [
  'The ministers met on Monday and agreed on nothing at all.',
  'A storm had closed the harbour of the old town for nine days.',
  'Fishermen repaired their nets while the children waited for school to open.',
].join('\n');

interface Stats {
  readonly complete: boolean;
  readonly articles: number;
  readonly refused: number;
  readonly matches: Readonly<Record<string, number>>;
}

interface Compared extends Outcome {
  readonly stats: Stats;
  readonly lines: number;
  /** Lines that say that their pair was not finished. */
  readonly cutLines: number;
}

/** Lines are counted in the file, since there may be a million. */
async function compared(articles: readonly string[]): Promise<Compared> {
  const folder = folderOf(articles);
  const results = temporaryFolder();
  const [out, stats] = [join(results, 'm.jsonl'), join(results, 'stats.json')];
  const outcome = await cli('match', folder, '--out', out, '--stats', stats);
  expect(outcome.status).toBe(0);
  let [lines, cutLines] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(out) })) {
    lines += 1;
    if (line.includes('"complete":false')) cutLines += 1;
  }
  return { ...outcome, lines, cutLines, stats: JSON.parse(readFileSync(stats, 'utf8')) as Stats };
}

function folderOf(articles: readonly string[]): string {
  return temporaryFolder(
    Object.fromEntries(articles.map((text, at) => [`${String(at).padStart(4, '0')}.txt`, text])),
  );
}

/** Words that recur no sooner than after some thousands, the same in every run. */
function words(count: number, seed = 7): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return `w${String((state >> 8) % 50_000)}`;
  });
}

describe('texts of one sentence over and over', () => {
  it('are paired one to one, all 100,000 of them', async () => {
    const text = 'The same sentence stands here again.\n'.repeat(100_000);
    const { lines, stats } = await compared([text, text]);
    expect(lines).toBe(100_000);
    expect(stats).toMatchObject({ complete: true, matches: { identical: 100_000 } });
  });

  it('are paired as well where they are 20,000 very short lines', async () => {
    const text = (kinds: number): string =>
      Array.from({ length: 20_000 }, (_, at) => `line ${String(at % kinds)}`).join('\n');
    const { lines, stats } = await compared([text(7), text(5)]);
    // Each of five lines stands 2,857 times at least among those of seven kinds.
    expect(lines).toBeGreaterThanOrEqual(5 * 2857);
    expect(lines).toBeLessThanOrEqual(20_000);
    expect(stats.complete).toBe(true);
  });

  it('are cut, and say so, where they are 1,000 copies of an article', async () => {
    const { lines, cutLines, stats } = await compared(Array.from({ length: 1000 }, () => ARTICLE));
    expect(stats).toMatchObject({ complete: false, articles: 1000 });
    expect(cutLines).toBe(lines);
    // Each article goes with some of the others, and with each of them by all of its sentences.
    expect(lines).toBeGreaterThan(3 * 1000 * 10);
    expect(lines).toBeLessThan((3 * 1000 * 999) / 2 / 10);
  });
});

describe('texts of one endless sentence', () => {
  it('match though they are 200,000 times one word', async () => {
    const { lines, cutLines } = await compared(['word '.repeat(200_000), 'word '.repeat(150_000)]);
    expect([lines, cutLines]).toEqual([1, 1]);
  });

  it('match though they are a litany that differs all through', async () => {
    const litany = (saints: number): string =>
      Array.from({ length: 100_000 }, (_, at) => `pray for us ${String(at % saints)}`).join(' ');
    const { lines, cutLines } = await compared([litany(50), litany(51)]);
    expect([lines, cutLines]).toEqual([1, 1]);
  });

  it('match though one word in fifty was changed', async () => {
    const one = words(200_000);
    const other = one.map((word, at) => (at % 50 === 0 ? `x${word}` : word));
    const { lines, stats } = await compared([one.join(' '), other.join(' ')]);
    expect(lines).toBe(1);
    expect(stats.matches.edited).toBe(1);
  });

  it('share nothing where they are a line of 10 MB without a space', async () => {
    const { lines, stats } = await compared(['x'.repeat(10_000_000), 'x'.repeat(9_999_999)]);
    expect(lines).toBe(0);
    expect(stats.complete).toBe(true);
  });
});

describe('an article of 5 MB', () => {
  it('is compared with 200 small ones that stand in it', async () => {
    const sentences = Array.from({ length: 400 }, (_, at) => `${words(14, at).join(' ')}.`);
    const small = Array.from({ length: 200 }, (_, at) =>
      [
        sentences[2 * at],
        sentences[2 * at + 1],
        `Only here: ${words(9, 900 + at).join(' ')}.`,
      ].join('\n'),
    );
    const filling = words(800_000, 77).map((word, at) => (at % 15 === 0 ? `${word}.\n` : word));
    const { lines, stats } = await compared([
      `${filling.join(' ')}\n${sentences.join('\n')}`,
      ...small,
    ]);
    expect(stats).toMatchObject({ complete: true, matches: { identical: 400 } });
    expect(lines).toBe(400);
  });
});

describe('files that hold no article', () => {
  const REAL = ARTICLE;

  it('are named where they are empty, and the others are compared', async () => {
    const { lines, warnings, stats } = await compared(['', ' \n\n', '\uFEFF', REAL, REAL]);
    expect(lines).toBe(3);
    expect(stats.articles).toBe(5);
    expect(warnings).toEqual(
      ['0000', '0001', '0002'].map((name) => `warning: “${name}.txt” has no words in it.`),
    );
  });

  it.each([
    ['punctuation', '... !!! ??? --- ,,, ;;; """ ((( )))\n'.repeat(5000)],
    ['emoji', '😀😃😄 👩‍👩‍👧‍👦 🇩🇪\n'.repeat(5000)],
  ])('have no words where they are nothing but %s', async (_, text) => {
    const { lines, warnings, stats } = await compared([text, text, REAL, REAL]);
    expect(lines).toBe(3);
    expect(stats.complete).toBe(true);
    expect(warnings).toHaveLength(2);
  });

  it('are refused where NUL bytes stand in them, and the others are compared', async () => {
    const { lines, warnings, stats } = await compared([
      `A\0${REAL}`,
      '\0'.repeat(1000),
      REAL,
      REAL,
    ]);
    expect(lines).toBe(3);
    expect(stats.refused).toBe(2);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('“0000.txt”: This is not a text file.');
  });

  it.each([
    ['a folder of one article', [REAL], /holds one article only, “0000\.txt”/],
    [
      'a folder without words',
      ['...', '😀'],
      /No article in .* can be compared\. 2 have no words\./,
    ],
  ])('leave nothing to compare in %s, in one line', async (_, articles, message) => {
    const { status, out, warnings } = await cli('match', folderOf(articles));
    expect([status, out]).toEqual([1, '']);
    expect(warnings).toEqual([expect.stringMatching(message)]);
  });
});

describe('the memory of a run', () => {
  let built: BuiltCli;
  beforeAll(async () => {
    built = await buildCli();
  });
  afterAll(() => built.remove());

  it.each([
    [
      '100,000 equal sentences',
      Array(2).fill('The same sentence is here again.\n'.repeat(100_000)),
    ],
    ['a line of 10 MB', Array(2).fill('x'.repeat(10_000_000))],
    ['1,000 copies', Array(1000).fill(ARTICLE)],
  ])('is at most 700 MB for %s', (_, articles: string[]) => {
    const stats = join(temporaryFolder(), 'stats.json');
    const folder = folderOf(articles);
    execFileSync(
      process.execPath,
      [built.path, 'match', folder, '--out', `${stats}l`, '--stats', stats],
      {
        stdio: 'pipe',
      },
    );
    const { peakMemory } = JSON.parse(readFileSync(stats, 'utf8')) as { peakMemory: number };
    expect(peakMemory).toBeGreaterThan(0);
    expect(peakMemory).toBeLessThan(700);
  });
});
