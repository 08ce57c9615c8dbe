// A first analysis of a folder against a second one of the same files.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runsFor, writtenCorpus } from './corpus-run';
import { measure, middle, type Measured } from './measure';
import { builtCli, wholeNumber } from './options';
import type { Places } from './time-table';

/** In what is handed on to the command, a folder that is new and empty before each first run. */
const NEW_FOLDER = '{}';

export async function main(args: readonly string[], places: Places): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string' },
      cli: { type: 'string', default: places.cli },
    },
  });
  const cli = builtCli(values.cli);
  const articles = wholeNumber('--articles', values.articles);
  const seed = wholeNumber('--seed', values.seed);
  const runs = runsFor(articles, values.runs);
  const { folder, matches } = writtenCorpus(articles, seed);

  const first: Measured[] = [];
  const second: Measured[] = [];
  let isSame = true;
  for (let round = 0; round < runs; round += 1) {
    const fresh = mkdtempSync(join(tmpdir(), 'variorum-again-'));
    const more = positionals.map((word) => word.replace(NEW_FOLDER, fresh));
    const command = [cli, 'match', folder, '--out', matches, ...more];
    try {
      first.push(await measure(places.bench, command));
      const lines = readFileSync(matches);
      second.push(await measure(places.bench, command));
      isSame &&= lines.equals(readFileSync(matches));
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  const [one, two] = [middle(first), middle(second)];
  console.log(`${articles} articles, seed ${seed}; median of ${runs}`);
  console.log(`first   ${one.seconds.toFixed(2)} s  ${one.megabytes.toFixed(0)} MB`);
  console.log(`second  ${two.seconds.toFixed(2)} s  ${two.megabytes.toFixed(0)} MB`);
  console.log(`ratio   ${(two.seconds / one.seconds).toFixed(3)}`);
  console.log(isSame ? 'The lines are the same.' : 'The lines differ.');
  return isSame ? 0 : 1;
}
