// Progress: one line rewritten on a terminal, few lines in a log, and none of a short run.
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src-main/cli/engine';
import { progressTeller } from '../../../src-main/cli/progress';
import { StatusLine } from '../../../src-main/cli/status-line';
import { temporaryFolder } from '../loading/temporary-folder';
import { cliWith } from './cli';

const SEEDS = resolve(import.meta.dirname, '../../../seeds');

interface Told {
  readonly status: string[];
  readonly lines: string[];
}

/** A minute in which 6,000 files are read, and another in which as many pairs are aligned. */
function twoMinutes(isTerminal: boolean, asked: boolean): Told {
  const told: Told = { status: [], lines: [] };
  let time = 0;
  const output = {
    status: isTerminal ? (text: string) => void told.status.push(text) : null,
    warn: (line: string) => void told.lines.push(line),
    clock: () => time,
  };
  const tell = progressTeller(output, asked);
  for (const stage of ['read', 'align'] as const) {
    for (let done = 1; done <= 6000; done += 1) {
      time += 10;
      const progress: Progress = { stage, done, total: 6000 };
      tell(progress, done * 2);
    }
  }
  return told;
}

describe('how far the work is', () => {
  it('is one line on a terminal, rewritten ten times a second', () => {
    const { status, lines } = twoMinutes(true, false);
    expect(lines).toEqual([]);
    expect(status).toHaveLength(1200);
    expect(status[0]).toBe('Reading: 10 of 6,000 files');
    expect(status.at(-1)).toBe('Aligning: 6,000 of 6,000 pairs, 12,000 matches');
  });

  it('is a line in ten seconds in a log', () => {
    const { status, lines } = twoMinutes(false, false);
    expect(status).toEqual([]);
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('Reading: 1,000 of 6,000 files');
  });

  it('is a line a second and at each stage where it was asked for, on a terminal as well', () => {
    const { status, lines } = twoMinutes(true, true);
    expect(status).toEqual([]);
    expect(lines.length).toBeGreaterThan(115);
    expect(lines.length).toBeLessThan(125);
    expect(lines[0]).toBe('Reading: 1 of 6,000 files');
    expect(lines).toContain('Aligning: 1 of 6,000 pairs, 2 matches');
    expect(twoMinutes(false, true)).toEqual({ status, lines });
  });

  it('does not run into matches that are written to the same terminal', async () => {
    const shown = async (writesToTerminal: boolean, ...options: string[]): Promise<number> => {
      let count = 0;
      let time = 0;
      const status = (): void => void (count += 1);
      const clock = (): number => (time += 50);
      await cliWith({ io: { status, writesToTerminal, clock } }, 'match', SEEDS, ...options);
      return count;
    };
    expect(await shown(true)).toBe(0);
    expect(await shown(true, '--out', join(temporaryFolder(), 'out'))).toBeGreaterThan(3);
    expect(await shown(false)).toBeGreaterThan(3);
  });
});

describe('StatusLine', () => {
  /** What a terminal shows of what was written to it. */
  function screen(written: string): string[] {
    return written.split('\n').map((line) => line.split('\r\x1b[K').at(-1) ?? '');
  }

  function terminal(columns?: number): { line: StatusLine; shows: () => string[] } {
    let written = '';
    const write = (text: string): void => void (written += text);
    const line = new StatusLine(columns === undefined ? { write } : { columns, write });
    return { line, shows: () => screen(written) };
  }

  it('rewrites itself, lets lines pass above it, and leaves nothing', () => {
    const { line, shows } = terminal();
    line.show('one');
    line.show('two');
    expect(shows()).toEqual(['two']);
    line.print('warning');
    expect(shows()).toEqual(['warning', 'two']);
    line.clear();
    expect(shows()).toEqual(['warning', '']);
    line.print('end');
    expect(shows()).toEqual(['warning', 'end', '']);
  });

  it('is never wider than the terminal', () => {
    const { line, shows } = terminal(20);
    line.show('x'.repeat(19));
    expect(shows()).toEqual(['x'.repeat(19)]);
    line.show('x'.repeat(20));
    expect(shows()).toEqual([`${'x'.repeat(18)}…`]);
  });

  it.each([0, undefined])('takes a terminal of %s columns for one of 80', (columns) => {
    const { line, shows } = terminal(columns);
    line.show('x'.repeat(80));
    expect(shows()).toEqual([`${'x'.repeat(78)}…`]);
  });

  it('writes nothing else where nothing was shown', () => {
    let written = '';
    const line = new StatusLine({ write: (text) => void (written += text) });
    line.clear();
    line.print('only this');
    line.clear();
    expect(written).toBe('only this\n');
  });
});
