// What can be compared: folders, JSON Lines, and files that are named one by one.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../loading/temporary-folder';
import { cli, cliWith } from './cli';

const ONE = 'The ministers met on Monday and agreed on nothing at all.';
const OTHER = 'A cat sat on every mat that the museum of Leiden had to offer.';

function article(id: string | number, text: string, more: object = {}): string {
  return `${JSON.stringify({ id, text, ...more })}\n`;
}

interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function matchesIn(out: string): { a: Place; b: Place }[] {
  const lines = out.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as { a: Place; b: Place });
}

function filesIn(out: string): string[] {
  return matchesIn(out).map(({ a, b }) => `${a.file} ${b.file}`);
}

describe('files that are named', () => {
  it('are compared under the names they were given, whatever these are', async () => {
    const folder = temporaryFolder({ 'a.txt': ONE, 'b.md': `# Title\n\n${ONE}`, c: ONE });
    const [a, b, c] = ['a.txt', 'b.md', 'c'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const { status, out, warnings } = await cli('match', b, a);
    expect([status, warnings]).toEqual([0, []]);
    expect(filesIn(out)).toEqual([`${a} ${b}`]);
    expect(filesIn((await cli('match', a, b, c)).out)).toEqual([
      `${a} ${b}`,
      `${a} ${c}`,
      `${b} ${c}`,
    ]);
    const page = join(folder, 'page.html');
    expect((await cli('report', a, b, '--out', page)).status).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('a.txt, b.md');
  });

  it('are followed where they are links', async () => {
    const folder = temporaryFolder({ 'a.txt': ONE, 'b.txt': ONE });
    symlinkSync(join(folder, 'b.txt'), join(folder, 'link.txt'));
    const { out } = await cli('match', join(folder, 'a.txt'), join(folder, 'link.txt'));
    expect(filesIn(out)).toEqual([`${join(folder, 'a.txt')} ${join(folder, 'link.txt')}`]);
  });

  it('end the run with one line where they are no two articles', async () => {
    const folder = temporaryFolder({ 'a.txt': ONE, 'b.txt': '\0', 'c.txt': ' ', 'd.jsonl': '' });
    mkdirSync(join(folder, 'in'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'link.txt'));
    const at = (name: string): string => `${folder}/${name}`;
    for (const [names, reason] of [
      [['a.txt'], `“${at('a.txt')}” is one file. Name another one`],
      [['a.txt', 'a.txt'], `“${at('a.txt')}” was named twice.`],
      [['a.txt', 'in/../a.txt'], 'which are one file'],
      [['a.txt', 'link.txt'], 'which are one file'],
      [['a.txt', 'in'], `“${at('in')}” is a folder.`],
      [['a.txt', 'no.txt'], `There is no file “${at('no.txt')}”.`],
      [['a.txt', 'b.txt'], `“${at('b.txt')}”: This is not a text file.`],
      [['a.txt', 'c.txt'], 'only one can be compared'],
      [['d.jsonl'], `No article in “${at('d.jsonl')}” can be compared.`],
    ] as const) {
      const { status, out, warnings } = await cli('match', ...names.map(at));
      expect([status, out, warnings.length], reason).toEqual([1, '', 1]);
      expect(warnings[0]).toContain(reason);
    }
  });

  it('are never written over', async () => {
    const folder = temporaryFolder({ 'a.txt': ONE, 'b.txt': ONE, 'c.jsonl': 'x' });
    const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    symlinkSync(b, join(folder, 'link'));
    for (const options of [
      ['--out', a],
      ['--out', join(folder, 'link')],
      ['--stats', b],
    ]) {
      const { status, warnings } = await cli('match', a, b, ...options);
      expect(status).toBe(1);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain('is one of the articles to compare.');
    }
    expect(readFileSync(a, 'utf8') + readFileSync(b, 'utf8')).toBe(ONE + ONE);
  });
});

describe('JSON Lines', () => {
  it('give an article a line, with offsets into its text', async () => {
    const text = `😀 Ärger.\n\n${ONE}`;
    const lines = article('x', text) + article(7, ONE, { title: 'Seven', lang: 'en' });
    const folder = temporaryFolder({ 'in.jsonl': `\uFEFF${lines.replace('\n', '\r\n')}` });
    const { status, out, warnings } = await cli('match', join(folder, 'in.jsonl'));
    expect([status, warnings]).toEqual([0, []]);
    const [found, ...more] = matchesIn(out);
    expect(more).toEqual([]);
    expect(found?.a).toMatchObject({ file: '7', start: 0, end: ONE.length });
    expect(found?.b.file).toBe('x');
    expect(text.slice(found?.b.start, found?.b.end)).toBe(ONE);
  });

  it('stand beside other articles in a folder, in the order of files and lines', async () => {
    const folder = temporaryFolder({
      'm.txt': ONE,
      'in/n.jsonl': article('z', ONE) + article('a', ONE),
    });
    expect(filesIn((await cli('match', folder)).out)).toEqual(['a z', 'm.txt z', 'a m.txt']);
    const page = join(folder, 'page.html');
    expect((await cli('report', folder, '--out', page)).status).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain(ONE);
  });

  it('can be left before their end', async () => {
    const lines = Array.from({ length: 100 }, (_, id) => article(id, ONE)).join('');
    const folder = temporaryFolder({ 'in.jsonl': lines });
    const [file, stats] = [join(folder, 'in.jsonl'), join(folder, 's.json')];
    let time = 0;
    const io = { clock: () => (time += 10) };
    const argv = ['match', file, '--time-limit', '0.5', '--stats', stats];
    expect(await cliWith({ io }, ...argv)).toMatchObject({ status: 0, out: '' });
    const figures = JSON.parse(readFileSync(stats, 'utf8')) as { articles: number };
    expect(figures).toMatchObject({ complete: false, timedOut: true });
    expect(figures.articles).toBeGreaterThan(4);
    expect(figures.articles).toBeLessThan(50);
  });

  it('without words are named up to a number, and counted beyond', async () => {
    const none = Array.from({ length: 23 }, (_, id) => article(id, '—')).join('');
    const folder = temporaryFolder({ 'in.jsonl': none, 'a.txt': ONE, 'b.txt': ONE });
    const { status, warnings } = await cli('match', folder);
    expect(status).toBe(0);
    expect(warnings).toHaveLength(21);
    expect(warnings[0]).toBe('warning: “0” has no words in it.');
    expect(warnings[20]).toBe('warning: 3 more have no words.');
  });

  it('are compared with a file or with one another', async () => {
    const folder = temporaryFolder({
      'a.txt': ONE,
      'b.jsonl': article('b', ONE),
      'c.jsonl': article('c', ONE),
    });
    const [a, b, c] = ['a.txt', 'b.jsonl', 'c.jsonl'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect(filesIn((await cli('match', a, b)).out)).toEqual([`${a} b`]);
    expect(filesIn((await cli('match', c, b)).out)).toEqual(['b c']);
  });

  it('name the lines that are wrong, and go on', async () => {
    const bad = '{"id":1\n[]\n{"text":"x"}\n';
    const folder = temporaryFolder({
      'a.jsonl': article('a', ONE) + bad + article('b', ONE),
      'b.jsonl': bad,
      'c.jsonl': article('c', OTHER) + 'x\n'.repeat(25),
      'd.jsonl': '\0',
      'e.jsonl': '',
    });
    const { status, out, warnings } = await cli('match', folder);
    expect(status).toBe(0);
    expect(filesIn(out)).toEqual(['a b']);
    expect(warnings.slice(0, 5)).toEqual([
      'warning: “a.jsonl”: Line 2 is not valid JSON.',
      'warning: “a.jsonl”: Line 3 is not a JSON object.',
      'warning: “a.jsonl”: Line 4 has no "id", a text or a number.',
      'warning: “b.jsonl”: It holds no article: Line 1 is not valid JSON. 2 more lines are wrong.',
      'warning: “c.jsonl”: Line 2 is not valid JSON.',
    ]);
    expect(warnings.slice(-2)).toEqual([
      'warning: “c.jsonl”: 5 more lines are wrong.',
      'warning: “d.jsonl”: This is not a text file.',
    ]);
    expect(warnings).toHaveLength(4 + 21 + 1);
  });

  it('give another name to an article whose id is taken, and say so', async () => {
    const folder = temporaryFolder({
      'a.jsonl': article('x', ONE) + article(5, OTHER) + article('5', OTHER),
      'b.jsonl': article('x', ONE) + article('x', ONE) + article('t.txt', OTHER),
      't.txt': OTHER,
    });
    const { out, warnings } = await cli('match', folder);
    expect(filesIn(out).sort()).toEqual(
      [
        '5 a.jsonl#5',
        '5 b.jsonl#t.txt',
        '5 t.txt',
        'a.jsonl#5 b.jsonl#t.txt',
        'a.jsonl#5 t.txt',
        'b.jsonl#t.txt t.txt',
        'b.jsonl#x b.jsonl:2#x',
        'b.jsonl#x x',
        'b.jsonl:2#x x',
      ].sort(),
    );
    expect(warnings).toEqual([
      'warning: “a.jsonl”: The id “5” was taken; this one is called “a.jsonl#5”.',
      'warning: “b.jsonl”: The id “x” was taken; this one is called “b.jsonl#x”.',
      'warning: “b.jsonl”: The id “x” was taken; this one is called “b.jsonl:2#x”.',
      'warning: “b.jsonl”: The id “t.txt” was taken; this one is called “b.jsonl#t.txt”.',
    ]);
  });

  it('are written over only where they hold matches, not articles', async () => {
    const folder = temporaryFolder({ 'a.jsonl': article('a', ONE), 'b.txt': ONE });
    const out = join(folder, 'matches.jsonl');
    for (let run = 0; run < 2; run += 1) {
      expect(await cli('match', folder, '--out', out)).toEqual({
        status: 0,
        out: '',
        warnings: [],
      });
      expect(filesIn(readFileSync(out, 'utf8'))).toEqual(['a b.txt']);
    }
    const over = await cli('match', folder, '--out', join(folder, 'a.jsonl'));
    expect(over.status).toBe(1);
    expect(over.warnings[0]).toContain('“a.jsonl” is one of the articles in');
    expect(readFileSync(join(folder, 'a.jsonl'), 'utf8')).toBe(article('a', ONE));
    expect(readdirSync(folder)).toEqual(['a.jsonl', 'b.txt', 'matches.jsonl']);
  });

  it('are never Markdown, and are cut by the rules of the language they name', async () => {
    const text = 'Er kommt am 3. Oktober nach Wien und bleibt.';
    const folder = temporaryFolder();
    const file = join(folder, 'in.jsonl');
    const textOf = async (lang: string): Promise<string | undefined> => {
      writeFileSync(file, article('a.md', `# ${text}`, { lang }) + article('b', text, { lang }));
      return matchesIn((await cli('match', file)).out)[0]?.a.text;
    };
    expect(await textOf('de')).toBe(`# ${text}`);
    expect(await textOf('th')).not.toBe(`# ${text}`);
  });
});
