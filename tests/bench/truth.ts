// The matcher against a corpus with known reuse: what it finds by kind, how long it takes, what it holds.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { streamCorpus } from '../fixtures/reuse-generator';
import { score } from '../fixtures/reuse/score';
import { truthPathOf, readTruth, writeCorpus } from '../fixtures/reuse/store';
import { readMatches } from './match-file';
import { measureInTurn } from './measure';
import { builtCli, wholeNumber } from './options';
import { examples, scoreTable } from './score-table';
import { timeTable, type Places } from './time-table';

/** Short runs are repeated, since their times scatter. */
const RUNS = 3;
const ARTICLES_RUN_ONCE = 20_000;

export async function main(args: readonly string[], places: Places): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string' },
      examples: { type: 'string', default: '0' },
      cli: { type: 'string', default: places.cli },
    },
  });
  const cli = builtCli(values.cli);
  const articles = wholeNumber('--articles', values.articles);
  const seed = wholeNumber('--seed', values.seed);
  const runs = wholeNumber(
    '--runs',
    values.runs ?? (articles > ARTICLES_RUN_ONCE ? '1' : `${RUNS}`),
  );
  const shown = wholeNumber('--examples', values.examples);

  const parent = join(tmpdir(), 'variorum-bench');
  mkdirSync(parent, { recursive: true });
  const folder = join(parent, `truth-${articles}-${seed}`);
  const matches = `${folder}.jsonl`;
  // Kept on disk until it is wanted: the memory of this process is not the matter here.
  writeCorpus(folder, streamCorpus({ articles, seed }));

  const measured = await measureInTurn(
    places.bench,
    {
      baseline: [join(places.bench, 'baseline.mjs'), folder],
      match: [cli, 'match', folder, '--out', matches],
    },
    Math.max(1, runs),
  );
  const result = score(readTruth(truthPathOf(folder)), await readMatches(matches));
  console.log(`${articles} articles, seed ${seed}, in ${folder}; median of ${runs}\n`);
  console.log(scoreTable(result));
  console.log(`\n${timeTable(measured)}`);
  if (shown > 0) console.log(`\n${examples(result, folder, shown)}`);
  return 0;
}
