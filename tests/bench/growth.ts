// How time and memory grow with the number of articles.
import { parseArgs } from 'node:util';
import { runOnCorpus, runsFor, type CorpusRun } from './corpus-run';
import { countMatches } from './match-file';
import { builtCli, wholeNumber } from './options';
import type { Places } from './time-table';

const STEPS = [1_000, 3_000, 10_000, 30_000, 50_000];

interface Step {
  readonly articles: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly matches: number;
}

export async function main(args: readonly string[], places: Places): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      most: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string' },
      cli: { type: 'string', default: places.cli },
    },
  });
  const cli = builtCli(values.cli);
  const most = wholeNumber('--most', values.most);
  const seed = wholeNumber('--seed', values.seed);
  const steps = STEPS.filter((articles) => articles <= most);
  if (steps.length === 0) throw new Error(`--most takes ${STEPS[0] ?? 0} or more.`);

  console.log(HEADING);
  let last: Step | null = null;
  for (const articles of steps) {
    const run = await runOnCorpus(places, cli, {
      articles,
      seed,
      runs: runsFor(articles, values.runs),
    });
    const step = await stepOf(articles, run);
    console.log(rowOf(step, run, last));
    last = step;
  }
  return 0;
}

async function stepOf(articles: number, { matches, measured }: CorpusRun): Promise<Step> {
  const { seconds, megabytes } = measured.match;
  return { articles, seconds, megabytes, matches: await countMatches(matches) };
}

const CELL = 12;
const HEADING =
  cells('articles', 'seconds', 'baseline', 'ratio', 'MB', 'matches', 'runs') +
  '  to the step before: articles, seconds, MB, matches';

function rowOf(step: Step, { measured, runs }: CorpusRun, last: Step | null): string {
  const { articles, seconds, megabytes, matches } = step;
  const baseline = measured.baseline.seconds;
  const row = cells(
    articles,
    seconds.toFixed(2),
    baseline.toFixed(2),
    (seconds / baseline).toFixed(1),
    megabytes.toFixed(0),
    matches,
    runs,
  );
  if (last === null) return row;
  const times = (key: keyof Step): string => (step[key] / last[key]).toFixed(2);
  const keys = ['articles', 'seconds', 'megabytes', 'matches'] as const;
  return `${row}  ${keys.map(times).join('  ')}`;
}

function cells(...values: readonly (string | number)[]): string {
  return values.map((value) => String(value).padStart(CELL)).join('');
}
