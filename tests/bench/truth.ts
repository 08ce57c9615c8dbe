// The matcher against a corpus with known reuse: what it finds by kind, how long it takes, what it holds.
import { parseArgs } from 'node:util';
import { score } from '../fixtures/reuse/score';
import { readTruth, truthPathOf } from '../fixtures/reuse/store';
import { runOnCorpus, runsFor } from './corpus-run';
import { readMatches } from './match-file';
import { builtCli, wholeNumber } from './options';
import { examples, scoreTable } from './score-table';
import { timeTable, type Places } from './time-table';

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
  const shown = wholeNumber('--examples', values.examples);
  const { folder, matches, runs, measured } = await runOnCorpus(places, cli, {
    articles,
    seed,
    runs: runsFor(articles, values.runs),
  });
  const result = score(readTruth(truthPathOf(folder)), await readMatches(matches));
  console.log(`${articles} articles, seed ${seed}, in ${folder}; median of ${runs}\n`);
  console.log(scoreTable(result));
  console.log(`\n${timeTable(measured)}`);
  if (shown > 0) console.log(`\n${examples(result, folder, shown)}`);
  return 0;
}
