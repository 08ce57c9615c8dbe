// The built program: what it prints, and that Ctrl+C ends it at once without a trace.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { SAVED_PAGE, STORY } from '../loading/formats/pages';
import { docxOf, docxParagraph } from '../loading/formats/zips';
import { temporaryFolder } from '../loading/temporary-folder';
import { buildCli, type BuiltCli } from './built';
import { OutOfMemoryError, ThreadHands } from '../../../src-main/worker/hands';
import { FolderWork } from '../../../src-main/worker/index-folder';
import { cli } from './cli';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');

let built: BuiltCli;
beforeAll(async () => {
  built = await buildCli();
});
afterAll(() => built.remove());

function start(...argv: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [built.path, ...argv]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

async function toEnd(child: ChildProcessWithoutNullStreams, input = ''): Promise<Ended> {
  child.stdin.end(input);
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await closed;
  return { status, out, err };
}

/** A thousand articles of which every two share sentences: half a million pairs to align. */
function writeManyPairs(folder: string): string {
  const words = (seed: number): string =>
    Array.from({ length: 14 }, (_, i) => `w${String((seed * 31 + i * i * 17 + i) % 997)}`).join(
      ' ',
    );
  const pool = Array.from({ length: 200 }, (_, seed) => `The ${words(seed)} ended.`);
  const lines = Array.from({ length: 1000 }, (_, id) => {
    const sentences = Array.from({ length: 60 }, (_s, i) => pool[(id * 7 + i * i * 3) % 200]);
    return JSON.stringify({ id, text: sentences.join(' ') });
  });
  const file = join(folder, 'many.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** Milliseconds after which a pipe that nobody reads is full. */
const STUCK_MS = 1000;

/** Sends the signal when the standard error has said the word; resolves when the program has ended. */
async function interrupt(
  child: ChildProcessWithoutNullStreams,
  word: string,
  signal: NodeJS.Signals,
  delay = 0,
): Promise<{ status: number | null; err: string }> {
  let err = '';
  let isDue = false;
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    err += more;
    if (isDue || !err.includes(word)) return;
    isDue = true;
    setTimeout(() => {
      // Twice, as a terminal and a program in between pass it on.
      child.kill(signal);
      setTimeout(() => child.kill(signal), 2);
    }, delay);
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  return { status, err };
}

describe('the program', () => {
  it('gives what a run in this process gives', async () => {
    const { out } = await cli('match', SEEDS);
    expect(await toEnd(start('match', SEEDS))).toEqual({ status: 0, out, err: '' });
    const file = join(temporaryFolder(), 'out.jsonl');
    expect(await toEnd(start('match', SEEDS, '--out', file))).toEqual({
      status: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(file, 'utf8')).toBe(out);
  });

  it('reads the standard input and ends with one line of reason', async () => {
    const line = '{"id":1,"a":"More than 600 dead.","b":"More than 500 dead."}\n';
    const expected = '{"id":1,"a":[[10,13]],"b":[[10,13]]}\n';
    expect(await toEnd(start('changes', '--jsonl', '-'), line.repeat(5000))).toEqual({
      status: 0,
      out: expected.repeat(5000),
      err: '',
    });
    expect(await toEnd(start('match', '--threads', '0', SEEDS))).toEqual({
      status: 2,
      out: '',
      err: 'variorum: --threads takes a whole number from 1 to 64, not "0".\n',
    });
    expect(await toEnd(start('--version'))).toEqual({ status: 0, out: '1.2.3\n', err: '' });
  });

  it('says so where a thread has taken all the memory that it may', async () => {
    const entry = pathToFileURL(join(dirname(built.path), 'hand-thread.js'));
    const hands = new ThreadHands(entry, 1, 4);
    const work = new FolderWork(hands, new Int32Array(new SharedArrayBuffer(4)));
    const path = writeManyPairs(temporaryFolder());
    await expect(work.read([{ name: 'many.jsonl', path }], false)).rejects.toBeInstanceOf(
      OutOfMemoryError,
    );
    await hands.close();
  });

  it('says how far it is in lines where that is asked for and there is no terminal', async () => {
    const { err } = await toEnd(start('match', SEEDS, '--progress'));
    const lines = err.trimEnd().split('\n');
    const stages = new Set(lines.map((line) => line.replace(/:.*/, '')));
    expect([...stages]).toEqual(['Reading', 'Indexing', 'Comparing', 'Aligning']);
    expect(lines[0]).toBe('Reading: 5 of 5 files');
    for (const line of lines) expect(line).toMatch(/: \d+ of \d+ [a-z]+(?:, \d+ matches)?$/);
  });
});

// Elsewhere a signal of another process ends a program without its being told.
if (process.platform !== 'win32') {
  describe('Ctrl+C', () => {
    it.each([
      ['Reading', 'SIGINT'],
      ['Comparing', 'SIGINT'],
      ['Aligning', 'SIGTERM'],
      [' 1,', 'SIGHUP'],
    ] as const)('after “%s” ends the run at once, by %s', async (word, signal) => {
      const folder = temporaryFolder();
      const many = writeManyPairs(folder);
      const argv = ['--out', join(folder, 'out.jsonl'), '--stats', join(folder, 's.json')];
      const child = start('match', many, '--progress', ...argv);
      const { status, err } = await interrupt(child, word, signal);
      expect(status).toBe(130);
      expect(err.trimEnd().split('\n').at(-1)).toBe('variorum: Cancelled.');
      expect(readdirSync(folder)).toEqual(['many.jsonl']);
    });

    it('ends the run also where nobody takes what it writes', async () => {
      const many = writeManyPairs(temporaryFolder());
      // Its standard output is never read, and holds no more than a pipe does.
      const child = start('match', many, '--progress');
      const { status } = await interrupt(child, 'Aligning', 'SIGINT', STUCK_MS);
      expect(status).toBe(130);
    });
  });
}

describe('files of rich formats', () => {
  it('are compared by the text that is taken out of them, and folders by their texts', async () => {
    const folder = temporaryFolder({
      'page.html': SAVED_PAGE,
      'report.docx': docxOf(STORY.map((one) => docxParagraph(one)).join('')),
      'a.txt': 'Plain words of one article.',
      'b.txt': 'Other words of another one.',
    });
    const [page, report] = ['page.html', 'report.docx'].map((name) => join(folder, name));
    const named = await toEnd(start('match', page ?? '', report ?? ''));
    const found = named.out.trim().split('\n');
    expect(found.map((line) => (JSON.parse(line) as { a: { text: string } }).a.text)).toEqual(
      STORY,
    );
    expect(await toEnd(start('match', folder))).toMatchObject({ status: 0, out: '', err: '' });
  });
});
