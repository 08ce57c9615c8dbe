// Writes a corpus with known reuse and runs the matcher and the baseline on it in turn.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { streamCorpus } from '../fixtures/reuse-generator';
import { writeCorpus } from '../fixtures/reuse/store';
import { measureInTurn, type Measured } from './measure';
import { wholeNumber } from './options';
import type { Places } from './time-table';

/** Short runs are repeated, since their times scatter. */
const RUNS = 3;
const ARTICLES_RUN_ONCE = 20_000;

export interface CorpusRun {
  readonly folder: string;
  /** The match file of the last run. */
  readonly matches: string;
  readonly runs: number;
  readonly measured: Readonly<Record<'baseline' | 'match', Measured>>;
}

/** How often a corpus is run; `asked` is what the option says, if it was given. */
export function runsFor(articles: number, asked: string | undefined): number {
  if (asked !== undefined) return Math.max(1, wholeNumber('--runs', asked));
  return articles > ARTICLES_RUN_ONCE ? 1 : RUNS;
}

/** The corpus and its matches stay in the system's folder for temporary files. */
export function writtenCorpus(articles: number, seed: number): { folder: string; matches: string } {
  const parent = join(tmpdir(), 'variorum-bench');
  mkdirSync(parent, { recursive: true });
  const folder = join(parent, `truth-${articles}-${seed}`);
  // Kept on disk until it is wanted: the memory of this process is not the matter here.
  writeCorpus(folder, streamCorpus({ articles, seed }));
  return { folder, matches: `${folder}.jsonl` };
}

export async function runOnCorpus(
  { bench }: Places,
  cli: string,
  { articles, seed, runs }: Readonly<Record<'articles' | 'seed' | 'runs', number>>,
): Promise<CorpusRun> {
  const { folder, matches } = writtenCorpus(articles, seed);
  const measured = await measureInTurn(
    bench,
    {
      baseline: [join(bench, 'baseline.mjs'), folder],
      match: [cli, 'match', folder, '--out', matches],
    },
    runs,
  );
  return { folder, matches, runs, measured };
}
